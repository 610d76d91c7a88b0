package nl.weerklank.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.weerklank.extract.FeedSettings;
import nl.weerklank.extract.SourceReader;
import nl.weerklank.extract.SourceSettings;
import nl.weerklank.survey.Failure;
import nl.weerklank.survey.FeedType;

/** Every configured feed with the reader of its source. */
final class FeedReaders {

  /** A feed and who reads it. */
  record Feed(FeedSettings settings, SourceReader reader) {
    String name() {
      return settings.name();
    }
  }

  private final List<Feed> feeds = new ArrayList<>();

  FeedReaders(Settings settings, LocalDate asOf) {
    for (SourceSettings source : settings.sources()) {
      SourceReader reader =
          new SourceReader(source, settings.catalog(), settings.reports().zone(), asOf);
      source.feeds().forEach(feed -> feeds.add(new Feed(feed, reader)));
    }
  }

  List<Feed> all() {
    return List.copyOf(feeds);
  }

  List<Feed> responses() {
    return feeds.stream().filter(feed -> feed.settings().type() == FeedType.RESPONSES).toList();
  }

  List<Feed> references() {
    return feeds.stream().filter(feed -> feed.settings().type() != FeedType.RESPONSES).toList();
  }

  /**
   * @throws Failure when the configuration no longer has the feed
   */
  Feed responses(String name) {
    return responses().stream()
        .filter(feed -> feed.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Failure.configuration(
                    "Feed "
                        + name
                        + " was being read by an unfinished run and is no longer configured; put it"
                        + " back, or run with a new as-of date."));
  }
}
