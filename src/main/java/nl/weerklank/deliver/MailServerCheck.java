package nl.weerklank.deliver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import nl.weerklank.deliver.DeliverySettings.Mode;
import nl.weerklank.deliver.DeliverySettings.Smtp;
import nl.weerklank.deliver.Outcome.Trouble;
import nl.weerklank.survey.Failure;

/** Goes as far as a mail would, up to the account, and sends none. */
public final class MailServerCheck {

  private final DeliverySettings settings;
  private final SSLSocketFactory tls;

  public MailServerCheck(DeliverySettings settings) {
    this(settings, (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  MailServerCheck(DeliverySettings settings, SSLSocketFactory tls) {
    this.settings = settings;
    this.tls = tls;
  }

  /**
   * @return what was found, one line each
   * @throws Failure UNREACHABLE, AUTHENTICATION, INTERNAL for a directory that cannot be written,
   *     or CONFIGURATION for a sender address that cannot be used
   */
  public List<String> lines() {
    new MessageFactory(settings);
    return settings.mode() == Mode.DIRECTORY ? directory() : server();
  }

  private List<String> directory() {
    Path directory = settings.directory().toAbsolutePath();
    try {
      Files.createDirectories(directory);
      Files.delete(Files.createTempFile(directory, "check", ".tmp"));
    } catch (IOException ex) {
      throw new Failure(
          Failure.Kind.INTERNAL,
          directory + " cannot be written; check its disk space and who owns it.",
          ex);
    }
    return List.of("mails are written to " + directory + ", none is sent");
  }

  private List<String> server() {
    Smtp smtp = settings.smtp();
    SmtpConnection connection = new SmtpConnection(smtp, tls);
    Optional<Outcome.Unavailable> down = connection.open();
    if (down.isPresent()) {
      Trouble trouble = down.get().trouble();
      throw failure(smtp, trouble, down.get().reply());
    }
    try {
      return found(smtp, connection);
    } finally {
      connection.close();
    }
  }

  private List<String> found(Smtp smtp, SmtpConnection connection) {
    List<String> lines = new ArrayList<>();
    lines.add("mail server " + smtp.host() + ":" + smtp.port() + " answers");
    lines.add(
        connection.dialogue().isSSL()
            ? "encrypted, host name and certificate are right"
            : "NOT encrypted, because security is NONE");
    lines.add(smtp.username() == null ? "no account is used" : "the account is accepted");
    connection.sizeLimit().ifPresent(limit -> lines.add(size(limit)));
    lines.add(
        connection.offersDsn()
            ? "failures are reported by the server (DSN)"
            : "the server offers no delivery status notifications (DSN)");
    return lines;
  }

  private String size(long limit) {
    String line = "mails up to " + limit + " bytes are taken";
    return settings.maximumBytes() > limit
        ? line + ", less than the configured " + settings.maximumBytes()
        : line;
  }

  static Failure failure(Smtp smtp, Trouble trouble, String reply) {
    Failure.Kind kind =
        trouble == Trouble.AUTHENTICATION ? Failure.Kind.AUTHENTICATION : Failure.Kind.UNREACHABLE;
    String said = reply.isEmpty() ? "" : " (" + reply + ")";
    return new Failure(
        kind,
        "Mail server "
            + smtp.host()
            + ":"
            + smtp.port()
            + ": "
            + trouble.meaning()
            + said
            + ". What is left waits for the next run; 'check' tries the server without sending.");
  }
}
