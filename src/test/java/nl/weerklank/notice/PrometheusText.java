package nl.weerklank.notice;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A strict reader of the text format 0.0.4: help, then type, then the samples of one metric
 * together; nothing twice, nothing unknown, a line end at the end.
 */
public final class PrometheusText {

  private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
  private static final Pattern HELP =
      Pattern.compile("# HELP (" + NAME + ") ((?:[^\\\\]|\\\\[\\\\n])*)");
  private static final Pattern TYPE =
      Pattern.compile("# TYPE (" + NAME + ") (counter|gauge|histogram|summary|untyped)");
  private static final String LABEL = "[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\\n]|\\\\[\"\\\\n])*\"";
  private static final Pattern SAMPLE =
      Pattern.compile(
          "("
              + NAME
              + ")(\\{"
              + LABEL
              + "(?:,"
              + LABEL
              + ")*\\})? (-?[0-9]+(?:\\.[0-9]+)?(?:E[0-9]+)?)");

  private PrometheusText() {}

  /** Values by name with labels. */
  public static Map<String, Double> parse(String text) {
    if (!text.endsWith("\n")) {
      throw new IllegalArgumentException("the last line has no end");
    }
    Map<String, Double> values = new LinkedHashMap<>();
    Set<String> begun = new HashSet<>();
    String helped = null;
    String typed = null;
    for (String line : text.split("\n")) {
      Matcher help = HELP.matcher(line);
      Matcher type = TYPE.matcher(line);
      Matcher sample = SAMPLE.matcher(line);
      if (help.matches()) {
        helped = help.group(1);
        typed = null;
        demand(begun.add(helped), line);
      } else if (type.matches()) {
        typed = type.group(1);
        demand(typed.equals(helped), line);
      } else {
        demand(sample.matches() && sample.group(1).equals(typed), line);
        String key = typed + (sample.group(2) == null ? "" : sample.group(2));
        demand(values.put(key, Double.valueOf(sample.group(3))) == null, line);
      }
    }
    return values;
  }

  private static void demand(boolean fine, String line) {
    if (!fine) {
      throw new IllegalArgumentException("not the format: " + line);
    }
  }
}
