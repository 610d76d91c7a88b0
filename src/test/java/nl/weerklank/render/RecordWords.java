package nl.weerklank.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the sources of the report records say about their components. */
final class RecordWords {

  private static final Pattern RECORD =
      Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:public )?record (\\w+)", Pattern.DOTALL);
  private static final Pattern PARAM =
      Pattern.compile("@param (\\w+)\\s+((?:(?!@param|@throws).)*)", Pattern.DOTALL);

  private RecordWords() {}

  /** By {@code Record.component}. */
  static Map<String, String> of(Path sources) throws IOException {
    Map<String, String> words = new TreeMap<>();
    try (Stream<Path> files = Files.list(sources)) {
      List<Path> java = files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
      for (Path file : java) {
        Matcher record = RECORD.matcher(Files.readString(file));
        while (record.find()) {
          add(words, record.group(2), record.group(1));
        }
      }
    }
    return words;
  }

  private static void add(Map<String, String> words, String record, String comment) {
    Matcher param = PARAM.matcher(comment.replaceAll("(?m)^\\s*\\* ?", ""));
    while (param.find()) {
      String text = param.group(2).strip().replaceAll("\\s+", " ");
      words.put(
          record + "." + param.group(1), text.replaceAll("\\{@(?:code|link) #?([^}]*)}", "`$1`"));
    }
  }
}
