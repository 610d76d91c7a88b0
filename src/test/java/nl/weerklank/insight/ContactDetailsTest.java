package nl.weerklank.insight;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactDetailsTest {

  private static final String MAIL = String.valueOf(ContactDetails.MAIL);
  private static final String PHONE = String.valueOf(ContactDetails.PHONE);
  private static final String ACCOUNT = String.valueOf(ContactDetails.ACCOUNT);
  private static final String CITIZEN = String.valueOf(ContactDetails.CITIZEN);

  private static String masked(String text) {
    return ContactDetails.masked(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0612345678",
        "06-12345678",
        "06 12 34 56 78",
        "06 - 1234 5678",
        "+31612345678",
        "+31 6 12345678",
        "+31 (0)6 12 34 56 78",
        "+31(0)20-1234567",
        "0031 20 123 45 67",
        "0031612345678",
        "020-1234567",
        "(020) 123 45 67",
        "0512 123456",
        "088 123 45 67",
        "02 123 45 67",
        "0475/12.34.56",
        "0475 12 34 56",
        "+32 475 12 34 56",
        "+32 2 123 45 67",
        "030 123456",
        "0151 12345678",
        "030/12345678",
        "0171 123 4567",
        "+49 30 123456",
        "+49 (0)171 1234567",
        "01 23 45 67 89",
        "06.12.34.56.78",
        "+33 6 12 34 56 78",
        "020 7946 0958",
        "07700 900123",
        "+44 20 7946 0958",
        "+44 (0)7700 900 123",
        "+1 212 555 0123",
        "+352 621 123 456"
      })
  void a_phone_number_is_masked_however_it_is_written(String number) {
    assertThat(masked(number)).isEqualTo(PHONE);
    assertThat(masked("Bel mij op " + number + ", graag voor 17.00 uur."))
        .isEqualTo("Bel mij op " + PHONE + ", graag voor 17.00 uur.");
    assertThat(masked("Op 05-11-2026 " + number + " gebeld"))
        .isEqualTo("Op 05-11-2026 " + PHONE + " gebeld");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jan@example.nl",
        "jan.de-vries+klacht@mail.example.co.uk",
        "JAN_1@EXAMPLE.COM",
        "jan @ example.nl",
        "jan(at)example.nl",
        "m.m\u00fcller@b\u00fccher.example"
      })
  void a_mail_address_is_masked(String address) {
    assertThat(masked(address)).isEqualTo(MAIL);
    assertThat(masked("Mail naar " + address + ".")).isEqualTo("Mail naar " + MAIL + ".");
    assertThat(masked("(" + address + ", 06-12345678)")).isEqualTo("(" + MAIL + ", " + PHONE + ")");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NL91 ABNA 0417 1643 00",
        "NL91ABNA0417164300",
        "be68 5390 0754 7034",
        "DE89 3704 0044 0532 0130 00",
        "FR14 2004 1010 0505 0001 3M02 606",
        "GB29 NWBK 6016 1331 9268 19"
      })
  void an_account_number_whose_check_digits_hold_is_masked(String account) {
    assertThat(masked("Stort op " + account + " aub")).isEqualTo("Stort op " + ACCOUNT + " aub");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Op 05-11-2026 om 09.30 uur gebeld",
        "Tussen 2025-12-01 en 2026-01-31 drie keer gebeld",
        "01/02/2026 12.30 uur",
        "Betaald: 1.250,00 euro, of \u20ac 1.250.000,50; 0,123456789",
        "Order 123456789 van 12 november",
        "ordernummer 0612345678 is nooit gekomen",
        "Factuurnr. 0201234567 klopt niet",
        "polis 0612345678",
        "pakket 3SABCD0612345678X",
        "klantnummer: 0123456789",
        "Ik wacht al 10 jaar, 24/7, 365 dagen",
        "Van 8 naar 9, 0-10",
        "1012 AB Amsterdam, nummer 12-14",
        "0900-1234 kost te veel",
        "12.345.678 kWh en 100 000 000 keer",
        "kenmerk 123-045-678-901",
        "zie https://example.nl/vraag?id=123456789",
        "NL91ABNA0417164301x",
        "prijs@jullie",
        "+5 of -3, +31 procent"
      })
  void other_numbers_stay(String text) {
    assertThat(masked(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tel 12345678", "telefoonnummer: 12345678", "Tel. nr. 123 456 78"})
  void digits_behind_the_word_for_a_phone_are_one(String text) {
    assertThat(masked(text)).endsWith(PHONE).doesNotContain("12");
  }

  @ParameterizedTest
  @ValueSource(strings = {"BSN 123456782", "bsn: 1234.56.782", "burgerservicenummer is 123456782"})
  void a_citizen_service_number_is_masked_behind_its_name_only(String text) {
    assertThat(masked(text)).endsWith(CITIZEN).doesNotContain("1234");
    assertThat(masked("nummer 123456782")).contains("123456782");
  }

  @Property
  void a_number_in_any_grouping_leaves_no_two_digits_behind(@ForAll("grouped") String number) {
    assertThat(masked("Bel " + number + " aub")).isEqualTo("Bel " + PHONE + " aub");
  }

  @Provide
  Arbitrary<String> grouped() {
    Arbitrary<String> digits = Arbitraries.strings().numeric().ofLength(8);
    Arbitrary<String> gaps = Arbitraries.of("", " ", "-", ".", "/", " - ", "\u2011");
    return Combinators.combine(
            Arbitraries.of("06", "+316", "00316", "+31 (0)6"), digits, gaps, gaps)
        .as(
            (start, rest, first, second) ->
                start + first + rest.substring(0, 4) + second + rest.substring(4));
  }

  @Property
  void a_text_without_digits_and_addresses_stays_as_it_is(@ForAll("letters") String text) {
    assertThat(masked(text)).isEqualTo(text);
  }

  @Provide
  Arbitrary<String> letters() {
    return Arbitraries.strings().alpha().withChars(" .,!?()-+").ofMaxLength(400);
  }

  @Property
  void a_number_that_starts_with_no_zero_and_no_plus_stays(@ForAll("orders") String order) {
    assertThat(masked("Mijn bestelling " + order + " is weg"))
        .isEqualTo("Mijn bestelling " + order + " is weg");
  }

  @Provide
  Arbitrary<String> orders() {
    return Arbitraries.strings()
        .numeric()
        .ofMinLength(1)
        .ofMaxLength(14)
        .filter(digits -> digits.charAt(0) != '0');
  }

  @Property
  void any_text_at_all_can_be_masked_and_only_loses(@ForAll String text) {
    assertThat(masked(masked(text))).isEqualTo(masked(text));
  }
}
