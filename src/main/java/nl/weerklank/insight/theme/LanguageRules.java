package nl.weerklank.insight.theme;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The phrases of one language and what a text matches of them. Each distinct word is looked at once
 * and remembered, so that a comment costs a few look-ups a word. Not for several threads.
 */
final class LanguageRules {

  private static final int MOST_WORDS = 50_000;
  private static final int[] NO_PARTS = {};

  /** One word of a rule: its stem, or letters as they are, with {@code *} at an end or not. */
  private record Part(String letters, boolean open, boolean close, boolean stem) {
    boolean matches(String plain) {
      if (open && close) {
        return plain.contains(letters);
      }
      if (open) {
        return plain.endsWith(letters);
      }
      return close ? plain.startsWith(letters) : plain.equals(letters);
    }
  }

  private record Hit(int theme, int from, int to) {}

  private final Tokens tokens;
  private final WordForms forms;
  private final Map<List<Part>, Integer> numberOfParts = new HashMap<>();
  private final Map<String, List<Integer>> byStem = new HashMap<>();
  private final List<Map.Entry<Part, Integer>> wild = new ArrayList<>();
  private final Map<Integer, List<Phrase>> byFirst = new HashMap<>();
  private final Map<String, int[]> remembered = new HashMap<>();

  LanguageRules(String language, Tokens tokens) {
    this.tokens = tokens;
    this.forms = WordForms.of(language);
  }

  /**
   * @throws IllegalArgumentException saying what is wrong with the phrase
   */
  void add(int theme, boolean except, String phrase) {
    List<Integer> parts = new ArrayList<>();
    for (String written : phrase.strip().split("\\s+")) {
      if (written.equals("..")) {
        parts.add(Phrase.GAP);
      } else if (written.equals("*")) {
        parts.add(Phrase.ANY);
      } else {
        parts.addAll(words(written));
      }
    }
    if (parts.isEmpty() || parts.get(0) < 0 || parts.get(parts.size() - 1) < 0) {
      throw new IllegalArgumentException("it must begin and end with a word");
    }
    byFirst
        .computeIfAbsent(parts.get(0), first -> new ArrayList<>())
        .add(new Phrase(theme, except, parts.stream().mapToInt(Integer::intValue).toArray()));
  }

  private List<Integer> words(String written) {
    if (written.chars().noneMatch(one -> "|*=".indexOf(one) >= 0)) {
      return tokens.of(written).stream()
          .filter(word -> !word.equals(Tokens.END_OF_SENTENCE))
          .map(word -> number(List.of(part(word))))
          .toList();
    }
    List<Part> choices = new ArrayList<>();
    for (String choice : written.split("\\|", -1)) {
      choices.add(part(choice));
    }
    return List.of(number(choices));
  }

  private Part part(String word) {
    boolean exact = word.startsWith("=");
    boolean open = word.startsWith("*");
    boolean close = word.length() > 1 && word.endsWith("*");
    String letters = word.substring(exact || open ? 1 : 0, word.length() - (close ? 1 : 0));
    if (tokens.of(letters).size() != 1 || letters.contains("*")) {
      throw new IllegalArgumentException(
          "'" + word + "' must be one word, with = before it or * at an end");
    }
    String plain = forms.plain(letters);
    boolean stem = !exact && !open && !close;
    return new Part(stem ? forms.stem(plain) : plain, open, close, stem);
  }

  private int number(List<Part> choices) {
    Integer known = numberOfParts.get(choices);
    if (known != null) {
      return known;
    }
    int number = numberOfParts.size();
    numberOfParts.put(choices, number);
    for (Part part : choices) {
      if (part.stem()) {
        byStem.computeIfAbsent(part.letters(), any -> new ArrayList<>()).add(number);
      } else {
        wild.add(Map.entry(part, number));
      }
    }
    return number;
  }

  /** Themes a text names, as bits by the theme's index. */
  long themes(String text) {
    List<String> words = tokens.of(text);
    int[][] matched = new int[words.size()][];
    for (int i = 0; i < matched.length; i++) {
      matched[i] = parts(words.get(i));
    }
    List<Hit> hits = new ArrayList<>();
    Map<Integer, BitSet> exceptions = new HashMap<>();
    for (int at = 0; at < matched.length; at++) {
      for (int part : nullToNone(matched[at])) {
        for (Phrase phrase : byFirst.getOrDefault(part, List.of())) {
          int end = end(phrase, 1, matched, at + 1);
          if (end > 0 && phrase.except()) {
            exceptions.computeIfAbsent(phrase.theme(), any -> new BitSet()).set(at, end);
          } else if (end > 0) {
            hits.add(new Hit(phrase.theme(), at, end));
          }
        }
      }
    }
    return themes(hits, exceptions);
  }

  /**
   * @param exceptions words that do not count, by theme
   */
  private static long themes(List<Hit> hits, Map<Integer, BitSet> exceptions) {
    long themes = 0;
    for (Hit hit : hits) {
      BitSet except = exceptions.get(hit.theme());
      int first = except == null ? -1 : except.nextSetBit(hit.from());
      if (first < 0 || first >= hit.to()) {
        themes |= 1L << hit.theme();
      }
    }
    return themes;
  }

  private static int[] nullToNone(int[] parts) {
    return parts == null ? NO_PARTS : parts;
  }

  /** Behind the last word of a phrase whose part {@code next} must stand at a word; -1: not so. */
  private static int end(Phrase phrase, int next, int[][] matched, int at) {
    if (next == phrase.parts().length) {
      return at;
    }
    int part = phrase.parts()[next];
    if (part == Phrase.GAP) {
      for (int skip = 0; skip <= Phrase.LONGEST_GAP; skip++) {
        int end = end(phrase, next + 1, matched, at + skip);
        if (end > 0) {
          return end;
        }
        if (at + skip >= matched.length || matched[at + skip] == null) {
          return -1;
        }
      }
      return -1;
    }
    boolean here = at < matched.length && matched[at] != null && holds(matched[at], part);
    return here ? end(phrase, next + 1, matched, at + 1) : -1;
  }

  private static boolean holds(int[] parts, int part) {
    if (part == Phrase.ANY) {
      return true;
    }
    for (int one : parts) {
      if (one == part) {
        return true;
      }
    }
    return false;
  }

  /** Parts of rules a word matches; null between two sentences. */
  private int[] parts(String word) {
    if (word.equals(Tokens.END_OF_SENTENCE)) {
      return null;
    }
    int[] known = remembered.get(word);
    if (known == null) {
      if (remembered.size() >= MOST_WORDS) {
        remembered.clear();
      }
      known = find(word);
      remembered.put(word, known);
    }
    return known;
  }

  private int[] find(String word) {
    String plain = forms.plain(word);
    String stemmed = forms.stem(plain);
    TreeSet<Integer> found = new TreeSet<>(byStem.getOrDefault(stemmed, List.of()));
    for (Map.Entry<Part, Integer> one : wild) {
      if (one.getKey().matches(plain)) {
        found.add(one.getValue());
      }
    }
    return found.isEmpty() ? NO_PARTS : found.stream().mapToInt(Integer::intValue).toArray();
  }
}
