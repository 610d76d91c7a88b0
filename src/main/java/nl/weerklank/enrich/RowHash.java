package nl.weerklank.enrich;

import java.util.Arrays;

/**
 * A 128-bit hash of a row, field by field: the body and finish of MurmurHash3 x64 128 (Austin
 * Appleby, public domain) over 64-bit words, texts as their length and four characters a word. It
 * spreads well, so that sums of it do too, and costs a tenth of SHA-256; nobody gains by forging
 * one, for all it decides is whether a day is read again.
 */
final class RowHash {

  private static final long C1 = 0x87c37b91114253d5L;
  private static final long C2 = 0x4cf5ad432745937fL;

  private char[] characters = new char[256];
  private long[] words = new long[256];
  private int count;
  private long high;
  private long low;

  void start() {
    count = 0;
  }

  void add(long word) {
    if (count == words.length) {
      words = Arrays.copyOf(words, 2 * count);
    }
    words[count++] = word;
  }

  /** Null differs from the empty text. */
  void add(String text) {
    if (text == null) {
      add(-1L);
      return;
    }
    int length = text.length();
    add(length);
    if (length > characters.length) {
      characters = new char[Math.max(length, 2 * characters.length)];
    }
    if (length > words.length - count) {
      words = Arrays.copyOf(words, 2 * words.length + length);
    }
    text.getChars(0, length, characters, 0);
    pack(characters, length);
  }

  private void pack(char[] from, int length) {
    long[] to = words;
    int at = count;
    int i = 0;
    for (; i <= length - 4; i += 4) {
      to[at++] =
          (long) from[i] << 48 | (long) from[i + 1] << 32 | (long) from[i + 2] << 16 | from[i + 3];
    }
    if (i < length) {
      long word = 0;
      for (; i < length; i++) {
        word = word << 16 | from[i];
      }
      to[at++] = word;
    }
    count = at;
  }

  /** To be called once, before {@link #high} and {@link #low}. */
  void finish() {
    long h1 = 0x9368e53c2f6af274L;
    long h2 = 0x586dcd208f7cd3fdL;
    for (int i = 0; i < count; i += 2) {
      long second = i + 1 < count ? words[i + 1] : 0;
      h1 ^= Long.rotateLeft(words[i] * C1, 31) * C2;
      h1 = (Long.rotateLeft(h1, 27) + h2) * 5 + 0x52dce729;
      h2 ^= Long.rotateLeft(second * C2, 33) * C1;
      h2 = (Long.rotateLeft(h2, 31) + h1) * 5 + 0x38495ab5;
    }
    h1 ^= count;
    h2 ^= count;
    h1 += h2;
    h2 += h1;
    h1 = mixed(h1);
    h2 = mixed(h2);
    h1 += h2;
    h2 += h1;
    high = h1;
    low = h2;
  }

  long high() {
    return high;
  }

  long low() {
    return low;
  }

  private static long mixed(long value) {
    long k = value;
    k = (k ^ k >>> 33) * 0xff51afd7ed558ccdL;
    k = (k ^ k >>> 33) * 0xc4ceb9fe1a85ec53L;
    return k ^ k >>> 33;
  }
}
