package nl.weerklank.deliver;

import java.util.regex.Pattern;

/** Server replies as ledger and log may keep them. */
final class Replies {

  private static final Pattern ADDRESS = Pattern.compile("<?[^\\s<>@]+@[^\\s<>@]+>?");

  private Replies() {}

  /**
   * 552 is also said of a full mailbox, which no smaller message gets into. Enhanced codes by RFC
   * 3463; without one, the words of the usual servers.
   */
  private static final Pattern TOO_LARGE =
      Pattern.compile(
          "^55\\d[ -].*(\\b5\\.3\\.4\\b|\\b5\\.2\\.3\\b|message size exceeds|message (is )?too (large|big)).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** The server refuses a message for good because of its size. */
  static boolean tooLarge(String reply) {
    return reply != null && TOO_LARGE.matcher(reply).matches();
  }

  /** One line, addresses masked. */
  static String line(String reply) {
    if (reply == null) {
      return "";
    }
    // before the line is cut, or half an address would stay
    return HeaderText.line(ADDRESS.matcher(reply).replaceAll("<address>"));
  }
}
