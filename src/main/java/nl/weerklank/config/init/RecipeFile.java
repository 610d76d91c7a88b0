package nl.weerklank.config.init;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.weerklank.config.Recipes;
import nl.weerklank.survey.Failure;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** What a recipe says to {@code init}. */
final class RecipeFile {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z0-9._-]+)}");

  private final Path folder;
  private final Map<String, Object> keys;

  private RecipeFile(Path folder, Map<String, Object> keys) {
    this.folder = folder;
    this.keys = keys;
  }

  /**
   * @param directory of the configuration file that will name the recipe
   */
  static RecipeFile of(String recipe, Path directory) {
    Path folder = Recipes.folder(recipe, directory);
    Path file = folder.resolve(Recipes.FILE);
    try {
      Object loaded =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
      Map<String, Object> keys = new LinkedHashMap<>();
      if (loaded instanceof Map<?, ?> map) {
        map.forEach((key, value) -> keys.put(key.toString(), value));
      }
      return new RecipeFile(folder, keys);
    } catch (IOException | YAMLException e) {
      throw Failure.configuration(file + " cannot be read as YAML.");
    }
  }

  String about() {
    return String.valueOf(keys.getOrDefault(Recipes.ABOUT, ""));
  }

  /** How a question of this name is mapped. */
  String column(String source) {
    String pattern = (String) keys.getOrDefault(Recipes.QUESTION, "{source}");
    return pattern.replace("{source}", pattern.equals("{source}") ? Text.scalar(source) : source);
  }

  List<String> hints() {
    return keys.get(Recipes.HINTS) instanceof List<?> hints
        ? hints.stream().map(String::valueOf).toList()
        : List.of();
  }

  /**
   * By feed, statements for other versions of the system, in the order they are to be tried.
   *
   * @throws Failure CONFIGURATION when they are no lists of files for feeds the recipe has
   */
  Map<String, List<String>> alternatives() {
    Map<String, List<String>> alternatives = new LinkedHashMap<>();
    if (keys.get(Recipes.ALTERNATIVES) instanceof Map<?, ?> feeds) {
      feeds.forEach(
          (feed, files) -> alternatives.put(feed.toString(), alternatives(feed.toString(), files)));
    }
    return alternatives;
  }

  private List<String> alternatives(String feed, Object files) {
    if (usual(feed) != null && files instanceof List<?> list) {
      return list.stream().map(String::valueOf).toList();
    }
    throw Failure.configuration(
        folder.resolve(Recipes.FILE)
            + ": "
            + Recipes.ALTERNATIVES
            + "."
            + feed
            + " is no list of files for a feed of the recipe.");
  }

  /** File of the statement that the recipe has for a feed; null when it has none. */
  String usual(String feed) {
    return keys.get("feeds") instanceof Map<?, ?> feeds
            && feeds.get(feed) instanceof Map<?, ?> of
            && of.get("sql") != null
        ? of.get("sql").toString()
        : null;
  }

  boolean hasSurveys() {
    return Files.isRegularFile(folder.resolve("questions.sql"));
  }

  /** Path of a file of the recipe, that of the kind of database where there is one. */
  Path file(String name, String url) {
    return Recipes.variant(folder.resolve(name), url);
  }

  /**
   * @param given win over those of the recipe
   * @return null when the recipe has no such file
   * @throws Failure CONFIGURATION for a placeholder without a value
   */
  String statement(Path file, Map<String, String> given) {
    if (!Files.isRegularFile(file)) {
      return null;
    }
    Map<String, String> values = values();
    values.putAll(given);
    try {
      return PLACEHOLDER
          .matcher(Files.readString(file).strip())
          .replaceAll(key -> Matcher.quoteReplacement(value(file, key.group(1), values)));
    } catch (IOException e) {
      throw Failure.configuration(file + " cannot be read; check its rights.");
    }
  }

  private static String value(Path file, String key, Map<String, String> values) {
    String value = values.get(key);
    if (value == null) {
      throw Failure.configuration(
          file + " uses ${" + key + "}, which has no value; give --value " + key + "=...");
    }
    return value;
  }

  private Map<String, String> values() {
    Map<String, String> values = new TreeMap<>();
    if (keys.get("values") instanceof Map<?, ?> map) {
      map.forEach((key, value) -> values.put(key.toString(), String.valueOf(value)));
    }
    return values;
  }
}
