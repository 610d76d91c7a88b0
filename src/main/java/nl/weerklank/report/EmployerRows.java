package nl.weerklank.report;

import java.util.ArrayList;
import java.util.List;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;

/** Results about the employer of the units that may be shown, and how many may not. */
final class EmployerRows {

  private final Draft draft;

  EmployerRows(Draft draft) {
    this.draft = draft;
  }

  /** HIDDEN unless the unit is published in that period. */
  Shown shown(Period period, Subject unit) {
    return draft.desk.published(unit.id(), period)
        ? draft.shown(draft.desk.employer, period, unit)
        : Showing.hidden();
  }

  /**
   * @param places units in the order of the report's table
   */
  EmployerSection section(List<UnitRows.Place> places) {
    Metric metric = draft.desk.employer;
    Period window = draft.windows.employer();
    List<UnitRow> rows = new ArrayList<>();
    int hidden = 0;
    for (UnitRows.Place place : places) {
      Subject unit = Subject.unit(draft.desk.tree.unit(place.index()).id());
      Shown now = shown(window, unit);
      if (now.detail() == Shown.Detail.HIDDEN) {
        hidden++;
        continue;
      }
      rows.add(
          new UnitRow(
              unit.id(),
              draft.unitName(unit.id()),
              place.depth(),
              now,
              shown(draft.windows.employerBefore(), unit),
              Draft.words(
                  draft.change(metric, window, draft.windows.employerBefore(), unit),
                  metric.formula()),
              draft.desk.evidence.standing(metric, window, unit.id()).outcome(),
              draft.target(metric, unit),
              draft.desk.tree.closed(place.index())));
    }
    int k = draft.desk.data.scoring().employerMinimum();
    return new EmployerSection(metric, window, List.copyOf(rows), hidden, k);
  }
}
