package nl.weerklank.render;

import java.util.Map;
import nl.weerklank.insight.ContactDetails;

/** Words of the reader's language where a customer's contact details were. */
final class Masks {

  private static final Map<Character, String> KEYS =
      Map.of(
          ContactDetails.MAIL, "masked.mail",
          ContactDetails.PHONE, "masked.phone",
          ContactDetails.ACCOUNT, "masked.account",
          ContactDetails.CITIZEN, "masked.citizen");

  private Masks() {}

  /** A text from outside, made harmless. */
  static String text(String written, Messages messages) {
    String text = written;
    for (Map.Entry<Character, String> mask : KEYS.entrySet()) {
      if (text.indexOf(mask.getKey()) >= 0) {
        text = text.replace(mask.getKey().toString(), messages.text(mask.getValue()));
      }
    }
    return CleanText.of(text);
  }
}
