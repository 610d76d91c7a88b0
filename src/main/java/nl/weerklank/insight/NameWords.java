package nl.weerklank.insight;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How a name falls into words, and which words are no sign of a name by themselves. */
final class NameWords {

  /**
   * A run of letters in a text.
   *
   * @param plain lower case, without accents
   * @param capital starts with a capital followed by something else than a capital
   * @param opens first word of a sentence
   */
  record Word(int from, int to, String plain, boolean capital, boolean opens) {}

  /** Shorter words are part of a full name only. */
  static final int SHORTEST = 3;

  private static final Set<String> PARTICLES =
      Set.of(
          "de", "van", "der", "den", "het", "ten", "ter", "te", "op", "in", "aan", "uit", "bij",
          "t", "s", "d", "el", "al", "la", "le", "les", "von", "und", "da", "di", "do", "dos",
          "del", "bin", "ben", "the", "of", "and", "en");
  private static final Set<String> LEGAL_FORMS =
      Set.of(
          "bv",
          "nv",
          "vof",
          "cv",
          "bvba",
          "sa",
          "ltd",
          "llc",
          "inc",
          "plc",
          "gmbh",
          "ag",
          "holding",
          "groep",
          "group",
          "stichting",
          "vereniging",
          "gemeente",
          "provincie",
          "cooperatie",
          "bank",
          "school",
          "ziekenhuis",
          "maatschap",
          "company",
          "zn",
          "zonen",
          "partners",
          "nederland");
  private static final Set<String> COMMON = common();

  private NameWords() {}

  private static Set<String> common() {
    try (InputStream words = NameWords.class.getResourceAsStream("common-words.txt")) {
      return new String(words.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> line.strip().isEmpty() ? null : List.of(line.split("\\s+")).stream())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean particle(String plain) {
    return PARTICLES.contains(plain);
  }

  static boolean legalForm(String plain) {
    return LEGAL_FORMS.contains(plain);
  }

  /** An everyday word that is also somebody's name: meer, groot, best. */
  static boolean common(String plain) {
    return COMMON.contains(plain);
  }

  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    boolean opens = true;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      int from = i;
      while (i < text.length() && inWord(text.codePointAt(i))) {
        i += Character.charCount(text.codePointAt(i));
      }
      if (i == from) {
        i += Character.charCount(point);
        opens = opens || ".!?:;".indexOf(point) >= 0;
        continue;
      }
      words.add(new Word(from, i, plain(text.substring(from, i)), capital(text, from, i), opens));
      opens = false;
    }
    return words;
  }

  private static boolean inWord(int point) {
    int type = Character.getType(point);
    return Character.isLetter(point)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.FORMAT;
  }

  private static boolean capital(String text, int from, int to) {
    int first = text.codePointAt(from);
    int next = from + Character.charCount(first);
    return Character.isUpperCase(first)
        && (next >= to || !Character.isUpperCase(text.codePointAt(next)));
  }

  private static String plain(String word) {
    boolean ascii = word.chars().allMatch(c -> c < 128);
    String bare =
        ascii ? word : Normalizer.normalize(word, Normalizer.Form.NFKD).replaceAll("[^\\p{L}]", "");
    return bare.toLowerCase(Locale.ROOT);
  }
}
