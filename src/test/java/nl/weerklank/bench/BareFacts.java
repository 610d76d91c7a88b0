package nl.weerklank.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import nl.weerklank.insight.Window;

/** The facts a fold reads, as one plain cursor over them. */
final class BareFacts {

  private static final int YEAR_0 = 719_528;

  private BareFacts() {}

  /** The product's statement for two metrics, without its page limit. */
  static String statement() {
    try (InputStream in =
        BareFacts.class.getResourceAsStream("/nl/weerklank/store/fact-scan.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("{scores}", ", score_1, score_2")
          .replace("limit ?", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keys of the only feed with facts, before the first and of the last day of all windows. */
  static long[] keys(Connection store, List<Window> windows) throws SQLException {
    long feed = feed(store);
    LocalDate from =
        windows.stream().map(window -> window.period().from()).min(LocalDate::compareTo).get();
    LocalDate to =
        windows.stream().map(window -> window.period().to()).max(LocalDate::compareTo).get();
    return new long[] {key(feed, from) - 1, key(feed, to.plusDays(1)) - 1};
  }

  private static long feed(Connection store) throws SQLException {
    try (PreparedStatement first = store.prepareStatement("select min(id) from fact");
        ResultSet row = first.executeQuery()) {
      row.next();
      return row.getLong(1) >>> 49;
    }
  }

  private static long key(long feed, LocalDate day) {
    return (feed << 22 | day.toEpochDay() + YEAR_0) << 27;
  }

  static long rows(Connection store, long[] keys) throws SQLException {
    try (PreparedStatement count =
        store.prepareStatement("select count(*) from fact where id > ? and id <= ?")) {
      count.setLong(1, keys[0]);
      count.setLong(2, keys[1]);
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
