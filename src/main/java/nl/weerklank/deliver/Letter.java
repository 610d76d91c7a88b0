package nl.weerklank.deliver;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A spooled message: what its header says, and the bytes to send. */
final class Letter {

  private static final String ID_FIELD = "\r\nMessage-ID: ";

  private final byte[] mime;
  private final InternetHeaders headers;

  Letter(byte[] mime) {
    this.mime = mime;
    try {
      this.headers = new InternetHeaders(new ByteArrayInputStream(mime));
    } catch (MessagingException ex) {
      throw new IllegalArgumentException("the spooled mail has no header", ex);
    }
  }

  /** The one address in To, as {@link Addresses#normal} writes it. */
  Optional<String> to() {
    try {
      String to = headers.getHeader("To", ",");
      InternetAddress[] addresses = InternetAddress.parse(to == null ? "" : to, true);
      return addresses.length == 1 ? Addresses.normal(addresses[0].getAddress()) : Optional.empty();
    } catch (AddressException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * The bytes with this Message-ID. A forced resend of a mail in doubt sends what was spooled under
   * a new id, or a server that drops doubles would swallow it.
   */
  byte[] bytes(String messageId) {
    if (messageId.equals(headers.getHeader("Message-ID", null))) {
      return mime;
    }
    // one char per byte, so that nothing but the field changes
    String text = new String(mime, StandardCharsets.ISO_8859_1);
    int start = text.indexOf(ID_FIELD);
    int end = start < 0 ? -1 : text.indexOf("\r\n", start + 2);
    if (end < 0 || start > text.indexOf("\r\n\r\n")) {
      throw new IllegalArgumentException("the spooled mail has no Message-ID");
    }
    String changed = text.substring(0, start) + ID_FIELD + messageId + text.substring(end);
    return changed.getBytes(StandardCharsets.ISO_8859_1);
  }
}
