package nl.weerklank.render;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.weerklank.insight.Tested;
import nl.weerklank.report.Difference;
import nl.weerklank.report.Phrase;
import nl.weerklank.report.Shown;
import nl.weerklank.report.Tile;
import nl.weerklank.report.Trend;
import nl.weerklank.report.UnitRow;
import nl.weerklank.score.Distribution;
import nl.weerklank.score.Interval;
import nl.weerklank.score.Score;
import nl.weerklank.survey.About;
import nl.weerklank.survey.Band;
import nl.weerklank.survey.Direction;
import nl.weerklank.survey.Formula;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;

/** Invented figures for {@link SampleReports}: plausible, fixed, about nobody. */
final class SampleFigures {

  static final LocalDate AS_OF = LocalDate.of(2026, 11, 23);
  static final Period WEEK = Period.week(AS_OF.minusDays(7));
  static final Period WINDOW = Period.weeksUntil(WEEK.to(), 13);
  static final Period QUARTER = Period.quarter(LocalDate.of(2026, 9, 30));

  static final Metric NPS =
      new Metric(
          "nps",
          new Band(0, 10),
          Direction.HIGH,
          Formula.NET,
          new Band(9, 10),
          new Band(0, 6),
          About.SERVICE);
  static final Metric CES =
      new Metric(
          "ces",
          new Band(1, 7),
          Direction.HIGH,
          Formula.MEAN,
          new Band(6, 7),
          new Band(1, 3),
          About.SERVICE);
  static final Metric CSAT =
      new Metric(
          "csat",
          new Band(1, 5),
          Direction.HIGH,
          Formula.TOP_SHARE,
          new Band(4, 5),
          new Band(1, 2),
          About.SERVICE);
  static final Metric ENPS =
      new Metric(
          "enps",
          new Band(0, 10),
          Direction.HIGH,
          Formula.NET,
          new Band(9, 10),
          new Band(0, 6),
          About.EMPLOYER);

  private static final int[] WEEKS = {
    18, 24, 15, 29, 17, 11, 25, 31, 20, 14, 27, 22, -6, 9, 20, 25, 31, 16, 20, 28, 33, 18, 25, 13,
    28, 24
  };

  private SampleFigures() {}

  /** A score with a rough interval; only its looks matter here. */
  static Score score(Metric metric, double value, int n) {
    double half =
        switch (metric.formula()) {
          case NET -> 155 / Math.sqrt(n);
          case TOP_SHARE -> 75 / Math.sqrt(n);
          case MEAN -> 2.6 / Math.sqrt(n);
        };
    Interval interval =
        new Interval(
            Math.max(metric.lowestScore(), value - half),
            Math.min(metric.highestScore(), value + half));
    int top = (int) Math.round(n * 0.43);
    return new Score(
        value, new BigDecimal(value, MathContext.DECIMAL64), interval, n, top, n - top - n / 3);
  }

  static Shown shown(Metric metric, double value, int n) {
    if (n < 10) {
      return new Shown(Shown.Detail.FEW, null, n);
    }
    Shown.Detail detail = n < 30 ? Shown.Detail.RANGE : Shown.Detail.FULL;
    return new Shown(detail, score(metric, value, n), n);
  }

  static Tile tile(Metric metric, double value, int n, String target) {
    List<Double> spark = new ArrayList<>();
    double scale = metric.formula() == Formula.MEAN ? 0.02 : 1;
    for (int week : WEEKS) {
      spark.add(n < 30 ? null : value + (week - 20) * scale);
    }
    return new Tile(
        metric,
        metric == ENPS ? QUARTER : WINDOW,
        shown(metric, value, n),
        spark,
        shown(metric, value - 2 * scale, n),
        n < 30 ? null : shown(metric, value - 4 * scale, n),
        target == null ? null : new BigDecimal(target),
        n < 30 ? null : change(metric),
        metric == CES,
        n < 30 ? null : new Difference(scale * 6, metric.formula(), false));
  }

  /** Only the effort of the sample has changed for certain. */
  private static Phrase change(Metric metric) {
    return metric == CES
        ? Phrase.of(
            "change.BETTER",
            new Difference(0.3, metric.formula(), true),
            new Difference(0.1, metric.formula(), true),
            new Difference(0.5, metric.formula(), true))
        : Phrase.of("change.none");
  }

  static Trend trend(Metric metric, List<Trend.Mark> marks) {
    List<Trend.Week> weeks = new ArrayList<>();
    for (int i = 0; i < WEEKS.length; i++) {
      Period week = Period.week(WEEK.from().minusWeeks(WEEKS.length - 1L - i));
      int n = 90 + WEEKS[i] % 7 * 3;
      weeks.add(new Trend.Week(week, n, score(metric, WEEKS[i], n)));
    }
    return new Trend(
        metric,
        weeks,
        new BigDecimal("25"),
        marks,
        mix(weeks),
        limits(weeks),
        List.of(
            Phrase.of("trend.outside.below", weeks.get(12).week()),
            Phrase.of(
                "trend.slope",
                new Difference(0.4, metric.formula(), true),
                new Difference(-2.1, metric.formula(), true),
                new Difference(2.9, metric.formula(), true))));
  }

  private static Trend.Limits limits(List<Trend.Week> weeks) {
    List<Interval> ranges = new ArrayList<>();
    weeks.forEach(week -> ranges.add(new Interval(0.4, 41.8)));
    Period baseline = Period.parse(weeks.get(0).week().key() + ".." + weeks.get(11).week().key());
    return new Trend.Limits(baseline, 21.1, ranges, Set.of(12));
  }

  private static List<Trend.Mix> mix(List<Trend.Week> weeks) {
    List<Trend.Mix> mix = new ArrayList<>();
    int[] perMonth = {5, 4, 5, 4, 4, 4};
    int first = 0;
    for (int i = 0; i < perMonth.length; i++) {
      YearMonth month = YearMonth.from(weeks.get(first).week().to());
      int n = perMonth[i] * 96;
      int top = (int) (n * (0.43 - i * 0.01));
      int bottom = (int) (n * (0.20 + i * 0.008));
      mix.add(
          new Trend.Mix(
              Period.month(month),
              i == 0 || i == 5,
              perMonth[i],
              n,
              top,
              n - top - bottom,
              bottom));
      first += perMonth[i];
    }
    return mix;
  }

  static Distribution distribution(int... counts) {
    return new Distribution(0, counts);
  }

  static UnitRow row(Metric metric, String name, int depth, double value, int n, String target) {
    return new UnitRow(
        name,
        name,
        depth,
        shown(metric, value, n),
        shown(metric, value - 3, n),
        n > 300 ? change(CES) : null,
        n > 300 ? Tested.Outcome.BETTER : Tested.Outcome.NOT_SHOWN,
        target == null ? null : new BigDecimal(target),
        false);
  }
}
