package nl.weerklank.report;

import java.util.List;
import nl.weerklank.insight.NameSet;
import nl.weerklank.score.Distribution;
import nl.weerklank.survey.Employee;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Subject;

/** A private page in the making. */
final class EmployeeDraft {

  /** Rows of the theme table. */
  private static final int THEMES = 5;

  private final Draft draft;
  private final Desk desk;
  private final Employee employee;

  EmployeeDraft(Draft draft, Employee employee) {
    this.draft = draft;
    this.desk = draft.desk;
    this.employee = employee;
  }

  EmployeeReport report() {
    List<Tile> tiles = new Tiles(draft).all();
    Tile level = Sentences.level(tiles, desk.headline());
    NameSet self = new NameSet.Builder().person(employee.name()).build();
    Voices voices = new Voices(draft, self, false);
    int perSide = desk.data.settings().quotes().perSide();
    List<Quote> praise = voices.praise(perSide);
    List<Quote> wishes = voices.wishes(perSide);
    Histogram histogram = new Charts(draft).histogram(team());
    ThemeRows said = new ThemeRows(draft);
    ThemeSection themes = said.section(THEMES, false);
    DataQuality quality = draft.quality();
    int comments = desk.data.words().comments(draft.windows.now(), draft.subject);
    Sentences sentences = new Sentences(draft);
    return new EmployeeReport(
        draft.header(employee.name(), tiles, histogram, themes, praise, wishes, comments, quality),
        draft.told.subjects(),
        sentences.thanks(level == null ? 0 : level.now().n(), comments),
        sentences.employeeLead(level),
        praise,
        wishes,
        tiles,
        histogram,
        themes,
        said.next(),
        quality,
        draft.colophon(tiles, null));
  }

  /** The team without this person; null when there is none or it may not be shown. */
  private Distribution team() {
    Metric metric = desk.headline();
    String unit = desk.staff.unitOf(employee.id());
    if (metric == null || unit == null || !employee.employedOn(desk.data.asOf())) {
      return null;
    }
    if (!desk.showing.enough(draft.answers(metric, draft.windows.now()).n())) {
      return null;
    }
    int minimum = desk.data.scoring().employerMinimum();
    Distribution others =
        desk.teams.without(employee.id(), unit, metric, draft.windows.now(), minimum);
    if (others != null) {
      draft.told.tell(Subject.unit(unit));
    }
    return others;
  }
}
