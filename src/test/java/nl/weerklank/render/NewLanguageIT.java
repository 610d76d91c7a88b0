package nl.weerklank.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.weerklank.report.ReportModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Adding a language is adding a file. */
class NewLanguageIT {

  @Test
  void frisian_is_one_more_file(@TempDir Path folder) throws IOException {
    Path templates = TestTemplates.copy(folder.resolve("templates"));
    String frisian =
        Files.readString(templates.resolve("messages_nl.properties"))
            .replace("\nas_of=Stand\n", "\nas_of=Stân\n")
            .replace("\nmail.greeting.plain=Beste lezer,", "\nmail.greeting.plain=Bêste lêzer,")
            .replace("\nquote_open=“", "\nquote_open=‹");
    Files.writeString(templates.resolve("messages_fy.properties"), frisian);
    PdfReportRenderer renderer = new PdfReportRenderer(templates, RenderSettings.DEFAULT);

    assertThat(renderer.check()).isEmpty();
    for (ReportModel report : SampleReports.all("fy")) {
      byte[] pdf = renderer.pdf(report);
      MailBody mail = renderer.mail(List.of(report), null);

      assertThat(PdfText.of(pdf)).contains("Stân 23");
      assertThat(PdfText.undrawn(pdf)).isEmpty();
      assertThat(mail.text()).startsWith("Bêste lêzer,");
      assertThat(mail.html()).contains("<html lang=\"fy\">");
    }
    assertThat(PdfText.of(renderer.pdf(SampleReports.director("fy")))).contains("‹Ik zag op");
  }
}
