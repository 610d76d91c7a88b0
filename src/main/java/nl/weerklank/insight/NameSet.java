package nl.weerklank.insight;

import java.util.Arrays;
import java.util.List;
import nl.weerklank.insight.NameWords.Word;

/**
 * Names as sorted 64-bit hashes of their words and word sequences, so that half a million customers
 * take megabytes and a look-up is a binary search. Two names with one hash would only remove a word
 * too many.
 */
public final class NameSet {

  public static final NameSet EMPTY = new Builder().build();

  /** Longest full name looked for, in words. */
  static final int LONGEST = 8;

  private final long[] sequences;
  private final long[] words;
  private final long[] capitalSequences;
  private final long[] capitalWords;

  private NameSet(Builder builder) {
    this.sequences = builder.sequences.sorted();
    this.words = builder.words.sorted();
    this.capitalSequences = builder.capitalSequences.sorted();
    this.capitalWords = builder.capitalWords.sorted();
  }

  boolean word(String plain, boolean capital) {
    long hash = add(SEED, plain);
    return has(words, hash) || (capital && has(capitalWords, hash));
  }

  /** Words of the longest full name that starts at {@code start}; 0 when none does. */
  int sequence(List<Word> text, int start) {
    long hash = add(SEED, text.get(start).plain());
    boolean capital = text.get(start).capital();
    int longest = 0;
    for (int n = 2; n <= LONGEST && start + n <= text.size(); n++) {
      Word last = text.get(start + n - 1);
      hash = add(hash, last.plain());
      capital |= last.capital();
      if (has(sequences, hash) || (capital && has(capitalSequences, hash))) {
        longest = n;
      }
    }
    return longest;
  }

  private static boolean has(long[] sorted, long hash) {
    return Arrays.binarySearch(sorted, hash) >= 0;
  }

  private static final long SEED = 0xcbf29ce484222325L;

  /** FNV-1a, with a separator behind each word. */
  private static long add(long hash, String word) {
    long sum = hash;
    for (int i = 0; i < word.length(); i++) {
      sum = (sum ^ word.charAt(i)) * 0x100000001b3L;
    }
    return (sum ^ ' ') * 0x100000001b3L;
  }

  /** Collects names; not safe for several threads. */
  public static final class Builder {
    private final Longs sequences = new Longs();
    private final Longs words = new Longs();
    private final Longs capitalSequences = new Longs();
    private final Longs capitalWords = new Longs();

    /** A human being: the full name, the first names and the surname are each a name. */
    public Builder person(String name) {
      List<Word> parts = name == null ? List.of() : NameWords.of(name);
      sequence(parts, sequences);
      parts.forEach(part -> word(part, words));
      return this;
    }

    /**
     * A customer of whom nobody knows whether it is a person: the full name, and the words of a
     * name that looks like a person's, where the text writes them with a capital.
     */
    public Builder customer(String name) {
      List<Word> parts = name == null ? List.of() : withoutLegalForm(NameWords.of(name));
      sequence(parts, capitalSequences);
      boolean organisation =
          name == null || parts.size() < NameWords.of(name).size() || name.contains("&");
      if (!organisation || parts.size() == 1) {
        parts.forEach(part -> word(part, capitalWords));
      }
      return this;
    }

    /** The customer or contact who speaks: each word of the own name tells who it is. */
    public Builder speaker(String name) {
      List<Word> parts = name == null ? List.of() : withoutLegalForm(NameWords.of(name));
      sequence(parts, sequences);
      parts.forEach(part -> word(part, words));
      return this;
    }

    private static List<Word> withoutLegalForm(List<Word> parts) {
      return parts.stream()
          .filter(part -> part.plain().length() > 1 && !NameWords.legalForm(part.plain()))
          .toList();
    }

    private static void sequence(List<Word> parts, Longs target) {
      if (parts.size() < 2) {
        return;
      }
      long hash = SEED;
      for (Word part : parts.subList(0, Math.min(parts.size(), LONGEST))) {
        hash = add(hash, part.plain());
      }
      target.add(hash);
    }

    private static void word(Word part, Longs target) {
      if (part.plain().length() >= NameWords.SHORTEST && !NameWords.particle(part.plain())) {
        target.add(add(SEED, part.plain()));
      }
    }

    public NameSet build() {
      return new NameSet(this);
    }
  }

  /** A growing array. */
  private static final class Longs {
    private long[] values = new long[16];
    private int size;

    void add(long value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size++] = value;
    }

    long[] sorted() {
      return Arrays.stream(values, 0, size).sorted().distinct().toArray();
    }
  }
}
