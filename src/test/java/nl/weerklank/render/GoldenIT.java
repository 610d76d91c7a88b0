package nl.weerklank.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import nl.weerklank.report.ReportModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing changes in what reports say and how they look without somebody meaning it. */
class GoldenIT {

  private static final PdfReportRenderer RENDERER =
      new PdfReportRenderer(SampleFiles.TEMPLATES, RenderSettings.DEFAULT);

  /** Languages whose pages are kept as pictures; of the others the text says enough. */
  private static final List<String> PICTURED = List.of("nl", "en");

  private record Sample(String name, ReportModel report, boolean pictured) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Sample> samples() {
    List<Sample> samples = new ArrayList<>();
    for (String language : Messages.languages(SampleFiles.TEMPLATES)) {
      List<ReportModel> all = SampleReports.all(language);
      for (int i = 0; i < all.size(); i++) {
        String kind = all.get(i).header().kind().key();
        boolean full = i < all.size() / 2;
        String name = language + "-" + (i + 1) + "-" + kind;
        samples.add(new Sample(name, all.get(i), full && PICTURED.contains(language)));
      }
    }
    return samples.stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_report_says_and_shows_what_it_did(Sample sample) throws Exception {
    byte[] pdf = RENDERER.pdf(sample.report());

    assertThat(Golden.differs(sample.name(), PdfText.of(pdf))).isNull();
    if (sample.pictured()) {
      assertThat(Golden.differing(sample.name(), pdf)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_mail_says_what_it_did(Sample sample) throws Exception {
    MailBody mail = RENDERER.mail(List.of(sample.report()), "A. Sample");

    assertThat(Golden.differs("mail-" + sample.name(), mail.subject() + "\n\n" + mail.text()))
        .isNull();
  }

  @Test
  void another_smoothing_of_letters_passes_and_a_moved_word_does_not() throws Exception {
    Path kept = Golden.FOLDER.resolve("nl-1-director-1.png");
    BufferedImage page = ImageIO.read(kept.toFile());
    float[] even = new float[9];
    Arrays.fill(even, 1 / 9f);
    ConvolveOp blur = new ConvolveOp(new Kernel(3, 3, even), ConvolveOp.EDGE_NO_OP, null);
    BufferedImage moved = new BufferedImage(page.getWidth(), page.getHeight(), page.getType());
    Graphics2D graphics = moved.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, page.getWidth(), page.getHeight());
    graphics.drawImage(page, 0, 6, null);

    assertThat(Golden.where(page, blur.filter(page, null))).isNull();
    assertThat(Golden.where(page, moved)).contains("mm from the top");
  }
}
