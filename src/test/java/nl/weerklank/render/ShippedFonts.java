package nl.weerklank.render;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/** Which characters any of the product's own fonts can draw. */
final class ShippedFonts {

  private static final int BOX = 0x25A1;
  private static final List<CmapLookup> FONTS = read();
  private static final Map<Integer, Integer> KNOWN = new ConcurrentHashMap<>();

  private ShippedFonts() {}

  private static List<CmapLookup> read() {
    List<CmapLookup> fonts = new ArrayList<>();
    try {
      File folder = new File(Fonts.class.getResource("fonts").toURI());
      for (File file : folder.listFiles((place, name) -> name.endsWith(".ttf"))) {
        fonts.add(
            new TTFParser().parse(new RandomAccessReadBufferedFile(file)).getUnicodeCmapLookup());
      }
    } catch (URISyntaxException | IOException e) {
      throw new UncheckedIOException(new IOException(e));
    }
    return fonts;
  }

  /** The character itself, or the box that stands for one no font has. */
  static int drawn(int point) {
    return KNOWN.computeIfAbsent(
        point, asked -> FONTS.stream().anyMatch(font -> font.getGlyphId(asked) != 0) ? asked : BOX);
  }
}
