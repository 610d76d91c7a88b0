package nl.weerklank.deliver;

import java.util.regex.Pattern;

/** Server replies as ledger and log may keep them. */
final class Replies {

  private static final Pattern ADDRESS = Pattern.compile("<?[^\\s<>@]+@[^\\s<>@]+>?");

  private Replies() {}

  /** One line, addresses masked. */
  static String line(String reply) {
    if (reply == null) {
      return "";
    }
    // before the line is cut, or half an address would stay
    return HeaderText.line(ADDRESS.matcher(reply).replaceAll("<address>"));
  }
}
