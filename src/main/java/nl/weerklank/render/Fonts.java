package nl.weerklank.render;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontGroup;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The shipped fonts: bytes read once, parsed once per thread, embedded per document. Ligatures stay
 * off, so that a search for "office" finds it.
 */
final class Fonts {

  static final String SANS = "Source Sans 3";
  static final String SERIF = "Source Serif 4";

  private enum Face {
    SANS_REGULAR("SourceSans3-Regular.ttf"),
    SANS_ITALIC("SourceSans3-Italic.ttf"),
    SANS_BOLD("SourceSans3-SemiBold.ttf"),
    SERIF_REGULAR("SourceSerif4-Regular.ttf"),
    SERIF_BOLD("SourceSerif4-SemiBold.ttf"),
    MANY_SCRIPTS("DejaVuSans.ttf"),
    EMOJI("NotoEmoji-Regular.ttf"),
    EAST_ASIAN("DroidSansFallback.ttf");

    private final String file;
    private volatile byte[] bytes;

    Face(String file) {
      this.file = file;
    }

    /** Two threads that read a file at the same time do no harm. */
    byte[] bytes() {
      byte[] read = bytes;
      if (read == null) {
        try (InputStream stream = Fonts.class.getResourceAsStream("fonts/" + file)) {
          read = stream.readAllBytes();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        bytes = read;
      }
      return read;
    }
  }

  /** First character of the East Asian blocks, which go before the emoji. */
  private static final int SQUARE = 0x2E80;

  private static final ThreadLocal<Map<Face, TrueTypeFont>> PARSED =
      ThreadLocal.withInitial(() -> new EnumMap<>(Face.class));

  /** Heights and lines by font: with them, a font that prints nothing is not loaded at all. */
  private static final FSCacheEx<String, FSCacheValue> METRICS = new FSDefaultCacheStore();

  private static final Font PIXELS = awt(Face.SANS_REGULAR);
  private static final Font PIXELS_BOLD = awt(Face.SANS_BOLD);

  /** Read when a picture first needs them. */
  private static final class OtherPixels {

    private static final List<Font> FONTS =
        List.of(awt(Face.MANY_SCRIPTS), awt(Face.EMOJI), awt(Face.EAST_ASIAN));
  }

  private Fonts() {}

  private static Font awt(Face face) {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(face.bytes()));
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException("A shipped font cannot be read: " + face, e);
    }
  }

  /** For drawing in pixels. */
  static Font pixels(boolean bold) {
    return bold ? PIXELS_BOLD : PIXELS;
  }

  /** For characters that {@link #pixels} has not, in the order in which they are tried. */
  static List<Font> otherPixels() {
    return OtherPixels.FONTS;
  }

  /** The families a style sheet may name; SemiBold is what {@code bold} gives. */
  static void register(PdfRendererBuilder builder, PDDocument document) {
    builder.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, METRICS);
    add(builder, document, Face.SANS_REGULAR, SANS, 400, FontStyle.NORMAL);
    add(builder, document, Face.SANS_ITALIC, SANS, 400, FontStyle.ITALIC);
    add(builder, document, Face.SANS_BOLD, SANS, 700, FontStyle.NORMAL);
    add(builder, document, Face.SERIF_REGULAR, SERIF, 400, FontStyle.NORMAL);
    add(builder, document, Face.SERIF_BOLD, SERIF, 700, FontStyle.NORMAL);
  }

  private static void add(
      PdfRendererBuilder builder,
      PDDocument document,
      Face face,
      String family,
      int weight,
      FontStyle style) {
    builder.useFont(supplier(document, face), family, weight, style, true);
  }

  /**
   * Without a last resort, text in a family nobody registered is lost without a word. The large
   * fonts for other scripts are only given to documents that need them, the largest last.
   */
  static void registerFallback(PdfBoxFontResolver resolver, PDDocument document, String text) {
    last(resolver, document, Face.SANS_REGULAR, "fallback sans");
    BitSet points = points(text);
    if (lacking(points, Face.SANS_REGULAR).isEmpty()
        && lacking(points, Face.SERIF_REGULAR).isEmpty()) {
      return;
    }
    last(resolver, document, Face.MANY_SCRIPTS, "fallback scripts");
    last(resolver, document, Face.EMOJI, "fallback emoji");
    if (!lacking(lacking(points, Face.MANY_SCRIPTS), Face.EMOJI).isEmpty()) {
      last(resolver, document, Face.EAST_ASIAN, "fallback east asian");
    }
  }

  private static void last(
      PdfBoxFontResolver resolver, PDDocument document, Face face, String name) {
    PDFontSupplier supplier = supplier(document, face);
    resolver.addFont(supplier, name, 400, IdentValue.NORMAL, true, FontGroup.FINAL_FALLBACK);
  }

  private static BitSet lacking(BitSet points, Face face) {
    try {
      CmapLookup lookup = parsed(face).getUnicodeCmapLookup();
      BitSet lacking = new BitSet();
      points.stream().filter(point -> lookup.getGlyphId(point) == 0).forEach(lacking::set);
      return lacking;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BitSet points(String text) {
    BitSet points = new BitSet();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      points.set(text.codePointAt(i));
    }
    points.clear(0, ' ');
    return points;
  }

  /**
   * Width of a text in the regular sans, as a multiple of the font size; East Asian characters and
   * emoji are as wide as high.
   */
  static double width(String text) {
    try {
      TrueTypeFont font = parsed(Face.SANS_REGULAR);
      CmapLookup lookup = font.getUnicodeCmapLookup();
      double units = 0;
      for (int point : text.codePoints().toArray()) {
        units +=
            point >= SQUARE ? font.getUnitsPerEm() : font.getAdvanceWidth(lookup.getGlyphId(point));
      }
      return units / font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TrueTypeFont parsed(Face face) throws IOException {
    TrueTypeFont font = PARSED.get().get(face);
    if (font == null) {
      font = new TTFParser().parse(new RandomAccessReadBuffer(face.bytes()));
      font.setEnableGsub(false);
      PARSED.get().put(face, font);
    }
    return font;
  }

  private static PDFontSupplier supplier(PDDocument document, Face face) {
    return new PDFontSupplier(null) {
      @Override
      public PDFont supply() {
        try {
          return PDType0Font.load(document, parsed(face), true);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    };
  }
}
