package nl.weerklank.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void blanks_and_controls_become_one_space_and_invisible_characters_go() {
    assertThat(PlainText.clean("  een\r\n\ttwee\u00a0\u0000drie\u202e vier\u200b!\ud800 "))
        .isEqualTo("een twee drie vier!");
  }

  @Test
  void letters_of_every_script_and_pictures_stay() {
    assertThat(PlainText.clean("Zoë 王小明 \ud83d\ude00 'citaat'"))
        .isEqualTo("Zoë 王小明 \ud83d\ude00 'citaat'");
  }

  @Test
  void no_text_stays_no_text() {
    assertThat(PlainText.clean(null)).isNull();
  }
}
