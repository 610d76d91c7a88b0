package nl.weerklank.deliver;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** A spooled message: what its header says, and the bytes to send. */
final class Letter {

  private final byte[] mime;
  private final InternetHeaders headers = new InternetHeaders();

  Letter(byte[] mime) {
    this.mime = mime;
    // reading a stream, the library would search the class path for a service, for each mail
    header(mime).lines().takeWhile(line -> !line.isEmpty()).forEach(headers::addHeaderLine);
  }

  private static String header(byte[] mime) {
    for (int i = 3; i < mime.length; i++) {
      if (mime[i] == '\n' && mime[i - 1] == '\r' && mime[i - 2] == '\n') {
        return new String(mime, 0, i, StandardCharsets.UTF_8);
      }
    }
    return new String(mime, StandardCharsets.UTF_8);
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

  /** False when there is nothing in it that could be left out. */
  boolean hasDocuments() {
    String type = headers.getHeader("Content-Type", null);
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/mixed");
  }

  byte[] mime() {
    return mime;
  }
}
