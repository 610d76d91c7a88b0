package nl.weerklank.report;

import java.math.BigDecimal;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;

/**
 * The people of a unit. Their scores are drawn to the mean of the same unit, so that nobody is
 * compared with people who serve other customers; in bands, never in places.
 */
final class TeamRows {

  private static final double Z95 = 1.959964;
  private static final EmployeeFirst.Newest NOT_YET = new EmployeeFirst.Newest(null, Map.of());

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
   * enough answers, or may have them in what was not told yet.
   */
  TeamSection section() {
    if (!draft.leads || !draft.desk.data.settings().individuals() || metric == null) {
      return null;
    }
    List<Employee> people = people();
    EmployeeFirst first = draft.desk.data.employeeFirst();
    if (first == null) {
      Map<String, Distribution> answers = new HashMap<>();
      people.forEach(
          one -> answers.put(one.id(), draft.answersOf(metric, Subject.employee(one.id()))));
      return enough(answers) ? section(people, draft.windows.now(), answers, null) : null;
    }
    people.forEach(one -> draft.told.tell(Subject.employee(one.id())));
    Phrase told = Phrase.of("team.first", first.days());
    EmployeeFirst.Newest newest = first.newest(metric, people).orElse(NOT_YET);
    boolean complete = newest.answers().size() == people.size();
    return complete && !enough(newest.answers())
        ? null
        : section(people, newest.window(), newest.answers(), told);
  }

  private boolean enough(Map<String, Distribution> answers) {
    return answers.values().stream().anyMatch(one -> draft.desk.showing.enough(one.n()));
  }

  /**
   * @param answers of those whose figures may be told
   */
  private TeamSection section(
      List<Employee> people, Period window, Map<String, Distribution> answers, Phrase first) {
    List<Employee> known = people.stream().filter(one -> answers.containsKey(one.id())).toList();
    Optional<Shrinkage> shrinkage =
        Shrinkage.of(metric, known.stream().map(one -> answers.get(one.id())).toList());
    boolean shown = shrinkage.isPresent() && shrinkage.get().differenceCanBeShown();
    List<UnitRow> rows = new ArrayList<>();
    for (Employee employee : people) {
      int place = known.indexOf(employee);
      Shrinkage.Unit unit = shown && place >= 0 ? shrinkage.get().units().get(place) : null;
      rows.add(row(employee, answers.get(employee.id()), unit));
    }
    if (known.isEmpty()) {
      return new TeamSection(metric, null, List.copyOf(rows), first);
    }
    Phrase note = Phrase.of(note(shown, rows));
    Phrase whole = first == null ? note : Phrase.of("team.noted", note, first);
    return new TeamSection(metric, window, List.copyOf(rows), whole);
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

  /**
   * @param answers null: not told yet
   */
  private UnitRow row(Employee employee, Distribution answers, Shrinkage.Unit unit) {
    if (answers == null) {
      return row(employee, Showing.later(), null, null);
    }
    Score score = Scoring.score(metric, answers).orElse(null);
    Score drawn = unit == null || score == null ? score : drawn(score, unit);
    Shown before = new Shown(Shown.Detail.FEW, null, answers.n());
    return row(employee, draft.desk.showing.shown(drawn, answers.n()), before, unit);
  }

  private UnitRow row(Employee employee, Shown now, Shown before, Shrinkage.Unit unit) {
    return new UnitRow(null, employee.name(), 1, now, before, null, standing(unit), null, false);
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
