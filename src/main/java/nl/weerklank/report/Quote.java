package nl.weerklank.report;

import java.time.LocalDate;
import nl.weerklank.survey.Metric;

/**
 * A customer's own words, chosen by the fixed rule: one per customer, 20 to 400 characters, newest
 * first, both sides, names removed unless the reader may see them.
 *
 * @param text hostile: never markup
 * @param side of the metric's bands
 * @param unitName where it was said; null in a single unit's report
 * @param categories the respondent's own; may be empty
 */
public record Quote(
    String text,
    Side side,
    Metric metric,
    int score,
    LocalDate day,
    String unitName,
    String language,
    java.util.List<String> categories) {

  /** Stands in a text where a name was taken out. */
  public static final String NAME = "[name]";

  public enum Side {
    TOP,
    MIDDLE,
    BOTTOM
  }
}
