package nl.weerklank.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.weerklank.survey.Failure;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginTrackedValue;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What recipes say about the sources that use them. It is put behind everything else the
 * environment holds, so that whatever an administrator sets wins, key by key.
 */
public final class Recipes {

  /** File of a recipe with the keys of a source. */
  public static final String FILE = "recipe.yml";

  /** Keys of a recipe for {@code init} and its reader; no keys of a source. */
  public static final String ABOUT = "about";

  /** How a question is mapped, with {@code {source}} for what the system calls it. */
  public static final String QUESTION = "question";

  /** Columns only somebody who knows the installation can map, to be written as a comment. */
  public static final String HINTS = "hints";

  /** Statements of other versions of the system, by feed; {@code init} finds the one that fits. */
  public static final String ALTERNATIVES = "alternatives";

  private static final Pattern WHOLE =
      Pattern.compile("^(.*\\.columns\\.[^.]+|[^\\[]+)(?:[.\\[].*)?$");

  private static final String SOURCES = "weerklank.sources";

  private Recipes() {}

  /**
   * Folders recipes are looked for in, first those of the installation.
   *
   * @param directory of the configuration file
   */
  public static List<Path> folders(Path directory) {
    return List.of(directory.resolve("recipes"), Path.of("config", "recipes"));
  }

  /**
   * @throws Failure CONFIGURATION, naming the recipes there are
   */
  public static Path folder(String recipe, Path directory) {
    for (Path folder : folders(directory)) {
      if (recipe.matches("[A-Za-z0-9_-]+")
          && Files.isRegularFile(folder.resolve(recipe).resolve(FILE))) {
        return folder.resolve(recipe);
      }
    }
    throw Failure.configuration(
        "There is no recipe '"
            + recipe
            + "'; there are "
            + String.join(", ", names(directory))
            + ".");
  }

  /**
   * The file of the source's kind of database where there is one: beside {@code units.sql} that is
   * {@code units.postgresql.sql} for a URL that begins with {@code jdbc:postgresql:}.
   */
  public static Path variant(Path file, String url) {
    String name = file.getFileName().toString();
    String family = url.split(":", 3)[1].toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    if (dot < 0) {
      return file;
    }
    Path variant = file.resolveSibling(name.substring(0, dot) + "." + family + name.substring(dot));
    return Files.isRegularFile(variant) ? variant : file;
  }

  private static List<String> names(Path directory) {
    return folders(directory).stream().flatMap(Recipes::namesIn).distinct().sorted().toList();
  }

  private static Stream<String> namesIn(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> Files.isRegularFile(entry.resolve(FILE)))
          .map(entry -> entry.getFileName().toString())
          .toList()
          .stream();
    } catch (IOException e) {
      return Stream.of();
    }
  }

  /** Adds those the sources of the environment name. */
  static void add(ConfigurableEnvironment environment, Path directory) {
    Map<String, Object> sources =
        Binder.get(environment)
            .bind(SOURCES, Bindable.mapOf(String.class, Object.class))
            .orElse(Map.of());
    sources.forEach(
        (source, keys) -> {
          if (keys instanceof Map<?, ?> map && map.get("recipe") instanceof String recipe) {
            add(environment, SOURCES + "." + source, folder(source, recipe, directory));
          }
        });
  }

  private static Path folder(String source, String recipe, Path directory) {
    try {
      return folder(recipe, directory);
    } catch (Failure e) {
      throw Failure.configuration(SOURCES + "." + source + ".recipe: " + e.getMessage());
    }
  }

  private static void add(ConfigurableEnvironment environment, String key, Path folder) {
    Path file = folder.resolve(FILE);
    List<ConfigurationPropertySource> above = new ArrayList<>();
    ConfigurationPropertySources.get(environment).forEach(above::add);
    for (PropertySource<?> loaded : load(file)) {
      Map<String, Object> values = new LinkedHashMap<>();
      ((Map<?, ?>) loaded.getSource())
          .forEach(
              (name, value) -> {
                if (!forInit(name.toString()) && !overridden(above, key + "." + name)) {
                  values.put(key + "." + name, resolved(name.toString(), value, folder));
                }
              });
      environment
          .getPropertySources()
          .addLast(new OriginTrackedMapPropertySource(file + " for " + key, values, true));
    }
  }

  private static boolean forInit(String name) {
    return name.equals(ABOUT)
        || name.equals(QUESTION)
        || name.startsWith(HINTS + "[")
        || name.startsWith(ALTERNATIVES + ".");
  }

  private static List<PropertySource<?>> load(Path file) {
    try {
      return new YamlPropertySourceLoader().load(file.toString(), new FileSystemResource(file));
    } catch (YAMLException e) {
      throw Failure.configuration(
          file
              + " is not valid YAML: "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
              + ".");
    } catch (IOException e) {
      throw Failure.configuration(file + " cannot be read; check its rights.");
    }
  }

  /** A list, and where a column comes from, are replaced whole. */
  private static boolean overridden(List<ConfigurationPropertySource> above, String name) {
    Matcher whole = WHOLE.matcher(name);
    ConfigurationPropertyName wanted =
        ConfigurationPropertyName.adapt(whole.find() ? whole.group(1) : name, '.');
    return above.stream()
        .anyMatch(
            source ->
                source.getConfigurationProperty(wanted) != null
                    || source.containsDescendantOf(wanted) == ConfigurationPropertyState.PRESENT);
  }

  /** SQL files are beside the recipe. */
  private static Object resolved(String name, Object value, Path folder) {
    if (!name.matches("feeds\\.[^.]+\\.sql")) {
      return value;
    }
    Origin origin = Origin.from(value);
    String path = folder.toAbsolutePath().resolve(value.toString()).toString();
    return OriginTrackedValue.of(path, origin);
  }
}
