package nl.weerklank.deliver;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLSocketFactory;
import nl.weerklank.deliver.DeliverySettings.Mode;
import nl.weerklank.deliver.DeliverySettings.Retry;
import nl.weerklank.deliver.DeliverySettings.Security;
import nl.weerklank.deliver.DeliverySettings.Smtp;
import nl.weerklank.store.Ledger;

/** A small post office for tests: settings to change, mails to plan, a worker to run. */
final class Post {

  static final String SECRET = "canary-s3cret";

  final VirtualClock clock = new VirtualClock();
  final Map<String, AddressBook.Entry> addresses = new HashMap<>();
  final Ledger ledger;
  final Spool spool;
  private final Path directory;

  Mode mode = Mode.SMTP;
  Security security = Security.NONE;
  String host = "localhost";
  int port;
  String username;
  Duration readTimeout = Duration.ofSeconds(20);
  int perMinute;
  int perDay;
  int connections = 1;
  int messagesPerConnection = 100;
  long maximumBytes;
  boolean documents = true;
  String redirectTo;
  String replyTo = "survey@weerklank.example";
  String envelopeFrom = "bounces@weerklank.example";
  Path archive;
  Retry retry = new Retry(Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofMinutes(5), 3);
  SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
  Duration grace = Duration.ofSeconds(10);
  BooleanSupplier stop = () -> false;
  Progress progress = Progress.NONE;

  Post(Path directory) {
    this(directory, new MemoryLedger());
  }

  Post(Path directory, Ledger ledger) {
    this.directory = directory;
    this.ledger = ledger;
    this.spool = new Spool(directory.resolve("spool"));
  }

  DeliverySettings settings() {
    Smtp smtp =
        new Smtp(
            host,
            port,
            security,
            username,
            username == null ? null : SECRET,
            Duration.ofSeconds(5),
            readTimeout,
            perMinute,
            perDay,
            connections,
            messagesPerConnection);
    return new DeliverySettings(
        mode,
        directory.resolve("drop"),
        directory.resolve("spool"),
        archive,
        "Weerklank <weerklank@weerklank.example>",
        replyTo,
        envelopeFrom,
        "weerklank.example",
        maximumBytes,
        redirectTo,
        smtp,
        retry);
  }

  static Ledger.Key key(String person) {
    return new Ledger.Key("director", "2026-W47", "person:" + person);
  }

  static Outgoing outgoing(Ledger.Key key, int revision, String address) {
    byte[] pdf = ("%PDF-1.7 for " + key + "\n").repeat(40).getBytes();
    return new Outgoing(
        key.toString(),
        revision,
        ZonedDateTime.of(2026, 11, 23, 2, 0, 0, 0, ZoneId.of("Europe/Amsterdam")),
        "Zoë de Vries",
        address,
        "nl",
        "Weerklank · week 47",
        "Dag Zoë,\n\nde cijfers van week 47.\n.\n..twee punten\n",
        "<html lang=\"nl\"><body><h1>Week 47</h1><img src=\"cid:nps\" alt=\"NPS 12\"></body></html>",
        List.of(new Outgoing.Part("nps", "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G'})),
        List.of(
            new Outgoing.Part(
                "weerklank_director_lindewaard_2026-W47.pdf", "application/pdf", pdf)));
  }

  static Outgoing withoutDocuments(Outgoing whole) {
    return new Outgoing(
        whole.ledgerKey(),
        whole.revision(),
        whole.date(),
        whole.recipientName(),
        whole.address(),
        whole.language(),
        whole.subject(),
        whole.text(),
        whole.html(),
        whole.images(),
        List.of());
  }

  /** Plans, renders and spools one mail. */
  Ledger.Mail add(String person, int priority) {
    String address = person + "@lindewaard.example";
    addresses.put("person:" + person, new AddressBook.Entry(address, false, false));
    Ledger.Mail mail =
        ledger
            .plan(key(person), priority, "nl", List.of("unit:u1"), 1, clock.instant())
            .orElseThrow();
    render(person);
    return mail;
  }

  void render(String person) {
    Ledger.Mail mail = ledger.find(key(person)).orElseThrow();
    String address = addresses.get("person:" + person).address();
    Outgoing whole = outgoing(mail.key(), mail.revision(), address);
    MessageFactory.Encoded encoded =
        new MessageFactory(settings()).encode(documents ? whole : withoutDocuments(whole));
    Spool.Spooled spooled = spool.write(mail.id(), encoded.bytes());
    ledger.rendered(
        mail.id(),
        spooled.fileName(),
        spooled.sha256(),
        encoded.messageId(),
        List.of(new Ledger.Document(1, "unit:u1", "weerklank.pdf", "00")),
        clock.instant());
  }

  DeliverySummary deliver() {
    return deliver("run-1");
  }

  DeliverySummary deliver(String owner) {
    DeliverySettings settings = settings();
    DeliveryWorker worker =
        new DeliveryWorker(
            ledger,
            spool,
            settings,
            key -> Optional.ofNullable(addresses.get(key)),
            clock,
            clock,
            () ->
                settings.mode() == Mode.SMTP
                    ? new SmtpTransport(settings.smtp(), tls)
                    : new DirectoryDrop(settings.directory()),
            grace);
    return worker.deliver(owner, stop, progress);
  }

  Ledger.State state(String person) {
    return ledger.find(key(person)).orElseThrow().state();
  }

  String reply(String person) {
    return ledger.find(key(person)).orElseThrow().reply();
  }
}
