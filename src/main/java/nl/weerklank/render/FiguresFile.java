package nl.weerklank.render;

import static nl.weerklank.render.FigureValues.entries;

import java.util.List;
import java.util.Map;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.render.FigureValues.Entries;
import nl.weerklank.report.DataQuality;
import nl.weerklank.report.DepartmentReport;
import nl.weerklank.report.DirectorReport;
import nl.weerklank.report.EmployeeReport;
import nl.weerklank.report.Header;
import nl.weerklank.report.ReportModel;
import nl.weerklank.report.Tile;
import nl.weerklank.survey.Formula;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * A report's printed figures as JSON, to be attached to it. Every part is named here one by one: no
 * comment, contact or name of a person can come along with a record that grows.
 */
final class FiguresFile {

  /** Changes when a name in the file gets another meaning or goes. */
  static final String SCHEMA = "weerklank-figures-1";

  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

  private static final ObjectWriter JSON =
      JsonMapper.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build()
          .writer()
          .with(new DefaultPrettyPrinter().withObjectIndenter(LINES));

  private final Wording wording;

  FiguresFile(Wording wording) {
    this.wording = wording;
  }

  byte[] of(ReportModel model) {
    Entries file = entries().with("schema", SCHEMA);
    addHeader(file, model);
    if (model instanceof EmployeeReport employee) {
      addOwn(file, employee);
    } else {
      file.with("tiles", model.tiles().stream().map(this::tile).toList());
      addSections(file, model);
    }
    return JSON.writeValueAsBytes(file.map());
  }

  private void addHeader(Entries file, ReportModel model) {
    Header header = model.header();
    boolean person = header.kind() == ReportKind.EMPLOYEE;
    file.with("kind", header.kind().key())
        .with("organisation", CleanText.of(header.organisation()))
        .with("subject", person ? null : CleanText.of(header.subjectName()))
        .with("language", wording.messages().language())
        .with("period", FigureValues.period(header.period()))
        .with("window", FigureValues.period(header.window()))
        .with("asOf", header.asOf().toString())
        .with("definitive", header.definitive())
        .with("dataDigest", CleanText.of(header.dataDigest()));
  }

  private Map<String, Object> tile(Tile tile) {
    Formula formula = tile.metric().formula();
    boolean before = FigureValues.ranged(tile.before());
    boolean yearAgo = FigureValues.ranged(tile.yearAgo());
    return entries()
        .with("metric", FigureValues.metric(tile.metric(), wording))
        .with("window", FigureValues.period(tile.window()))
        .with("now", FigureValues.shown(tile.now(), formula, true))
        .with("before", before ? FigureValues.shown(tile.before(), formula, false) : null)
        .with("yearAgo", yearAgo ? FigureValues.shown(tile.yearAgo(), formula, false) : null)
        .with("target", FigureValues.score(tile.target(), formula))
        .with("signal", tile.signal())
        .map();
  }

  private void addSections(Entries file, ReportModel model) {
    FigureTables tables = new FigureTables(wording);
    FigureSections sections = new FigureSections(wording, tables);
    if (model instanceof DirectorReport director) {
      file.with("trend", tables.trend(director.trend()))
          .with("histogram", tables.histogram(director.histogram()))
          .with("units", tables.units(director.departments(), director))
          .with("themes", sections.themes(director.themes()))
          .with("effort", sections.effort(director.effort()))
          .with("drivers", sections.drivers(director.drivers()))
          .with("money", sections.money(director.money()))
          .with("employer", sections.employer(director.employer()))
          .with("staff", sections.staff(director.staff()))
          .with("quality", quality(director.quality()));
    } else if (model instanceof DepartmentReport department) {
      file.with("trend", tables.trend(department.trend()))
          .with("histogram", tables.histogram(department.histogram()))
          .with("units", tables.units(department.units(), department))
          .with("themes", sections.themes(department.themes()))
          .with("employer", sections.employer(department.employer()))
          .with("quality", quality(department.quality()));
    }
  }

  private void addOwn(Entries file, EmployeeReport employee) {
    FigureTables tables = new FigureTables(wording);
    List<Map<String, Object>> tiles = employee.tiles().stream().map(this::ownTile).toList();
    file.with("tiles", tiles)
        .with("histogram", tables.histogram(employee.histogram()))
        .with("themes", new FigureSections(wording, tables).ownThemes(employee.themes()));
  }

  /** The window before stands on the page only beside a range of this one. */
  private Map<String, Object> ownTile(Tile tile) {
    Formula formula = tile.metric().formula();
    boolean drawn = FigureValues.ranged(tile.now());
    return entries()
        .with("metric", FigureValues.metric(tile.metric(), wording))
        .with("window", FigureValues.period(tile.window()))
        .with("now", FigureValues.shown(tile.now(), formula, true))
        .with("before", drawn ? FigureValues.shown(tile.before(), formula, true) : null)
        .map();
  }

  private static Map<String, Object> quality(DataQuality quality) {
    return entries()
        .with("rows", quality.rows())
        .with("answers", quality.answers())
        .with("unassigned", quality.unassigned())
        .with("undated", quality.undated())
        .map();
  }
}
