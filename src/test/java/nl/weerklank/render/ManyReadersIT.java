package nl.weerklank.render;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.weerklank.deliver.DeliverySettings;
import nl.weerklank.deliver.MessageFactory;
import nl.weerklank.deliver.Outgoing;
import nl.weerklank.deliver.Spool;
import nl.weerklank.report.ReportModel;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mails drawn and spooled by many threads at once, each with a word only its reader may see. */
@Tag("thorough")
class ManyReadersIT {

  private static final int READERS = 200;
  private static final int THREADS = 16;
  private static final Pattern TOKEN = Pattern.compile("(?i)zqx\\d{3}");

  @TempDir Path directory;

  private final PdfReportRenderer renderer =
      new PdfReportRenderer(SampleFiles.TEMPLATES, RenderSettings.DEFAULT);

  @Test
  void each_of_two_hundred_mails_drawn_on_sixteen_threads_holds_its_own_word_only()
      throws Exception {
    Spool spool = new Spool(directory.resolve("spool"));
    MessageFactory messages = new MessageFactory(settings());
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    List<Future<Spool.Spooled>> spooled = new ArrayList<>();
    for (int reader = 0; reader < READERS; reader++) {
      int number = reader;
      spooled.add(
          pool.submit(() -> spool.write(number, messages.encode(outgoing(token(number))).bytes())));
    }
    pool.shutdown();
    for (int reader = 0; reader < READERS; reader++) {
      Spool.Spooled one = spooled.get(reader).get();
      byte[] mime = spool.read(one.fileName(), one.sha256()).orElseThrow();
      assertThat(tokens(mime)).as("reader %d", reader).containsExactly(token(reader));
    }
  }

  private static String token(int reader) {
    return String.format("zqx%03d", reader);
  }

  private Outgoing outgoing(String token) {
    List<ReportModel> reports = List.of(SampleReports.department("nl", token));
    MailBody body = renderer.mail(reports, token);
    return new Outgoing(
        "department/2026-W47/person:" + token,
        0,
        ZonedDateTime.of(2026, 11, 23, 6, 0, 0, 0, ZoneOffset.UTC),
        token,
        token + "@lindewaard.example",
        "nl",
        body.subject(),
        body.text(),
        body.html(),
        body.images().stream()
            .map(image -> new Outgoing.Part(image.contentId(), "image/png", image.png()))
            .toList(),
        List.of(
            new Outgoing.Part(
                renderer.fileName(reports.get(0)),
                "application/pdf",
                renderer.pdf(reports.get(0)))));
  }

  private DeliverySettings settings() {
    return new DeliverySettings(
        DeliverySettings.Mode.DIRECTORY,
        directory.resolve("drop"),
        directory.resolve("spool"),
        null,
        "weerklank@lindewaard.example",
        null,
        null,
        "lindewaard.example",
        0,
        null,
        null,
        null);
  }

  /** Every such word in header, texts, file name and pages. */
  private static Set<String> tokens(byte[] mime) throws Exception {
    MimeMessage message =
        new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mime));
    Set<String> found = new TreeSet<>();
    find(message.getSubject() + message.getAllRecipients()[0], found);
    MimeMultipart mixed = (MimeMultipart) message.getContent();
    MimeMultipart related = (MimeMultipart) mixed.getBodyPart(0).getContent();
    MimeMultipart texts = (MimeMultipart) related.getBodyPart(0).getContent();
    find((String) texts.getBodyPart(0).getContent(), found);
    find((String) texts.getBodyPart(1).getContent(), found);
    find(mixed.getBodyPart(1).getFileName(), found);
    byte[] pdf = mixed.getBodyPart(1).getInputStream().readAllBytes();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Set<String> onPages = new TreeSet<>();
      find(new PDFTextStripper().getText(document).replaceAll("\\s", ""), onPages);
      assertThat(onPages).as("on the pages").hasSize(1);
      found.addAll(onPages);
    }
    return found;
  }

  private static void find(String text, Set<String> found) {
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group().toLowerCase(java.util.Locale.ROOT));
    }
  }
}
