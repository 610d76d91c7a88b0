package nl.weerklank.report;

import java.math.BigDecimal;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.weerklank.insight.Tested;
import nl.weerklank.score.Distribution;
import nl.weerklank.score.Interval;
import nl.weerklank.score.Score;
import nl.weerklank.score.Scoring;
import nl.weerklank.score.Shrinkage;
import nl.weerklank.score.TargetDistance;
import nl.weerklank.survey.Employee;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Subject;

/**
 * The people of a unit. Their scores are drawn to the mean of the same unit, so that nobody is
 * compared with people who serve other customers; in bands, never in places.
 */
final class TeamRows {

  private static final double Z95 = 1.959964;

  private final Draft draft;
  private final Metric metric;
  private final int index;

  /**
   * @param index of the unit in the tree
   */
  TeamRows(Draft draft, int index) {
    this.draft = draft;
    this.metric = draft.desk.headline();
    this.index = index;
  }

  /**
   * Null unless the reader leads the unit, scores by employee are allowed and at least one has
   * enough answers.
   */
  TeamSection section() {
    if (!draft.leads || !draft.desk.data.settings().individuals() || metric == null) {
      return null;
    }
    List<Employee> people = people();
    List<Distribution> answers =
        people.stream().map(one -> draft.answersOf(metric, Subject.employee(one.id()))).toList();
    if (answers.stream().noneMatch(one -> draft.desk.showing.enough(one.n()))) {
      return null;
    }
    Optional<Shrinkage> shrinkage = Shrinkage.of(metric, answers);
    boolean shown = shrinkage.isPresent() && shrinkage.get().differenceCanBeShown();
    List<UnitRow> rows = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      Shrinkage.Unit unit = shown ? shrinkage.get().units().get(i) : null;
      rows.add(row(people.get(i), answers.get(i), unit));
    }
    return new TeamSection(
        metric, draft.windows.now(), List.copyOf(rows), Phrase.of(note(shown, rows)));
  }

  private static String note(boolean shown, List<UnitRow> rows) {
    boolean banded = rows.stream().anyMatch(row -> row.standing() != Tested.Outcome.NOT_SHOWN);
    return shown ? (banded ? "team.bands" : "team.alike") : "team.none";
  }

  /** Members of the unit itself; those of units below it are in the reports of these. */
  private List<Employee> people() {
    Collator alphabet = Collator.getInstance(Locale.forLanguageTag(draft.language));
    return draft.desk.staff.members(draft.desk.tree.unit(index).id()).stream()
        .sorted(Comparator.comparing(Employee::name, alphabet).thenComparing(Employee::id))
        .toList();
  }

  private UnitRow row(Employee employee, Distribution answers, Shrinkage.Unit unit) {
    Score score = Scoring.score(metric, answers).orElse(null);
    Score drawn = unit == null || score == null ? score : drawn(score, unit);
    return new UnitRow(
        null,
        employee.name(),
        1,
        draft.desk.showing.shown(drawn, answers.n()),
        new Shown(Shown.Detail.FEW, null, answers.n()),
        null,
        standing(unit),
        null,
        false);
  }

  private Score drawn(Score score, Shrinkage.Unit unit) {
    Interval range = Scoring.range(metric);
    double half = Z95 * unit.sd();
    Interval interval =
        new Interval(
            Math.max(range.low(), unit.shrunk() - half),
            Math.min(range.high(), unit.shrunk() + half));
    BigDecimal exact = BigDecimal.valueOf(unit.shrunk());
    return new Score(unit.shrunk(), exact, interval, score.n(), score.top(), score.bottom());
  }

  private Tested.Outcome standing(Shrinkage.Unit unit) {
    if (unit == null || unit.band() == Shrinkage.Band.NOT_DISTINGUISHABLE) {
      return Tested.Outcome.NOT_SHOWN;
    }
    boolean above = unit.band() == Shrinkage.Band.ABOVE;
    return above == TargetDistance.lowIsGood(metric) ? Tested.Outcome.WORSE : Tested.Outcome.BETTER;
  }
}
