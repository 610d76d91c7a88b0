package nl.weerklank.config.init;

import java.util.regex.Pattern;

/** Texts as YAML has them. */
final class Text {

  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029\\ufeff]");

  private Text() {}

  /** In quotes unless it is a plain word that YAML reads as itself. */
  static String scalar(String text) {
    boolean plain =
        text.matches("[A-Za-z][A-Za-z0-9_.@/-]*|[0-9]+[A-Z][A-Za-z0-9]*")
            && !text.matches("(?i)true|false|yes|no|on|off|null|y|n|[0-9]+e[0-9]+");
    return plain ? text : quoted(text);
  }

  static String quoted(String text) {
    String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"");
    return "\""
        + CONTROL
            .matcher(escaped)
            .replaceAll(c -> "\\\\u" + "%04x".formatted((int) c.group().charAt(0)))
        + "\"";
  }

  /** On one line, so that nothing of it can become a key. */
  static String comment(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
  }
}
