package nl.weerklank.deliver;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a message by its ledger key, so that every try of it carries the same Message-ID. */
final class MessageIds {

  private MessageIds() {}

  /** With angle brackets; the first forced resend (revision 1) ends in {@code -r2}. */
  static String of(String ledgerKey, int revision, String domain) {
    return "<" + token(ledgerKey, revision) + "@" + domain + ">";
  }

  /** The part before the @; also the envelope id of a delivery status request. */
  static String token(String ledgerKey, int revision) {
    return hash(ledgerKey) + (revision == 0 ? "" : "-r" + (revision + 1));
  }

  /** 32 hex digits. */
  static String hash(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
