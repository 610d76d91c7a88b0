package nl.weerklank.render;

import static nl.weerklank.render.FigureValues.entries;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.weerklank.render.FigureValues.Entries;
import nl.weerklank.report.DriverSection;
import nl.weerklank.report.EffortSection;
import nl.weerklank.report.EmployerSection;
import nl.weerklank.report.MoneySection;
import nl.weerklank.report.StaffSection;
import nl.weerklank.report.ThemeSection;

/**
 * The figures of the sections that stand on more than scores; null for a section that is not there.
 * The people of a team have none: their names stay on the page.
 */
final class FigureSections {

  private final Wording wording;
  private final FigureTables tables;

  FigureSections(Wording wording, FigureTables tables) {
    this.wording = wording;
    this.tables = tables;
  }

  Map<String, Object> themes(ThemeSection themes) {
    if (themes == null) {
      return null;
    }
    List<Map<String, Object>> rows = tables.rows(themes.rows(), themes.metric());
    for (int i = 0; i < rows.size(); i++) {
      mark(rows.get(i), themes.marks().get(i));
      rows.get(i).put("unhappy", themes.marks().get(i).unhappy());
    }
    return said(themes).with("rows", rows).map();
  }

  private static void mark(Map<String, Object> row, ThemeSection.Mark mark) {
    if (mark.rank() > 0) {
      row.put("priority", mark.rank());
    }
  }

  private static Entries said(ThemeSection themes) {
    return entries()
        .with("metric", themes.metric().id())
        .with("window", FigureValues.period(themes.window()))
        .with("answers", themes.answers())
        .with("said", themes.said())
        .with("unclassifiedPercent", FigureValues.percent(themes.unclassified()));
  }

  /** An employee's page tells how often a theme is named, and no more. */
  Map<String, Object> ownThemes(ThemeSection themes) {
    if (themes == null) {
      return null;
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < themes.rows().size(); i++) {
      Map<String, Object> row =
          entries()
              .with("name", CleanText.of(themes.rows().get(i).name()))
              .with("n", themes.rows().get(i).now().n())
              .map();
      mark(row, themes.marks().get(i));
      rows.add(row);
    }
    return said(themes).with("rows", rows).map();
  }

  Map<String, Object> effort(EffortSection effort) {
    return effort == null
        ? null
        : entries()
            .with("metric", effort.net().id())
            .with("by", effort.by().id())
            .with("window", FigureValues.period(effort.window()))
            .with("rows", tables.rows(effort.levels(), effort.net()))
            .map();
  }

  Map<String, Object> drivers(DriverSection drivers) {
    if (drivers == null) {
      return null;
    }
    List<Object> rows = new ArrayList<>();
    for (DriverSection.Row row : drivers.rows()) {
      rows.add(
          entries()
              .with("metric", row.metric().id())
              .with("name", wording.metric(row.metric()))
              .with("sharePercent", FigureValues.percent(row.share()))
              .with("ratingPercent", FigureValues.percent(row.rating()))
              .map());
    }
    return entries()
        .with("metric", drivers.headline().id())
        .with("answers", drivers.answers())
        .with("explainedPercent", FigureValues.percent(drivers.explained()))
        .with("rows", rows)
        .map();
  }

  Map<String, Object> money(MoneySection money) {
    if (money == null) {
      return null;
    }
    List<Object> bands = new ArrayList<>();
    for (MoneySection.Band band : money.bands()) {
      bands.add(
          entries()
              .with("band", wording.say(band.name()))
              .with("customers", band.customers())
              .with("revenue", FigureValues.money(band.revenue()))
              .map());
    }
    List<Object> renewals = new ArrayList<>();
    for (MoneySection.Renewal renewal : money.renewals()) {
      renewals.add(
          entries()
              .with("month", renewal.month().key())
              .with("customers", renewal.customers())
              .with("revenue", FigureValues.money(renewal.gross()))
              .with("extraRisk", FigureValues.money(renewal.excess()))
              .map());
    }
    return entries()
        .with("window", FigureValues.period(money.window()))
        .with("bands", bands)
        .with("renewals", renewals)
        .map();
  }

  Map<String, Object> employer(EmployerSection employer) {
    return employer == null
        ? null
        : entries()
            .with("metric", employer.metric().id())
            .with("window", FigureValues.period(employer.window()))
            .with("rows", tables.rows(employer.rows(), employer.metric()))
            .with("hidden", employer.hidden() > 0 ? employer.hidden() : null)
            .map();
  }

  Map<String, Object> staff(StaffSection staff) {
    if (staff == null) {
      return null;
    }
    List<Object> rows = new ArrayList<>();
    for (StaffSection.Row row : staff.rows()) {
      rows.add(
          entries()
              .with("name", CleanText.of(row.name()))
              .with("depth", row.depth())
              .with("people", row.people())
              .with("absencePercent", FigureValues.percent(row.absence()))
              .with("turnoverPercent", FigureValues.percent(row.turnover()))
              .map());
    }
    return entries()
        .with("quarter", FigureValues.period(staff.quarter()))
        .with("rows", rows)
        .with("hidden", staff.hidden() > 0 ? staff.hidden() : null)
        .map();
  }
}
