package nl.weerklank.config;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.weerklank.extract.Mapping;
import nl.weerklank.survey.Failure;

/**
 * Reads a feed's statement and fills its {@code ${key}} placeholders from {@code weerklank.values}.
 */
final class SqlFile {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z0-9._-]+)}");

  private static final Pattern IN_NAME = Pattern.compile("\\{([A-Za-z0-9._-]+)}");

  private SqlFile() {}

  /**
   * @param mapping what fills {@code ${columns}} and {@code ${table}} when the statement is run;
   *     they stay as they are
   */
  static String read(Path file, String feed, Map<String, String> values, Mapping mapping) {
    return fill(text(file, feed), file, values, mapping);
  }

  /** Fills {@code {key}} in the name of a table. */
  static String name(String pattern, String key, Map<String, String> values) {
    Matcher matcher = IN_NAME.matcher(pattern);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      String value = values.get(matcher.group(1));
      if (value == null) {
        throw Failure.configuration(
            key
                + ".tables uses {"
                + matcher.group(1)
                + "}, which has no value; set it under values of the source.");
      }
      matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    return matcher.appendTail(filled).toString();
  }

  private static String text(Path file, String feed) {
    try {
      String text = Files.readString(file).strip();
      if (text.isEmpty()) {
        throw Failure.configuration(
            "Feed " + feed + ": " + file + " is empty; write the feed's SELECT in it.");
      }
      return text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
    } catch (MalformedInputException e) {
      throw Failure.configuration(
          "Feed " + feed + ": " + file + " is not UTF-8 text; save it as UTF-8.");
    } catch (IOException e) {
      throw new Failure(
          Failure.Kind.CONFIGURATION,
          "Feed "
              + feed
              + ": the SQL file "
              + file
              + " is missing or cannot be read; paths are relative to the configuration file.",
          e);
    }
  }

  private static String fill(String text, Path file, Map<String, String> values, Mapping mapping) {
    Matcher matcher = PLACEHOLDER.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      String value = value(matcher.group(1), values, mapping);
      if (value == null) {
        throw Failure.configuration(
            file
                + " uses ${"
                + matcher.group(1)
                + "}, which has no value; set it under values of the source, or set"
                + " weerklank.values."
                + matcher.group(1)
                + ".");
      }
      matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    return matcher.appendTail(filled).toString();
  }

  private static String value(String key, Map<String, String> values, Mapping mapping) {
    boolean later =
        (key.equals("table") && !mapping.tables().isEmpty())
            || (key.equals("columns") && !mapping.equals(Mapping.NONE));
    return later ? "${" + key + "}" : values.get(key);
  }
}
