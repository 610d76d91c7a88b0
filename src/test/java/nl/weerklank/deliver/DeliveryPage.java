package nl.weerklank.deliver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The tables of the page on delivery, which tests hold to what happens. */
final class DeliveryPage {

  private static final Path PAGE = Path.of("src/docs/delivery.md");

  private DeliveryPage() {}

  /**
   * The rows below the head of a table, cells without the marks of code.
   *
   * @param name in the comment before it: {@code <!-- crashes -->}
   */
  static List<List<String>> table(String name) throws IOException {
    String page = Files.readString(PAGE);
    String mark = "<!-- " + name + " -->";
    if (!page.contains(mark)) {
      throw new IllegalStateException(PAGE + " has no " + mark);
    }
    return page.substring(page.indexOf(mark) + mark.length())
        .lines()
        .dropWhile(line -> !line.startsWith("| ---"))
        .skip(1)
        .takeWhile(line -> line.startsWith("|"))
        .map(DeliveryPage::cells)
        .toList();
  }

  private static List<String> cells(String line) {
    String inner = line.strip().replaceAll("^\\||\\|$", "").replace("`", "");
    return Arrays.stream(inner.split("\\|")).map(String::strip).toList();
  }
}
