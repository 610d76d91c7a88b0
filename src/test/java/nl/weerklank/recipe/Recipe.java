package nl.weerklank.recipe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.weerklank.extract.FeedSettings;
import nl.weerklank.extract.Mapping;
import nl.weerklank.extract.SourceReader;
import nl.weerklank.extract.SourceSettings;
import nl.weerklank.extract.SurveyCatalog;
import nl.weerklank.survey.FeedType;
import nl.weerklank.survey.Rejection;
import org.yaml.snakeyaml.Yaml;

/** A recipe of {@code config/recipes}, read in a database as a source of Weerklank would. */
final class Recipe {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z0-9._-]+)}");

  private static final Set<String> KNOWN =
      Arrays.stream(FeedType.values()).map(FeedType::key).collect(Collectors.toSet());

  private final Path folder;
  private final Map<String, Object> settings;
  private final Map<String, String> values;
  private final SourceSettings source;
  private final List<Rejection> rejections = new ArrayList<>();

  /**
   * @param username of an account that has the rights the recipe's README grants, and no others
   */
  Recipe(String name, String url, String username, String password) {
    folder = Path.of("config/recipes", name);
    settings = new Yaml().load(text("recipe.yml"));
    values = new TreeMap<>();
    map("values").forEach((key, value) -> values.put(key, String.valueOf(value)));
    ZoneId zone = ZoneId.of((String) settings.getOrDefault("zone", "Europe/Amsterdam"));
    source =
        new SourceSettings(
            name,
            url,
            username,
            password,
            zone,
            Locale.forLanguageTag("nl-NL"),
            Map.of(),
            5_000,
            Duration.ofSeconds(60),
            true,
            List.of());
  }

  Recipe with(String key, String value) {
    values.put(key, value);
    return this;
  }

  /** Statements of the README that give the account its rights. */
  static List<String> grants(String name) {
    return grants(name, "sql");
  }

  /**
   * @param language what the code blocks are marked with
   */
  static List<String> grants(String name, String language) {
    Matcher block =
        Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
            .matcher(read(Path.of("config/recipes", name, "README.md")));
    List<String> statements = new ArrayList<>();
    while (block.find()) {
      statements.addAll(List.of(block.group(1).strip().split(";\\s*(?:\\n|$)")));
    }
    return statements;
  }

  Set<String> feeds() {
    return map("feeds").keySet();
  }

  /** Rows of a feed of {@code recipe.yml}, as Weerklank reads them. */
  List<Map<String, String>> rows(String feed) {
    Map<?, ?> keys = (Map<?, ?>) map("feeds").get(feed);
    return rows(feed, (String) keys.get("sql"));
  }

  /** The same with another statement of the recipe. */
  List<Map<String, String>> rows(String feed, String file) {
    rejections.clear();
    if (!KNOWN.contains(feed)) {
      return Scripts.rows(source.url(), source.username(), source.password(), statement(file));
    }
    SurveyCatalog none = new SurveyCatalog(Map.of(), Map.of());
    SourceReader reader =
        new SourceReader(source, none, ZoneId.of("Europe/Amsterdam"), LocalDate.now());
    return reader.readReference(settings(feed, file), rejections::add);
  }

  /** Those of the feed that was read last. */
  List<Rejection> rejections() {
    return rejections;
  }

  private FeedSettings settings(String feed, String file) {
    FeedType type = FeedType.valueOf(feed.toUpperCase(Locale.ROOT));
    return new FeedSettings(
        feed,
        type,
        file,
        statement(file),
        Set.of(),
        Set.of(),
        null,
        false,
        Set.of(),
        Map.of(),
        Mapping.NONE);
  }

  String statement(String file) {
    String text =
        PLACEHOLDER
            .matcher(text(file))
            .replaceAll(key -> Matcher.quoteReplacement(values.get(key.group(1))));
    if (text.contains("${")) {
      throw new IllegalStateException(file + " has a placeholder without a value");
    }
    return text;
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> map(String key) {
    return (Map<String, Object>) settings.getOrDefault(key, Map.of());
  }

  private String text(String file) {
    return read(folder.resolve(file));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
