package nl.weerklank.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a customer writes is printed, and nothing of it happens. */
class HostileTextIT {

  private static final PdfReportRenderer RENDERER =
      new PdfReportRenderer(SampleFiles.TEMPLATES, RenderSettings.DEFAULT);

  private static String text;

  @BeforeAll
  static void drawHostileTexts() throws Exception {
    text = packedText(TestReports.HOSTILE);
  }

  @Test
  void markup_expressions_and_formulas_are_printed_as_written() throws Exception {
    for (String written : TestReports.HOSTILE.subList(0, 5)) {
      assertThat(text).contains(PdfText.packed(written));
    }
    assertThat(text).contains(TestReports.HOSTILE.get(7).substring(0, 20));
  }

  @Test
  void emoji_and_other_scripts_are_printed_and_what_no_font_has_becomes_a_box() throws Exception {
    assertThat(text).contains("\uD83D\uDE00").contains("\u2764").contains("\u0416\u0443\u043a");
    assertThat(text).contains("\u25A1\u25A1\u25A1");
    assertThat(text.codePoints().anyMatch(PdfTextScript::arabic)).isTrue();
  }

  @Test
  void direction_and_control_characters_are_gone() throws Exception {
    assertThat(text).contains("linksgnirtsrechtsxnulbel");
    assertThat(text.codePoints())
        .noneMatch(point -> Character.getType(point) == Character.FORMAT)
        .noneMatch(point -> point == 0 || point == 7);
  }

  @Test
  void no_connection_is_made_and_no_file_read(@TempDir Path folder) throws Exception {
    Path canary = Files.writeString(folder.resolve("canary.txt"), "CANARYCONTENT");
    AtomicInteger connections = new AtomicInteger();
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      listen(server, connections);
      String web = "http://127.0.0.1:" + server.getLocalPort() + "/x";
      String attempted = packedText(attempts(web, canary.toUri().toString()));

      assertThat(attempted).contains(PdfText.packed("<img src=\"" + web + ".png\"/>"));
      assertThat(attempted).doesNotContain("CANARYCONTENT");
      assertThat(connections).hasValue(0);
    }
  }

  @Test
  void a_template_reaches_nothing_outside_its_folder_either(@TempDir Path folder) throws Exception {
    Path canary = Files.writeString(folder.resolve("canary.css"), "h1:before{content:'CANARY'}");
    AtomicInteger connections = new AtomicInteger();
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      listen(server, connections);
      String web = "http://127.0.0.1:" + server.getLocalPort() + "/x";
      Path templates = TestTemplates.copy(folder.resolve("templates"));
      TestTemplates.replace(
          templates.resolve("head.html"),
          "</style>",
          "@import url("
              + web
              + ".css); body { background-image: url("
              + web
              + ".png) }"
              + " @font-face { font-family: x; src: url("
              + web
              + ".ttf) }</style>"
              + "<link rel=\"stylesheet\" href=\""
              + web
              + ".css\"/>"
              + "<link rel=\"stylesheet\" href=\""
              + canary.toUri()
              + "\"/>"
              + "<link rel=\"attachment\" href=\""
              + canary.toUri()
              + "\"/>");

      byte[] pdf =
          new PdfReportRenderer(templates, RenderSettings.DEFAULT)
              .pdf(SampleReports.director("en"));

      assertThat(PdfText.of(pdf)).contains("do not judge demonstrably").doesNotContain("CANARY");
      assertThat(connections).hasValue(0);
    }
  }

  private static List<String> attempts(String web, String file) {
    return List.of(
        "<img src=\"" + web + ".png\"/>",
        "<link rel=\"stylesheet\" href=\"" + web + ".css\"/>",
        "<style>@import url(" + web + ".css);</style>",
        "<object type=\"chart/drawn\" data=\"0\"></object><iframe src=\"" + web + "\"/>",
        "<img src=\"" + file + "\"/>",
        "<link rel=\"attachment\" href=\"" + file + "\"/>",
        "url(" + web + ")",
        "<svg><image href=\"" + web + "\"/></svg>");
  }

  private static void listen(ServerSocket server, AtomicInteger connections) {
    Thread thread =
        new Thread(
            () -> {
              try {
                while (true) {
                  server.accept().close();
                  connections.incrementAndGet();
                }
              } catch (java.io.IOException closed) {
                // The test is over.
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private static String packedText(List<String> texts) throws Exception {
    return PdfText.packed(
        PdfText.of(RENDERER.pdf(TestReports.hostile("nl", new ArrayList<>(texts)))));
  }

  private static final class PdfTextScript {
    static boolean arabic(int point) {
      return Character.UnicodeScript.of(point) == Character.UnicodeScript.ARABIC;
    }
  }
}
