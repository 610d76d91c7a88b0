package nl.weerklank.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.bidi.BidiSplitter;
import org.junit.jupiter.api.Test;

class RightToLeftTest {

  private final RightToLeft letters = new RightToLeft();

  @Test
  void letters_are_joined_and_can_be_parted_again() {
    String joined = letters.shapeText(TestReports.ARABIC);

    assertThat(joined.codePoints()).allMatch(point -> point == ' ' || point >= 0xFB50);
    assertThat(letters.deshapeText(joined)).isEqualTo(TestReports.ARABIC);
  }

  @Test
  void a_stretch_is_turned_around_but_for_its_numbers_and_its_brackets_are_mirrored() {
    assertThat(letters.reorderRTLTextToLTR("\u05d0\u05d1 (12) \u05d2"))
        .isEqualTo("\u05d2 (12) \u05d1\u05d0");
    assertThat(letters.written("\u05d2 (12) \u05d1\u05d0")).isEqualTo("\u05d0\u05d1 (12) \u05d2");
    assertThat(letters.written("other")).isNull();
  }

  @Test
  void a_mark_without_width_is_drawn_before_its_letter() {
    assertThat(letters.reorderRTLTextToLTR("\u05e9\u05b8\u05dc")).isEqualTo("\u05dc\u05b8\u05e9");
    assertThat(letters.shapeText("\u0643\u064f\u062a\u0628")).contains("\u064f");
  }

  @Test
  void in_a_page_read_from_the_left_a_number_belongs_to_the_stretch_it_is_in() {
    DirectionRuns runs = new DirectionRuns();
    runs.setParagraph("ab \u05d0 12 \u05d1 cd", BidiSplitter.LTR);

    assertThat(runs.countTextRuns()).isEqualTo(3);
    assertThat(runs.getVisualRun(1).getStart()).isEqualTo(3);
    assertThat(runs.getVisualRun(1).getLength()).isEqualTo(6);
    runs.setParagraph("", BidiSplitter.RTL);
    assertThat(runs.countTextRuns()).isEqualTo(1);
  }

  @Test
  void a_text_is_read_in_the_direction_of_its_first_letter() {
    assertThat(Direction.of("12 - " + TestReports.ARABIC + " abc")).isEqualTo("rtl");
    assertThat(Direction.of("abc " + TestReports.HEBREW)).isEqualTo("ltr");
    assertThat(Direction.of(TestReports.JAPANESE)).isEqualTo("ltr");
    assertThat(Direction.of("")).isEqualTo("ltr");
  }
}
