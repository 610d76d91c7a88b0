package nl.weerklank.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.weerklank.report.ReportModel;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

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
