package nl.weerklank.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the records of {@link WeerklankProperties} as source, for their words are in its comments.
 */
final class ConfigurationPage {

  private static final Pattern RECORD =
      Pattern.compile(
          "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@ConfigurationProperties\\(\"weerklank\"\\)\\s*)?public"
              + " record (\\w+)\\((.*?)\\)\\s*\\{",
          Pattern.DOTALL);
  private static final Pattern PARAM =
      Pattern.compile("@param (\\w+)\\s+((?:(?!@param).)*)", Pattern.DOTALL);
  private static final Pattern COMPONENT =
      Pattern.compile(
          "(?:@DefaultValue(\\([^)]*\\))?\\s+)?([\\w.]+(?:<.+>)?)\\s+(\\w+)\\s*$", Pattern.DOTALL);

  private record Component(String type, String name, String preset, String words) {}

  private final Map<String, List<Component>> records = new LinkedHashMap<>();

  ConfigurationPage(String source) {
    Matcher matcher = RECORD.matcher(source);
    while (matcher.find()) {
      records.put(matcher.group(2), components(matcher.group(3), words(matcher.group(1))));
    }
  }

  private static Map<String, String> words(String comment) {
    Map<String, String> words = new LinkedHashMap<>();
    Matcher matcher = PARAM.matcher(comment.replaceAll("(?m)^\\s*\\* ?", ""));
    while (matcher.find()) {
      String text = matcher.group(2).strip().replaceAll("\\s+", " ");
      words.put(matcher.group(1), text.replaceAll("\\{@code ([^}]*)}", "`$1`"));
    }
    return words;
  }

  private static List<Component> components(String list, Map<String, String> words) {
    List<Component> components = new ArrayList<>();
    for (String part : split(list)) {
      Matcher matcher = COMPONENT.matcher(part.strip());
      if (!matcher.find()) {
        throw new IllegalStateException("Cannot read component: " + part);
      }
      String preset = matcher.group(1) == null ? "" : matcher.group(1).replaceAll("[(){}\"]", "");
      components.add(
          new Component(matcher.group(2), matcher.group(3), preset, words.get(matcher.group(3))));
    }
    return components;
  }

  private static List<String> split(String list) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      depth += c == '<' || c == '(' || c == '{' ? 1 : c == '>' || c == ')' || c == '}' ? -1 : 0;
      if (c == ',' && depth == 0) {
        parts.add(list.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(list.substring(start));
    return parts;
  }

  String markdown() {
    StringBuilder page = new StringBuilder();
    page.append("# Settings\n\n");
    page.append("Made from the types that bind them; a key that is not here is refused.\n");
    page.append("Write a key in `config/application.yml`, or as an environment variable:\n");
    page.append("`weerklank.delivery.smtp.host` is `WEERKLANK_DELIVERY_SMTP_HOST`.\n\n");
    page.append("| key | default | meaning |\n| --- | --- | --- |\n");
    append(page, "weerklank", "WeerklankProperties");
    return page.toString();
  }

  List<String> unexplained() {
    List<String> keys = new ArrayList<>();
    records.forEach(
        (name, components) ->
            components.stream()
                .filter(component -> component.words() == null && nested(component) == null)
                .forEach(component -> keys.add(name + "." + component.name())));
    return keys;
  }

  private void append(StringBuilder page, String prefix, String type) {
    for (Component component : records.get(type)) {
      String key = prefix + "." + kebab(component.name());
      String nested = nested(component);
      if (component.words() != null) {
        page.append("| `").append(key).append("` | ").append(preset(component)).append(" | ");
        page.append(component.words()).append(" |\n");
      }
      if (nested != null) {
        append(page, component.type().startsWith("Map") ? key + ".<name>" : key, nested);
      }
    }
  }

  private String nested(Component component) {
    String type = component.type().replaceAll("^Map<String, (.+)>$", "$1");
    return records.containsKey(type) ? type : null;
  }

  private static String preset(Component component) {
    return component.preset().isEmpty() ? "" : "`" + component.preset() + "`";
  }

  private static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
