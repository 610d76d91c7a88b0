package nl.weerklank.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.weerklank.score.Distribution;
import nl.weerklank.score.Rounding;
import nl.weerklank.score.Score;
import nl.weerklank.score.TargetDistance;
import nl.weerklank.survey.Formula;
import nl.weerklank.survey.Metric;

/** The sentences under the verdict. They say no more than a test supports. */
final class Sentences {

  private final Draft draft;

  Sentences(Draft draft) {
    this.draft = draft;
  }

  /**
   * The level with its range, the target, the change, the week, and who moved in a year.
   *
   * @param verdict what stands above, so that nothing is said twice
   */
  List<Phrase> lead(Tile level, Verdict verdict, Optional<Phrase> movedInYear) {
    List<Phrase> lead = new ArrayList<>();
    if (level != null && level.now().n() > 0) {
      lead.add(level(level));
      target(level, verdict).ifPresent(lead::add);
      change(level).ifPresent(lead::add);
    }
    lead.add(week());
    movedInYear.ifPresent(lead::add);
    return List.copyOf(lead);
  }

  private Phrase level(Tile level) {
    Score score = level.now().score();
    if (level.now().detail() != Shown.Detail.FULL || score.interval() == null) {
      return Phrase.of("lead.window", level.window(), level.now().n());
    }
    Formula formula = level.metric().formula();
    return Phrase.of(
        "lead.level",
        level.window(),
        points(level),
        low(score, formula),
        high(score, formula),
        level.now().n());
  }

  private Phrase week() {
    String key = draft.windows.weekly() ? "lead.week" : "lead.week.other";
    int answers = draft.desk.data.unhappy().answers(draft.subject.id());
    return answers == 0
        ? Phrase.of(key + ".none")
        : Phrase.of(key, answers, draft.desk.data.unhappy().unhappy(draft.subject.id()));
  }

  /** How far the target is, else on which side of it the range lies, where nobody said so yet. */
  private Optional<Phrase> target(Tile level, Verdict verdict) {
    if (level.now().detail() != Shown.Detail.FULL) {
      return Optional.empty();
    }
    Optional<Phrase> distance = distance(level);
    return distance.isPresent() || verdict.tellsTarget()
        ? distance
        : Optional.ofNullable(verdict.target());
  }

  /** How far the target is, while it is not met. */
  private Optional<Phrase> distance(Tile level) {
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
    if (level.now().detail() != Shown.Detail.FULL) {
      return Optional.empty();
    }
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

  static Points points(Tile level) {
    return new Points(level.now().score().exact(), level.metric().formula());
  }

  static Points low(Score score, Formula formula) {
    return Points.of(score.interval().low(), formula);
  }

  static Points high(Score score, Formula formula) {
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
    return List.of(level(level));
  }
}
