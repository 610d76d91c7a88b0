package nl.weerklank.render;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Lines end after a space or a hyphen, or between characters of scripts that use neither; never
 * inside {@code t/m} or a mail address.
 */
final class WordBreaks implements FSTextBreaker {

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
        || Character.isIdeographic(before)
        || Character.isIdeographic(text.codePointAt(at));
  }
}
