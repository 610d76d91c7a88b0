package nl.weerklank.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Customers write in every script: no letter is lost, none lies outside its page. */
class ScriptsIT {

  private static byte[] pdf;
  private static String text;

  @BeforeAll
  static void draw() throws Exception {
    pdf =
        new PdfReportRenderer(SampleFiles.TEMPLATES, RenderSettings.DEFAULT)
            .pdf(TestReports.scripts("nl"));
    text = PdfText.packed(PdfText.of(pdf));
  }

  @Test
  void what_was_written_can_be_copied_in_the_order_in_which_it_was_written() {
    for (String written :
        List.of(
            TestReports.ARABIC,
            TestReports.HEBREW,
            TestReports.KOREAN,
            TestReports.CHINESE.substring(0, 6),
            TestReports.JAPANESE_SENTENCE.substring(0, 6))) {
      assertThat(text).contains(PdfText.packed(written));
    }
    assertThat(text).doesNotContain("\u25A1").doesNotContain("\uFFFD");
  }

  @Test
  void every_character_that_can_be_copied_can_be_seen() throws Exception {
    assertThat(PdfText.undrawn(pdf)).isEmpty();
  }

  @Test
  void arabic_letters_are_joined_and_drawn_from_right_to_left() throws Exception {
    StringBuilder drawn = new StringBuilder();
    for (TextPosition letter : letters()) {
      for (int code : letter.getCharacterCodes()) {
        drawn.append(letter.getFont().toUnicode(code));
      }
    }

    // The word for service: its four letters in the forms that join, the last one first.
    assertThat(drawn).contains("\uFE94\uFEE3\uFEAA\uFEA7").doesNotContain("\u062E");
  }

  @Test
  void nothing_is_drawn_beyond_the_margins_of_the_page() throws Exception {
    for (TextPosition letter : letters()) {
      assertThat(letter.getXDirAdj()).isGreaterThan(50);
      assertThat(letter.getXDirAdj() + letter.getWidthDirAdj()).isLessThan(546);
    }
  }

  @Test
  void a_plain_report_is_given_no_font_of_another_script() throws Exception {
    assertThat(fonts(pdf)).anyMatch(name -> name.contains("DroidSansFallback"));
    byte[] plain =
        new PdfReportRenderer(SampleFiles.TEMPLATES, RenderSettings.DEFAULT)
            .pdf(SampleReports.department("nl", "Klantenservice"));
    assertThat(fonts(plain)).isNotEmpty().allMatch(name -> name.contains("Source"));
  }

  private static List<String> fonts(byte[] pdf) throws Exception {
    List<String> names = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          names.add(page.getResources().getFont(name).getName());
        }
      }
    }
    return names;
  }

  private static List<TextPosition> letters() throws Exception {
    List<TextPosition> letters = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition text) {
            letters.add(text);
          }
        };
    try (PDDocument document = Loader.loadPDF(pdf)) {
      stripper.getText(document);
    }
    return letters;
  }
}
