package nl.weerklank.deliver;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import nl.weerklank.survey.Failure;

/**
 * Makes the bytes of a message: mixed( related( alternative(text, html), images), documents). The
 * same {@link Outgoing} and settings give the same bytes, so that a retry is no second mail. Safe
 * for use by several threads.
 */
public final class MessageFactory {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.US);

  private final DeliverySettings settings;
  private final InternetAddress from;
  private final InternetAddress replyTo;
  private final Session session = Session.getInstance(new Properties());

  /**
   * @throws Failure when the sender's or the reply address cannot be used
   */
  public MessageFactory(DeliverySettings settings) {
    this.settings = settings;
    this.from = Addresses.ofSetting("from", settings.from());
    this.replyTo =
        settings.replyTo() == null ? null : Addresses.ofSetting("reply-to", settings.replyTo());
  }

  /**
   * @param bytes an RFC 5322 message with CR LF line ends, 7 bit
   * @param messageId with angle brackets
   */
  public record Encoded(byte[] bytes, String messageId) {}

  /**
   * With {@code redirectTo} set, the message is addressed there and names the recipient nowhere but
   * in its delivery header.
   *
   * @throws IllegalArgumentException when the recipient's address cannot be used; see {@link
   *     Addresses#usable}. The address is not in the message.
   */
  public Encoded encode(Outgoing outgoing) {
    String messageId =
        MessageIds.of(outgoing.ledgerKey(), outgoing.revision(), settings.messageIdDomain());
    try {
      MimeMessage message = new FixedIdMessage(session, messageId);
      headers(message, outgoing);
      body(message, outgoing);
      message.saveChanges();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
      message.writeTo(bytes);
      return new Encoded(bytes.toByteArray(), messageId);
    } catch (MessagingException | IOException ex) {
      throw new Failure(
          Failure.Kind.INTERNAL,
          "Mail " + outgoing.ledgerKey() + " could not be put together: " + ex.getMessage(),
          ex);
    }
  }

  private void headers(MimeMessage message, Outgoing outgoing) throws MessagingException {
    message.setHeader("Date", DATE.format(outgoing.date()));
    message.setFrom(from);
    if (replyTo != null) {
      message.setReplyTo(new InternetAddress[] {replyTo});
    }
    message.setRecipient(Message.RecipientType.TO, recipient(outgoing));
    message.setSubject(HeaderText.line(outgoing.subject()), StandardCharsets.UTF_8.name());
    message.setHeader("Content-Language", language(outgoing.language()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Weerklank-Delivery", encodedLine(outgoing.ledgerKey()));
  }

  private InternetAddress recipient(Outgoing outgoing) {
    if (settings.redirectTo() != null) {
      return Addresses.ofSetting("redirect-to", settings.redirectTo());
    }
    return Addresses.of(outgoing.address(), outgoing.recipientName());
  }

  private static String language(String text) {
    return text != null && text.matches("[A-Za-z0-9-]{2,35}") ? text : "en";
  }

  private static String encodedLine(String text) {
    try {
      String line = HeaderText.line(text);
      return MimeUtility.fold(24, MimeUtility.encodeText(line, "UTF-8", null));
    } catch (java.io.UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void body(MimeMessage message, Outgoing outgoing) throws MessagingException {
    if (outgoing.html() == null) {
      message.setText(outgoing.text().replaceAll("\\R", "\r\n"), StandardCharsets.UTF_8.name());
      message.setHeader("Content-Transfer-Encoding", "quoted-printable");
      return;
    }
    String boundary = MessageIds.token(outgoing.ledgerKey(), outgoing.revision());
    FixedMultipart content =
        new FixedMultipart("alternative", boundary)
            .with(text(outgoing.text(), "plain"))
            .with(text(outgoing.html(), "html"));
    if (!outgoing.images().isEmpty()) {
      content = new FixedMultipart("related", boundary).with(content.asPart());
      for (Outgoing.Part image : outgoing.images()) {
        content.with(image(image));
      }
    }
    if (!outgoing.attachments().isEmpty()) {
      content = new FixedMultipart("mixed", boundary).with(content.asPart());
      for (Outgoing.Part attachment : outgoing.attachments()) {
        content.with(attachment(attachment));
      }
    }
    message.setContent(content);
  }

  private static MimeBodyPart text(String text, String subtype) throws MessagingException {
    byte[] bytes = text.replaceAll("\\R", "\r\n").getBytes(StandardCharsets.UTF_8);
    return part(bytes, "text/" + subtype + "; charset=UTF-8", "quoted-printable");
  }

  private static MimeBodyPart image(Outgoing.Part image) throws MessagingException {
    String id = image.name().replaceAll("[^A-Za-z0-9@._+-]", "");
    MimeBodyPart part = part(image.bytes(), image.contentType(), "base64");
    part.setHeader("Content-ID", "<" + id + ">");
    part.setHeader("Content-Disposition", "inline; filename=\"" + id + ".png\"");
    return part;
  }

  private static MimeBodyPart attachment(Outgoing.Part attachment) throws MessagingException {
    String name = HeaderText.fileName(attachment.name());
    String ascii = HeaderText.ascii(name);
    MimeBodyPart part = part(attachment.bytes(), attachment.contentType(), "base64");
    String disposition = "attachment;\r\n filename=\"" + ascii + "\"";
    if (!ascii.equals(name)) {
      disposition += ";\r\n filename*=" + HeaderText.extended(name);
    }
    part.setHeader("Content-Disposition", disposition);
    return part;
  }

  private static MimeBodyPart part(byte[] bytes, String type, String encoding)
      throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, type)));
    part.setHeader("Content-Type", HeaderText.line(type));
    part.setHeader("Content-Transfer-Encoding", encoding);
    return part;
  }

  private static final class FixedIdMessage extends MimeMessage {
    private final String messageId;

    FixedIdMessage(Session session, String messageId) {
      super(session);
      this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", messageId);
    }
  }
}
