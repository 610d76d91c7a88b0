package nl.weerklank.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.weerklank.report.ReportModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A mail on a telephone of 360 points. With {@code -Dmail.pictures=FOLDER} it leaves a picture of
 * each.
 */
class MailBrowserIT {

  private static final int PHONE = 360;

  /** Names of elements that reach beyond the screen. */
  private static final String BEYOND =
      "[...document.body.querySelectorAll('*')]"
          + ".filter(e => e.getBoundingClientRect().right > innerWidth + 0.5).map(e => e.tagName).join()";

  private static final PdfReportRenderer RENDERER =
      new PdfReportRenderer(SampleFiles.TEMPLATES, RenderSettings.DEFAULT);

  @TempDir static Path folder;
  private static Browser browser;

  record Mail(String name, MailBody body) {
    @Override
    public String toString() {
      return name;
    }
  }

  @BeforeAll
  static void open() throws Exception {
    browser = Browser.start(Files.createDirectory(folder.resolve("profile")));
  }

  @AfterAll
  static void close() throws Exception {
    if (browser != null) {
      browser.close();
    }
  }

  static Stream<Mail> mails() {
    List<Mail> mails = new ArrayList<>();
    for (String language : Messages.languages(SampleFiles.TEMPLATES)) {
      for (ReportModel report : SampleReports.all(language)) {
        String name = language + "-" + report.header().kind().key() + "-" + mails.size();
        mails.add(new Mail(name, RENDERER.mail(List.of(report), "A. Sample")));
      }
      MailBody several = RENDERER.mail(SampleReports.departments(language), null);
      mails.add(new Mail(language + "-two", several));
    }
    return mails.stream();
  }

  @ParameterizedTest
  @MethodSource("mails")
  void it_fits_without_scrolling_sideways(Mail mail) throws Exception {
    browser.open(written(mail.name(), mail.body()), PHONE);
    keepPicture(mail.name());

    assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
        .isLessThanOrEqualTo(PHONE);
    assertThat(browser.evaluate(BEYOND).asString()).isEmpty();
    assertThat(browser.evaluate("[...document.images].every(i => i.naturalWidth > 0)").asBoolean())
        .isTrue();
    assertThat(browser.requests)
        .allMatch(address -> address.startsWith("file:") || address.startsWith("data:"));
  }

  @Test
  void a_table_of_fixed_width_would_not_fit() throws Exception {
    MailBody mail = RENDERER.mail(List.of(SampleReports.director("en")), null);
    String fixed = mail.html().replace("width:100%;max-width:600px", "width:600px");
    browser.open(written("fixed", new MailBody("x", "x", fixed, mail.images())), PHONE);

    assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
        .isGreaterThan(PHONE);
  }

  private static Path written(String name, MailBody mail) throws Exception {
    String html = mail.html();
    for (MailBody.Image image : mail.images()) {
      Path file = folder.resolve(name + "-" + image.contentId() + ".png");
      Files.write(file, image.png());
      html = html.replace("cid:" + image.contentId(), file.getFileName().toString());
    }
    return Files.writeString(folder.resolve(name + ".html"), html);
  }

  private static void keepPicture(String name) throws Exception {
    String pictures = System.getProperty("mail.pictures");
    if (pictures != null) {
      Files.createDirectories(Path.of(pictures));
      Files.write(Path.of(pictures, name + ".png"), browser.picture());
    }
  }
}
