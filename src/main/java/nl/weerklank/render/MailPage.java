package nl.weerklank.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.weerklank.report.CallBacks;
import nl.weerklank.report.DepartmentReport;
import nl.weerklank.report.DirectorReport;
import nl.weerklank.report.EmployeeReport;
import nl.weerklank.report.Header;
import nl.weerklank.report.Histogram;
import nl.weerklank.report.Phrase;
import nl.weerklank.report.ReportModel;
import nl.weerklank.report.ThemeSection;
import nl.weerklank.report.Tile;
import nl.weerklank.report.Trend;
import nl.weerklank.survey.Metric;

/** What the mail templates may print: useful without opening the documents, and no names in it. */
final class MailPage {

  private static final String IMAGE = "figures";

  /** Small, with large words: a phone shows it at three quarters of its size. */
  private static final double WIDTH = 400;

  /** Widest it is shown, as the template says. */
  private static final int SHOWN = 536;

  private static final double HEIGHT = 220;
  private static final double TEXT = 13;
  private static final int MOST_TILES = 4;

  private final Wording wording;
  private final ModelMap maps;
  private final Map<String, Object> page = new LinkedHashMap<>();
  private final List<MailBody.Image> images = new ArrayList<>();
  private final String subject;
  private final Look look;

  MailPage(
      List<ReportModel> documents,
      String recipientName,
      Wording wording,
      List<String> fileNames,
      Look look) {
    this.wording = wording;
    this.look = look;
    this.maps = new ModelMap(wording);
    ReportModel first = leading(documents);
    Header header = first.header();
    String kind = header.kind().key();
    this.subject = subject(documents);
    page.put("t", wording.messages().forTemplates());
    page.put("colors", look.css());
    page.put("language", wording.messages().language());
    page.put("subject", subject);
    page.put("kindName", wording.messages().text("kind." + kind));
    page.put(
        "status", wording.messages().text(header.definitive() ? "status.final" : "status.early"));
    page.put("header", maps.of(header, null));
    page.put("greeting", greeting(recipientName));
    page.put("notices", notices(documents));
    page.put("verdict", wording.say(first.verdict()));
    addLines(first, documents);
    addTiles(first.tiles());
    addDocuments(documents, fileNames);
    addPicture(first);
    page.put("reason", wording.messages().text("mail.reason." + reason(kind, recipientName)));
  }

  /** Why this reader gets what is meant for others, each reason once. */
  private List<String> notices(List<ReportModel> documents) {
    return documents.stream()
        .map(document -> document.header().notice())
        .filter(Objects::nonNull)
        .distinct()
        .map(notice -> wording.say(new Phrase("mail." + notice.key(), notice.arguments())))
        .toList();
  }

  /** The first with anything to show: a head office without customers comes before them all. */
  private static ReportModel leading(List<ReportModel> documents) {
    return documents.stream()
        .filter(document -> document.tiles().stream().anyMatch(tile -> tile.now().score() != null))
        .findFirst()
        .orElse(documents.get(0));
  }

  /** The documents are too large to be sent; the mail says so, and whom to ask. */
  MailPage withoutDocuments(String contact) {
    int documents = ((List<?>) page.get("documents")).size();
    // also where a template of the administrator's own knows nothing of this
    page.put("attached", wording.say("mail.withheld", documents, CleanText.of(contact)));
    page.put("withheld", true);
    return this;
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

  /** At most three: where it stands, what to take up first or what came in, and who is waiting. */
  private void addLines(ReportModel first, List<ReportModel> documents) {
    List<String> lines = new ArrayList<>();
    if (first instanceof EmployeeReport employee) {
      employee.lead().forEach(phrase -> lines.add(wording.say(phrase)));
      employee.next().forEach(phrase -> lines.add(wording.say(phrase)));
    } else {
      standing(lead(first)).ifPresent(lines::add);
      ThemeSection themes = themesOf(first);
      if (themes != null && !themes.priorities().isEmpty()) {
        ThemeSection.Priority priority = themes.priorities().get(0);
        lines.add(wording.say("mail.priority", priority.theme(), priority.gain()));
      } else {
        week(lead(first)).ifPresent(lines::add);
      }
      int waiting = waiting(documents);
      if (waiting > 0) {
        lines.add(wording.say("mail.calls", waiting));
      }
    }
    page.put("lines", lines);
    page.put("hasLines", !lines.isEmpty());
  }

  /** Level and change together; the first sentence when there is neither. */
  private Optional<String> standing(List<Phrase> lead) {
    List<String> told =
        lead.stream()
            .filter(one -> one.key().equals("lead.level") || one.key().startsWith("lead.change"))
            .map(wording::say)
            .toList();
    return told.isEmpty()
        ? lead.stream().findFirst().map(wording::say)
        : Optional.of(String.join(" ", told));
  }

  /** What came in this week, unless it is the first line already. */
  private Optional<String> week(List<Phrase> lead) {
    return lead.stream()
        .skip(1)
        .filter(one -> one.key().startsWith("lead.week"))
        .findFirst()
        .map(wording::say);
  }

  private static List<Phrase> lead(ReportModel model) {
    return model instanceof DirectorReport director
        ? director.lead()
        : ((DepartmentReport) model).lead();
  }

  private static ThemeSection themesOf(ReportModel model) {
    return model instanceof DirectorReport director
        ? director.themes()
        : ((DepartmentReport) model).themes();
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

  /** Unhappy customers all documents together list. */
  private static int waiting(List<ReportModel> documents) {
    int total = 0;
    for (ReportModel document : documents) {
      CallBacks calls = calls(document);
      total += calls == null ? 0 : calls.shown().size();
    }
    return total;
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
    page.put("withheld", false);
  }

  private void addPicture(ReportModel model) {
    Trend trend = ReportPage.trendOf(model);
    Histogram histogram = histogramOf(model);
    TrendCharts trends = new TrendCharts(wording);
    List<Chart> charts = new ArrayList<>();
    if (histogram != null) {
      charts.add(new HistogramCharts(wording).bands(histogram, WIDTH, TEXT));
    }
    if (trend != null) {
      charts.add(trends.trend(trend, WIDTH, HEIGHT, TEXT));
    }
    if (charts.isEmpty()) {
      page.put("picture", null);
      return;
    }
    StackedCharts stacked = new StackedCharts(charts);
    images.add(new MailBody.Image(IMAGE, PngCanvas.png(stacked, SHOWN, look)));
    Map<String, Object> picture = new LinkedHashMap<>();
    picture.put("source", "cid:" + IMAGE);
    picture.put("alt", stacked.alt());
    picture.put("events", trend == null ? null : trends.events(trend));
    picture.put("heading", wording.say("heading.picture", metricOf(trend, histogram)));
    page.put("picture", picture);
  }

  private static Metric metricOf(Trend trend, Histogram histogram) {
    return trend == null ? histogram.metric() : trend.metric();
  }

  private static Histogram histogramOf(ReportModel model) {
    if (model instanceof DirectorReport director) {
      return director.histogram();
    }
    return model instanceof DepartmentReport department ? department.histogram() : null;
  }
}
