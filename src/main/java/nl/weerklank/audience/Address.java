package nl.weerklank.audience;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A strict reading of a mail address: one plain ASCII mailbox, no display name, no quoting, no
 * list. What mail standards allow beyond this is refused on purpose.
 */
final class Address {

  private static final int MAXIMUM_LENGTH = 254;
  private static final int MAXIMUM_LOCAL_LENGTH = 64;
  private static final Pattern LOCAL =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++)*+");
  private static final Pattern DOMAIN =
      Pattern.compile(
          "([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+"
              + "[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])");

  private Address() {}

  static boolean wellFormed(String address) {
    int at = address.indexOf('@');
    if (at < 1 || at > MAXIMUM_LOCAL_LENGTH || address.length() > MAXIMUM_LENGTH) {
      return false;
    }
    return LOCAL.matcher(address.substring(0, at)).matches()
        && DOMAIN.matcher(address.substring(at + 1)).matches();
  }

  /** For comparing only; two mailboxes that differ in case alone count as one. */
  static String comparable(String address) {
    return address.strip().toLowerCase(Locale.ROOT);
  }

  static String domain(String address) {
    return comparable(address.substring(address.indexOf('@') + 1));
  }
}
