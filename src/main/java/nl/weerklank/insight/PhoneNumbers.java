package nl.weerklank.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Phone numbers as people in the Netherlands and around it write them: with a country code, or with
 * the zero of the trunk, in any grouping; other digits only behind a word such as {@code tel}. Not
 * dates, and not what a word such as {@code order} or {@code factuurnummer} announces.
 */
final class PhoneNumbers {

  /**
   * Digits without a letter between them; {@code prefix}: where a plus or bracket before begins.
   */
  private record Group(int prefix, int from, int to, String digits, boolean bracketed) {}

  private static final String BETWEEN = " -.\u2010\u2011\u2012\u2013/()";
  private static final int LONGEST_GAP = 3;

  /** Digits after the country code; of other countries at least 6, at most 12. */
  private static final String[][] COUNTRIES = {
    {"31", "9", "9"}, {"32", "8", "9"}, {"33", "9", "9"}, {"44", "9", "10"}, {"49", "6", "11"}
  };

  private static final int[] NATIONAL = {10, 11, 9, 12};

  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "(?:tel|telefoon|telefoonnummer|telnr|mobiel|gsm|phone|mobile|telefon|handy|rufnummer"
              + "|t\u00e9l\u00e9phone|portable)\\.?(?:[ -]?(?:nr|nummer|number))?\\.?"
              + " ?(?:is|:)? ?\\(?$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final String NUMBER = "(?:nr|nummer|number|no|n\u00b0|num\u00e9ro)";

  private static final Pattern OTHER_NUMBER =
      Pattern.compile(
          "(?:(?:order|bestel|factuur|polis|klant|dossier|referentie|contract|ticket|zaak|meter"
              + "|invoice|customer|reference|case|commande|facture|client|kunden|rechnungs?"
              + "|auftrags?|bestell)[ -]?(?:"
              + NUMBER
              + ")|\\b(?:order|bestelling|factuur|polis|dossier|referentie|meterstand|invoice"
              + "|facture|rechnung))[.:#]? ?(?:is|was)? ?#?$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Characters before a number in which such a word is looked for. */
  private static final int LOOK_BACK = 32;

  private final String text;
  private final StringBuilder masked = new StringBuilder();
  private final char mark;
  private int done;

  private PhoneNumbers(String text, char mark) {
    this.text = text;
    this.mark = mark;
  }

  static String masked(String text, char mark) {
    PhoneNumbers numbers = new PhoneNumbers(text, mark);
    for (int at = 0; at < text.length(); ) {
      List<Group> chain = numbers.chain(at);
      numbers.mask(chain);
      at = chain.isEmpty() ? at + 1 : chain.get(chain.size() - 1).to();
    }
    return numbers.masked.append(text, numbers.done, text.length()).toString();
  }

  /** The groups of digits that follow each other from here; empty where none begins. */
  private List<Group> chain(int start) {
    List<Group> chain = new ArrayList<>();
    for (int at = start; at < text.length() && digit(at) && !letter(at - 1); ) {
      int to = at;
      StringBuilder digits = new StringBuilder();
      while (to < text.length() && digit(to)) {
        digits.append(Character.digit(text.charAt(to++), 10));
      }
      if (letter(to)) {
        break;
      }
      chain.add(new Group(prefix(at), at, to, digits.toString(), bracketed(at, to)));
      at = next(to);
    }
    return chain;
  }

  private boolean digit(int at) {
    return Character.isDigit(text.charAt(at));
  }

  private boolean letter(int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }

  private int prefix(int from) {
    int at = from;
    while (at > 0 && "+\uFF0B(".indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }

  private boolean bracketed(int from, int to) {
    return from > 0 && text.charAt(from - 1) == '(' && to < text.length() && text.charAt(to) == ')';
  }

  /** Where the next group begins, or the end of the text. */
  private int next(int to) {
    int at = to;
    while (at < text.length() && at - to < LONGEST_GAP && BETWEEN.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private void mask(List<Group> chain) {
    boolean fresh = true;
    for (int i = 0; i < chain.size(); ) {
      if (date(chain, i)) {
        i += 3;
        fresh = true;
        continue;
      }
      int end = fresh || apart(chain, i) ? end(chain, i) : i;
      fresh = end > i;
      if (fresh) {
        masked.append(text, done, Math.max(done, chain.get(i).prefix())).append(mark);
        done = chain.get(end - 1).to();
      }
      i = Math.max(end, i + 1);
    }
  }

  private boolean apart(List<Group> chain, int i) {
    return text.substring(chain.get(i - 1).to(), chain.get(i).from()).indexOf(' ') >= 0;
  }

  /** Day, month and year in any order, the year in four digits. */
  private static boolean date(List<Group> chain, int i) {
    if (i + 3 > chain.size()) {
      return false;
    }
    String first = chain.get(i).digits();
    String last = chain.get(i + 2).digits();
    boolean yearLast = small(first) && year(last);
    boolean yearFirst = year(first) && small(last);
    return small(chain.get(i + 1).digits()) && (yearLast || yearFirst);
  }

  private static boolean small(String digits) {
    return digits.length() <= 2 && Integer.parseInt(digits) <= 31;
  }

  private static boolean year(String digits) {
    return digits.length() == 4 && (digits.startsWith("19") || digits.startsWith("20"));
  }

  /** The group after the number that begins here; {@code i} when none does. */
  private int end(List<Group> chain, int i) {
    Group first = chain.get(i);
    String prefix = text.substring(first.prefix(), first.from());
    String before = text.substring(Math.max(0, first.prefix() - LOOK_BACK), first.prefix());
    if (prefix.indexOf('+') >= 0 || prefix.indexOf('\uFF0B') >= 0) {
      return international(chain, i, 0);
    }
    if (OTHER_NUMBER.matcher(before).find()) {
      return i;
    }
    if (first.digits().matches("00[34].*")) {
      return international(chain, i, 2);
    }
    boolean trunk = first.digits().matches("0[1-9].*") || first.bracketed() && zero(first);
    if (trunk) {
      return national(chain, i);
    }
    return ANNOUNCED.matcher(before).find() ? longest(chain, i, 6, 12) : i;
  }

  private static boolean zero(Group group) {
    return group.digits().equals("0");
  }

  private static int international(List<Group> chain, int i, int skipped) {
    String code = chain.get(i).digits().substring(skipped);
    for (String[] country : COUNTRIES) {
      if (code.startsWith(country[0])) {
        int before = skipped + country[0].length();
        return longest(
            chain, i, before + Integer.parseInt(country[1]), before + Integer.parseInt(country[2]));
      }
    }
    return longest(chain, i, skipped + 8, skipped + 15);
  }

  /** Of as many digits as most numbers have, else as some have. */
  private static int national(List<Group> chain, int i) {
    for (int length : NATIONAL) {
      int end = longest(chain, i, length, length);
      if (end > i) {
        return end;
      }
    }
    return i;
  }

  /** A zero in brackets is not dialled with the country code before it. */
  private static int longest(List<Group> chain, int i, int least, int most) {
    int digits = 0;
    int end = i;
    for (int j = i; j < chain.size(); j++) {
      Group group = chain.get(j);
      digits += j > i && group.bracketed() && zero(group) ? 0 : group.digits().length();
      if (digits >= least && digits <= most) {
        end = j + 1;
      }
    }
    return end;
  }
}
