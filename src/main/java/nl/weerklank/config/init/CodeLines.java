package nl.weerklank.config.init;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes codes as the settings have them, those that count on together as a range. */
final class CodeLines {

  private static final Pattern COUNTED = Pattern.compile("(\\D*)([1-9]\\d{0,4}|0)");

  private record Run(String before, int from, int to, int number) {

    boolean goesOn(String other, int code, int value) {
      return other.equals(before) && code == to + 1 && value == number + (code - from);
    }

    String line() {
      return from == to
          ? before + from + " = " + number
          : before + from + ".." + before + to + " = " + number + ".." + (number + to - from);
    }
  }

  private CodeLines() {}

  static List<String> of(Map<String, String> codes) {
    List<String> lines = new ArrayList<>();
    Run run = null;
    for (Map.Entry<String, String> code : codes.entrySet()) {
      Matcher counted = COUNTED.matcher(code.getKey());
      boolean counts = counted.matches() && code.getValue().matches("-?\\d{1,3}");
      int value = counts ? Integer.parseInt(code.getValue()) : 0;
      if (run != null
          && counts
          && run.goesOn(counted.group(1), Integer.parseInt(counted.group(2)), value)) {
        run = new Run(run.before(), run.from(), run.to() + 1, run.number());
        continue;
      }
      if (run != null) {
        lines.add(run.line());
        run = null;
      }
      if (counts) {
        int number = Integer.parseInt(counted.group(2));
        run = new Run(counted.group(1), number, number, value);
      } else {
        lines.add(code.getKey() + " = " + code.getValue());
      }
    }
    if (run != null) {
      lines.add(run.line());
    }
    return lines;
  }
}
