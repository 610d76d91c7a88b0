package nl.weerklank.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import nl.weerklank.insight.Tested;
import nl.weerklank.score.Distribution;
import nl.weerklank.score.Interval;
import nl.weerklank.score.Rounding;
import nl.weerklank.score.Score;
import nl.weerklank.score.TargetDistance;
import nl.weerklank.survey.Formula;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Subject;

/**
 * The verdict and the sentences under it. They say no more than a test supports: a target is
 * reached or missed only where the whole interval lies on one side of it, and better or worse is
 * said of a change only with a signal.
 */
final class Sentences {

  static final int LONGEST_LEAD = 4;

  /** Units a verdict names on each side. */
  private static final int NAMED = 2;

  private final Draft draft;

  Sentences(Draft draft) {
    this.draft = draft;
  }

  /**
   * @param level tile of the report's first metric; null when there is none
   */
  Phrase verdict(String name, Tile level) {
    if (level == null || level.now().n() == 0) {
      return Phrase.of("verdict.level.none", name);
    }
    Score score = level.now().score();
    Formula formula = level.metric().formula();
    return switch (level.now().detail()) {
      case FULL -> full(name, level);
      case RANGE ->
          Phrase.of(
              key("verdict.level.range", formula), name, low(score, formula), high(score, formula));
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
    Tested year = yearly(level, draft.subject);
    if (year.signal()) {
      return Phrase.of("verdict.year." + year.outcome());
    }
    return change.outcome() == Tested.Outcome.NOT_TESTED
        ? null
        : Phrase.of("verdict.change." + change.outcome());
  }

  /** Against the same weeks a year ago, where the data reach back so far. */
  private Tested yearly(Tile level, Subject unit) {
    return level.yearAgo() == null
        ? Tested.NOTHING
        : draft.change(level.metric(), draft.windows.now(), draft.windows.yearAgo(), unit);
  }

  private static Phrase position(String name, Tile level) {
    Formula formula = level.metric().formula();
    Points points = points(level);
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

  /**
   * The units whose change a test supports, at most {@value #NAMED} of each side, the largest
   * change first: since the window before, and since a year ago. Empty when there are none.
   */
  List<Phrase> moved(List<UnitRows.Place> places, Tile level) {
    List<Phrase> sentences = new ArrayList<>();
    if (level == null) {
      return sentences;
    }
    ReportWindows windows = draft.windows;
    moved(
            "verdict.units",
            places,
            unit -> draft.change(level.metric(), windows.now(), windows.before(), unit))
        .ifPresent(sentences::add);
    moved("verdict.units.year", places, unit -> yearly(level, unit)).ifPresent(sentences::add);
    return sentences;
  }

  private Optional<Phrase> moved(
      String key, List<UnitRows.Place> places, Function<Subject, Tested> tested) {
    List<Phrase> parts = new ArrayList<>();
    moved(places, tested, Tested.Outcome.BETTER).ifPresent(parts::add);
    moved(places, tested, Tested.Outcome.WORSE).ifPresent(parts::add);
    return switch (parts.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(Phrase.of(key + ".one", parts.get(0)));
      default -> Optional.of(Phrase.of(key + ".both", parts.get(0), parts.get(1)));
    };
  }

  private Optional<Phrase> moved(
      List<UnitRows.Place> places, Function<Subject, Tested> tested, Tested.Outcome outcome) {
    record Move(String name, double size) {}
    List<Move> moves = new ArrayList<>();
    for (UnitRows.Place place : places) {
      Subject unit = Subject.unit(draft.desk.tree.unit(place.index()).id());
      Tested change = place.depth() > 0 ? tested.apply(unit) : Tested.NOTHING;
      if (change.outcome() == outcome) {
        moves.add(new Move(draft.unitName(unit.id()), Math.abs(change.comparison().difference())));
      }
    }
    moves.sort(Comparator.comparingDouble(Move::size).reversed());
    String key = "verdict.units." + outcome;
    return switch (moves.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(Phrase.of(key, moves.get(0).name));
      case NAMED -> Optional.of(Phrase.of(key + ".two", moves.get(0).name, moves.get(1).name));
      default ->
          Optional.of(
              Phrase.of(key + ".more", moves.get(0).name, moves.get(1).name, moves.size() - NAMED));
    };
  }

  /** A percentage says of what it is one. */
  private static String key(String key, Formula formula) {
    return formula == Formula.TOP_SHARE ? key + ".share" : key;
  }

  /** At most {@value #LONGEST_LEAD} sentences: the week, the range, the target, the change. */
  List<Phrase> lead(Tile level, Subject unit) {
    List<Phrase> lead = new ArrayList<>();
    int answers = draft.desk.data.unhappy().answers(unit.id());
    lead.add(
        answers == 0
            ? Phrase.of("lead.week.none")
            : Phrase.of("lead.week", answers, draft.desk.data.unhappy().unhappy(unit.id())));
    if (level == null || level.now().n() == 0) {
      return List.copyOf(lead);
    }
    Phrase window = Phrase.of("lead.window", level.window(), level.now().n());
    if (level.now().detail() != Shown.Detail.FULL) {
      lead.add(window);
      return List.copyOf(lead);
    }
    Score score = level.now().score();
    Formula formula = level.metric().formula();
    lead.add(Phrase.of("lead.range", low(score, formula), high(score, formula)));
    target(level).ifPresent(lead::add);
    lead.add(change(level).orElse(window));
    return List.copyOf(lead);
  }

  /** How far the target is, while it is not met. */
  private Optional<Phrase> target(Tile level) {
    if (level.target() == null
        || TargetDistance.met(level.metric(), level.now().score().exact(), level.target())) {
      return Optional.empty();
    }
    Distribution now = draft.answers(level.metric(), draft.windows.now());
    OptionalInt distance = TargetDistance.answers(level.metric(), now, level.target());
    if (!level.metric().classicNps() || distance.isEmpty()) {
      return Optional.empty();
    }
    Optional<BigDecimal> way = wayGone(level, now);
    return Optional.of(
        way.isPresent()
            ? Phrase.of("lead.target_way", distance.getAsInt(), way.get().intValue())
            : Phrase.of("lead.target_distance", distance.getAsInt()));
  }

  /**
   * Percent of the way to the target, told only of a change for the better that a test supports.
   */
  private Optional<BigDecimal> wayGone(Tile level, Distribution now) {
    Distribution before = draft.answers(level.metric(), draft.windows.before());
    return level.signal()
        ? TargetDistance.shareOfWay(level.metric(), now, before, level.target())
            .map(way -> Rounding.whole(way))
            .filter(way -> way.signum() > 0)
        : Optional.empty();
  }

  /** The change with its interval, or how large one would have to be to be seen. */
  private Optional<Phrase> change(Tile level) {
    if (level.signal()) {
      return Optional.of(Phrase.of("lead.change", level.change()));
    }
    if (level.change() == null || level.detectable() == null) {
      return Optional.empty();
    }
    if (!level.change().arguments().isEmpty()) {
      return Optional.of(Phrase.of("lead.change.small", level.change()));
    }
    return Optional.of(Phrase.of("lead.change.none", level.detectable()));
  }

  private static Points points(Tile level) {
    return new Points(level.now().score().exact(), level.metric().formula());
  }

  private static Points low(Score score, Formula formula) {
    return Points.of(score.interval().low(), formula);
  }

  private static Points high(Score score, Formula formula) {
    return Points.of(score.interval().high(), formula);
  }

  /** The tile of a report's first metric; null when there is none. */
  static Tile level(List<Tile> tiles, Metric headline) {
    return tiles.stream().filter(tile -> tile.metric().equals(headline)).findFirst().orElse(null);
  }

  Phrase thanks(int answers, int comments) {
    if (answers == 0) {
      return Phrase.of("verdict.employee.none");
    }
    return draft.desk.showing.enough(answers)
        ? Phrase.of("verdict.employee.thanks", answers, comments)
        : Phrase.of("verdict.employee.few", answers);
  }

  List<Phrase> employeeLead(Tile level) {
    if (level == null || level.now().n() == 0) {
      return List.of();
    }
    List<Phrase> lead = new ArrayList<>();
    lead.add(Phrase.of("lead.window", level.window(), level.now().n()));
    Score score = level.now().score();
    if (score != null) {
      Formula formula = level.metric().formula();
      lead.add(Phrase.of("lead.range", low(score, formula), high(score, formula)));
    }
    return List.copyOf(lead);
  }
}
