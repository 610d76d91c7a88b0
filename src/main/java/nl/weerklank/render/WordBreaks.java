package nl.weerklank.render;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.lang.Character.UnicodeBlock;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Set;

/**
 * Lines end after a space or a hyphen, or between characters of scripts that use neither; never
 * inside {@code t/m} or a mail address.
 */
final class WordBreaks implements FSTextBreaker {

  private static final Set<UnicodeBlock> SQUARE =
      Set.of(
          UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
          UnicodeBlock.HIRAGANA,
          UnicodeBlock.KATAKANA,
          UnicodeBlock.BOPOMOFO,
          UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS);

  private final BreakIterator breaks;
  private String text = "";

  WordBreaks(Locale locale) {
    this.breaks = BreakIterator.getLineInstance(locale);
  }

  @Override
  public void setText(String text) {
    this.text = text;
    breaks.setText(text);
  }

  @Override
  public int next() {
    int next = breaks.next();
    while (next != BreakIterator.DONE && next < text.length() && !allowed(next)) {
      next = breaks.next();
    }
    return next;
  }

  private boolean allowed(int at) {
    int before = text.codePointBefore(at);
    return Character.isWhitespace(before)
        || Character.getType(before) == Character.DASH_PUNCTUATION
        || eastAsian(before)
        || eastAsian(text.codePointAt(at));
  }

  /** Chinese and Japanese end a line anywhere the break iterator allows; Korean after a word. */
  private static boolean eastAsian(int point) {
    if (point < 0x2E80) {
      return false;
    }
    if (Character.isIdeographic(point)) {
      return true;
    }
    UnicodeBlock block = UnicodeBlock.of(point);
    return block != null && SQUARE.contains(block);
  }
}
