package nl.weerklank.insight.theme;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Cuts text into words by Unicode's rules. Reused, so not for several threads. */
final class Tokens {

  /** Stands between two sentences; no word is empty. */
  static final String END_OF_SENTENCE = "";

  private final StandardTokenizer tokenizer = new StandardTokenizer();
  private final CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);

  /** Words as written, with {@link #END_OF_SENTENCE} between sentences. */
  List<String> of(String text) {
    List<String> words = new ArrayList<>();
    try {
      tokenizer.setReader(new StringReader(text));
      tokenizer.reset();
      int end = 0;
      while (tokenizer.incrementToken()) {
        if (!words.isEmpty() && sentenceEnds(text, end, offset.startOffset())) {
          words.add(END_OF_SENTENCE);
        }
        words.add(term.toString());
        end = offset.endOffset();
      }
      tokenizer.end();
      tokenizer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  private static boolean sentenceEnds(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (".!?;\n".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
