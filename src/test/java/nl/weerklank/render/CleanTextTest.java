package nl.weerklank.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTextTest {

  @Test
  void control_and_direction_characters_do_not_reach_the_page() {
    assertThat(CleanText.of("a\u0000b\r\n\tc\u2028d")).isEqualTo("a b c d");
    assertThat(CleanText.of("x\u202Ey\u2066z\u200F\u061C\uFEFF\u00AD")).isEqualTo("xyz");
  }

  @Test
  void half_a_character_becomes_a_visible_mark() {
    assertThat(CleanText.of("a\uD800b")).isEqualTo("a\uFFFDb");
  }

  @Test
  void letters_of_all_scripts_and_emoji_stay() {
    String written = "caf\u00e9 \u0416\u0443\u043a \u65e5\u672c \uD83D\uDE00 \u0627";
    assertThat(CleanText.of(written)).isEqualTo(written);
    assertThat(CleanText.of("cafe\u0301")).isEqualTo("caf\u00e9");
  }

  @Test
  void an_endless_text_is_cut_and_shows_it() {
    assertThat(CleanText.of("x".repeat(9_000))).hasSize(CleanText.LONGEST + 1).endsWith("\u2026");
  }
}
