package nl.weerklank.report;

import nl.weerklank.insight.Tested;
import nl.weerklank.score.Interval;
import nl.weerklank.score.Score;
import nl.weerklank.score.TargetDistance;
import nl.weerklank.survey.Formula;

/**
 * The sentence above a report. It says no more than a test supports: a target is reached or missed
 * only where the whole interval lies on one side of it, and better or worse is said of a change
 * only with a signal.
 */
final class Verdict {

  private final Draft draft;

  Verdict(Draft draft) {
    this.draft = draft;
  }

  /**
   * @param level tile of the report's first metric; null when there is none
   */
  Phrase of(String name, Tile level) {
    if (level == null || level.now().n() == 0) {
      return Phrase.of("verdict.level.none", name);
    }
    Score score = level.now().score();
    Formula formula = level.metric().formula();
    return switch (level.now().detail()) {
      case FULL -> full(name, level);
      case RANGE ->
          Phrase.of(
              key("verdict.level.range", formula),
              name,
              Sentences.low(score, formula),
              Sentences.high(score, formula));
      case FEW, HIDDEN -> Phrase.of("verdict.level.few", name, level.now().n());
    };
  }

  private Phrase full(String name, Tile level) {
    Phrase position = position(name, level);
    Phrase movement = movement(level);
    return movement == null ? position : Phrase.of("verdict.join", position, movement);
  }

  /** The first that a test supports: the change, the newest week, the change in a year. */
  private Phrase movement(Tile level) {
    ReportWindows windows = draft.windows;
    Tested change = draft.change(level.metric(), windows.now(), windows.before(), draft.subject);
    if (change.signal()) {
      return Phrase.of("verdict.change." + change.outcome());
    }
    Phrase newest = new TrendFindings(draft, level.metric()).newest();
    if (newest != null) {
      return newest;
    }
    Tested year = draft.yearly(level, draft.subject);
    if (year.signal()) {
      return Phrase.of("verdict.year." + year.outcome());
    }
    return change.outcome() == Tested.Outcome.NOT_TESTED
        ? null
        : Phrase.of("verdict.change." + change.outcome());
  }

  private static Phrase position(String name, Tile level) {
    Formula formula = level.metric().formula();
    Points points = Sentences.points(level);
    if (level.target() == null) {
      return Phrase.of(key("verdict.level.plain", formula), name, points);
    }
    Points target = new Points(level.target(), formula);
    return Phrase.of(key("verdict.level.target_" + reach(level), formula), name, points, target);
  }

  /** Whether the whole interval is on one side of the target. */
  private static String reach(Tile level) {
    Interval interval = level.now().score().interval();
    double target = level.target().doubleValue();
    boolean lowIsGood = TargetDistance.lowIsGood(level.metric());
    if (lowIsGood ? interval.high() <= target : interval.low() >= target) {
      return "reached";
    }
    return (lowIsGood ? interval.low() > target : interval.high() < target) ? "missed" : "open";
  }

  /** A percentage says of what it is one. */
  private static String key(String key, Formula formula) {
    return formula == Formula.TOP_SHARE ? key + ".share" : key;
  }
}
