package nl.weerklank.demo;

import java.time.LocalDate;

/** Small tables of the operational database: topics, targets, the calendar. */
final class TargetsAndEvents {

  private TargetsAndEvents() {}

  static void write(Database operational, LocalDate today) {
    try (Rows rows = operational.rows("topic", 2)) {
      for (Theme theme : Theme.values()) {
        rows.add(theme.code(), theme.label());
      }
    }
    LocalDate lastYear = LocalDate.of(today.getYear() - 1, 1, 1);
    LocalDate thisYear = LocalDate.of(today.getYear(), 1, 1);
    try (Rows rows = operational.rows("kpi_target", 5)) {
      int id = 0;
      rows.add(++id, null, "nps", lastYear, 20);
      rows.add(++id, null, "nps", thisYear, 25);
      rows.add(++id, null, "ces", thisYear, 5.5);
      rows.add(++id, null, "csat", thisYear, 75);
      rows.add(++id, null, "effort", thisYear, 2.0);
      rows.add(++id, null, "enps", thisYear, 15);
      rows.add(++id, "KSV", "nps", lastYear, 20);
      rows.add(++id, "KSV", "nps", thisYear, 44);
      rows.add(++id, "INC", "nps", thisYear, 12);
      rows.add(++id, "BUI", "nps", thisYear, 35);
      rows.add(++id, "SCH", "nps", thisYear, 25);
      rows.add(++id, "FCT", "ces", thisYear, 5.2);
    }
    try (Rows rows = operational.rows("calendar_event", 4)) {
      LocalDate closed = Planted.closedUnitLastDay(today);
      rows.add(1, Planted.outageMonday(today), null, "storing meterportaal");
      rows.add(2, Planted.reorganisationDay(today), "KS", "reorganisatie: Terugbelteam");
      rows.add(3, closed.plusDays(1), "VKP", "Balie Westerkade gesloten");
      rows.add(4, thisYear, null, "nieuwe tarieven");
      rows.add(5, today.minusDays(270), "INC", "nieuwe betaalbrief");
    }
  }
}
