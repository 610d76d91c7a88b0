package nl.weerklank.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.weerklank.extract.FeedPolicy;
import nl.weerklank.extract.FeedPolicy.Undated;
import nl.weerklank.survey.Failure;
import nl.weerklank.survey.FeedType;
import nl.weerklank.survey.Matching;
import nl.weerklank.survey.Matching.Rule;
import nl.weerklank.survey.Matching.UnitKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingKeysTest {

  private static Matching read(String employee, String unit) {
    return MatchingKeys.read(
        new MatchingKeys.Matching(List.of(employee.split(" ")), List.of(unit.split(" "))));
  }

  @Test
  void keys_are_tried_in_the_order_they_are_written() {
    assertThat(read("email prefix:EMP- NUMBER id account-manager", "name id"))
        .isEqualTo(
            new Matching(
                List.of(
                    Rule.of(Rule.Kind.EMAIL),
                    new Rule(Rule.Kind.PREFIX, "EMP-"),
                    Rule.of(Rule.Kind.NUMBER),
                    Rule.of(Rule.Kind.ID),
                    Rule.of(Rule.Kind.ACCOUNT_MANAGER)),
                List.of(UnitKey.NAME, UnitKey.ID)));
    assertThat(read("id", "id")).isEqualTo(Matching.EXACT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          id login           | id      | weerklank.matching.employee: 'login' is no key
          id prefix:         | id      | what stands before the id
          account-manager id | id      | comes last
          account-manager    | id      | comes last
          id id              | id      | twice
          id                 | name name | twice
          id                 | label   | weerklank.matching.unit: 'label' is no key
          """)
  void what_cannot_be_meant_is_refused(String employee, String unit, String message) {
    assertThatThrownBy(() -> read(employee, unit))
        .isInstanceOf(Failure.class)
        .hasMessageContaining(message);
  }

  @Test
  void no_key_at_all_is_refused() {
    assertThatThrownBy(() -> MatchingKeys.read(new MatchingKeys.Matching(List.of(), List.of("id"))))
        .hasMessageContaining("weerklank.matching.employee is empty");
  }

  @Test
  void the_day_of_undated_answers_is_a_word_or_a_day() {
    assertThat(FeedPolicyReader.read("feed", FeedType.RESPONSES, "unknown", false))
        .isEqualTo(FeedPolicy.NONE);
    assertThat(FeedPolicyReader.read("feed", FeedType.RESPONSES, " First-Seen", false).undated())
        .isEqualTo(new Undated(Undated.Kind.FIRST_SEEN, null));
    assertThat(FeedPolicyReader.read("feed", FeedType.RESPONSES, "2026-03-31", false).undated())
        .isEqualTo(new Undated(Undated.Kind.DAY, LocalDate.of(2026, 3, 31)));
    assertThat(FeedPolicyReader.read("feed", FeedType.ASSIGNMENTS, "unknown", true).versions())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RESPONSES   | 2026-02-30 | false | feed.undated is '2026-02-30'; write unknown
          RESPONSES   | 9999-12-31 | false | feed.undated is '9999-12-31'
          RESPONSES   | today      | false | feed.undated is 'today'
          UNITS       | first-seen | false | feed.undated is only for feeds of type responses
          EMPLOYEES   | unknown    | true  | feed.versions is only for feeds of type assignments
          """)
  void a_policy_that_cannot_be_meant_is_refused(
      FeedType type, String undated, boolean versions, String message) {
    assertThatThrownBy(() -> FeedPolicyReader.read("feed", type, undated, versions))
        .isInstanceOf(Failure.class)
        .hasMessageContaining(message);
  }
}
