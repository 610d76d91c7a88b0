package nl.weerklank.report;

import nl.weerklank.insight.Tested;
import nl.weerklank.score.Interval;
import nl.weerklank.score.Score;
import nl.weerklank.score.TargetDistance;
import nl.weerklank.survey.Formula;

/**
 * The words above a report: what changed, then who moved or where the target is, and no figure
 * where words will do. They say no more than a test supports: a target is reached or missed only
 * where the whole interval lies on one side of it, and better or worse is said of a change only
 * with a signal.
 */
final class Verdict {

  private final Draft draft;
  private final Tile level;
  private final Phrase moved;

  /**
   * @param level tile of the report's first metric; null when there is none
   * @param moved units below that changed, in words; null when none did
   */
  Verdict(Draft draft, Tile level, Phrase moved) {
    this.draft = draft;
    this.level = level;
    this.moved = moved;
  }

  Phrase phrase() {
    if (level == null || level.now().n() == 0) {
      return Phrase.of("verdict.level.none");
    }
    Score score = level.now().score();
    Formula formula = level.metric().formula();
    return switch (level.now().detail()) {
      case FULL -> full();
      case RANGE ->
          Phrase.of(
              key("verdict.level.range", formula),
              Sentences.low(score, formula),
              Sentences.high(score, formula));
      case FEW, HIDDEN, LATER -> Phrase.of("verdict.level.few", level.now().n());
    };
  }

  private Phrase full() {
    Phrase movement = movement();
    Phrase first =
        movement == null
            ? Phrase.of(
                key("verdict.level.plain", level.metric().formula()), Sentences.points(level))
            : movement;
    Phrase second = moved == null ? target() : moved;
    return second == null ? first : Phrase.of("verdict.join", first, second);
  }

  /** The first that a test supports: the change, the newest week, the change in a year. */
  private Phrase movement() {
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

  /** Whether the verdict itself says where the target is. */
  boolean tellsTarget() {
    return moved == null;
  }

  /** On which side of the target the whole interval is; null without a target. */
  Phrase target() {
    if (level == null || level.target() == null || level.now().detail() != Shown.Detail.FULL) {
      return null;
    }
    return Phrase.of(
        "verdict.target." + reach(), new Points(level.target(), level.metric().formula()));
  }

  private String reach() {
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
