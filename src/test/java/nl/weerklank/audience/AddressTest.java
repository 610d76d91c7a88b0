package nl.weerklank.audience;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b.nl",
        "Jan.de-Vries+cx@mail.lindewaard.example",
        "o'neil@xn--bcher-kva.example"
      })
  void a_plain_mailbox_is_well_formed(String address) {
    assertThat(Address.wellFormed(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "jan",
        "@b.nl",
        "jan@",
        "jan@localhost",
        "jan@b.n",
        "jan@@b.nl",
        "a@b@c.nl",
        "jan@b.nl,piet@b.nl",
        "jan@b.nl;piet@b.nl",
        "Jan <jan@b.nl>",
        "jan @b.nl",
        " jan@b.nl",
        "jan@b.nl\r\nBcc: x@y.nl",
        "jan@b.nl\n",
        "jan\u0000@b.nl",
        "jos\u00e9@b.nl",
        "jan@b\u00fccher.nl",
        "jan\u2028@b.nl",
        "\"jan\"@b.nl",
        "jan..de@b.nl",
        ".jan@b.nl",
        "jan@-b.nl",
        "jan@b..nl",
        "jan@1.2"
      })
  void anything_else_is_refused(String address) {
    assertThat(Address.wellFormed(address)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {65, 300, 100_000})
  void an_overlong_address_is_refused(int length) {
    assertThat(Address.wellFormed("a".repeat(length) + "@b.nl")).isFalse();
    assertThat(Address.wellFormed("a@" + "b".repeat(length) + ".nl")).isFalse();
  }
}
