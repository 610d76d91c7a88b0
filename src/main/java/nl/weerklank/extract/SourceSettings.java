package nl.weerklank.extract;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One operational database.
 *
 * @param name its key in the configuration
 * @param password never logged; null when the driver needs none
 * @param zone in which zone-less times of this database are read
 * @param locale decides the decimal comma
 * @param driverProperties passed to the driver as they are
 * @param fetchSize rows per round trip
 * @param queryTimeout for one statement; zero: no limit
 * @param feeds in configuration order
 */
public record SourceSettings(
    String name,
    String url,
    String username,
    String password,
    ZoneId zone,
    Locale locale,
    Map<String, String> driverProperties,
    int fetchSize,
    Duration queryTimeout,
    boolean readOnly,
    List<FeedSettings> feeds) {

  @Override
  public String toString() {
    return "source " + name;
  }
}
