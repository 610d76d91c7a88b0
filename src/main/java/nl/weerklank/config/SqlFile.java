package nl.weerklank.config;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.weerklank.survey.Failure;

/**
 * Reads a feed's statement and fills its {@code ${key}} placeholders from {@code weerklank.values}.
 */
final class SqlFile {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z0-9._-]+)}");

  private SqlFile() {}

  static String read(Path file, String feed, Map<String, String> values) {
    return fill(text(file, feed), file, values);
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

  private static String fill(String text, Path file, Map<String, String> values) {
    Matcher matcher = PLACEHOLDER.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      String value = values.get(matcher.group(1));
      if (value == null) {
        throw Failure.configuration(
            file
                + " uses ${"
                + matcher.group(1)
                + "}, which has no value; set weerklank.values."
                + matcher.group(1)
                + ".");
      }
      matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    return matcher.appendTail(filled).toString();
  }
}
