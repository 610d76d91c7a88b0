package nl.weerklank.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.report.CallBacks;
import nl.weerklank.report.DepartmentReport;
import nl.weerklank.report.DirectorReport;
import nl.weerklank.report.Header;
import nl.weerklank.report.Phrase;
import nl.weerklank.report.ReportModel;
import nl.weerklank.report.Tile;
import nl.weerklank.report.Trend;

/** What the mail templates may print: useful without opening the documents, and no names in it. */
final class MailPage {

  private static final String IMAGE = "trend";
  private static final double WIDTH = 520;
  private static final int MOST_TILES = 4;

  private final Wording wording;
  private final ModelMap maps;
  private final Map<String, Object> page = new LinkedHashMap<>();
  private final List<MailBody.Image> images = new ArrayList<>();
  private final String subject;

  MailPage(
      List<ReportModel> documents, String recipientName, Wording wording, List<String> fileNames) {
    this.wording = wording;
    this.maps = new ModelMap(wording);
    ReportModel first = leading(documents);
    Header header = first.header();
    String kind = header.kind().key();
    this.subject = subject(documents);
    page.put("t", wording.messages().forTemplates());
    page.put("language", wording.messages().language());
    page.put("subject", subject);
    page.put("kindName", wording.messages().text("kind." + kind));
    page.put(
        "status", wording.messages().text(header.definitive() ? "status.final" : "status.early"));
    page.put("header", maps.of(header, null));
    page.put("greeting", greeting(recipientName));
    page.put("verdict", wording.say(first.verdict()));
    addLead(first);
    addTiles(first.tiles());
    addCalls(documents);
    addDocuments(documents, fileNames);
    addTrend(ReportPage.trendOf(first));
    page.put("reason", wording.messages().text("mail.reason." + reason(kind, recipientName)));
  }

  /** The first with anything to show: a head office without customers comes before them all. */
  private static ReportModel leading(List<ReportModel> documents) {
    return documents.stream()
        .filter(document -> document.tiles().stream().anyMatch(tile -> tile.now().score() != null))
        .findFirst()
        .orElse(documents.get(0));
  }

  Map<String, Object> page() {
    return page;
  }

  String subject() {
    return subject;
  }

  List<MailBody.Image> images() {
    return List.copyOf(images);
  }

  /** Plain text without runs of empty lines or trailing blanks, which sections leave behind. */
  static String tidy(String text) {
    return text.replaceAll("[ \\t]+\\n", "\n").replaceAll("\\n{3,}", "\n\n").strip() + "\n";
  }

  private String subject(List<ReportModel> documents) {
    Header header = documents.get(0).header();
    String key = "mail.subject." + header.kind().key();
    String line =
        documents.size() == 1
            ? wording.say(key, header.organisation(), header.subjectName(), header.period())
            : wording.say(
                key + ".several",
                header.organisation(),
                header.subjectName(),
                header.period(),
                documents.size() - 1);
    return CleanText.of(line);
  }

  /** People have names, subscriptions have none. */
  private static String reason(String kind, String name) {
    return name == null || name.isBlank() ? "subscription" : kind;
  }

  private String greeting(String name) {
    return name == null || name.isBlank()
        ? wording.messages().text("mail.greeting.plain")
        : wording.say("mail.greeting", name);
  }

  private void addLead(ReportModel first) {
    List<String> sentences = new ArrayList<>();
    for (Phrase phrase : lead(first)) {
      sentences.add(wording.say(phrase));
    }
    page.put("lead", sentences);
    page.put("hasLead", !sentences.isEmpty());
  }

  private static List<Phrase> lead(ReportModel model) {
    if (model instanceof DirectorReport director) {
      return director.lead();
    }
    if (model instanceof DepartmentReport department) {
      return department.lead();
    }
    return ((nl.weerklank.report.EmployeeReport) model).lead();
  }

  private void addTiles(List<Tile> tiles) {
    List<Object> figures = new ArrayList<>();
    for (Tile tile : tiles.subList(0, Math.min(MOST_TILES, tiles.size()))) {
      Map<String, Object> figure = maps.of(tile, tile.metric());
      boolean other = !tile.window().equals(tiles.get(0).window());
      figure.put("otherWindow", other ? wording.period(tile.window()) : null);
      figures.add(figure);
    }
    page.put("tiles", figures);
    page.put("hasTiles", !figures.isEmpty());
    page.put("window", tiles.isEmpty() ? null : wording.period(tiles.get(0).window()));
  }

  private void addCalls(List<ReportModel> documents) {
    int total = 0;
    for (ReportModel document : documents) {
      CallBacks calls = calls(document);
      total += calls == null ? 0 : calls.shown().size();
    }
    page.put("calls", total == 0 ? null : wording.say("mail.calls", total));
  }

  private static CallBacks calls(ReportModel model) {
    if (model instanceof DirectorReport director) {
      return director.callBacks();
    }
    return model instanceof DepartmentReport department ? department.callBacks() : null;
  }

  private void addDocuments(List<ReportModel> documents, List<String> fileNames) {
    List<Object> list = new ArrayList<>();
    for (ReportModel document : documents) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("name", CleanText.of(document.header().subjectName()));
      line.put("verdict", wording.say(document.verdict()));
      line.put("file", fileNames.get(list.size()));
      list.add(line);
    }
    page.put("documents", list);
    page.put("several", documents.size() > 1);
    page.put("attached", wording.say("mail.attached", documents.size()));
  }

  private void addTrend(Trend trend) {
    if (trend == null) {
      page.put("trend", null);
      return;
    }
    TrendCharts charts = new TrendCharts(wording);
    TrendChart chart = charts.trend(trend, WIDTH, 190, 11.5);
    images.add(new MailBody.Image(IMAGE, PngCanvas.png(chart)));
    Map<String, Object> image = new LinkedHashMap<>();
    image.put("source", "cid:" + IMAGE);
    image.put("alt", chart.alt());
    image.put("events", charts.events(trend));
    image.put("heading", wording.say("heading.trend", trend.metric()));
    page.put("trend", image);
  }
}
