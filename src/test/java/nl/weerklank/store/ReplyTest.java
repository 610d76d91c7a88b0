package nl.weerklank.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplyTest {

  @Test
  void a_reply_becomes_one_short_line_without_an_address() {
    assertThat(Reply.line("550-5.1.1 <jan.de.vries+x@example.org>\r\n550 unknown: b@c.nl, bye"))
        .isEqualTo("550-5.1.1 <(address)> 550 unknown: (address), bye");
    assertThat(Reply.line("x".repeat(900))).hasSize(300);
    assertThat(Reply.line(null)).isNull();
  }
}
