package nl.weerklank.deliver;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import nl.weerklank.deliver.DeliverySettings.Security;
import nl.weerklank.deliver.DeliverySettings.Smtp;
import nl.weerklank.deliver.Outcome.Trouble;

/** One connection to the mail server, kept until it is told to close or the server ends it. */
final class SmtpConnection {

  /** RFC 5321 section 4.5.3.2.5 allows a block of data three minutes. */
  private static final Duration WRITE_TIMEOUT = Duration.ofMinutes(3);

  private final Smtp smtp;
  private final Sockets sockets;
  private final Session session;
  private SmtpDialogue dialogue;
  private boolean rested;

  SmtpConnection(Smtp smtp, SSLSocketFactory tls) {
    this.smtp = smtp;
    this.sockets = new Sockets(tls, WRITE_TIMEOUT);
    this.session = Session.getInstance(properties());
  }

  private Properties properties() {
    Properties properties = new Properties();
    boolean tlsFirst = smtp.security() == Security.TLS;
    boolean startTls = smtp.security() == Security.STARTTLS;
    properties.put("mail.smtp.ssl.enable", String.valueOf(tlsFirst));
    properties.put("mail.smtp.starttls.enable", String.valueOf(startTls));
    properties.put("mail.smtp.starttls.required", String.valueOf(startTls));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.auth", String.valueOf(smtp.username() != null));
    properties.put("mail.smtp.connectiontimeout", millis(smtp.connectTimeout()));
    properties.put("mail.smtp.timeout", millis(smtp.readTimeout()));
    properties.put("mail.smtp.socketFactory", sockets.plain());
    properties.put("mail.smtp.ssl.socketFactory", sockets.encrypted());
    // a failed handshake must not be tried again with another factory
    properties.put("mail.smtp.socketFactory.fallback", "false");
    properties.put("mail.smtp.quitwait", "false");
    properties.put("mail.smtp.dsn.notify", "FAILURE");
    return properties;
  }

  private static String millis(Duration duration) {
    return String.valueOf(Math.max(1, duration.toMillis()));
  }

  Session session() {
    return session;
  }

  SmtpDialogue dialogue() {
    return dialogue;
  }

  /**
   * Opens the connection unless it stands. A kept one that has rested is asked first, and replaced
   * when the server has ended it.
   */
  Optional<Outcome.Unavailable> open() {
    if (dialogue != null && dialogue.isOpen() && (!rested || dialogue.isConnected())) {
      rested = false;
      return Optional.empty();
    }
    rested = false;
    URLName url = new URLName("smtp", smtp.host(), smtp.port(), null, null, null);
    dialogue = new SmtpDialogue(session, url, sockets);
    try {
      dialogue.connect(smtp.host(), smtp.port(), smtp.username(), smtp.password());
    } catch (MessagingException ex) {
      return Optional.of(new Outcome.Unavailable(trouble(ex), reason(ex)));
    }
    if (smtp.username() != null && !dialogue.supportsExtension("AUTH")) {
      close();
      return Optional.of(
          new Outcome.Unavailable(Trouble.AUTHENTICATION, "the server offers no AUTH"));
    }
    return Optional.empty();
  }

  private Trouble trouble(MessagingException ex) {
    SmtpDialogue.Reply reply = dialogue.current();
    boolean answered = reply.code() >= 400;
    if (answered && reply.temporary()) {
      return Trouble.BUSY;
    }
    if (ex instanceof AuthenticationFailedException && (answered || reply.code() == 250)) {
      return Trouble.AUTHENTICATION;
    }
    if (answered) {
      return reply.command().equals("STARTTLS") ? Trouble.NO_STARTTLS : Trouble.GREETING;
    }
    if (hasCause(ex, SSLException.class) || reply.command().equals("STARTTLS")) {
      return Trouble.TLS;
    }
    if (reply.command().equals("CONNECT")) {
      return Trouble.CONNECT;
    }
    boolean greeted = reply.command().equals("EHLO") || reply.command().equals("HELO");
    return greeted && reply.positive() ? Trouble.NO_STARTTLS : Trouble.HUNG_UP;
  }

  private String reason(MessagingException ex) {
    SmtpDialogue.Reply reply = dialogue.current();
    if (reply.code() >= 400) {
      return Replies.line(reply.text());
    }
    Throwable root = ex;
    for (Throwable next = ex; next != null; next = next.getCause()) {
      root = next;
    }
    return "after " + reply.command() + ": " + root.getClass().getSimpleName();
  }

  private static boolean hasCause(Throwable thrown, Class<? extends Throwable> type) {
    for (Throwable next = thrown; next != null; next = next.getCause()) {
      if (type.isInstance(next)) {
        return true;
      }
    }
    return false;
  }

  /** Bytes the server takes; empty when it does not say. */
  Optional<Long> sizeLimit() {
    String size = dialogue.getExtensionParameter("SIZE");
    boolean given = size != null && size.strip().matches("[1-9][0-9]{0,17}");
    return given ? Optional.of(Long.parseLong(size.strip())) : Optional.empty();
  }

  boolean offersDsn() {
    return dialogue.supportsExtension("DSN");
  }

  /**
   * The server did not take the first command of a message: it had ended the connection meanwhile,
   * or says so now. Nothing of the message has left.
   */
  boolean endedBeforeMail() {
    if (dialogue == null) {
      return false;
    }
    SmtpDialogue.Reply reply = dialogue.current();
    return reply.command().equals("MAIL") && (reply.code() == 0 || reply.code() == 421);
  }

  /** Some time has passed since the last reply. */
  void rested() {
    rested = true;
  }

  void cut() {
    sockets.cut();
  }

  void close() {
    if (dialogue == null) {
      return;
    }
    try {
      dialogue.close();
    } catch (MessagingException alreadyGone) {
      // the server hung up first
    }
    dialogue = null;
  }
}
