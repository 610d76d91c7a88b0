package nl.weerklank.deliver;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.net.ssl.SSLSocketFactory;
import nl.weerklank.deliver.DeliverySettings.Mode;
import nl.weerklank.deliver.DeliverySettings.Retry;
import nl.weerklank.deliver.DeliverySettings.Security;
import nl.weerklank.deliver.DeliverySettings.Smtp;
import nl.weerklank.store.Ledger;

/** The delivery room for the mail benchmark: rendered mails in the spool, and a worker for them. */
public final class BenchPost {

  private static final int PDF_BYTES = 150_000;

  private final Ledger ledger;
  private final DeliverySettings settings;
  private final SSLSocketFactory tls;
  private final Spool spool;
  private final MessageFactory messages;
  private final byte[] pdf = new byte[PDF_BYTES];
  private final Clock clock = Clock.systemUTC();
  private BenchSplit split = new BenchSplit();
  private long accepted;
  private int planned;

  /**
   * @param tls null: in clear text
   */
  public BenchPost(Path directory, Ledger ledger, int port, SSLSocketFactory tls, int connections) {
    this.ledger = ledger;
    this.tls = tls;
    this.settings = settings(directory, port, tls != null, connections);
    this.spool = new Spool(settings.spool());
    this.messages = new MessageFactory(settings);
    new Random(47).nextBytes(pdf);
  }

  private static DeliverySettings settings(
      Path directory, int port, boolean encrypted, int connections) {
    Smtp smtp =
        new Smtp(
            "localhost",
            port,
            encrypted ? Security.STARTTLS : Security.NONE,
            null,
            null,
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            0,
            0,
            connections,
            100);
    return new DeliverySettings(
        Mode.SMTP,
        directory.resolve("drop"),
        directory.resolve("spool"),
        null,
        "Weerklank <weerklank@weerklank.example>",
        null,
        null,
        "weerklank.example",
        0,
        null,
        smtp,
        new Retry(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1), 3));
  }

  /** Two posts on one ledger number their mails apart. */
  public void startAt(int number) {
    planned = number;
  }

  /** Plans, renders and spools so many mails. */
  public void prepare(int count) {
    for (int i = 0; i < count; i++) {
      planned++;
      Ledger.Key key = new Ledger.Key("department", "2026-W47", "person:b" + planned);
      Ledger.Mail mail =
          ledger.plan(key, 1, "nl", List.of("unit:u1"), 1, clock.instant()).orElseThrow();
      MessageFactory.Encoded encoded = encoded(mail);
      Spool.Spooled spooled = spool.write(mail.id(), encoded.bytes());
      ledger.rendered(
          mail.id(),
          spooled.fileName(),
          spooled.sha256(),
          encoded.messageId(),
          List.of(new Ledger.Document(1, "unit:u1", "weerklank.pdf", "00")),
          clock.instant());
    }
  }

  private MessageFactory.Encoded encoded(Ledger.Mail mail) {
    return messages.encode(
        new Outgoing(
            mail.key().toString(),
            mail.revision(),
            ZonedDateTime.of(2026, 11, 23, 2, 0, 0, 0, ZoneId.of("Europe/Amsterdam")),
            "Zoë de Vries",
            address(mail.key().recipient()),
            "nl",
            "Weerklank · week 47",
            "Dag Zoë,\n\nde cijfers van week 47.\n",
            "<html lang=\"nl\"><body><h1>Week 47</h1></body></html>",
            List.of(),
            List.of(new Outgoing.Part("weerklank_department.pdf", "application/pdf", pdf))));
  }

  private static String address(String recipient) {
    return recipient.replace(':', '.') + "@lindewaard.example";
  }

  /** A mail of this size as it goes over the wire, for a peer to send. */
  public byte[] sample() {
    Ledger.Key key = new Ledger.Key("department", "2026-W47", "person:sample");
    Ledger.Mail mail =
        ledger
            .find(key)
            .orElseGet(
                () ->
                    ledger
                        .plan(key, 1, "nl", List.of("unit:u1"), 1, clock.instant())
                        .orElseThrow());
    return encoded(mail).bytes();
  }

  /** Delivers what is prepared; returns how many mails the server accepted. */
  public int deliver() {
    DeliveryWorker worker =
        new DeliveryWorker(
            split.timed(ledger),
            spool,
            settings,
            key -> Optional.of(new AddressBook.Entry(address(key), false, false)),
            clock,
            duration -> Thread.sleep(duration.toMillis()),
            () -> split.timed(transport()),
            Duration.ofSeconds(10));
    DeliverySummary summary = worker.deliver("bench", () -> false, Progress.NONE);
    if (summary.failure() != null) {
      throw summary.failure();
    }
    accepted += summary.accepted();
    return summary.accepted();
  }

  private Transport transport() {
    return tls == null
        ? new SmtpTransport(settings.smtp())
        : new SmtpTransport(settings.smtp(), tls);
  }

  /** Where the time of all mails since the last call went, warming up included. */
  public String split() {
    String table = split.table(accepted);
    split = new BenchSplit();
    accepted = 0;
    return table;
  }
}
