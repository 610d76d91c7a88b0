package nl.weerklank.render;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.weerklank.report.Amount;
import nl.weerklank.report.Percent;
import nl.weerklank.report.Shown;
import nl.weerklank.score.Interval;
import nl.weerklank.survey.Band;
import nl.weerklank.survey.Formula;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;

/**
 * Figures as a report's attachment holds them: rounded as they are printed, and none that is not.
 */
final class FigureValues {

  /** Names with values, in order; what is null is left out. */
  static final class Entries {
    private final Map<String, Object> entries = new LinkedHashMap<>();

    Entries with(String name, Object value) {
      if (value != null) {
        entries.put(name, value);
      }
      return this;
    }

    Map<String, Object> map() {
      return entries;
    }
  }

  private FigureValues() {}

  static Entries entries() {
    return new Entries();
  }

  static Map<String, Object> metric(Metric metric, Wording wording) {
    return entries()
        .with("id", CleanText.of(metric.id()))
        .with("name", wording.metric(metric))
        .with("formula", metric.formula().name())
        .with("direction", metric.direction().name())
        .with("scale", band(metric.scale()))
        .with("top", band(metric.top()))
        .with("bottom", band(metric.bottom()))
        .map();
  }

  private static List<Integer> band(Band band) {
    return List.of(band.from(), band.to());
  }

  static Map<String, Object> period(Period period) {
    return entries()
        .with("key", period.key())
        .with("from", period.from().toString())
        .with("to", period.to().toString())
        .map();
  }

  /**
   * @param counted whether the page prints the number of answers beside the score
   * @return null for a score that is not known
   */
  static Map<String, Object> shown(Shown shown, Formula formula, boolean counted) {
    if (shown == null) {
      return null;
    }
    Shown.Detail detail = detail(shown);
    boolean full = detail == Shown.Detail.FULL;
    Entries entries = entries().with("detail", detail.name().toLowerCase(Locale.ROOT));
    if (counted && !shown.withheld()) {
      entries.with("n", shown.n());
    }
    if (full || detail == Shown.Detail.RANGE) {
      Interval interval = shown.score().interval();
      entries
          .with("score", full ? score(shown.score().exact(), formula) : null)
          .with("low", score(interval.low(), formula))
          .with("high", score(interval.high(), formula));
    }
    return entries.map();
  }

  /** Without an interval there is nothing to show, as on the page. */
  private static Shown.Detail detail(Shown shown) {
    boolean known = shown.score() != null && shown.score().interval() != null;
    return known || shown.withheld() ? shown.detail() : Shown.Detail.FEW;
  }

  static boolean ranged(Shown shown) {
    return shown != null
        && (detail(shown) == Shown.Detail.FULL || detail(shown) == Shown.Detail.RANGE);
  }

  static BigDecimal score(double value, Formula formula) {
    return score(BigDecimal.valueOf(value), formula);
  }

  static BigDecimal score(BigDecimal value, Formula formula) {
    return value == null
        ? null
        : value.setScale(formula == Formula.MEAN ? 1 : 0, RoundingMode.HALF_UP);
  }

  static BigDecimal percent(Percent percent) {
    return percent == null
        ? null
        : BigDecimal.valueOf(percent.value()).setScale(1, RoundingMode.HALF_UP);
  }

  static Map<String, Object> money(Amount amount) {
    return amount == null
        ? null
        : entries()
            .with("amount", amount.value().setScale(0, RoundingMode.HALF_UP))
            .with("currency", CleanText.of(amount.currency()))
            .map();
  }
}
