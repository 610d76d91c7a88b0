package nl.weerklank.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.weerklank.report.ReportModel;

/** Writes every sample as PDF, and the mails, to {@code target/samples}, to be looked at. */
final class SampleFiles {

  static final Path TEMPLATES = Path.of("reports-templates");

  private SampleFiles() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of("target/samples"));
    ReportRenderer renderer = new PdfReportRenderer(TEMPLATES, RenderSettings.DEFAULT);
    for (String language : Messages.languages(TEMPLATES)) {
      int number = 0;
      List<ReportModel> models = new ArrayList<>(SampleReports.all(language));
      models.addAll(TestReports.extreme(language));
      for (ReportModel model : models) {
        String name = language + "-" + number++ + "-" + model.header().kind().key();
        Files.write(folder.resolve(name + ".pdf"), renderer.pdf(model));
        writeMail(folder, name, renderer.mail(List.of(model), "M. Sample"));
      }
      writeMail(
          folder, language + "-two", renderer.mail(SampleReports.departments(language), null));
    }
  }

  private static void writeMail(Path folder, String name, MailBody mail) throws IOException {
    String html = mail.html();
    for (MailBody.Image image : mail.images()) {
      Files.write(folder.resolve(name + "-" + image.contentId() + ".png"), image.png());
      html = html.replace("cid:" + image.contentId(), name + "-" + image.contentId() + ".png");
    }
    Files.writeString(folder.resolve(name + ".html"), html);
    Files.writeString(folder.resolve(name + ".txt"), mail.subject() + "\n\n" + mail.text());
  }
}
