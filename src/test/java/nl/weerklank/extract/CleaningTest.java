package nl.weerklank.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleaningTest {

  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final CleanNumber DUTCH = new CleanNumber(Locale.forLanguageTag("nl-NL"));
  private static final CleanNumber ENGLISH = new CleanNumber(Locale.UK);

  @Test
  void blanks_of_every_kind_are_trimmed() {
    assertThat(CleanText.of("\u00a0\u200b\ufeff \t a\u00a0b \r\n\u2060\u3000", 10))
        .isEqualTo("a\u00a0b");
    assertThat(CleanText.of(" \u00a0\u200b", 10)).isNull();
    assertThat(CleanText.of("", 10)).isNull();
    assertThat(CleanText.of(null, 10)).isNull();
  }

  @Test
  void control_characters_go_and_line_ends_become_one_kind() {
    assertThat(CleanText.of("a\u0000b\u0007c\u0085d\r\ne\rf\tg\u2028h", 99))
        .isEqualTo("abcd\ne\nf g\nh");
  }

  @Test
  void emoji_and_right_to_left_text_stay_and_half_characters_go() {
    String family = "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 \u0634\u0643\u0631\u0627";
    assertThat(CleanText.of(family, 99)).isEqualTo(family);
    assertThat(CleanText.of("a\ud83d b\udc68", 99)).isEqualTo("a b");
  }

  @Test
  void a_comment_of_3000_characters_stays_whole_and_a_longer_one_is_cut_between_characters() {
    assertThat(CleanText.beginning("x".repeat(9_000), 4_000)).hasSize(4_000).endsWith("xx\u2026");
    String family = "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67";
    for (int before = 3_989; before < 4_000; before++) {
      assertThat(CleanText.beginning("x".repeat(before) + family + "y".repeat(50), 4_000))
          .isIn(
              "x".repeat(before) + "\u2026",
              "x".repeat(before) + family + "\u2026",
              "x".repeat(before) + family + "yy\u2026",
              "x".repeat(before) + family + "y\u2026");
    }
    assertThat(CleanText.beginning("x".repeat(3_998) + "e\u0301" + "z".repeat(9), 4_000))
        .isEqualTo("x".repeat(3_998) + "\u2026");
    assertThat(CleanText.of("x".repeat(3_000), CleanText.LONG)).hasSize(3_000);
    assertThat(CleanText.of("x".repeat(9_000), CleanText.LONG)).hasSize(4_000);
    assertThat(CleanText.of("x".repeat(3_999) + "\ud83d\udc68", CleanText.LONG)).hasSize(3_999);
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "Jan Jansen <Jan.Jansen@Example.COM>|jan.jansen@example.com",
        "JAN@example.com|jan@example.com",
        "<a@b>|a@b",
        "jan|",
        "a@b@c|",
        "@b|",
        "a@|",
        "a b@c|",
        "a@b, c@d|",
        "<>|"
      },
      delimiter = '|')
  void an_address_is_taken_out_of_its_decoration(String text, String address) {
    assertThat(CleanText.email(text)).isEqualTo(address);
  }

  @Test
  void an_address_cannot_smuggle_a_header() {
    assertThat(CleanText.email("a@b\nBcc: c@d")).isNull();
    assertThat(CleanText.email("a@b.nl\r\nRCPT TO:<c@d.nl>")).isNull();
    assertThat(CleanText.email("'a@b.nl' <A@b.nl>")).isEqualTo("a@b.nl");
  }

  @ParameterizedTest
  @CsvSource({
    "ja,true",
    "J,true",
    "YES,true",
    "1,true",
    "oui,true",
    "t,true",
    "nee,false",
    "N,false",
    "0,false",
    "non,false",
    "False,false",
    "maybe,",
    "2,"
  })
  void yes_and_no_are_read_in_several_languages(String text, Boolean value) {
    assertThat(CleanText.yesNo(text)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "9.0000000000|9",
        "9,0|9",
        "9.000|9",
        "+7|7",
        "-1|-1",
        "6,5|6.5",
        ".5|0.5",
        "0.0|0",
        "100|100"
      },
      delimiter = '|')
  void a_score_is_read_with_either_decimal_sign(String text, String number) {
    assertThat(DUTCH.score(text)).hasToString(number);
    assertThat(ENGLISH.score(text)).hasToString(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nine", "9-", "1e3", "NaN", "--1", "1.2.3,4,5", "9 9", "0x1", "9.", ",", "1.2.3"})
  void what_is_no_number_is_none(String text) {
    assertThat(DUTCH.score(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "1.234,50|1234.5|1234.5",
        "1,234.50|1234.5|1234.5",
        "1.234|1234|1.234",
        "1,234|1.234|1234",
        "€ 1.234.567,00|1234567|1234567",
        "1 234,5|1234.5|1234.5",
        "0.125|0.125|0.125",
        "12.34|12.34|12.34"
      },
      delimiter = '|')
  void a_quantity_follows_the_locale_where_it_could_be_either(
      String text, String dutch, String english) {
    assertThat(DUTCH.quantity(text)).hasToString(dutch);
    assertThat(ENGLISH.quantity(text)).hasToString(english);
  }

  @Test
  void a_very_long_number_is_none() {
    assertThat(DUTCH.quantity("9".repeat(100_000))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-04T10:15:30,2026-03-04T09:15:30Z",
    "2026-03-04 10:15,2026-03-04T09:15:00Z",
    "2026-03-04 10:15:30.123456,2026-03-04T09:15:30.123456Z",
    "2026-03-04T10:15:30Z,2026-03-04T10:15:30Z",
    "2026-03-04 10:15:30+00,2026-03-04T10:15:30Z",
    "2026-03-04 10:15:30 -05:00,2026-03-04T15:15:30Z",
    "2026-03-04,2026-03-03T23:00:00Z"
  })
  void texts_are_read_as_iso_dates_and_times(String text, Instant instant) {
    assertThat(CleanTime.of(text, AMSTERDAM).instant()).isEqualTo(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "04-03-2026",
        "2026-02-30",
        "2026-3-4",
        "yesterday",
        "2026-03-04 25:00",
        "20260304"
      })
  void other_texts_are_no_dates(String text) {
    assertThatThrownBy(() -> CleanTime.of(text, AMSTERDAM)).isInstanceOf(DateTimeException.class);
  }

  @Test
  void a_date_alone_keeps_its_day_in_every_zone() {
    CleanTime time = CleanTime.of(LocalDate.of(2026, 3, 4), AMSTERDAM);

    assertThat(time.day(ZoneId.of("America/New_York"))).isEqualTo("2026-03-04");
    assertThat(time.day(ZoneId.of("Pacific/Auckland"))).isEqualTo("2026-03-04");
  }

  @Test
  void a_skipped_local_time_moves_forward_and_a_repeated_one_is_the_earlier() {
    assertThat(CleanTime.of(LocalDateTime.of(2026, 3, 29, 2, 30), AMSTERDAM).instant())
        .isEqualTo("2026-03-29T01:30:00Z");
    assertThat(CleanTime.of(LocalDateTime.of(2026, 10, 25, 2, 30), AMSTERDAM).instant())
        .isEqualTo("2026-10-25T00:30:00Z");
  }

  @Test
  void an_instant_has_the_day_of_the_organisation() {
    OffsetDateTime late = OffsetDateTime.parse("2026-03-04T23:30:00Z");

    assertThat(CleanTime.of(late, ZoneId.of("UTC")).day(AMSTERDAM)).isEqualTo("2026-03-05");
  }
}
