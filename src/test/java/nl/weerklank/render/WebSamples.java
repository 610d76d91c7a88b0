package nl.weerklank.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.render.WebPages.Page;
import nl.weerklank.render.WebPages.Place;
import nl.weerklank.render.WebPages.Shelf;
import nl.weerklank.report.ReportModel;

/** Every kind of web page in every language, as a folder would hold them. */
final class WebSamples {

  static final WebPages PAGES =
      new PdfReportRenderer(SampleFiles.TEMPLATES, RenderSettings.DEFAULT).web();

  private WebSamples() {}

  /** To be looked at in {@code target/samples/web}. */
  public static void main(String[] arguments) {
    write(Path.of("target/samples/web"));
  }

  /** Pages by their path; all lie two folders deep. */
  static Map<String, byte[]> pages() {
    Map<String, byte[]> pages = new TreeMap<>();
    for (String language : Messages.languages(SampleFiles.TEMPLATES)) {
      String folder = "unit/" + language + "/";
      List<ReportModel> models = new ArrayList<>(SampleReports.all(language));
      if (language.equals("nl")) {
        models.addAll(TestReports.extreme(language));
      }
      int number = 0;
      for (ReportModel model : models) {
        if (model.header().kind() != ReportKind.EMPLOYEE) {
          String name = number++ + "-" + model.header().kind().key() + ".html";
          pages.put(folder + name, PAGES.report(model, "../../"));
        }
      }
      pages.put(folder + "index.html", PAGES.place(place(), "../../", language));
      pages.put("index-" + language + ".html", PAGES.index(shelf(), language));
    }
    return pages;
  }

  static void write(Path folder) {
    Map<String, byte[]> files = pages();
    PAGES.assets().forEach((name, bytes) -> files.put("assets/" + name, bytes));
    files.forEach(
        (name, bytes) -> {
          try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.write(folder.resolve(name), bytes);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  static Place place() {
    return new Place(0, "Klantenservice & <b>nazorg</b>", "unit/nl", reports(5));
  }

  static Shelf shelf() {
    List<Place> units =
        List.of(
            new Place(0, "Klant", "unit/klant", List.of()),
            new Place(1, "Klantenservice & <b>nazorg</b>", "unit/nl", reports(5)),
            new Place(2, "Team Oost", "unit/oost", reports(1)),
            new Place(0, "x".repeat(300), "unit/lang", reports(2)));
    Place director = new Place(0, "", "director", reports(2));
    List<Place> former = List.of(new Place(0, "Vestiging Zwolle", "unit/zwolle", reports(1)));
    return new Shelf("Lindewaard Energie en Verzekeringen", director, units, former);
  }

  private static List<Page> reports(int periods) {
    List<Page> pages = new ArrayList<>();
    for (int i = 0; i < periods; i++) {
      for (String language : List.of("nl", "en")) {
        String week = "2026-W" + (47 - i);
        pages.add(new Page(week + "." + language + ".html", week, language));
      }
    }
    return pages;
  }
}
