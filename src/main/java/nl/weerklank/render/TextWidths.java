package nl.weerklank.render;

import com.openhtmltopdf.extend.FontContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.pdfboxout.PdfBoxFSFont;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontDescription;
import com.openhtmltopdf.pdfboxout.PdfBoxTextRenderer;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.JustificationInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Measures texts as the layout engine does, to the same dot, but keeps the widths of common
 * characters between documents instead of encoding and decoding every word; and draws them, with
 * what was written where that is not what is drawn. Not for use by more than one thread at a time.
 */
final class TextWidths extends PdfBoxTextRenderer {

  /** Up to and including general punctuation and the euro sign. */
  private static final int COMMON = 0x2100;

  private static final char SOFT_HYPHEN = '\u00ad';

  private static final float UNKNOWN = Float.NaN;
  private static final float ABSENT = -1;

  /** Thousandths of the font size; threads that fill the same place write the same value. */
  private static final Map<String, float[]> KEPT = new ConcurrentHashMap<>();

  private final Map<FontDescription, float[]> byFont = new IdentityHashMap<>();

  /** Null in a document without right-to-left letters. */
  private final RightToLeft rightToLeft;

  TextWidths() {
    this(null);
  }

  TextWidths(RightToLeft rightToLeft) {
    this.rightToLeft = rightToLeft;
  }

  @Override
  public void drawString(OutputDevice device, String text, float x, float y) {
    written(device, text, () -> super.drawString(device, text, x, y));
  }

  @Override
  public void drawString(
      OutputDevice device, String text, float x, float y, JustificationInfo justification) {
    written(device, text, () -> super.drawString(device, text, x, y, justification));
  }

  private void written(OutputDevice device, String text, Runnable drawing) {
    String written = rightToLeft == null ? null : rightToLeft.written(text);
    if (written == null) {
      drawing.run();
    } else {
      WrittenText.draw(device, written, drawing);
    }
  }

  @Override
  public int getWidth(FontContext context, FSFont font, String text) {
    PdfBoxFSFont fonts = (PdfBoxFSFont) font;
    if (fonts.getFontDescriptions() == null || fonts.getFontDescriptions().isEmpty()) {
      return super.getWidth(context, font, text);
    }
    FontDescription first = fonts.getFontDescriptions().get(0);
    PDFont face = first.isFromFontFace() ? null : first.getFont();
    float thousandths = face == null ? ABSENT : width(face, widths(first), text);
    if (thousandths < 0) {
      return inPieces(context, font, text);
    }
    float dots = thousandths / 1000f * fonts.getSize2D();
    return dots - Math.floor(dots) < 0.01f ? (int) dots : (int) Math.ceil(dots);
  }

  /**
   * The layout engine halves a long text it cannot measure at once, through the middle of an emoji
   * if it comes to that, and then knows no width for either half.
   */
  private int inPieces(FontContext context, FSFont font, String text) {
    int width = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isHighSurrogate(text.charAt(i)) && i + 1 < text.length()) {
        width += i > start ? super.getWidth(context, font, text.substring(start, i)) : 0;
        width += super.getWidth(context, font, text.substring(i, i + 2));
        start = i + 2;
        i++;
      }
    }
    return start == 0
        ? super.getWidth(context, font, text)
        : width
            + (start < text.length() ? super.getWidth(context, font, text.substring(start)) : 0);
  }

  private float[] widths(FontDescription font) {
    return byFont.computeIfAbsent(font, TextWidths::kept);
  }

  private static float[] kept(FontDescription font) {
    String key = font.getFamily() + ' ' + font.getWeight() + ' ' + font.getStyle();
    return KEPT.computeIfAbsent(
        key,
        name -> {
          float[] widths = new float[COMMON];
          Arrays.fill(widths, UNKNOWN);
          return widths;
        });
  }

  /** Negative when a character is rare or not in the font. */
  private static float width(PDFont font, float[] widths, String text) {
    float sum = 0;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character >= COMMON) {
        return ABSENT;
      }
      float width = widths[character];
      if (Float.isNaN(width)) {
        width = measured(font, character);
        widths[character] = width;
      }
      if (width < 0) {
        return ABSENT;
      }
      sum += width;
    }
    return sum;
  }

  private static float measured(PDFont font, char character) {
    if (character == SOFT_HYPHEN) {
      return ABSENT;
    }
    try {
      return font.getStringWidth(String.valueOf(character));
    } catch (IllegalArgumentException absent) {
      return ABSENT;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
