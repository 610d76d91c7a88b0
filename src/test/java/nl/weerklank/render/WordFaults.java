package nl.weerklank.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Words that a reader who selects and copies a finished report's text would miss. */
final class WordFaults {

  /** Longer words may be broken over lines. */
  private static final int WHOLE = 11;

  /** What no line has room for is broken anywhere, and so may be its neighbours, but no number. */
  private static final int ENDLESS = 30;

  private static final Pattern NUMBER = Pattern.compile("[+\u2212]?[0-9][0-9.,]*");

  private final String text;
  private final List<List<Ink>> pages;
  private final IntendedText intended;

  WordFaults(PDDocument document, List<List<Ink>> pages, IntendedText intended) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    // Bold words in a line are painted after the others.
    stripper.setSortByPosition(true);
    this.text = stripper.getText(document);
    this.pages = pages;
    this.intended = intended;
  }

  List<String> all() {
    List<String> faults = new ArrayList<>();
    StringBuilder painted = new StringBuilder();
    pages.forEach(page -> painted.append(TaggedPart.text(page)));
    if (!letters(painted.toString()).equals(letters(text))) {
      faults.add("the text that can be copied is another than the painted one");
    }
    Map<String, Integer> missing = new HashMap<>();
    count(intended.whole(), missing, 1);
    boolean endless = missing.keySet().stream().anyMatch(word -> word.length() > ENDLESS);
    missing
        .keySet()
        .removeIf(word -> word.length() > WHOLE || endless && !NUMBER.matcher(word).matches());
    boolean turned = TextFaults.turned(text);
    count(text, missing, -1);
    missing.forEach(
        (word, count) -> {
          if (count > 0 && !turned) {
            faults.add("broken or lost word: '" + word + "' " + count + " times");
          }
        });
    return faults;
  }

  private static void count(String text, Map<String, Integer> words, int step) {
    for (String word : text.split("[\\s\\p{Z}]+|(?<=\\p{Pd})")) {
      if (!word.isEmpty() && word.equals(TextFaults.comparable(word))) {
        words.merge(word, step, Integer::sum);
      }
    }
  }

  /** Signs are left out: between letters that run from right to left they are turned round. */
  private static String letters(String text) {
    return TextFaults.comparable(text)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
