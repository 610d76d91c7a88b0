package nl.weerklank.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Every kind of web page in every language, on a telephone and on a desk, in a real browser. With
 * {@code -Dweb.pictures=FOLDER} it leaves a picture of each.
 */
@Tag("thorough")
class WebPagesBrowserIT {

  private static final int[] WIDTHS = {360, 1200};

  @TempDir static Path folder;
  private static Browser browser;
  private static String axe;

  @BeforeAll
  static void open() throws Exception {
    browser = Browser.start(Files.createDirectory(folder.resolve("profile")));
    WebSamples.write(folder);
    try (InputStream stream = WebPagesBrowserIT.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @AfterAll
  static void close() throws Exception {
    if (browser != null) {
      browser.close();
    }
  }

  static List<String> pages() {
    return List.copyOf(WebSamples.pages().keySet());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void it_is_accessible_fits_the_screen_and_asks_for_nothing_from_afar(String page)
      throws Exception {
    for (int width : WIDTHS) {
      String where = page + " at " + width;
      browser.open(folder.resolve(page), width);
      keepPicture(page, width);
      assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
          .as("width of " + where)
          .isLessThanOrEqualTo(width);
      assertThat(browser.complaints).as("console of " + where).isEmpty();
      assertThat(browser.requests)
          .as("requests of " + where)
          .allMatch(address -> address.startsWith("file:") || address.startsWith("data:"))
          .anyMatch(address -> address.endsWith("assets/html.css"))
          .anyMatch(address -> address.endsWith("SourceSans3-Regular.ttf"));
      assertThat(charts()).as("charts of " + where).allMatch(name -> name.matches("(?s)img.{5,}"));
      assertThat(faults()).as("axe on " + where).isEmpty();
    }
  }

  /** What axe-core finds, whatever it thinks of its weight. */
  private static List<String> faults() {
    browser.evaluate(axe + "; 0");
    JsonNode found =
        browser.evaluate(
            "axe.run(document, {preload: false, resultTypes: ['violations']}).then(r => r.violations.map(v =>"
                + " v.impact + ' ' + v.id + ': ' + v.nodes.slice(0, 3).map(n =>"
                + " n.html.slice(0, 200)).join(' | ')))");
    return found.valueStream().map(JsonNode::asString).toList();
  }

  /** The names of the charts one sees. */
  private static List<String> charts() {
    return browser
        .evaluate(
            "[...document.querySelectorAll('svg')].filter(s => s.getClientRects().length)"
                + ".map(s => s.getAttribute('role') + s.getAttribute('aria-label'))")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  private static void keepPicture(String page, int width) throws Exception {
    String pictures = System.getProperty("web.pictures");
    if (pictures != null) {
      Path folder = Files.createDirectories(Path.of(pictures));
      String name = page.replace('/', '-').replace(".html", "") + "-" + width + ".png";
      Files.write(folder.resolve(name), browser.picture());
    }
  }
}
