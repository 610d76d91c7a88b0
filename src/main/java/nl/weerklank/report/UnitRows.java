package nl.weerklank.report;

import java.util.ArrayList;
import java.util.List;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.UnitTree;

/** The department table. */
final class UnitRows {

  /**
   * @param depth as the table indents it
   */
  record Place(int index, int depth) {}

  private final Draft draft;
  private final UnitTree tree;

  UnitRows(Draft draft) {
    this.draft = draft;
    this.tree = draft.desk.tree;
  }

  /** Two layers below the organisation; a layer of one single unit says nothing and is skipped. */
  List<Place> firstTwoLayers() {
    int top = 0;
    for (List<Integer> below = below(top);
        below.size() == 1 && !below(below.get(0)).isEmpty();
        below = below(top)) {
      top = below.get(0);
    }
    List<Place> places = new ArrayList<>();
    for (int unit : below(top)) {
      places.add(new Place(unit, 1));
      below(unit).forEach(child -> places.add(new Place(child, 2)));
    }
    return places;
  }

  /** The unit itself and those directly below it; empty when nothing is below. */
  List<Place> selfAndChildren(int index) {
    List<Place> places = new ArrayList<>();
    for (int child : below(index)) {
      places.add(new Place(child, 1));
    }
    if (!places.isEmpty()) {
      places.add(0, new Place(index, 0));
    }
    return places;
  }

  /** Units below that are open, or were when customers answered. */
  private List<Integer> below(int index) {
    return tree.children(index).stream()
        .filter(child -> child != tree.unassigned())
        .filter(child -> !tree.closed(child) || answered(child))
        .toList();
  }

  private boolean answered(int index) {
    Metric metric = draft.desk.headline();
    Subject unit = Subject.unit(tree.unit(index).id());
    return metric != null
        && draft.told.answers(metric, draft.windows.now(), unit).n()
                + draft.told.answers(metric, draft.windows.before(), unit).n()
            > 0;
  }

  List<UnitRow> rows(List<Place> places) {
    Metric metric = draft.desk.headline();
    return metric == null ? List.of() : places.stream().map(place -> row(place, metric)).toList();
  }

  private UnitRow row(Place place, Metric metric) {
    Subject unit = Subject.unit(tree.unit(place.index()).id());
    return new UnitRow(
        unit.id(),
        draft.unitName(unit.id()),
        place.depth(),
        draft.shown(metric, draft.windows.now(), unit),
        draft.shown(metric, draft.windows.before(), unit),
        Draft.words(
            draft.change(metric, draft.windows.now(), draft.windows.before(), unit),
            metric.formula()),
        draft.desk.evidence.standing(metric, draft.windows.now(), unit.id()).outcome(),
        draft.target(metric, unit),
        tree.closed(place.index()));
  }
}
