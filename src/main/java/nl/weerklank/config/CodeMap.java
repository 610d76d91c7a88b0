package nl.weerklank.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.weerklank.survey.Failure;

/** Codes a system stores and what they stand for, from lines such as {@code A1..A11 = 0..10}. */
final class CodeMap {

  private static final Pattern RANGE =
      Pattern.compile("(\\D*?)(\\d{1,6})\\s*\\.\\.\\s*(\\D*?)(\\d{1,6})");

  private CodeMap() {}

  /**
   * @param key for the message
   * @throws Failure CONFIGURATION for a line that cannot be read, or a code that occurs twice
   */
  static Map<String, String> read(String key, List<String> lines) {
    Map<String, String> codes = new LinkedHashMap<>();
    for (String line : lines) {
      int equals = line.lastIndexOf('=');
      List<String> from = equals < 0 ? List.of() : series(line.substring(0, equals).strip());
      List<String> to = equals < 0 ? List.of() : series(line.substring(equals + 1).strip());
      if (from.isEmpty() || from.size() != to.size()) {
        throw Failure.configuration(
            key
                + ": '"
                + line
                + "' cannot be read; write a code, =, and what it stands for, such as A1 = 0, or as"
                + " many on both sides, such as A1..A11 = 0..10.");
      }
      for (int i = 0; i < from.size(); i++) {
        if (codes.put(from.get(i), to.get(i)) != null) {
          throw Failure.configuration(key + " has the code '" + from.get(i) + "' twice.");
        }
      }
    }
    return codes;
  }

  /** Up or down; leading zeros are kept. One text where there is no range. */
  private static List<String> series(String text) {
    Matcher range = RANGE.matcher(text);
    if (!range.matches() || !(range.group(3).isEmpty() || range.group(3).equals(range.group(1)))) {
      return text.isEmpty() ? List.of() : List.of(text);
    }
    int width = range.group(2).startsWith("0") ? range.group(2).length() : 1;
    int from = Integer.parseInt(range.group(2));
    int to = Integer.parseInt(range.group(4));
    if (Math.abs((long) to - from) > 1_000) {
      return List.of();
    }
    List<String> series = new ArrayList<>();
    for (int i = from; from <= to ? i <= to : i >= to; i += from <= to ? 1 : -1) {
      series.add(
          range.group(1) + "0".repeat(Math.max(0, width - Integer.toString(i).length())) + i);
    }
    return series;
  }
}
