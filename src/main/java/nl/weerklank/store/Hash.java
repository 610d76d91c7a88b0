package nl.weerklank.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of texts. */
final class Hash {

  private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Hash::digest);

  private Hash() {}

  static String hex(String text) {
    return HexFormat.of().formatHex(sha256(text));
  }

  /** First 64 bits; 0 for null only, so that 0 can stand for an anonymous answer. */
  static long respondent(String id) {
    if (id == null) {
      return 0;
    }
    long hash = ByteBuffer.wrap(sha256(id)).getLong();
    return hash == 0 ? 1 : hash;
  }

  /** Of the id of an answer, to know it again. */
  static long answer(String id) {
    return ByteBuffer.wrap(sha256(id)).getLong();
  }

  private static byte[] sha256(String text) {
    return SHA_256.get().digest(text.getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
