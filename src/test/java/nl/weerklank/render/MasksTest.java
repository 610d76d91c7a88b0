package nl.weerklank.render;

import static org.assertj.core.api.Assertions.assertThat;

import nl.weerklank.insight.ContactDetails;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTest {

  @ParameterizedTest
  @CsvSource({
    "nl, Bel [telefoonnummer] of [e-mailadres]; IBAN [rekeningnummer].",
    "en, Bel [phone number] of [e-mail address]; IBAN [account number]."
  })
  void masked_details_are_named_in_the_language_of_the_reader(String language, String shown) {
    String masked =
        ContactDetails.masked("Bel 06-12345678 of a@example.nl; IBAN NL91 ABNA 0417 1643 00.");

    assertThat(Masks.text(masked, Messages.read(SampleFiles.TEMPLATES, language))).isEqualTo(shown);
  }
}
