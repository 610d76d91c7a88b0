package nl.weerklank.bench;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.engine.fonts.SimpleFontFamily;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import nl.weerklank.render.BenchReports;
import nl.weerklank.report.DepartmentReport;
import nl.weerklank.report.Tile;
import nl.weerklank.report.UnitRow;

/**
 * The department report by JasperReports, untagged, with fonts embedded. Texts are formatted
 * beforehand and the design is compiled once, both outside what is measured: to its advantage.
 */
final class JasperPeer {

  private static final String FONTS = "nl/weerklank/render/fonts/";

  private final SimpleJasperReportsContext context = new SimpleJasperReportsContext();
  private final JasperReport design;

  JasperPeer() throws JRException {
    SimpleFontFamily family = new SimpleFontFamily(context);
    family.setName(JasperDesigns.FAMILY);
    family.setNormal(FONTS + "SourceSans3-Regular.ttf");
    family.setBold(FONTS + "SourceSans3-SemiBold.ttf");
    family.setItalic(FONTS + "SourceSans3-Italic.ttf");
    family.setPdfEncoding("Identity-H");
    family.setPdfEmbedded(true);
    context.setExtensions(FontFamily.class, List.of(family));
    design = JasperDesigns.department();
  }

  /** A report with its words, ready to draw. */
  record Prepared(DepartmentReport report, List<Map<String, Object>> lines) {}

  byte[] pdf(Prepared prepared) throws JRException {
    JRMapCollectionDataSource data =
        new JRMapCollectionDataSource(new ArrayList<>(withCharts(prepared)));
    JasperPrint print = JasperFillManager.getInstance(context).fill(design, new HashMap<>(), data);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
    JRPdfExporter exporter = new JRPdfExporter(context);
    exporter.setExporterInput(new SimpleExporterInput(print));
    exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
    exporter.exportReport();
    return bytes.toByteArray();
  }

  private static List<Map<String, ?>> withCharts(Prepared prepared) {
    DepartmentReport report = prepared.report();
    List<Map<String, ?>> lines = new ArrayList<>();
    for (Map<String, Object> line : prepared.lines()) {
      Map<String, Object> drawn = new HashMap<>(line);
      switch (String.valueOf(line.get("kind"))) {
        case "tiles" -> sparks(drawn, report.tiles());
        case "trend" -> drawn.put("p", JasperCharts.trend(report.trend()));
        case "mix" -> drawn.put("p", JasperCharts.mix(report.trend().mix()));
        case "beside" -> drawn.put("p", JasperCharts.histogram(report));
        case "row" -> drawn.put("p", JasperCharts.interval(((UnitRow) line.get("unit")).now()));
        default -> {}
      }
      lines.add(drawn);
    }
    return lines;
  }

  private static void sparks(Map<String, Object> line, List<Tile> tiles) {
    String[] names = {"p", "q", "r"};
    for (int i = 0; i < names.length; i++) {
      line.put(names[i], JasperCharts.spark(tiles.get(i).spark()));
    }
  }

  static Prepared prepare(DepartmentReport report) {
    Words words = new Words(BenchReports.words(report));
    List<Map<String, Object>> lines = new ArrayList<>();
    lines.add(
        line(
            "mast",
            words.at("header.organisation"),
            words.at("kindName"),
            words.at("header.period.title") + " · " + words.at("header.period.dates"),
            words.at("t.as_of") + " " + words.at("header.asOf") + " · " + words.at("status"),
            words.at("verdict"),
            String.join(" ", words.list("lead"))));
    lines.add(line("tiles", tiles(words)));
    lines.add(line("heading", words.at("trend.heading"), words.at("trend.sub")));
    lines.add(line("trend"));
    lines.add(line("mix"));
    lines.add(line("note", words.at("t.trend_note") + " " + words.at("t.mix_partial")));
    lines.add(line("heading", words.at("histogram.heading"), words.at("histogram.sub")));
    lines.add(line("beside", quotes(words.maps("praiseBeside"))));
    lines.add(line("heading", words.at("t.wishes_heading"), words.at("t.quotes_rule")));
    lines.add(line("pair", quotes(words.maps("wishGrid.rows.0.cells"))));
    lines.add(line("heading", words.at("callBacks.heading"), words.at("t.calls_sub")));
    words.maps("callBacks.shown").forEach(call -> lines.add(call(call)));
    lines.add(line("heading", words.at("t.units_heading"), words.at("t.units_sub")));
    units(lines, words.maps("unitTable.rows"), report.units());
    lines.add(line("note", words.at("t.units_note")));
    lines.add(line("heading", words.at("t.employer_heading"), words.at("employer.sub")));
    units(lines, words.maps("employer.unitTable.rows"), report.employer().rows());
    lines.add(line("note", words.at("employer.hiddenNote")));
    lines.add(closing(words));
    return new Prepared(report, lines);
  }

  private static String[] tiles(Words words) {
    List<String> texts = new ArrayList<>();
    for (Words tile : words.maps("tileRows.0.cells")) {
      texts.add(tile.at("metric.name") + "  n = " + tile.at("now.n"));
      texts.add(tile.at("now.score") + "  " + tile.at("now.range"));
      texts.add(
          tile.at("window.name")
              + "; "
              + tile.at("metric.scale")
              + "\n"
              + words.at("t.before")
              + " "
              + tile.at("before.brief")
              + "; "
              + words.at("t.year_ago")
              + " "
              + tile.at("yearAgo.brief"));
    }
    return texts.toArray(new String[0]);
  }

  private static String[] quotes(List<Words> quotes) {
    List<String> texts = new ArrayList<>();
    for (Words quote : quotes) {
      texts.add("“" + quote.at("text") + "”");
      texts.add(quote.at("source"));
    }
    return texts.toArray(new String[0]);
  }

  private static Map<String, Object> call(Words call) {
    return line(
        "call",
        call.at("customer") + "\n" + call.at("reach") + "\n" + call.at("phone"),
        call.at("annualRevenue") + "\n" + call.at("renewalOn"),
        call.at("score"),
        "“" + call.at("comment") + "”",
        call.at("unitName") + "\n" + call.at("day") + "\n" + call.at("accountManager"));
  }

  private static void units(
      List<Map<String, Object>> lines, List<Words> rows, List<UnitRow> units) {
    for (int i = 0; i < rows.size(); i++) {
      Words row = rows.get(i);
      Map<String, Object> line =
          line("row", row.at("name"), row.at("now.n"), row.at("nowText"), row.at("beforeText"));
      line.put("unit", units.get(i));
      lines.add(line);
    }
  }

  private static Map<String, Object> closing(Words words) {
    String measured =
        words.maps("colophon.metrics").stream()
            .map(metric -> metric.at("definition"))
            .collect(Collectors.joining("\n"));
    return line(
        "closing",
        words.at("t.closing_measured") + "\n" + measured + "\n" + words.at("t.closing_interval"),
        words.at("t.closing_data") + "\n" + String.join("\n", words.list("quality.lines")),
        words.at("t.closing_sources")
            + "\n"
            + String.join(", ", words.list("colophon.sources"))
            + "\n"
            + words.at("t.closing_readers")
            + "\n"
            + words.at("colophon.readers"));
  }

  private static Map<String, Object> line(String kind, String... texts) {
    Map<String, Object> line = new HashMap<>();
    line.put("kind", kind);
    for (int i = 0; i < texts.length; i++) {
      line.put(String.valueOf((char) ('a' + i)), texts[i]);
    }
    return line;
  }
}
