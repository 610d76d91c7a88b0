package nl.weerklank.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTextTest {

  @Test
  void line_ends_become_spaces_and_invisible_controls_vanish() {
    assertThat(HeaderText.line("a\r\nBcc: b\u2028c\u2029d\te")).isEqualTo("a Bcc: b c d e");
    assertThat(HeaderText.line("x\u0000\u0007\u007f\u0085\u202e\u2066\u200f\ufeffy"))
        .isEqualTo("xy");
    assertThat(HeaderText.line("half \ud800 pair")).isEqualTo("half pair");
  }

  @Test
  void ordinary_letters_of_any_script_stay() {
    assertThat(HeaderText.line("Zoë · 報告 \u760a\u760d 😀")).isEqualTo("Zoë · 報告 \u760a\u760d 😀");
  }

  @ParameterizedTest
  @CsvSource({
    "../../x.pdf, x.pdf",
    "..\\..\\x.pdf, x.pdf",
    "CON, _CON",
    "nul.pdf, _nul.pdf",
    "'a/b:c*d?.pdf', a-b-c-d-.pdf",
    ".hidden, hidden",
    "Coöperatie Één.pdf, Coöperatie Één.pdf",
    "'', document",
    "'...', document"
  })
  void a_file_name_is_harmless_everywhere(String name, String expected) {
    assertThat(HeaderText.fileName(name)).isEqualTo(expected);
  }

  @Test
  void a_long_file_name_keeps_its_ending() {
    assertThat(HeaderText.fileName("a".repeat(300) + ".pdf")).hasSize(120).endsWith("a.pdf");
  }

  @Test
  void readers_without_rfc_2231_get_the_name_without_accents() {
    assertThat(HeaderText.ascii("Coöperatie 報.pdf")).isEqualTo("Cooperatie _.pdf");
    assertThat(HeaderText.extended("é b.pdf")).isEqualTo("UTF-8''%C3%A9%20b.pdf");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jan@lindewaard.nl",
        "j.de-vries+werk@mail.lindewaard.nl",
        "root@localhost",
        "jan@zoë.example"
      })
  void plain_addresses_are_usable(String address) {
    assertThat(Addresses.usable(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "jan",
        "@x.nl",
        "jan@",
        "zoë@x.nl",
        "a\u760a\u760db@x.nl",
        "a b@x.nl",
        "\"a b\"@x.nl",
        "a..b@x.nl",
        ".a@x.nl",
        "a@x.nl,b@x.nl",
        "a@x.nl\r\nRCPT TO:<b@x.nl>",
        "a@x.nl>",
        "<a@x.nl>",
        "groep:a@x.nl;",
        "a@x..nl",
        "a@[10.0.0.1]",
        "a@x_y.nl\u0000"
      })
  void anything_else_is_not(String address) {
    assertThat(Addresses.usable(address)).isFalse();
  }

  @Test
  void a_domain_with_other_letters_is_sent_in_its_ascii_form() {
    assertThat(Addresses.normal("jan@ZOË.example"))
        .contains("jan@" + java.net.IDN.toASCII("zoë.example"))
        .hasValueSatisfying(address -> assertThat(address).startsWith("jan@xn--"));
  }
}
