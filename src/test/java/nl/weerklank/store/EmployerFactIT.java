package nl.weerklank.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.weerklank.survey.About;
import nl.weerklank.survey.Counting;
import nl.weerklank.survey.Survey;
import org.junit.jupiter.api.Test;

class EmployerFactIT extends FactFixture {

  @Test
  void an_employer_answer_that_still_holds_its_employee_is_refused_without_naming_anyone() {
    Survey employer = new Survey("mood", About.EMPLOYER, Counting.LATEST, Set.of("enps"));

    assertThatThrownBy(
            () ->
                replace(
                    MONDAY,
                    MONDAY,
                    Answers.answer("a", "2026-11-02T10:00:00Z")
                        .of(employer)
                        .employee("e77")
                        .fact()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("mood")
        .hasMessageNotContaining("e77");
    assertThat(database.count("fact")).isZero();
  }

  @Test
  void an_employer_answer_keeps_no_employee_customer_contact_or_account_manager() {
    Survey latest = new Survey("mood", About.EMPLOYER, Counting.LATEST, Set.of("enps"));
    Survey every = new Survey("exit", About.EMPLOYER, Counting.EVERY, Set.of("enps"));
    replace(
        MONDAY,
        MONDAY,
        employer("a", latest).contact("k1").says("Well.").by("p1").fact(),
        employer("b", every).by("p1").fact());

    List<Long> respondents = new ArrayList<>();
    facts.scan(
        WEEK,
        fact -> {
          assertThat(fact.employee()).isZero();
          assertThat(fact.customer()).isZero();
          respondents.add(fact.respondent());
        });
    assertThat(respondents).hasSize(2).contains(0L).doesNotHaveDuplicates();
    facts.comments(
        WEEK,
        comment -> {
          assertThat(comment.employeeId()).isNull();
          assertThat(comment.contactId()).isNull();
          assertThat(comment.accountManagerId()).isNull();
          assertThat(comment.segment()).isNull();
          assertThat(comment.text()).isEqualTo("Well.");
          return true;
        });
    assertThat(database.rows("name").toString()).doesNotContain("e9").doesNotContain("c1");
  }

  private static Answers employer(String id, Survey survey) {
    return Answers.answer(id, "2026-11-02T10:00:00Z").of(survey).employee(null);
  }
}
