package nl.weerklank.insight;

import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.weerklank.store.FactStore;
import nl.weerklank.store.Names;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.Survey;
import nl.weerklank.survey.UnitHistory;
import nl.weerklank.survey.UnitTree;

/**
 * Counts the stored answers of a run's windows: one scan for each stretch of days, whatever the
 * number of windows in it. Answers of units the tree does not hold count as unassigned; undated
 * answers are in no window.
 *
 * <p>Of a survey that counts {@linkplain nl.weerklank.survey.Counting#LATEST the latest}, a known
 * respondent's newest answer to each metric counts, chosen in each window by itself and over the
 * whole organisation: by day, time of answer, feed, then sequence.
 */
public final class FactFold {

  private final FactStore facts;
  private final Names names;
  private final List<Metric> metrics;
  private final Map<String, Survey> surveysById;

  /**
   * @param surveysById the declared surveys; every answer to one that is not declared counts
   */
  public FactFold(
      FactStore facts, Names names, Collection<Metric> metrics, Map<String, Survey> surveysById) {
    this.facts = facts;
    this.names = names;
    this.metrics = List.copyOf(metrics);
    this.surveysById = Map.copyOf(surveysById);
  }

  /**
   * @param windows may overlap, and may lie far apart: the days between them are not read
   */
  public Figures fold(UnitTree tree, List<Window> windows) {
    return fold(tree, new Windows(windows), UnitPlaces.now(tree));
  }

  /** The same by the organisation on the as-of date, or on the day of each answer. */
  public Figures fold(UnitHistory history, RollUp rollUp, List<Window> windows) {
    if (rollUp == RollUp.NOW || windows.isEmpty()) {
      return fold(history.now(), windows);
    }
    LocalDate from = windows.stream().map(w -> w.period().from()).min(naturalOrder()).get();
    LocalDate to = windows.stream().map(w -> w.period().to()).max(naturalOrder()).get();
    UnitPlaces places = UnitPlaces.then(history, from, to);
    return fold(history.now(), new Windows(windows), places);
  }

  private Figures fold(UnitTree tree, Windows windows, UnitPlaces places) {
    Cells cells = new Cells(metrics, windows, entities(places));
    for (Stretch stretch : windows.stretches()) {
      FoldScan scan = new FoldScan(cells, stretch, tree, places, names, metrics, surveysById);
      facts.scan(stretch.period(), scan);
      scan.settle(windows.size());
    }
    return new FoldedFigures(tree, places, names, metrics, windows, cells);
  }

  private int[] entities(UnitPlaces places) {
    int[] entities = new int[Subject.Kind.values().length];
    for (Subject.Kind kind : Subject.Kind.values()) {
      entities[kind.ordinal()] =
          kind == Subject.Kind.UNIT ? places.size() : names.highest(nameKind(kind));
    }
    return entities;
  }

  static Names.Kind nameKind(Subject.Kind kind) {
    return switch (kind) {
      case UNIT -> Names.Kind.UNIT;
      case EMPLOYEE -> Names.Kind.EMPLOYEE;
      case LOCATION -> Names.Kind.LOCATION;
      case TOUCHPOINT -> Names.Kind.TOUCHPOINT;
      case SURVEY -> Names.Kind.SURVEY;
    };
  }
}
