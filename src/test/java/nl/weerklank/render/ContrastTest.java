package nl.weerklank.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import nl.weerklank.report.ReportModel;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** Words and marks can be told from what they lie on: in colour, in grey, and by any eye. */
class ContrastTest {

  private static final PdfReportRenderer RENDERER =
      new PdfReportRenderer(SampleFiles.TEMPLATES, RenderSettings.DEFAULT);

  /**
   * What a chart tells by colour; grid, axis and band only help to read it, and are told in words.
   */
  private static final List<Color> MARKS =
      List.of(Palette.PETROL, Palette.OCHRE, Palette.INK, Palette.SLATE, Palette.FEW_DASH);

  /** Promoters, passives, critics; petrol and ochre are ordinary points and signals too. */
  private static final List<Color> BANDS = List.of(Palette.PETROL, Palette.SAND, Palette.OCHRE);

  /** Least difference of two bands in L*, of 100. */
  private static final double APART = 15;

  static List<ReportModel> samples() {
    List<ReportModel> samples = new ArrayList<>(SampleReports.all("en"));
    samples.addAll(TestReports.extreme("en").subList(0, 2));
    return samples;
  }

  /** Of each letter and what was painted last under it, on the finished pages. */
  @ParameterizedTest
  @MethodSource("samples")
  void every_letter_stands_out_from_its_ground(ReportModel report) throws Exception {
    Map<String, String> weak = new TreeMap<>();
    try (PDDocument document = Loader.loadPDF(RENDERER.pdf(report))) {
      for (List<Ink> page : PageInk.of(document)) {
        for (Ink ink : page) {
          Color words = new Color(ink.color());
          Color ground = new Color(ink.ground());
          if (!ink.blank() && Colors.contrast(words, ground) < Look.WORDS) {
            weak.merge(Colors.hex(words) + " on " + Colors.hex(ground), ink.text(), String::concat);
          }
        }
      }
    }
    assertThat(weak).isEmpty();
  }

  /** As an eye meets them: the darkest and the lightest point of each letter's own square. */
  @Test
  void letters_stand_out_in_the_picture_of_a_page() throws Exception {
    try (PDDocument document = Loader.loadPDF(RENDERER.pdf(SampleReports.director("en")))) {
      BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(0, 300, ImageType.RGB);
      StringBuilder weak = new StringBuilder();
      for (Ink ink : PageInk.of(document).get(0)) {
        if (!ink.blank() && ink.box().getHeight() > 3 && range(picture, ink.box()) < Look.WORDS) {
          weak.append(ink.text());
        }
      }
      assertThat(weak).asString().isEmpty();
    }
  }

  private static double range(BufferedImage picture, Rectangle2D box) {
    double scale = 300 / 72.0;
    Color dark = Color.WHITE;
    Color light = Color.BLACK;
    for (int x = (int) (box.getMinX() * scale) - 1; x <= box.getMaxX() * scale + 1; x++) {
      for (int y = (int) (box.getMinY() * scale) - 1; y <= box.getMaxY() * scale + 1; y++) {
        Color point = new Color(picture.getRGB(x, y));
        dark = Colors.lightness(point) < Colors.lightness(dark) ? point : dark;
        light = Colors.lightness(point) > Colors.lightness(light) ? point : light;
      }
    }
    return Colors.contrast(dark, light);
  }

  @Test
  void every_mark_stands_out_from_paper_and_band() {
    for (Color mark : MARKS) {
      assertThat(Colors.contrast(mark, Palette.PAPER))
          .as(Colors.hex(mark))
          .isGreaterThan(Look.MARKS);
    }
    for (Color mark : List.of(Palette.PETROL, Palette.INK, Palette.SLATE)) {
      assertThat(Colors.contrast(mark, Palette.BAND))
          .as(Colors.hex(mark))
          .isGreaterThan(Look.MARKS);
    }
    // The signal's diamond has a rim of ink, on paper and on the band.
    assertThat(Colors.contrast(Palette.OCHRE, Palette.INK)).isGreaterThan(Look.MARKS);
  }

  @Test
  void the_bands_and_the_signal_read_in_grey() {
    assertThat(leastApart(BANDS)).isGreaterThan(APART);
  }

  @ParameterizedTest
  @EnumSource(Eye.class)
  void the_bands_and_the_signal_read_without_telling_red_from_green(Eye eye) {
    List<Color> seen = BANDS.stream().map(eye::sees).toList();

    assertThat(leastApart(seen)).isGreaterThan(APART);
  }

  @Test
  void red_and_green_of_one_lightness_would_not_pass() {
    Color red = new Color(0xd04040);
    Color green = new Color(0x3a8f3a);

    assertThat(leastApart(List.of(red, green))).isLessThan(APART);
    for (Eye eye : Eye.values()) {
      assertThat(leastApart(List.of(eye.sees(red), eye.sees(green)))).isLessThan(APART + 5);
    }
  }

  private static double leastApart(List<Color> colors) {
    double least = 100;
    for (Color one : colors) {
      for (Color other : colors) {
        double apart = Math.abs(Colors.lightness(one) - Colors.lightness(other));
        least = one == other ? least : Math.min(least, apart);
      }
    }
    return least;
  }

  static List<MailColors> mails() {
    List<MailColors> mails = new ArrayList<>();
    for (ReportModel report : SampleReports.all("en")) {
      mails.add(MailColors.of(RENDERER.mail(List.of(report), "A. Sample")));
    }
    mails.add(MailColors.of(RENDERER.mail(SampleReports.departments("en"), null)));
    return mails;
  }

  /** As sent, and in every way a mail program makes a mail dark. */
  @ParameterizedTest
  @MethodSource("mails")
  void every_word_of_a_mail_stands_out_by_day_and_in_the_dark(MailColors mail) {
    for (DarkMode mode : DarkMode.values()) {
      for (MailColors.Pair pair : mail.pairs()) {
        double contrast = Colors.contrast(mode.words(pair.words()), mode.ground(pair.ground()));
        assertThat(contrast)
            .as(mode + ": '" + pair.text() + "' " + Colors.hex(pair.words()))
            .isGreaterThanOrEqualTo(Look.WORDS);
      }
    }
  }

  @Test
  void a_mail_names_the_ground_of_its_words_and_pictures() throws Exception {
    MailBody mail = RENDERER.mail(List.of(SampleReports.director("en")), null);
    for (Element image : MailColors.elements(mail, "img")) {
      assertThat(image.getAttribute("style")).contains("background-color:#ffffff");
    }
    for (MailBody.Image image : mail.images()) {
      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(image.png()));
      assertThat(picture.getColorModel().hasAlpha()).isFalse();
      assertThat(picture.getRGB(0, 0) & 0xffffff).isEqualTo(0xffffff);
    }
  }
}
