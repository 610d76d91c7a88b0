package nl.weerklank.deliver;

import java.util.regex.Pattern;

/** Server replies as ledger and log may keep them. */
final class Replies {

  private static final Pattern ADDRESS = Pattern.compile("<?[^\\s<>@]+@[^\\s<>@]+>?");
  private static final int LONGEST = 300;

  private Replies() {}

  /** One line, addresses masked. */
  static String line(String reply) {
    if (reply == null) {
      return "";
    }
    String oneLine = HeaderText.line(reply.strip().replaceAll("\\R", " "));
    String masked = ADDRESS.matcher(oneLine).replaceAll("<address>");
    return masked.length() <= LONGEST ? masked : masked.substring(0, LONGEST);
  }
}
