package nl.weerklank.publish;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.render.Slug;

/** Folders of units: readable, safe on every file system, and never shared by two units. */
final class Place {

  static final String DIRECTOR = "director";

  private static final String UNITS = "unit/";

  private Place() {}

  /** The same for the same id and name, whatever else there is. */
  static String folder(ReportKind kind, String unitId, String name) {
    return kind == ReportKind.DIRECTOR
        ? DIRECTOR
        : UNITS + Slug.of(name) + "-" + fingerprint(unitId);
  }

  /** From a page in a folder to the folder of all. */
  static String root(String folder) {
    return folder.equals(DIRECTOR) ? "../" : "../../";
  }

  static boolean safe(String folder) {
    return folder.equals(DIRECTOR) || folder.matches("unit/[a-z0-9-]{1,80}");
  }

  private static String fingerprint(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("The JDK has no SHA-256.", e);
    }
  }
}
