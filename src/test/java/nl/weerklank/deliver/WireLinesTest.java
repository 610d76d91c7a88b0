package nl.weerklank.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.angus.mail.smtp.SMTPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireLinesTest {

  private static final char[] LETTERS = {'.', '\r', '\n', 'a'};
  private static final int LONGEST = 7;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String of(String text) {
    return new String(WireLines.of(bytes(text)), StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "'a~^'            | 'a~^'",
        "'.~^'            | '..~^'",
        "'a~^.~^..b~^c.~^' | 'a~^..~^...b~^c.~^'",
        "'a^.^b'          | 'a~^..~^b~^'",
        "'a~.~b'          | 'a~^..~^b~^'",
        "'a~~^b~^'        | 'a~^~^b~^'",
        "'a^~.^'          | 'a~^~^..~^'",
        "'.'              | '..~^'",
        "'a^b~'           | 'a~^b~^'",
        "''               | ''"
      })
  void every_line_ends_with_cr_lf_and_a_dot_at_its_beginning_is_doubled(
      String content, String wire) {
    assertThat(of(lines(content))).isEqualTo(lines(wire));
  }

  private static String lines(String shown) {
    return shown.replace('~', '\r').replace('^', '\n');
  }

  @Test
  void content_that_is_right_is_not_copied() {
    byte[] content = bytes("To: x\r\n\r\nno dot begins a line.\r\n");

    assertThat(WireLines.of(content)).isSameAs(content);
  }

  @Test
  void it_writes_what_the_mail_library_would_for_every_short_text() throws IOException {
    int texts = 0;
    for (int length = 0; length <= LONGEST; length++) {
      for (int code = 0; code < Math.pow(LETTERS.length, length); code++) {
        String text = text(code, length);
        assertThat(of(text))
            .as(text.replace('\r', '~').replace('\n', '^'))
            .isEqualTo(library(text));
        texts++;
      }
    }
    assertThat(texts).isEqualTo(21_845);
  }

  private static String text(int code, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0, rest = code; i < length; i++, rest /= LETTERS.length) {
      text.append(LETTERS[rest % LETTERS.length]);
    }
    return text.toString();
  }

  private static String library(String text) throws IOException {
    ByteArrayOutputStream wire = new ByteArrayOutputStream();
    SMTPOutputStream out = new SMTPOutputStream(wire);
    for (byte one : bytes(text)) {
      out.write(one);
    }
    out.ensureAtBOL();
    return wire.toString(StandardCharsets.ISO_8859_1);
  }
}
