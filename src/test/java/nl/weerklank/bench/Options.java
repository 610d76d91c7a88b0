package nl.weerklank.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What follows the subject on the command line: {@code --name value} and {@code --name}. */
final class Options {

  private final Map<String, String> values = new TreeMap<>();

  private Options() {}

  static Options parse(List<String> arguments) {
    Options options = new Options();
    for (int i = 0; i < arguments.size(); i++) {
      if (!arguments.get(i).startsWith("--")) {
        throw new IllegalArgumentException("Write --name value, not " + arguments.get(i) + ".");
      }
      String name = arguments.get(i).substring(2);
      boolean flag = i + 1 == arguments.size() || arguments.get(i + 1).startsWith("--");
      options.values.put(name, flag ? "" : arguments.get(++i));
    }
    return options;
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  String text(String name, String other) {
    return values.getOrDefault(name, other);
  }

  int number(String name, int other) {
    return values.containsKey(name) ? Integer.parseInt(values.get(name)) : other;
  }

  /** Answers: {@code large} is 5 million; else a number with {@code k} or {@code m}. */
  int size() {
    String size = text("size", "500k").toLowerCase(Locale.ROOT);
    if (size.equals("large")) {
      return 5_000_000;
    }
    int factor = size.endsWith("k") ? 1_000 : size.endsWith("m") ? 1_000_000 : 1;
    return factor * Integer.parseInt(factor == 1 ? size : size.substring(0, size.length() - 1));
  }

  int customers() {
    return number("customers", 500_000);
  }

  int employees() {
    return number("employees", 50_000);
  }

  int seed() {
    return number("seed", 1);
  }

  int rounds() {
    return number("rounds", 3);
  }
}
