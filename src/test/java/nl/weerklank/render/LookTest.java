package nl.weerklank.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookTest {

  private static final Color VIOLET = new Color(0x5b2a86);
  private static final Look VIOLET_LOOK =
      new Look(null, VIOLET, new Color(0xd9d2c5), new Color(0xb8860b));

  @Test
  void known_contrasts_are_computed_as_the_guidelines_do() {
    assertThat(Colors.contrast(Color.BLACK, Color.WHITE)).isEqualTo(21);
    assertThat(Colors.contrast(new Color(0x767676), Color.WHITE)).isBetween(4.5, 4.6);
    assertThat(Colors.lightness(Color.WHITE)).isBetween(99.99, 100.01);
    assertThat(Colors.lightness(new Color(0x777777))).isBetween(49.9, 50.1);
  }

  @Test
  void colours_on_which_words_are_hard_to_read_are_refused() {
    assertThatThrownBy(() -> new Look(null, new Color(0x7aa5b5), Palette.SAND, Palette.OCHRE))
        .hasMessageContaining("accent with white is 2.7; at least 4.5");
    assertThatThrownBy(() -> new Look(null, Palette.PETROL, new Color(0x555555), Palette.OCHRE))
        .hasMessageContaining("middle with the ink");
  }

  @Test
  void colours_that_are_alike_in_grey_are_refused() {
    assertThatThrownBy(() -> new Look(null, Palette.PETROL, new Color(0xc08a50), Palette.OCHRE))
        .hasMessageContaining("low and middle are too much alike in grey");
  }

  @Test
  void the_organisations_colours_replace_ours_in_pages_charts_and_mail(@TempDir Path folder)
      throws IOException {
    RenderSettings settings = settings(VIOLET_LOOK);
    PdfReportRenderer renderer = new PdfReportRenderer(SampleFiles.TEMPLATES, settings);

    BufferedImage page = firstPage(renderer.pdf(SampleReports.director("nl")));
    MailBody mail = renderer.mail(List.of(SampleReports.director("nl")), null);
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(mail.images().get(0).png()));

    assertThat(pixels(page, VIOLET)).isGreaterThan(1000);
    assertThat(pixels(page, Palette.PETROL)).isZero();
    assertThat(pixels(picture, VIOLET)).isGreaterThan(1000);
    assertThat(pixels(picture, Palette.PETROL)).isZero();
    assertThat(mail.html()).contains("#5b2a86").doesNotContain("#0e4a5b");
  }

  @Test
  void a_logo_stands_on_the_first_page_and_one_that_is_missing_is_a_fault(@TempDir Path folder)
      throws IOException {
    Path templates = TestTemplates.copy(folder.resolve("templates"));
    BufferedImage mark = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
    mark.setRGB(20, 10, Color.MAGENTA.getRGB());
    ImageIO.write(mark, "png", templates.resolve("own.png").toFile());
    Look own = new Look("own.png", Palette.PETROL, Palette.SAND, Palette.OCHRE);
    Look gone = new Look("gone.png", Palette.PETROL, Palette.SAND, Palette.OCHRE);

    byte[] pdf = new PdfReportRenderer(templates, settings(own)).pdf(SampleReports.director("nl"));
    byte[] plain =
        new PdfReportRenderer(templates, RenderSettings.DEFAULT).pdf(SampleReports.director("nl"));

    assertThat(pixels(firstPage(pdf), Color.BLACK)).isGreaterThan(100);
    assertThat(pixels(firstPage(plain), Color.BLACK)).isZero();
    assertThat(new PdfReportRenderer(templates, settings(own)).check()).isEmpty();
    assertThat(new PdfReportRenderer(templates, settings(gone)).check())
        .anyMatch(
            fault -> fault.contains("weerklank.reports.look.logo") && fault.contains("gone.png"));
  }

  private static RenderSettings settings(Look look) {
    return new RenderSettings(true, RenderSettings.DEFAULT.timeLimit(), "nl", true, look);
  }

  private static BufferedImage firstPage(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFRenderer(document).renderImageWithDPI(0, 72);
    }
  }

  private static long pixels(BufferedImage image, Color color) {
    int[] all = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return java.util.Arrays.stream(all)
        .filter(pixel -> (pixel & 0xffffff) == (color.getRGB() & 0xffffff))
        .count();
  }
}
