package nl.weerklank.render;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import nl.weerklank.report.ReportModel;

/** Prints the SHA-256 of every sample's PDF and mail; to be started in a JVM of its own. */
final class PrintedDigests {

  private PrintedDigests() {}

  public static void main(String[] arguments) throws Exception {
    ReportRenderer renderer = new PdfReportRenderer(SampleFiles.TEMPLATES, RenderSettings.DEFAULT);
    for (String language : Messages.languages(SampleFiles.TEMPLATES)) {
      List<ReportModel> reports = new ArrayList<>(SampleReports.all(language));
      reports.add(TestReports.hostile(language, TestReports.HOSTILE));
      for (ReportModel report : reports) {
        String name = language + " " + report.header().kind().key();
        print(name + " pdf", renderer.pdf(report));
        MailBody mail = renderer.mail(List.of(report), "A. Sample");
        print(name + " html", mail.html().getBytes(StandardCharsets.UTF_8));
        print(name + " text", mail.text().getBytes(StandardCharsets.UTF_8));
        for (MailBody.Image image : mail.images()) {
          print(name + " png", image.png());
        }
      }
    }
  }

  private static void print(String name, byte[] bytes) throws Exception {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
    System.out.println(name + " " + HexFormat.of().formatHex(hash));
  }
}
