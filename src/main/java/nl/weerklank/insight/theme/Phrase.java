package nl.weerklank.insight.theme;

/**
 * A rule's words in the order they must stand in.
 *
 * @param theme its index
 * @param except the words it covers do not count for the theme
 * @param parts numbers of the parts a word must match, {@link #ANY} or {@link #GAP}
 */
record Phrase(int theme, boolean except, int[] parts) {

  /** One word, whichever. */
  static final int ANY = -1;

  /** Up to {@link #LONGEST_GAP} words, whichever. */
  static final int GAP = -2;

  static final int LONGEST_GAP = 3;
}
