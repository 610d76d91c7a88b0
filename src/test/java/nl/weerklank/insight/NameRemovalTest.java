package nl.weerklank.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.weerklank.survey.Contact;
import nl.weerklank.survey.Customer;
import nl.weerklank.survey.Employee;
import nl.weerklank.survey.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameRemovalTest {

  private final NameRemoval removal =
      new NameRemoval(
          new Reference(
              List.of(),
              List.of(
                  employee("Jan de Vries"),
                  employee("Zoë van der Meer"),
                  employee("Anne-Marie Groot"),
                  employee("Bo Li")),
              List.of(),
              List.of(),
              List.of(
                  customer("Bakkerij Oosterhof B.V."),
                  customer("Fatima el Idrissi"),
                  customer("Tennet")),
              List.of(new Contact("k1", "c1", "Pien Visser", null, null, null)),
              List.of(),
              List.of(),
              List.of()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Jan de Vries hielp mij goed       | [naam] hielp mij goed
          JAN hielp, jan belde terug        | [naam] hielp, [naam] belde terug
          meneer de vries belde             | meneer de [naam] belde
          Jan's uitleg en Jans geduld       | [naam]'s uitleg en [naam] geduld
          januari was druk, Jansen ook      | januari was druk, Jansen ook
          ZOE nam op, zoë luisterde         | [naam] nam op, [naam] luisterde
          Mevrouw van der Meer belde        | Mevrouw van der [naam] belde
          ik wil meer dan een groot gebaar  | ik wil meer dan een groot gebaar
          Meer dan een uur gewacht          | Meer dan een uur gewacht
          geholpen door Groot van verkoop   | geholpen door [naam] van verkoop
          Anne-Marie Groot zei niets        | [naam] zei niets
          Bo Li was vlot, Bo ook            | [naam] was vlot, Bo ook
          wij van Bakkerij Oosterhof wachten| wij van [naam] wachten
          mijn buurvrouw Idrissi klaagt ook | mijn buurvrouw [naam] klaagt ook
          storing bij Tennet gisteren       | storing bij [naam] gisteren
          pien zei dat het niet kon         | [naam] zei dat het niet kon
          mail naar jan.devries@lind.nl aub | mail naar [naam] aub
          """)
  void names_go_and_everyday_words_stay(String said, String quoted) {
    assertThat(removal.without(said, "[naam]", NameSet.EMPTY, NameSet.EMPTY)).isEqualTo(quoted);
  }

  @Test
  void a_name_hidden_by_a_zero_width_character_goes_too() {
    assertThat(clean("dank aan J\u200ban voor alles")).isEqualTo("dank aan [naam] voor alles");
  }

  @Test
  void a_decomposed_accent_is_the_same_letter() {
    assertThat(clean("dank aan Zoe\u0308 voor alles")).isEqualTo("dank aan [naam] voor alles");
  }

  @Test
  void the_reader_sees_names_the_reader_may_see_and_no_others() {
    NameSet own = new NameSet.Builder().person("Jan de Vries").build();
    assertThat(
            removal.without(
                "Jan en Zoë belden, Jan de Vries bleef vriendelijk", "[naam]", NameSet.EMPTY, own))
        .isEqualTo("Jan en [naam] belden, Jan de Vries bleef vriendelijk");
  }

  @Test
  void a_visible_first_name_does_not_let_a_colleague_of_that_name_through() {
    NameSet own = new NameSet.Builder().person("Jan Pietersen").build();
    assertThat(removal.without("Jan de Vries hielp", "[naam]", NameSet.EMPTY, own))
        .isEqualTo("[naam] hielp");
  }

  @Test
  void the_speakers_own_name_goes_word_by_word() {
    NameSet speaker = new NameSet.Builder().speaker("Garage Oosterhof BV").build();
    assertThat(removal.without("groeten van garage oosterhof", "[name]", speaker, NameSet.EMPTY))
        .isEqualTo("groeten van [name]");
  }

  @ParameterizedTest
  @CsvSource({
    "<img src=file:///etc/passwd>",
    "${T(java.lang.Runtime)}",
    "[[${7*7}]]",
    "$1 \\ {{x}}"
  })
  void hostile_text_is_text(String text) {
    assertThat(clean(text)).isEqualTo(text);
  }

  @Test
  void a_very_long_text_is_read_in_one_go() {
    assertThat(clean("a@".repeat(20_000) + " " + "Jan ".repeat(20_000)))
        .doesNotContainIgnoringCase("jan");
  }

  private String clean(String text) {
    return removal.without(text, "[naam]", NameSet.EMPTY, NameSet.EMPTY);
  }

  private static Employee employee(String name) {
    return new Employee(name, name, null, null, null, null, null, null);
  }

  private static Customer customer(String name) {
    return new Customer(name, name, null, null, null, null, null, null, null, null, null, null);
  }
}
