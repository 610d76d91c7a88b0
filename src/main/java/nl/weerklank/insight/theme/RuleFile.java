package nl.weerklank.insight.theme;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weerklank.survey.Failure;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The rules of one language as an administrator wrote them.
 *
 * @param language two letters
 */
record RuleFile(Path file, String language, List<Entry> themes) {

  /**
   * @param words phrases that name the theme
   * @param except phrases whose words do not count for it
   */
  record Entry(
      String id, String label, List<String> categories, List<String> words, List<String> except) {}

  private static final Set<String> KEYS = Set.of("language", "themes");
  private static final Set<String> THEME_KEYS = Set.of("label", "categories", "words", "except");

  static RuleFile read(Path file) {
    Map<?, ?> keys = map(load(file), file + ": ", "'language' and 'themes'");
    known(keys, KEYS, file + ": ");
    String language = text(keys.get("language"));
    if (!language.matches("[a-z]{2}")) {
      throw wrong(file + ": 'language' must be two small letters, such as nl or en.");
    }
    Map<?, ?> themes = map(keys.get("themes"), file + ": 'themes' is empty; ", "themes by id");
    List<Entry> entries = new ArrayList<>();
    themes.forEach((id, theme) -> entries.add(entry(file, text(id), theme)));
    return new RuleFile(file, language, List.copyOf(entries));
  }

  private static Object load(Path file) {
    try {
      String text = Files.readString(file);
      LoaderOptions options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      DumperOptions unused = new DumperOptions();
      return new Yaml(
              new SafeConstructor(options), new Representer(unused), unused, options, new Words())
          .load(text);
    } catch (CharacterCodingException e) {
      throw wrong(file + " is not UTF-8 text; save it as UTF-8.");
    } catch (IOException e) {
      throw new Failure(
          Failure.Kind.CONFIGURATION,
          "The theme rules " + file + " are missing or cannot be read.",
          e);
    } catch (MarkedYAMLException e) {
      String line =
          e.getProblemMark() == null ? "" : ", line " + (e.getProblemMark().getLine() + 1);
      throw wrong(file + line + ": " + e.getProblem() + "; mend the line or remove it.");
    } catch (YAMLException e) {
      throw wrong(file + " is no readable YAML: " + e.getMessage());
    }
  }

  /** Leaves every value a text: {@code no} and {@code on} are words here, and so is 112. */
  private static final class Words extends Resolver {
    @Override
    protected void addImplicitResolvers() {}
  }

  private static Entry entry(Path file, String id, Object theme) {
    String where = file + ", theme " + id + ": ";
    if (!id.matches("[a-z][a-z0-9-]{0,39}")) {
      throw wrong(
          where + "an id begins with a small letter and holds small letters, digits and '-' only.");
    }
    Map<?, ?> keys = map(theme, where + "it is empty; ", "'label' and 'words'");
    known(keys, THEME_KEYS, where);
    String label = text(keys.get("label"));
    if (label.isEmpty()) {
      throw wrong(where + "'label' is missing; write what readers call it.");
    }
    Entry entry =
        new Entry(
            id,
            label,
            texts(keys, "categories", where),
            texts(keys, "words", where),
            texts(keys, "except", where));
    if (entry.words.isEmpty() && entry.categories.isEmpty()) {
      throw wrong(where + "it names neither 'words' nor 'categories'; add some or remove it.");
    }
    return entry;
  }

  private static Map<?, ?> map(Object value, String where, String wanted) {
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      return map;
    }
    throw wrong(where + "write " + wanted + " below it, as the head of the file explains.");
  }

  private static void known(Map<?, ?> keys, Set<String> known, String where) {
    for (Object key : keys.keySet()) {
      if (!known.contains(text(key))) {
        throw wrong(
            where
                + "unknown key '"
                + key
                + "'; the keys are "
                + String.join(", ", known.stream().sorted().toList())
                + ".");
      }
    }
  }

  private static List<String> texts(Map<?, ?> keys, String key, String where) {
    Object value = keys.get(key);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> list)) {
      throw wrong(where + "'" + key + "' must be a list, a line with '- ' for each.");
    }
    List<String> texts = new ArrayList<>();
    for (Object one : list) {
      String text = one instanceof String written ? written.strip() : "";
      if (text.isEmpty()) {
        throw wrong(
            where + "'" + key + "' holds a line that is empty or no text; put it in quotes.");
      }
      texts.add(text);
    }
    return List.copyOf(texts);
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString().strip();
  }

  private static Failure wrong(String message) {
    return Failure.configuration(message);
  }
}
