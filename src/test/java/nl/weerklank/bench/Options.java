package nl.weerklank.bench;

import java.util.List;

/** Arguments of a benchmark: {@code --name value} and {@code --name}. */
record Options(List<String> arguments) {

  boolean has(String name) {
    return arguments.contains(name);
  }

  String text(String name, String otherwise) {
    int at = arguments.indexOf(name);
    return at < 0 ? otherwise : arguments.get(at + 1);
  }

  int number(String name, int otherwise) {
    return Integer.parseInt(text(name, String.valueOf(otherwise)));
  }
}
