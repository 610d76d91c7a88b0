package nl.weerklank.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.weerklank.survey.Failure;

/**
 * A template with its partials ({@code {{>tiles.html}}}) written out, and for each line where it
 * came from.
 *
 * @param lines of the whole, in order; a partial inside a line cuts it in pieces
 */
record TemplateSource(List<Line> lines) {

  /**
   * @param number from 1, in {@code file}
   * @param joined the next one goes on in the same line
   */
  record Line(String file, int number, String text, boolean joined) {

    String place() {
      return file + ":" + number;
    }

    private Line piece(int from, int to, boolean joined) {
      return new Line(file, number, text.substring(from, to), joined);
    }

    private String whole() {
      return joined ? text : text + '\n';
    }
  }

  private static final Pattern PARTIAL = Pattern.compile("\\{\\{>\\s*([^}]*?)\\s*}}");
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*\\.(html|txt|css)");
  private static final Pattern UNSAFE = Pattern.compile("\\{\\{\\{|\\{\\{\\s*[&=]");
  private static final int DEEPEST = 8;

  static TemplateSource read(Path folder, String name) {
    List<Line> lines = new ArrayList<>();
    expand(folder, name, "the configuration", 0, lines);
    return new TemplateSource(List.copyOf(lines));
  }

  private static void expand(Path folder, String name, String asker, int depth, List<Line> lines) {
    if (depth > DEEPEST) {
      throw Failure.configuration(asker + ": partials include each other without end.");
    }
    int number = 0;
    for (String text : textOf(folder, name, asker)) {
      number++;
      Line line = new Line(name, number, text, false);
      if (UNSAFE.matcher(text).find()) {
        throw Failure.configuration(
            line.place()
                + ": data is text, never markup; write {{name}}, not {{{name}}} or {{&name}}.");
      }
      add(folder, line, depth, lines);
    }
  }

  /** A partial on its own line keeps its lines; one inside a line becomes part of that line. */
  private static void add(Path folder, Line line, int depth, List<Line> lines) {
    Matcher partial = PARTIAL.matcher(line.text());
    if (!partial.find()) {
      lines.add(line);
      return;
    }
    if (partial.group().equals(line.text().strip())) {
      expand(folder, partial.group(1), line.place(), depth + 1, lines);
      return;
    }
    int end = 0;
    do {
      lines.add(line.piece(end, partial.start(), true));
      List<Line> inner = new ArrayList<>();
      expand(folder, partial.group(1), line.place(), depth + 1, inner);
      for (int i = 0; i < inner.size(); i++) {
        Line one = inner.get(i);
        boolean space = !one.joined() && i < inner.size() - 1;
        lines.add(new Line(one.file(), one.number(), one.text() + (space ? " " : ""), true));
      }
      end = partial.end();
    } while (partial.find());
    lines.add(line.piece(end, line.text().length(), false));
  }

  private static List<String> textOf(Path folder, String name, String asker) {
    if (!NAME.matcher(name).matches()) {
      throw Failure.configuration(
          asker + ": '" + name + "' is no template name; use lower case, like tiles.html.");
    }
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw Failure.configuration(asker + ": there is no template " + file + ".");
    }
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new Failure(Failure.Kind.CONFIGURATION, file + " cannot be read as UTF-8.", e);
    }
  }

  String text() {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line.whole()));
    return text.toString();
  }

  /** Where a line of the whole, from 1, comes from: its piece with the word, else its first. */
  String place(int number, String word) {
    List<Line> pieces = new ArrayList<>();
    int at = 1;
    for (Line line : lines) {
      if (at == number) {
        pieces.add(line);
      }
      at += line.joined() ? 0 : 1;
    }
    return pieces.stream()
        .filter(piece -> piece.text().contains(word))
        .findFirst()
        .or(() -> pieces.stream().findFirst())
        .orElse(lines.get(lines.size() - 1))
        .place();
  }

  /** Where a character of the whole comes from. */
  String placeAt(int offset) {
    int end = 0;
    for (Line line : lines) {
      end += line.whole().length();
      if (offset < end) {
        return line.place();
      }
    }
    return lines.get(lines.size() - 1).place();
  }

  /** Where the mark of that number stands. */
  String marked(int number) {
    return lines.get(Math.max(1, Math.min(lines.size(), number)) - 1).place();
  }

  /** The same with {@code <?at N?>} before every piece that does not begin inside a tag. */
  String marked() {
    StringBuilder text = new StringBuilder();
    boolean inside = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).text();
      text.append(inside ? "" : "<?at " + (i + 1) + "?>").append(lines.get(i).whole());
      int open = line.lastIndexOf('<');
      int close = line.lastIndexOf('>');
      inside = open == close ? inside : open > close;
    }
    return text.toString();
  }
}
