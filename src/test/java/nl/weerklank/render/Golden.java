package nl.weerklank.render;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** What reports looked like when somebody last looked at them and was content. */
final class Golden {

  static final Path FOLDER = Path.of("src/test/resources/nl/weerklank/render/golden");

  static final boolean WRITE = "write".equals(System.getProperty("golden"));

  private static final String RENEW =
      "; if this is meant, look at the samples and renew with"
          + " mvn failsafe:integration-test -Dit.test=GoldenIT -Dgolden=write";

  private static final Path NOW = Path.of("target/golden");

  private static final int DPI = 40;

  /** Pixels; letters of another machine differ less within such a square than words that move. */
  private static final int SQUARE = 9;

  /** Of 255. */
  private static final int TOLERANCE = 22;

  private Golden() {}

  /** Null when the text is the kept one, else where it differs. */
  static String differs(String name, String text) throws IOException {
    Path kept = FOLDER.resolve(name + ".txt");
    String now = text.replace("\r\n", "\n");
    if (WRITE) {
      Files.createDirectories(FOLDER);
      Files.writeString(kept, now);
      return null;
    }
    if (!Files.exists(kept)) {
      return kept + " is missing" + RENEW;
    }
    List<String> before = Files.readString(kept).lines().toList();
    List<String> lines = now.lines().toList();
    for (int i = 0; i < Math.max(before.size(), lines.size()); i++) {
      String was = i < before.size() ? before.get(i) : "(end)";
      String is = i < lines.size() ? lines.get(i) : "(end)";
      if (!was.equals(is)) {
        return kept + ", line " + (i + 1) + ": was '" + was + "', is '" + is + "'" + RENEW;
      }
    }
    return null;
  }

  /** Where pages differ from the kept pictures; empty when nowhere. */
  static List<String> differing(String name, byte[] pdf) throws IOException {
    List<String> differing = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFRenderer renderer = new PDFRenderer(document);
      int pages = document.getNumberOfPages();
      for (int page = 0; page < pages; page++) {
        BufferedImage now = renderer.renderImageWithDPI(page, DPI, ImageType.GRAY);
        String fault = differs(name + "-" + (page + 1), now);
        if (fault != null) {
          differing.add(fault);
        }
      }
      if (Files.exists(FOLDER.resolve(name + "-" + (pages + 1) + ".png"))) {
        differing.add(name + " has fewer pages than before" + RENEW);
      }
    }
    return differing;
  }

  private static String differs(String name, BufferedImage now) throws IOException {
    Path kept = FOLDER.resolve(name + ".png");
    if (WRITE) {
      Files.createDirectories(FOLDER);
      ImageIO.write(now, "png", kept.toFile());
      return null;
    }
    if (!Files.exists(kept)) {
      return kept + " is missing" + RENEW;
    }
    String where = where(ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(kept))), now);
    if (where == null) {
      return null;
    }
    Files.createDirectories(NOW);
    ImageIO.write(now, "png", NOW.resolve(name + ".png").toFile());
    return kept + " and " + NOW.resolve(name + ".png") + " differ " + where + RENEW;
  }

  /** The square whose mean grey differs most; null when all are near enough. */
  static String where(BufferedImage kept, BufferedImage now) {
    if (kept.getWidth() != now.getWidth() || kept.getHeight() != now.getHeight()) {
      return "in size";
    }
    int worst = TOLERANCE;
    String where = null;
    for (int x = 0; x + SQUARE <= now.getWidth(); x += SQUARE) {
      for (int y = 0; y + SQUARE <= now.getHeight(); y += SQUARE) {
        int apart = Math.abs(mean(kept, x, y) - mean(now, x, y));
        if (apart > worst) {
          worst = apart;
          double millimetre = 25.4 / DPI;
          where =
              "most at %.0f mm from the left and %.0f mm from the top: %d of 255"
                  .formatted(x * millimetre, y * millimetre, apart);
        }
      }
    }
    return where;
  }

  private static int mean(BufferedImage image, int left, int top) {
    int sum = 0;
    for (int x = left; x < left + SQUARE; x++) {
      for (int y = top; y < top + SQUARE; y++) {
        sum += image.getRaster().getSample(x, y, 0);
      }
    }
    return sum / (SQUARE * SQUARE);
  }
}
