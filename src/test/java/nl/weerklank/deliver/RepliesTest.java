package nl.weerklank.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepliesTest {

  @Test
  void an_address_at_the_place_where_a_long_reply_is_cut_is_masked_whole() {
    String reply = "550 5.1.1 " + "x".repeat(180) + " <jan.jansen@klein.example> unknown";

    assertThat(Replies.line(reply)).doesNotContain("jan");
  }

  @Test
  void a_reply_of_several_lines_becomes_one() {
    assertThat(Replies.line("550-one\r\n550 two <a@b.example>"))
        .isEqualTo("550-one 550 two <address>");
  }
}
