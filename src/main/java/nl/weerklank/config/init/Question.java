package nl.weerklank.config.init;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question of a survey as a recipe's {@code questions.sql} tells of it.
 *
 * @param source what the system calls it: a column, a key in JSON, a value of the question column
 * @param kind nps, csat, ces, scale, text or other
 * @param scale lowest and highest answer; null when it is none
 * @param name short, for the id of a metric
 * @param text as respondents read it, without markup
 * @param codes stored answers and the numbers, or else labels, they stand for; empty when that is
 *     themselves
 */
record Question(
    String source, String kind, Scale scale, String name, String text, Map<String, String> codes) {

  private static final Pattern NUMBER =
      Pattern.compile("\\s*(-?\\d{1,3})(?!\\d).*", Pattern.DOTALL);
  private static final Pattern MARKUP = Pattern.compile("<[^>]*>|&nbsp;");

  /** Whole numbers. */
  record Scale(int lowest, int highest) {

    @Override
    public String toString() {
      return lowest + "-" + highest;
    }
  }

  /**
   * @param rows one for each answer to choose from, or one
   */
  static Question of(List<Map<String, String>> rows) {
    Map<String, String> first = rows.get(0);
    Map<String, String> labels = new LinkedHashMap<>();
    Map<String, String> numbers = new LinkedHashMap<>();
    for (Map<String, String> row : rows) {
      if (row.containsKey("code")) {
        String label = row.getOrDefault("label", row.get("code"));
        labels.put(row.get("code"), label);
        Matcher number = NUMBER.matcher(label);
        if (number.matches()) {
          numbers.put(row.get("code"), number.group(1));
        }
      }
    }
    boolean all = labels.size() == numbers.size();
    Map<String, String> codes = all ? numbers : labels;
    boolean plain =
        codes.entrySet().stream().allMatch(code -> code.getKey().equals(code.getValue()));
    return new Question(
        first.get("source"),
        first.getOrDefault("kind", "other"),
        all ? scale(first, numbers.values().stream().map(Integer::valueOf).toList()) : null,
        first.getOrDefault("name", first.get("source")),
        text(first.getOrDefault("question", "")),
        plain ? Map.of() : codes);
  }

  private static Scale scale(Map<String, String> row, List<Integer> numbers) {
    if (!numbers.isEmpty()) {
      int lowest = numbers.stream().min(Integer::compare).orElseThrow();
      int highest = numbers.stream().max(Integer::compare).orElseThrow();
      return numbers.size() == highest - lowest + 1 ? new Scale(lowest, highest) : null;
    }
    if (!row.containsKey("lowest") || !row.containsKey("highest")) {
      return null;
    }
    return new Scale(Integer.parseInt(row.get("lowest")), Integer.parseInt(row.get("highest")));
  }

  private static String text(String marked) {
    String text =
        MARKUP.matcher(marked).replaceAll(" ").replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    if (text.length() <= 90) {
      return text;
    }
    // Half a character could not be written.
    int end = Character.isHighSurrogate(text.charAt(88)) ? 88 : 89;
    return text.substring(0, end) + "…";
  }

  boolean is(int lowest, int highest) {
    return new Scale(lowest, highest).equals(scale);
  }
}
