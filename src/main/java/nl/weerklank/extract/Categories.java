package nl.weerklank.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A respondent's own categories, as one column holds them. */
final class Categories {

  private Categories() {}

  /**
   * @param separator null: the text is one category
   * @param decode applied to each before it counts
   * @return each once, in the order given; empty ones are left out
   */
  static List<String> split(String text, String separator, UnaryOperator<String> decode) {
    Set<String> categories = new LinkedHashSet<>();
    for (String part : parts(text, separator)) {
      String category = CleanText.of(part, CleanText.SHORT);
      String decoded =
          category == null ? null : CleanText.of(decode.apply(category), CleanText.SHORT);
      if (decoded != null) {
        categories.add(decoded);
      }
    }
    return List.copyOf(categories);
  }

  private static List<String> parts(String text, String separator) {
    if (separator == null || separator.isEmpty()) {
      return List.of(text);
    }
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int at; (at = text.indexOf(separator, from)) >= 0; from = at + separator.length()) {
      parts.add(text.substring(from, at));
    }
    parts.add(text.substring(from));
    return parts;
  }
}
