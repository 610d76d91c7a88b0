package nl.weerklank.insight.theme;

import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.German2Stemmer;

/** The forms of a word that count as the same: case, accents, apostrophes, endings. */
final class WordForms {

  /** What French runs together with the next word: {@code l'attente}, {@code qu'on}. */
  private static final Set<String> ELIDED =
      Set.of("l", "d", "j", "m", "n", "s", "t", "c", "qu", "jusqu", "lorsqu", "puisqu");

  private final SnowballStemmer stemmer;
  private final Set<String> elided;

  private WordForms(SnowballStemmer stemmer, Set<String> elided) {
    this.stemmer = stemmer;
    this.elided = elided;
  }

  /** Words of a language without a stemmer here count only as they are written. */
  static WordForms of(String language) {
    return switch (language) {
      case "nl" -> new WordForms(new DutchStemmer(), Set.of());
      case "en" -> new WordForms(new EnglishStemmer(), Set.of());
      // German2 takes ae, oe and ue for the umlauts, as customers without these keys write them.
      case "de" -> new WordForms(new German2Stemmer(), Set.of());
      case "fr" -> new WordForms(new FrenchStemmer(), ELIDED);
      default -> new WordForms(null, Set.of());
    };
  }

  /** Lower case, without accents and apostrophes; {@code keuzemenu's} is keuzemenu. */
  String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    if (lower.endsWith("'s")) {
      lower = lower.substring(0, lower.length() - 2);
    }
    int apostrophe = lower.indexOf('\'');
    if (apostrophe > 0 && elided.contains(lower.substring(0, apostrophe))) {
      lower = lower.substring(apostrophe + 1);
    }
    String bare = lower.replace("'", "");
    char[] folded = new char[bare.length() * 4];
    int length = ASCIIFoldingFilter.foldToASCII(bare.toCharArray(), 0, folded, 0, bare.length());
    return new String(folded, 0, length);
  }

  /** Of a {@linkplain #plain plain} word. */
  String stem(String plain) {
    if (stemmer == null) {
      return plain;
    }
    stemmer.setCurrent(plain);
    stemmer.stem();
    return stemmer.getCurrent();
  }
}
