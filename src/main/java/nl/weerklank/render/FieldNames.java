package nl.weerklank.render;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds the names in a template against all that samples fill it with. Unlike filling it in, this
 * also sees what stands inside a section no sample opens.
 */
final class FieldNames {

  private static final Pattern TAG = Pattern.compile("\\{\\{\\s*([#^/]?)\\s*([^{}!>&=\\s]+)\\s*}}");
  private static final Set<String> OF_THE_LANGUAGE = Set.of("this", "-first", "-last", "-index");

  private final Set<String> fields = new HashSet<>(OF_THE_LANGUAGE);
  private final Set<String> words = new HashSet<>();

  /** What a page holds may be printed. */
  FieldNames with(Map<String, Object> page) {
    page.forEach(
        (name, value) -> {
          if (name.equals("t")) {
            ((Map<?, ?>) value).keySet().forEach(key -> words.add((String) key));
          } else {
            add(name, value);
          }
        });
    return this;
  }

  private void add(Object name, Object value) {
    fields.add((String) name);
    if (value instanceof Map<?, ?> map) {
      map.forEach(this::add);
    } else if (value instanceof Collection<?> list) {
      list.stream()
          .filter(element -> element instanceof Map)
          .forEach(element -> ((Map<?, ?>) element).forEach(this::add));
    }
  }

  /** What is misspelt, each with file and line. */
  List<String> faults(TemplateSource source) {
    List<String> faults = new ArrayList<>();
    for (TemplateSource.Line line : source.lines()) {
      Matcher tag = TAG.matcher(line.text());
      while (tag.find()) {
        String name = tag.group(2);
        boolean word = name.startsWith("t.");
        boolean known = word ? words.contains(name.substring(2)) : known(name);
        if (!known && !tag.group(1).equals("/")) {
          faults.add(
              line.place()
                  + (word
                      ? ": the message catalogue has no key " + name.substring(2)
                      : ": no report has a field '" + name + "' here; FIELDS.md lists them")
                  + ".");
        }
      }
    }
    return faults;
  }

  private boolean known(String name) {
    return name.equals(".") || List.of(name.split("\\.")).stream().allMatch(fields::contains);
  }
}
