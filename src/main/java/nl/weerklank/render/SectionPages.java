package nl.weerklank.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.report.DriverSection;
import nl.weerklank.report.EffortSection;
import nl.weerklank.report.EmployerSection;
import nl.weerklank.report.MoneySection;
import nl.weerklank.report.StaffSection;
import nl.weerklank.report.TeamSection;
import nl.weerklank.report.ThemeSection;
import nl.weerklank.report.Tile;

/** Words and charts of the sections that stand on more than scores. */
final class SectionPages {

  /** Priorities side by side. */
  private static final int ABREAST = 3;

  /** Width of the charts beside two more columns, in CSS pixels. */
  private static final double PEOPLE = 161;

  private final Wording wording;
  private final ModelMap maps;
  private final Drawings drawings;
  private final Map<String, Object> page;

  SectionPages(Wording wording, ModelMap maps, Drawings drawings, Map<String, Object> page) {
    this.wording = wording;
    this.maps = maps;
    this.drawings = drawings;
    this.page = page;
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> section(String name) {
    return (Map<String, Object>) page.get(name);
  }

  /**
   * @param tiles tell the score of all answers; empty leaves the quadrant out
   */
  void themes(ThemeSection themes, List<Tile> tiles) {
    if (themes == null) {
      return;
    }
    Map<String, Object> section = section("themes");
    section.put(
        "sub",
        wording.say(
            "sub.themes", themes.window(), themes.answers(), themes.said(), themes.unclassified()));
    String band = "band." + themes.metric().formula() + ".bottom";
    section.put("unhappyName", wording.messages().text(band));
    Map<String, Object> table = table().of(themes.rows(), themes.metric());
    List<Map<String, Object>> rows = rows(table);
    for (int i = 0; i < rows.size(); i++) {
      ThemeSection.Mark mark = themes.marks().get(i);
      rows.get(i).put("rank", mark.rank() == 0 ? null : String.valueOf(mark.rank()));
      rows.get(i).put("unhappy", wording.whole(mark.unhappy()));
      rows.get(i).put("mentions", wording.whole(themes.rows().get(i).now().n()));
    }
    section.put("table", table);
    QuadrantChart quadrant = new QuadrantCharts(wording).of(themes, tiles);
    section.put("quadrant", quadrant == null ? null : drawings.add(quadrant));
    List<Object> fillers = new ArrayList<>();
    for (int i = themes.priorities().size(); i < ABREAST; i++) {
      fillers.add(Map.of());
    }
    section.put("fillers", fillers);
  }

  private UnitTable table() {
    return new UnitTable(wording, maps, drawings);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> rows(Map<String, Object> table) {
    return (List<Map<String, Object>>) table.get("rows");
  }

  void effort(EffortSection effort) {
    if (effort == null) {
      return;
    }
    Map<String, Object> section = section("effort");
    section.put("heading", wording.say("heading.effort", effort.net(), effort.by()));
    section.put("sub", wording.say("sub.effort", effort.net(), effort.by(), effort.window()));
    section.put("placesHeading", wording.say("effort.places", effort.by()));
    section.put("rowName", wording.metric(effort.by()));
    section.put("table", table().of(effort.levels(), effort.net()));
  }

  void drivers(DriverSection drivers) {
    if (drivers != null) {
      Map<String, Object> section = section("drivers");
      section.put("heading", wording.say("heading.drivers", drivers.headline()));
      section.put(
          "sub",
          wording.say("sub.drivers", drivers.headline(), drivers.answers(), drivers.explained()));
    }
  }

  void money(MoneySection money) {
    if (money != null) {
      section("money").put("sub", wording.say("sub.money", money.window()));
    }
  }

  void staff(StaffSection staff) {
    if (staff == null) {
      return;
    }
    Map<String, Object> section = section("staff");
    section.put("sub", wording.say("sub.staff", staff.quarter(), staff.k()));
    double height = 0;
    for (StaffSection.Row row : staff.rows()) {
      height += UnitTable.height(CleanText.of(row.name()), 0);
    }
    section.put("short", height <= UnitTable.LOW);
    section.put(
        "hiddenNote",
        staff.hidden() > 0 ? wording.say("staff.hidden", staff.hidden(), staff.k()) : null);
  }

  /**
   * Employer survey, absence and turnover of the same quarter in one table; without either of them
   * the other has its own section.
   */
  void people(EmployerSection employer, StaffSection staff) {
    if (employer == null || staff == null || employer.rows().isEmpty()) {
      page.put("people", null);
      return;
    }
    Map<String, Object> table = table().of(employer.rows(), employer.metric(), PEOPLE);
    List<Map<String, Object>> asked = rows(table);
    Map<String, Object> people = new LinkedHashMap<>();
    people.put("sub", wording.say("sub.people", employer.metric(), staff.quarter(), staff.k()));
    people.put("metric", table.get("metric"));
    people.put("axis", table.get("axis"));
    people.put("rows", PeopleRows.merged(asked, staffRows()));
    boolean low = Boolean.TRUE.equals(table.get("short"));
    people.put("short", low && Boolean.TRUE.equals(section("staff").get("short")));
    people.put("hiddenNotes", notes("employer", "staff"));
    people.put("links", section("staff").get("links"));
    page.put("people", people);
    page.put("employer", null);
    page.put("staff", null);
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> staffRows() {
    return (List<Map<String, Object>>) section("staff").get("rows");
  }

  private List<Object> notes(String... names) {
    List<Object> notes = new ArrayList<>();
    for (String name : names) {
      Object note = section(name).get("hiddenNote");
      if (note != null) {
        notes.add(note);
      }
    }
    return notes;
  }

  void team(TeamSection team) {
    if (team == null) {
      return;
    }
    Map<String, Object> section = section("team");
    section.put("rowName", wording.messages().text("team_person"));
    section.put(
        "sub",
        team.window() == null
            ? wording.say("sub.team.later", team.metric())
            : wording.say("sub.team", team.metric(), team.window()));
    section.put("table", table().of(team.rows(), team.metric()));
  }
}
