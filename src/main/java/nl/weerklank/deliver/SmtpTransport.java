package nl.weerklank.deliver;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import nl.weerklank.deliver.Outcome.Trouble;
import nl.weerklank.deliver.SmtpDialogue.Reply;

/** Sends over one kept SMTP connection, one recipient a message. */
final class SmtpTransport implements Transport {

  private final DeliverySettings.Smtp smtp;
  private final SmtpConnection connection;
  private int sentOnConnection;

  SmtpTransport(DeliverySettings.Smtp smtp) {
    this(smtp, (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  SmtpTransport(DeliverySettings.Smtp smtp, SSLSocketFactory tls) {
    this.smtp = smtp;
    this.connection = new SmtpConnection(smtp, tls);
  }

  @Override
  public Outcome send(Envelope envelope, byte[] mime, Runnable leaving) {
    Optional<Outcome.Unavailable> down = connection.open();
    if (down.isPresent()) {
      return down.get();
    }
    Optional<Long> limit = connection.sizeLimit().filter(bytes -> bytes < mime.length);
    if (limit.isPresent()) {
      return new Outcome.TooLarge(limit.get());
    }
    Outcome outcome = transmit(envelope, mime, leaving);
    if (sentOnConnection > 0 && connection.endedBeforeMail()) {
      // by the message before, as far as anybody knows; a new connection tells
      close();
      return send(envelope, mime, leaving);
    }
    renewWhenDue(outcome);
    return outcome;
  }

  private Outcome transmit(Envelope envelope, byte[] mime, Runnable leaving) {
    SpooledContent content = new SpooledContent(connection.session(), mime, leaving);
    content.setEnvelopeFrom(envelope.from());
    if (connection.offersDsn()) {
      content.setMailExtension("ENVID=" + envelope.id());
    }
    try {
      connection.dialogue().sendMessage(content, new Address[] {recipient(envelope)});
    } catch (MessagingException ex) {
      if (content.refusal() != null) {
        connection.close();
        throw content.refusal();
      }
      return outcome(content.left());
    }
    return new Outcome.Accepted(Replies.line(connection.dialogue().current().text()));
  }

  private static InternetAddress recipient(Envelope envelope) {
    InternetAddress address = new InternetAddress();
    address.setAddress(envelope.to());
    return address;
  }

  private Outcome outcome(boolean contentLeft) {
    Reply reply = connection.dialogue().current();
    String line = Replies.line(reply.text());
    if (reply.toFinalDot() && reply.positive()) {
      return new Outcome.Accepted(line);
    }
    if (!contentLeft && reply.refusesAccount()) {
      return new Outcome.Unavailable(Trouble.AUTHENTICATION, line);
    }
    if (reply.temporary()) {
      return new Outcome.Deferred(line);
    }
    if (reply.permanent()) {
      return new Outcome.Rejected(line, reply.command().equals("MAIL"));
    }
    if (contentLeft) {
      return new Outcome.InDoubt("no reply after the content was sent");
    }
    return new Outcome.Unavailable(Trouble.LOST, "after " + reply.command());
  }

  private void renewWhenDue(Outcome outcome) {
    sentOnConnection++;
    boolean answered = outcome instanceof Outcome.Accepted || outcome instanceof Outcome.Rejected;
    boolean closing = connection.dialogue().current().code() == 421;
    boolean full =
        smtp.messagesPerConnection() > 0 && sentOnConnection >= smtp.messagesPerConnection();
    if (closing || full || !(answered || outcome instanceof Outcome.Deferred)) {
      close();
    }
  }

  @Override
  public void rested() {
    connection.rested();
  }

  @Override
  public void abort() {
    connection.cut();
  }

  @Override
  public void close() {
    connection.close();
    sentOnConnection = 0;
  }
}
