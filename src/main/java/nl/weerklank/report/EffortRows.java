package nl.weerklank.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.weerklank.insight.Tested;
import nl.weerklank.insight.effort.EffortTable;
import nl.weerklank.survey.Formula;
import nl.weerklank.survey.Subject;

/**
 * The section on effort: of the metrics asked together with the headline, the one most answered.
 */
final class EffortRows {

  /** Places named. */
  private static final int NAMED = 3;

  private final Draft draft;

  EffortRows(Draft draft) {
    this.draft = draft;
  }

  /** Null when too few answers hold both metrics. */
  EffortSection section() {
    return draft.desk.data.findings().effort().stream()
        .filter(table -> draft.desk.showing.enough(answers(table)))
        .sorted((one, other) -> Integer.compare(rank(one), rank(other)))
        .findFirst()
        .map(this::section)
        .orElse(null);
  }

  /** Effort before satisfaction: it tells where to begin. */
  private static int rank(EffortTable table) {
    return table.by().formula() == Formula.MEAN ? 0 : 1;
  }

  private static int answers(EffortTable table) {
    return table.levels().stream().mapToInt(EffortTable.Level::n).sum();
  }

  private EffortSection section(EffortTable table) {
    List<UnitRow> levels = new ArrayList<>();
    for (EffortTable.Level level : table.levels()) {
      Shown shown = draft.desk.showing.shown(level.score().orElse(null), level.n());
      levels.add(
          new UnitRow(
              null,
              String.valueOf(level.answer()),
              1,
              shown,
              new Shown(Shown.Detail.FEW, null, 1),
              null,
              Tested.Outcome.NOT_TESTED,
              null,
              false));
    }
    return new EffortSection(table.net(), table.by(), draft.windows.now(), levels, places(table));
  }

  private List<Phrase> places(EffortTable table) {
    Stream<Phrase> touchpoints =
        table.touchpoints().stream()
            .filter(place -> place.bad().hits() > 0)
            .limit(NAMED)
            .map(place -> phrase(place, table, place.subject().id()));
    Stream<Phrase> units =
        table.units().stream()
            .filter(place -> place.bad().hits() > 0 && leaf(place.subject()))
            .limit(NAMED)
            .map(place -> phrase(place, table, draft.unitName(place.subject().id())));
    return Stream.concat(touchpoints, units).toList();
  }

  private boolean leaf(Subject unit) {
    return draft.desk.tree.children(draft.desk.tree.indexOf(unit.id())).isEmpty();
  }

  private static Phrase phrase(EffortTable.Place place, EffortTable table, String name) {
    return Phrase.of(
        "effort.place",
        name,
        new Percent(place.bad().percent().orElseThrow()),
        table.by(),
        place.bad().n());
  }
}
