package nl.weerklank.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PeopleTest {

  @Test
  void numbers_are_the_same_whatever_digits_the_machine_s_language_writes() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      People people = new People(new OrganisationChart(), 47, LocalDate.of(2026, 11, 22));
      assertThat(people.all().get(0).number()).isEqualTo("00001");
    } finally {
      Locale.setDefault(before);
    }
  }
}
