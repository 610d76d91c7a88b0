package nl.weerklank.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever a customer writes is printed, and nothing of it happens. */
class HostileTextIT {

  private static final PdfReportRenderer RENDERER =
      new PdfReportRenderer(SampleFiles.TEMPLATES, RenderSettings.DEFAULT);

  private static String text;

  @BeforeAll
  static void drawHostileTexts() throws Exception {
    text = packedText(TestReports.HOSTILE);
  }

  @Test
  void markup_expressions_and_formulas_are_printed_as_written() throws Exception {
    for (String written : TestReports.HOSTILE.subList(0, 5)) {
      assertThat(text).contains(PdfText.packed(written));
    }
    assertThat(text).contains(TestReports.HOSTILE.get(7).substring(0, 20));
  }

  @Test
  void emoji_and_other_scripts_are_printed_and_what_no_font_has_becomes_a_box() throws Exception {
    assertThat(text).contains("\uD83D\uDE00").contains("\u2764").contains("\u0416\u0443\u043a");
    assertThat(text).contains(TestReports.JAPANESE).contains(PdfText.packed(TestReports.ARABIC));
    String boxes = packedText(List.of("a\u0915\u093f\u0e01\u0e49z", "x", "y", "z"));
    assertThat(boxes).contains("a\u25A1\u25A1\u25A1\u25A1z");
  }

  @Test
  void direction_and_control_characters_are_gone() throws Exception {
    assertThat(text).contains("linksgnirtsrechtsxnulbel");
    assertThat(text.codePoints())
        .noneMatch(point -> Character.getType(point) == Character.FORMAT)
        .noneMatch(point -> point == 0 || point == 7);
  }

  private static String packedText(List<String> texts) throws Exception {
    return PdfText.packed(
        PdfText.of(RENDERER.pdf(TestReports.hostile("nl", new ArrayList<>(texts)))));
  }
}
