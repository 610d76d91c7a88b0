package nl.weerklank.report;

import java.util.ArrayList;
import java.util.List;
import nl.weerklank.score.Drivers;
import nl.weerklank.survey.Metric;

/** The section on rated items: of the first survey that asks three or more beside the headline. */
final class DriverRows {

  private final Draft draft;

  DriverRows(Draft draft) {
    this.draft = draft;
  }

  /** Null when no survey rates items, or too few answers rate all of them. */
  DriverSection section() {
    return draft.desk.data.findings().rated().stream()
        .flatMap(rated -> rated.of(draft.subject.id()).stream())
        .findFirst()
        .map(this::section)
        .orElse(null);
  }

  private DriverSection section(Drivers drivers) {
    List<DriverSection.Row> rows = new ArrayList<>();
    for (Drivers.Item item : drivers.items()) {
      rows.add(
          new DriverSection.Row(
              metric(item.id()),
              new Percent(item.share()),
              new Percent(item.performance()),
              Phrase.of("drivers." + item.quadrant())));
    }
    return new DriverSection(
        draft.desk.headline(), drivers.n(), new Percent(100 * drivers.r2()), List.copyOf(rows));
  }

  private Metric metric(String id) {
    return draft.desk.service.stream()
        .filter(metric -> metric.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
