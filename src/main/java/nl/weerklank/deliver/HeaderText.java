package nl.weerklank.deliver;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The one place where text from outside becomes a header value or a file name. What could end a
 * line, hide a character or turn the reading direction never gets through.
 */
final class HeaderText {

  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_FILE_NAME = 120;
  private static final Pattern RESERVED =
      Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

  private HeaderText() {}

  /** One short line: line ends and tabs become spaces, other invisible controls vanish. */
  static String line(String text) {
    String clean = cleaned(text);
    return clean.codePointCount(0, clean.length()) <= LONGEST_LINE
        ? clean
        : clean.substring(0, clean.offsetByCodePoints(0, LONGEST_LINE));
  }

  private static String cleaned(String text) {
    if (text == null) {
      return "";
    }
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints().forEach(point -> append(line, point));
    return line.toString().replaceAll(" {2,}", " ").strip();
  }

  private static void append(StringBuilder line, int point) {
    if (point == '\r' || point == '\n' || point == '\t' || point == 0x2028 || point == 0x2029) {
      line.append(' ');
    } else if (!unsafe(point)) {
      line.appendCodePoint(point);
    }
  }

  private static boolean unsafe(int point) {
    int type = Character.getType(point);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || point == 0xFFFE
        || point == 0xFFFF;
  }

  /** A file name without separators, reserved names or a leading dot; accents are kept. */
  static String fileName(String name) {
    String clean = cleaned(name).replaceAll("[/\\\\:*?\"<>|;%]", "-").replaceAll("\\.{2,}", ".");
    clean = clean.replaceFirst("^[. -]+", "").replaceFirst("[. ]+$", "");
    if (clean.isEmpty()) {
      clean = "document";
    }
    if (RESERVED.matcher(clean).matches()) {
      clean = "_" + clean;
    }
    return shortened(clean);
  }

  private static String shortened(String name) {
    if (name.codePointCount(0, name.length()) <= LONGEST_FILE_NAME) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String ending = dot > 0 && name.length() - dot <= 8 ? name.substring(dot) : "";
    int kept = name.offsetByCodePoints(0, LONGEST_FILE_NAME - ending.length());
    return name.substring(0, kept) + ending;
  }

  /** The same name for readers that know no RFC 2231: accents dropped, the rest an underscore. */
  static String ascii(String fileName) {
    String plain = java.text.Normalizer.normalize(fileName, java.text.Normalizer.Form.NFKD);
    return plain.replaceAll("\\p{M}+", "").replaceAll("[^\\x20-\\x7e]", "_").replace('"', '-');
  }

  /** RFC 2231 extended value: UTF-8, everything but attribute characters percent-encoded. */
  static String extended(String value) {
    StringBuilder encoded = new StringBuilder("UTF-8''");
    for (byte octet : value.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xff);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0)) {
        encoded.append(c);
      } else {
        encoded.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return encoded.toString();
  }
}
