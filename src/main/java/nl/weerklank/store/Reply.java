package nl.weerklank.store;

import java.util.regex.Pattern;

/** A mail server's words as the ledger keeps them: one line, short, without an address. */
final class Reply {

  private static final int LONGEST = 300;
  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Cntrl}]+");
  private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"(),:;]+@[^\\s<>\"(),:;]+");

  private Reply() {}

  static String line(String text) {
    if (text == null) {
      return null;
    }
    String oneLine = BLANK.matcher(text).replaceAll(" ").strip();
    return Columns.capped(ADDRESS.matcher(oneLine).replaceAll("(address)"), LONGEST);
  }
}
