package nl.weerklank.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.bidi.SimpleBidiReorderer;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.pdfboxout.PdfBoxFSFont;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontDescription;
import com.openhtmltopdf.pdfboxout.PdfBoxTextRenderer;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;

class TextWidthsTest {

  static {
    XRLog.setLoggingEnabled(false);
  }

  private static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "Weerklank",
          "Netto promotor score +22 (18 t/m 26), \u2212 3,5 %",
          "\u20ac 1.250 \u00b7 na\u00efef caf\u00e9 \u2013 \u201cgoed\u201d\u2026",
          "\u0141\u00f3d\u017a \u0391\u03b8\u03ae\u03bd\u03b1 \u041a\u0438\u0457\u0432");

  private static PDFont load(PDDocument document, String file) {
    try (InputStream stream = Fonts.class.getResourceAsStream("fonts/" + file)) {
      return PDType0Font.load(document, stream, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PdfBoxFSFont font(PDDocument document, String file, float size) {
    FontDescription description =
        new FontDescription(
            document,
            () -> load(document, file),
            IdentValue.NORMAL,
            400,
            file,
            false,
            true,
            new FSDefaultCacheStore());
    return new PdfBoxFSFont(List.of(description), size);
  }

  @Test
  void every_width_is_the_layout_engines_own_to_the_dot() throws IOException {
    List<String> texts = new ArrayList<>(TEXTS);
    for (char character = ' '; character < 0x17f; character++) {
      if (Character.isLetterOrDigit(character)) {
        texts.add("x" + character);
      }
    }
    try (PDDocument document = new PDDocument()) {
      for (String file : List.of("SourceSans3-Regular.ttf", "SourceSerif4-Regular.ttf")) {
        for (float size : new float[] {133.33334f, 240, 13.7f}) {
          PdfBoxFSFont font = font(document, file, size);
          assertThat(widths(new TextWidths(), font, texts))
              .isEqualTo(widths(new PdfBoxTextRenderer(), font, texts));
        }
      }
    }
  }

  private static List<Integer> widths(
      PdfBoxTextRenderer renderer, PdfBoxFSFont font, List<String> texts) {
    new SharedContext().registerWithThread();
    renderer.setup(null, new SimpleBidiReorderer());
    return texts.stream().map(text -> renderer.getWidth(null, font, text)).toList();
  }

  @Test
  void an_emoji_in_the_middle_of_a_long_word_is_measured_whole() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PdfBoxFSFont font = font(document, "NotoEmoji-Regular.ttf", 240);
      int one = widths(new TextWidths(), font, List.of("\uD83D\uDE00")).get(0);
      for (int before = 0; before < 40; before++) {
        String word = "\u2713".repeat(before) + "\uD83D\uDE00" + "\u2713".repeat(40 - before);
        String rest = "\u2713".repeat(40);
        List<Integer> both = widths(new TextWidths(), font, List.of(word, rest));

        assertThat(both.get(0) - both.get(1)).isGreaterThan(one - 9);
      }
    }
  }

  @Test
  void a_soft_hyphen_takes_no_room() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PdfBoxFSFont font = font(document, "SourceSans3-Regular.ttf", 240);
      assertThat(widths(new TextWidths(), font, List.of("ver\u00adkeer")))
          .isEqualTo(widths(new TextWidths(), font, List.of("verkeer")));
    }
  }
}
