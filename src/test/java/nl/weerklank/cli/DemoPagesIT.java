package nl.weerklank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.demo.DemoFixture;
import nl.weerklank.job.Preview;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** A board reads four pages, whatever its language and however long the words of that are. */
@Tag("thorough")
class DemoPagesIT {

  @TempDir Path directory;

  @Test
  void a_report_with_every_section_has_four_pages_in_each_language() throws IOException {
    Map<String, Integer> pages = new TreeMap<>();
    try (ConfigurableApplicationContext context = DemoInstallation.shared().commands.open()) {
      Preview preview = context.getBean(Preview.class);
      for (int weeks : List.of(0, 1, 3)) {
        for (String language : List.of("nl", "en", "de", "fr")) {
          LocalDate day = DemoFixture.TODAY.minusWeeks(weeks);
          Preview.Drawing drawing = preview.prepare(ReportKind.DIRECTOR, null, day, language);
          Path pdf = drawing.write(directory.resolve(day + language)).get(0);
          try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            pages.put(day + " " + language, document.getNumberOfPages());
          }
        }
      }
    }

    assertThat(pages).hasSize(12).allSatisfy((report, count) -> assertThat(count).isEqualTo(4));
  }
}
