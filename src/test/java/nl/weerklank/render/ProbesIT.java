package nl.weerklank.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import nl.weerklank.survey.Failure;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Neither a customer's words nor a template reach a file or an address, or run anything. */
@Tag("thorough")
class ProbesIT {

  private static final PdfReportRenderer RENDERER =
      new PdfReportRenderer(SampleFiles.TEMPLATES, RenderSettings.DEFAULT);

  @TempDir private Path folder;

  static Stream<Probe> probes() {
    return Probe.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("probes")
  void as_a_customers_words_it_is_printed_and_nothing_else_happens(Probe probe) throws Exception {
    try (Loopback web = new Loopback()) {
      String words = filled(probe, web);

      byte[] pdf = RENDERER.pdf(TestReports.hostile("en", List.of(words, words, words)));

      assertThat(IntendedText.packed(PdfText.of(pdf))).contains(IntendedText.packed(words));
      assertHarmless(pdf, probe.markup().contains("CANARY"));
      assertThat(web.connections()).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("probes")
  void as_a_template_it_is_refused_or_not_loaded(Probe probe) throws Exception {
    try (Loopback web = new Loopback()) {
      Path templates = templates(probe, filled(probe, web));
      PdfReportRenderer renderer = new PdfReportRenderer(templates, RenderSettings.DEFAULT);

      if (probe.refused()) {
        assertThatThrownBy(() -> renderer.pdf(SampleReports.director("en")))
            .isInstanceOf(Failure.class)
            .hasMessageNotContaining("CANARY");
      } else {
        assertHarmless(renderer.pdf(SampleReports.director("en")), false);
      }
      assertThat(web.connections()).isZero();
    }
  }

  @Test
  void without_the_lock_down_the_same_markup_is_loaded() throws Exception {
    for (String name : List.of("img, http", "style sheet, http", "import, http")) {
      Probe probe =
          Probe.ALL.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
      try (Loopback web = new Loopback()) {
        boolean head = probe.where() == Probe.Where.HEAD;
        String markup = filled(probe, web);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.withHtmlContent(
            "<html><head>"
                + (head ? markup : "")
                + "</head><body>"
                + (head ? "" : markup)
                + "</body></html>",
            folder.toUri().toString());
        builder.toStream(new ByteArrayOutputStream());
        builder.run();

        assertThat(web.connections()).as(name).isPositive();
      }
    }
  }

  @Test
  void a_page_tiled_with_points_is_drawn_or_refused_for_its_time() throws Exception {
    Path templates = TestTemplates.copy(folder.resolve("templates"));
    TestTemplates.replace(templates.resolve("head.html"), "</style>", "</style>" + Probe.TILES);
    RenderSettings brief =
        new RenderSettings(true, Duration.ofSeconds(1), "en", true, Look.STANDARD);

    String outcome;
    try {
      byte[] pdf = new PdfReportRenderer(templates, brief).pdf(SampleReports.director("en"));
      outcome = PdfText.of(pdf).contains("Lindewaard") ? "drawn" : "lost";
    } catch (Failure failure) {
      outcome = failure.getMessage();
    }
    assertThat(outcome).matches("drawn|director.html .*took longer.*");
  }

  private String filled(Probe probe, Loopback web) {
    String file = folder.toUri().toString().replaceAll("/$", "");
    return probe
        .markup()
        .replace("WEBHOST", web.host())
        .replace("WEB", "http://" + web.host())
        .replace("FILE", file);
  }

  private Path templates(Probe probe, String markup) throws IOException {
    writeCanaries();
    Path templates = TestTemplates.copy(folder.resolve("templates"));
    Files.createSymbolicLink(templates.resolve("link.png"), folder.resolve("canary.png"));
    Files.createSymbolicLink(templates.resolve("link.html"), folder.resolve("canary.html"));
    switch (probe.where()) {
      case START -> {
        Path director = templates.resolve("director.html");
        Files.writeString(director, markup + "\n" + Files.readString(director));
      }
      case HEAD ->
          TestTemplates.replace(templates.resolve("head.html"), "</style>", "</style>" + markup);
      case BODY ->
          TestTemplates.replace(templates.resolve("masthead.html"), "<h1>", markup + "<h1>");
    }
    return templates;
  }

  private void writeCanaries() throws IOException {
    Files.writeString(folder.resolve("canary.txt"), "CANARY");
    Files.writeString(folder.resolve("canary.html"), "<p>CANARY</p>");
    Files.writeString(folder.resolve("canary.css"), "h1:before{content:'CANARY'}");
    Files.writeString(
        folder.resolve("canary.svg"),
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><text id=\"x\">CANARY</text></svg>");
    ImageIO.write(
        new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB),
        "png",
        folder.resolve("canary.png").toFile());
  }

  /**
   * @param printed whether the words themselves name the canary
   */
  private static void assertHarmless(byte[] pdf, boolean printed) throws IOException {
    if (!printed) {
      assertThat(PdfText.of(pdf)).doesNotContain("CANARY");
    }
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        assertThat(pictures(page.getResources())).isZero();
        assertThat(page.getAnnotations()).isEmpty();
      }
      // The report's own figures, and nothing a word or a template named.
      assertThat(embedded(document))
          .hasSizeLessThan(2)
          .allMatch(name -> name.matches("weerklank_[a-z0-9_-]+2026-W47\\.json"));
    }
  }

  private static int pictures(PDResources resources) throws IOException {
    int pictures = 0;
    for (COSName name : resources.getXObjectNames()) {
      pictures += resources.getXObject(name) instanceof PDImageXObject ? 1 : 0;
    }
    return pictures;
  }

  private static List<String> embedded(PDDocument document) throws IOException {
    var names = document.getDocumentCatalog().getNames();
    if (names == null || names.getEmbeddedFiles() == null) {
      return List.of();
    }
    var files = names.getEmbeddedFiles().getNames();
    return files == null ? List.of() : List.copyOf(files.keySet());
  }
}
