package nl.weerklank.config;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import nl.weerklank.extract.FeedPolicy;
import nl.weerklank.extract.FeedPolicy.Undated;
import nl.weerklank.survey.Failure;
import nl.weerklank.survey.FeedType;

/** What is made of rows that leave something open, from a feed's keys. */
final class FeedPolicyReader {

  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

  private FeedPolicyReader() {}

  static FeedPolicy read(String key, FeedType type, String day, boolean versions) {
    Undated undated = undated(key + ".undated", day.strip());
    if (undated.kind() != Undated.Kind.UNKNOWN && type != FeedType.RESPONSES) {
      throw Failure.configuration(key + ".undated is only for feeds of type responses.");
    }
    if (versions && type != FeedType.ASSIGNMENTS) {
      throw Failure.configuration(key + ".versions is only for feeds of type assignments.");
    }
    return new FeedPolicy(undated, versions);
  }

  private static Undated undated(String key, String text) {
    switch (text.toLowerCase(Locale.ROOT)) {
      case "unknown":
        return new Undated(Undated.Kind.UNKNOWN, null);
      case "first-seen":
        return new Undated(Undated.Kind.FIRST_SEEN, null);
      default:
        return new Undated(Undated.Kind.DAY, day(key, text));
    }
  }

  private static LocalDate day(String key, String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (!day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY)) {
        return day;
      }
    } catch (DateTimeParseException e) {
      // told below
    }
    throw Failure.configuration(
        key + " is '" + text + "'; write unknown, first-seen, or a day such as 2026-03-31.");
  }
}
