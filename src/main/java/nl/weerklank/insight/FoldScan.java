package nl.weerklank.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.weerklank.store.FactStore.FactCursor;
import nl.weerklank.store.FactStore.FactVisitor;
import nl.weerklank.store.Names;
import nl.weerklank.survey.About;
import nl.weerklank.survey.Counting;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Response;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.Survey;
import nl.weerklank.survey.UnitTree;

/** Takes the facts of one stretch to their counters. */
final class FoldScan implements FactVisitor {

  private static final int UNDATED = Math.toIntExact(Response.UNDATED.toEpochDay());

  /** What the scan must know of a survey, by its number. */
  private record Asked(int[] metrics, int[] slots, LatestAnswers latest, boolean employer) {}

  private final Cells cells;
  private final Stretch stretch;
  private final UnitPlaces places;
  private final int[] unitIndex;
  private final Asked[] surveys;
  private final int[] subjects = new int[Subject.Kind.values().length];

  FoldScan(
      Cells cells,
      Stretch stretch,
      UnitTree tree,
      UnitPlaces places,
      Names names,
      List<Metric> metrics,
      Map<String, Survey> surveysById) {
    this.cells = cells;
    this.stretch = stretch;
    this.places = places;
    this.unitIndex = new int[names.highest(Names.Kind.UNIT) + 1];
    for (int number = 0; number < unitIndex.length; number++) {
      String id = names.id(Names.Kind.UNIT, number);
      int index = id == null ? -1 : tree.indexOf(id);
      unitIndex[number] = index < 0 ? tree.unassigned() : index;
    }
    this.surveys = new Asked[names.highest(Names.Kind.SURVEY) + 1];
    for (int number = 0; number < surveys.length; number++) {
      String id = names.id(Names.Kind.SURVEY, number);
      surveys[number] = asked(number, id == null ? null : surveysById.get(id), metrics, names);
    }
  }

  /**
   * A survey that is no longer declared asks every metric, and every answer counts. A metric that
   * was never stored has nothing to count.
   */
  private static Asked asked(int number, Survey survey, List<Metric> metrics, Names names) {
    List<Integer> asked = new ArrayList<>();
    for (int metric = 0; metric < metrics.size(); metric++) {
      String id = metrics.get(metric).id();
      boolean asks = survey == null || survey.metricIds().contains(id);
      if (asks && names.knownSlot(id) > 0) {
        asked.add(metric);
      }
    }
    int[] indexes = asked.stream().mapToInt(Integer::intValue).toArray();
    int[] slots =
        asked.stream().mapToInt(metric -> names.knownSlot(metrics.get(metric).id())).toArray();
    boolean latest = survey != null && survey.counting() == Counting.LATEST;
    return new Asked(
        indexes,
        slots,
        latest ? new LatestAnswers(number - 1, indexes, slots) : null,
        asked.stream().anyMatch(metric -> metrics.get(metric).about() == About.EMPLOYER));
  }

  @Override
  public void visit(FactCursor fact) {
    if (fact.day() == UNDATED) {
      return;
    }
    int[] windows = stretch.windowsOn(fact.day());
    if (windows.length == 0) {
      return;
    }
    Asked asked = surveys[fact.survey()];
    place(fact, asked);
    if (asked.latest != null && fact.respondent() != 0) {
      asked.latest.add(fact, subjects);
      return;
    }
    for (int metric = 0; metric < asked.metrics.length; metric++) {
      int score = fact.score(asked.slots[metric]);
      if (score == FactCursor.NO_SCORE) {
        continue;
      }
      for (int window : windows) {
        cells.count(asked.metrics[metric], window, score, subjects);
      }
    }
  }

  /** Numbers count from 1. */
  private void place(FactCursor fact, Asked asked) {
    int unit = unitIndex[fact.unit()];
    subjects[Subject.Kind.UNIT.ordinal()] =
        asked.employer ? places.now(unit) : places.on(fact.day(), unit);
    subjects[Subject.Kind.EMPLOYEE.ordinal()] = fact.employee() - 1;
    subjects[Subject.Kind.LOCATION.ordinal()] = fact.location() - 1;
    subjects[Subject.Kind.TOUCHPOINT.ordinal()] = fact.touchpoint() - 1;
    subjects[Subject.Kind.SURVEY.ordinal()] = fact.survey() - 1;
  }

  /** Counts what had to wait for the end of the stretch. */
  void settle(int windows) {
    for (Asked asked : surveys) {
      if (asked.latest != null) {
        asked.latest.settle(stretch, windows, cells);
      }
    }
  }
}
