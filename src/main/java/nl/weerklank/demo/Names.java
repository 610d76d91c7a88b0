package nl.weerklank.demo;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Invented people's names. */
final class Names {

  /**
   * @param infix null when there is none
   */
  record Name(String first, String infix, String last) {

    String full() {
      return infix == null ? first + " " + last : first + " " + infix + " " + last;
    }

    /** ASCII and lower case, for an address: {@code zoe.vandenberg}. */
    String address() {
      String text = first + "." + (infix == null ? "" : infix) + last;
      String plain = text.replace('ı', 'i').replace('ø', 'o').replace('Ø', 'O').replace('ł', 'l');
      return Normalizer.normalize(plain, Normalizer.Form.NFD)
          .replaceAll("[^A-Za-z.]", "")
          .toLowerCase(Locale.ROOT);
    }
  }

  private final List<String> firsts;
  private final List<String> infixes;
  private final List<String> lasts;

  Names() {
    Map<String, List<String>> sections = Resource.sections("names.txt");
    firsts = words(sections.get("first"));
    infixes = words(sections.get("infix"));
    lasts = words(sections.get("last"));
  }

  private static List<String> words(List<String> lines) {
    List<String> words = new ArrayList<>();
    for (String line : lines) {
      words.addAll(List.of(line.split(" ")));
    }
    return words;
  }

  Name draw(Draws draws) {
    String infix = draws.one(infixes);
    return new Name(
        draws.one(firsts), infix.equals("-") ? null : infix.replace('_', ' '), draws.one(lasts));
  }
}
