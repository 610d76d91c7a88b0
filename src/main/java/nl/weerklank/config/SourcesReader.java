package nl.weerklank.config;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.weerklank.config.SourcesKeys.SourceKeys;
import nl.weerklank.extract.FeedSettings;
import nl.weerklank.extract.SourceSettings;
import nl.weerklank.survey.Failure;
import nl.weerklank.survey.FeedType;

/** Sources with their feeds and SQL from their keys. */
final class SourcesReader {

  private final Path directory;
  private final ZoneId organisationZone;
  private final Map<String, String> values;
  private final Secrets secrets;
  private final Map<String, String> sourceByFeed = new HashMap<>();

  /**
   * @param directory of the configuration file; SQL files are relative to it
   */
  SourcesReader(
      Path directory, ZoneId organisationZone, Map<String, String> values, Secrets secrets) {
    this.directory = directory;
    this.organisationZone = organisationZone;
    this.values = values;
    this.secrets = secrets;
  }

  List<SourceSettings> read(Map<String, SourceKeys> sources) {
    List<SourceSettings> read = new ArrayList<>();
    sources.forEach((name, keys) -> read.add(source(name, keys)));
    boolean responses =
        read.stream()
            .flatMap(source -> source.feeds().stream())
            .anyMatch(feed -> feed.type() == FeedType.RESPONSES);
    if (!responses) {
      throw Failure.configuration(
          "No source has a feed of type responses; there would be nothing to report.");
    }
    return List.copyOf(read);
  }

  private SourceSettings source(String name, SourceKeys keys) {
    String key = "weerklank.sources." + name;
    if (keys.url() == null || !keys.url().startsWith("jdbc:")) {
      throw Failure.configuration(key + ".url is missing or no JDBC URL; it begins with jdbc:.");
    }
    if (keys.fetchSize() < 1) {
      throw Failure.configuration(key + ".fetch-size must be at least 1.");
    }
    List<FeedSettings> feeds = new FeedReader(directory, name, keys, values).read();
    feeds.forEach(feed -> once(name, feed.name()));
    return new SourceSettings(
        name,
        keys.url(),
        keys.username(),
        secrets.password(key, keys.password(), keys.passwordFile()),
        keys.zone() == null ? organisationZone : keys.zone(),
        locale(key, keys.locale()),
        keys.driverProperties(),
        keys.fetchSize(),
        keys.queryTimeout(),
        keys.readOnly(),
        feeds);
  }

  private void once(String source, String feed) {
    String other = sourceByFeed.putIfAbsent(feed, source);
    if (other != null) {
      throw Failure.configuration(
          "weerklank.sources."
              + source
              + ".feeds."
              + feed
              + ": source "
              + other
              + " has a feed '"
              + feed
              + "' too (duplicate); names of feeds are unique over all sources, give one another"
              + " name and a type.");
    }
  }

  private static Locale locale(String key, String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    if (locale.getLanguage().isEmpty()) {
      throw Failure.configuration(
          key + ".locale is '" + tag + "'; write a language tag such as nl-NL.");
    }
    return locale;
  }
}
