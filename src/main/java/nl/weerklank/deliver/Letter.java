package nl.weerklank.deliver;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.util.Optional;

/** A spooled message: what its header says, and the bytes to send. */
final class Letter {

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

  /** True when it was rendered for this key and revision; a forced resend needs another id. */
  boolean isOf(String ledgerKey, int revision) {
    String messageId = headers.getHeader("Message-ID", null);
    return messageId != null
        && messageId.startsWith("<" + MessageIds.token(ledgerKey, revision) + "@");
  }

  byte[] mime() {
    return mime;
  }
}
