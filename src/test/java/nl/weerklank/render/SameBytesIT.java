package nl.weerklank.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.weerklank.report.ReportModel;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("thorough")
class SameBytesIT {

  private static PdfReportRenderer renderer() {
    return new PdfReportRenderer(SampleFiles.TEMPLATES, RenderSettings.DEFAULT);
  }

  @Test
  void the_same_report_gives_the_same_bytes_from_another_renderer() {
    for (ReportModel report : SampleReports.all("nl")) {
      assertThat(renderer().pdf(report)).isEqualTo(renderer().pdf(report));
    }
  }

  @Test
  void another_start_in_another_country_gives_the_same_bytes() throws Exception {
    Process here = start("nl", "NL", "Europe/Amsterdam", "UTF-8");
    Process there = start("tr", "TR", "Pacific/Auckland", "ISO-8859-1");
    List<String> digests = digests(here);

    assertThat(digests(there)).isEqualTo(digests);
    assertThat(digests)
        .filteredOn(line -> line.contains(" pdf "))
        .hasSizeGreaterThan(12)
        .doesNotHaveDuplicates();
    assertThat(digests).filteredOn(line -> line.contains(" png ")).isNotEmpty();
  }

  private static Process start(String language, String country, String zone, String encoding)
      throws Exception {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Duser.language=" + language,
            "-Duser.country=" + country,
            "-Duser.timezone=" + zone,
            "-Dfile.encoding=" + encoding,
            "-Djava.awt.headless=true",
            "-cp",
            path,
            PrintedDigests.class.getName())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Without what a logger may say. */
  private static List<String> digests(Process process) throws Exception {
    try (BufferedReader lines = process.inputReader(StandardCharsets.ISO_8859_1)) {
      List<String> digests = lines.lines().filter(line -> line.matches(".* [0-9a-f]{64}")).toList();
      assertThat(process.waitFor()).isZero();
      return digests;
    }
  }

  @Test
  void threads_do_not_mix_their_reports() throws Exception {
    PdfReportRenderer renderer = renderer();
    List<String> names = List.of("Aanmelding", "Betaling", "Controle", "Dienst");
    List<byte[]> alone =
        names.stream().map(name -> renderer.pdf(SampleReports.department("nl", name))).toList();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<byte[]>> together = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      String name = names.get(i % names.size());
      Callable<byte[]> drawing = () -> renderer.pdf(SampleReports.department("nl", name));
      together.add(threads.submit(drawing));
    }
    for (int i = 0; i < together.size(); i++) {
      assertThat(together.get(i).get()).isEqualTo(alone.get(i % names.size()));
    }
    threads.shutdown();
  }

  @Test
  void dates_are_those_of_the_report() throws Exception {
    byte[] pdf = renderer().pdf(SampleReports.director("nl"));

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentInformation().getCreationDate().toInstant())
          .isEqualTo("2026-11-23T00:00:00Z");
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo("Directierapport Lindewaard Energie en Verzekeringen, week\u00a047");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("nl");
      assertThat(document.getDocumentCatalog().getDocumentOutline()).isNotNull();
    }
  }

  @Test
  void a_search_for_a_word_finds_it() throws Exception {
    String text = PdfText.of(renderer().pdf(SampleReports.director("en")));

    assertThat(text).contains("Storing meterportaal").containsPattern("week[ \u00a0]47: \\+24");
    assertThat(text).doesNotContain("\uFB03").doesNotContain("\uFB01");
  }
}
