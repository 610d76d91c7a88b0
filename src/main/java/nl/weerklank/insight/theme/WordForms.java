package nl.weerklank.insight.theme;

import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;

/** The forms of a word that count as the same: case, accents, apostrophes, endings. */
final class WordForms {

  private final SnowballStemmer stemmer;

  private WordForms(SnowballStemmer stemmer) {
    this.stemmer = stemmer;
  }

  /** Words of a language without a stemmer here count only as they are written. */
  static WordForms of(String language) {
    return switch (language) {
      case "nl" -> new WordForms(new DutchStemmer());
      case "en" -> new WordForms(new EnglishStemmer());
      default -> new WordForms(null);
    };
  }

  /** Lower case, without accents and apostrophes; {@code keuzemenu's} is keuzemenu. */
  static String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    if (lower.endsWith("'s")) {
      lower = lower.substring(0, lower.length() - 2);
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
