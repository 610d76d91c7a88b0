package nl.weerklank.insight;

import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * Takes mail addresses, phone numbers, bank account numbers (IBAN) and citizen service numbers out
 * of a customer's words. What stands for them are characters that no text can hold (Unicode
 * noncharacters); the page puts words of the reader's language there.
 */
public final class ContactDetails {

  public static final char MAIL = '\uFDD0';
  public static final char PHONE = '\uFDD1';
  public static final char ACCOUNT = '\uFDD2';
  public static final char CITIZEN = '\uFDD3';

  private static final String LOCAL = "[\\p{L}\\p{N}._%+'-]";

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<!"
              + LOCAL
              + ")"
              + LOCAL
              + "++ ?(?:[@\uFF20]|\\(at\\)|\\[at\\]) ?(?:[\\p{L}\\p{N}-]++\\.)+\\p{L}{2,}+",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern IBAN =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])[A-Z]{2}[0-9]{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,3})?"
              + "(?![\\p{L}\\p{N}])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SERVICE_NUMBER =
      Pattern.compile(
          "(?<=\\b(?:bsn|sofinummer|burgerservicenummer)[ .:-]{0,3}(?:is )?)"
              + "[0-9](?:[ .-]?[0-9]){7,8}(?![0-9])",
          Pattern.CASE_INSENSITIVE);

  /** Norway's. */
  private static final int SHORTEST_ACCOUNT = 15;

  private static final BigInteger MODULUS = BigInteger.valueOf(97);

  private ContactDetails() {}

  /** The text with marks for what may not be read. */
  public static String masked(String text) {
    String masked = ADDRESS.matcher(text).replaceAll(String.valueOf(MAIL));
    if (masked.chars().noneMatch(Character::isDigit)) {
      return masked;
    }
    masked = IBAN.matcher(masked).replaceAll(found -> withoutAccount(found.group()));
    masked = SERVICE_NUMBER.matcher(masked).replaceAll(String.valueOf(CITIZEN));
    return PhoneNumbers.masked(masked, PHONE);
  }

  /** A short word behind an account number looks like the end of it. */
  private static String withoutAccount(String written) {
    for (int end = written.length(); end > 0; end = written.lastIndexOf(' ', end - 1)) {
      if (account(written.substring(0, end))) {
        return ACCOUNT + written.substring(end);
      }
    }
    return written;
  }

  /** ISO 13616: the check digits hold. */
  private static boolean account(String written) {
    StringBuilder digits = new StringBuilder();
    String plain = written.replaceAll("[ -]", "");
    if (plain.length() < SHORTEST_ACCOUNT) {
      return false;
    }
    String turned = plain.substring(4) + plain.substring(0, 4);
    turned.chars().forEach(letter -> digits.append(Character.getNumericValue(letter)));
    return new BigInteger(digits.toString()).mod(MODULUS).intValue() == 1;
  }
}
