package nl.weerklank.demo;

import static nl.weerklank.demo.DemoFixture.TODAY;
import static nl.weerklank.demo.DemoFixture.count;
import static nl.weerklank.demo.DemoFixture.rows;
import static nl.weerklank.demo.DemoFixture.value;
import static nl.weerklank.demo.DemoOrganisation.CRM;
import static nl.weerklank.demo.DemoOrganisation.HR;
import static nl.weerklank.demo.DemoOrganisation.OPERATIONAL;
import static nl.weerklank.demo.PlantedRows.account;
import static nl.weerklank.demo.PlantedRows.column;
import static nl.weerklank.demo.PlantedRows.comment;
import static nl.weerklank.demo.PlantedRows.day;
import static nl.weerklank.demo.PlantedRows.employee;
import static nl.weerklank.demo.PlantedRows.managers;
import static nl.weerklank.demo.PlantedRows.nps;
import static nl.weerklank.demo.PlantedRows.unit;
import static nl.weerklank.demo.PlantedRows.unitOn;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlantedIT {

  private final Path demo = DemoFixture.shared();

  @Test
  void somebody_moves_on_the_day_of_an_answer() {
    LocalDate move = Planted.moveDay(TODAY);
    assertThat(day(Planted.MOVE_ANSWERS.get(1))).isEqualTo(move);
    assertThat(unit(Planted.MOVE_ANSWERS.get(0))).isEqualTo(Planted.MOVED_FROM);
    assertThat(unit(Planted.MOVE_ANSWERS.get(1))).isEqualTo(Planted.MOVED_TO);
  }

  @Test
  void answers_lie_on_the_first_and_on_the_last_valid_day_and_one_behind_it() {
    List<String> answers = Planted.FIRST_AND_LAST_DAY_ANSWERS;
    List<String> spell =
        rows(
                demo,
                HR,
                "SELECT geldig_van, geldig_tot FROM dienstverband WHERE personeelsnr = ?",
                Planted.FIRST_AND_LAST_DAY)
            .get(0);
    assertThat(spell)
        .containsExactly(day(answers.get(0)).toString(), day(answers.get(1)).toString());
    assertThat(day(answers.get(2))).isEqualTo(day(answers.get(1)).plusDays(1));
    assertThat(unit(answers.get(0))).isEqualTo(Planted.FIRST_AND_LAST_DAY_UNIT);
    assertThat(unit(answers.get(1))).isEqualTo(Planted.FIRST_AND_LAST_DAY_UNIT);
    assertThat(unit(answers.get(2))).isNull();
  }

  @Test
  void a_unit_is_closed_after_an_answer_and_nobody_is_left_in_it() {
    String last =
        value(demo, HR, "SELECT geldig_tot FROM afdeling WHERE afd_code = ?", Planted.CLOSED_UNIT);
    assertThat(day(Planted.CLOSED_UNIT_ANSWER)).isEqualTo(LocalDate.parse(last));
    assertThat(unit(Planted.CLOSED_UNIT_ANSWER)).isEqualTo(Planted.CLOSED_UNIT);
    assertThat(
            count(
                demo,
                HR,
                "SELECT COUNT(*) FROM dienstverband WHERE afd_code = ? AND geldig_tot IS NULL",
                Planted.CLOSED_UNIT))
        .isZero();
  }

  @Test
  void a_reorganisation_moves_a_unit_from_one_day_to_the_next() {
    LocalDate day = Planted.reorganisationDay(TODAY);
    assertThat(
            rows(
                demo,
                HR,
                "SELECT hoort_bij, geldig_van, geldig_tot FROM afdeling WHERE afd_code = ?"
                    + " ORDER BY afdeling_id",
                Planted.REORGANISED_UNIT))
        .containsExactly(
            java.util.Arrays.asList(Planted.REORGANISED_FROM, null, day.minusDays(1).toString()),
            java.util.Arrays.asList(Planted.REORGANISED_TO, day.toString(), null));
  }

  @Test
  void a_customer_is_younger_than_an_answer_about_it_and_another_is_unknown() {
    String created =
        value(
            demo,
            CRM,
            "SELECT created_on FROM account WHERE account_no = ?",
            Planted.YOUNG_CUSTOMER);
    assertThat(account(Planted.YOUNG_CUSTOMER_ANSWER)).isEqualTo(Planted.YOUNG_CUSTOMER);
    assertThat(day(Planted.YOUNG_CUSTOMER_ANSWER)).isBefore(LocalDate.parse(created));
    assertThat(account(Planted.UNKNOWN_CUSTOMER_ANSWER)).isEqualTo(Planted.UNKNOWN_CUSTOMER);
    assertThat(
            count(
                demo,
                CRM,
                "SELECT COUNT(*) FROM account WHERE account_no = ?",
                Planted.UNKNOWN_CUSTOMER))
        .isZero();
  }

  @Test
  void a_correction_in_hindsight_changes_the_unit_of_exactly_the_known_days(@TempDir Path copy) {
    DemoFixture.copyTo(copy);
    TreeSet<LocalDate> changed = new TreeSet<>();

    new DemoOrganisation().correctHindsight(copy);
    new DemoOrganisation().correctHindsight(copy);

    List<List<String>> answers =
        rows(
            demo,
            OPERATIONAL,
            "SELECT a.answer_no, CAST(a.submitted_at AS DATE) FROM survey_contact a"
                + " JOIN ticket t ON t.ticket_no = a.ticket_no"
                + " WHERE t.agent_no = ? AND a.submitted_at IS NOT NULL",
            Planted.HINDSIGHT);
    for (List<String> answer : answers) {
      LocalDate day = LocalDate.parse(answer.get(1));
      if (!unitOn(copy, Planted.HINDSIGHT, day).equals(unitOn(demo, Planted.HINDSIGHT, day))) {
        changed.add(day);
      }
    }
    assertThat(changed).containsExactlyElementsOf(Planted.hindsightChangedDays(TODAY));
    assertThat(unitOn(copy, Planted.HINDSIGHT, changed.first())).isEqualTo(Planted.HINDSIGHT_TO);
    assertThat(
            count(
                demo,
                OPERATIONAL,
                "SELECT COUNT(*) FROM survey_employee WHERE personeelsnr = ?",
                Planted.HINDSIGHT))
        .isZero();
  }

  @Test
  void somebody_left_and_still_got_an_answer_and_owns_accounts() {
    assertThat(unit(Planted.LEAVER_ANSWERS.get(0))).isEqualTo(Planted.LEAVER_UNIT);
    assertThat(unit(Planted.LEAVER_ANSWERS.get(1))).isNull();
    assertThat(employee(Planted.LEFT_ACCOUNT_MANAGER, "uit_dienst")).isLessThan(TODAY.toString());
    assertThat(
            count(
                demo,
                CRM,
                "SELECT COUNT(*) FROM account WHERE owner_no = ?",
                Planted.LEFT_ACCOUNT_MANAGER))
        .isPositive();
    assertThat(count(demo, HR, "SELECT COUNT(*) FROM medewerker WHERE uit_dienst IS NOT NULL"))
        .isGreaterThan(8);
  }

  @Test
  void a_manager_has_no_address_and_a_unit_has_two_managers() {
    assertThat(managers(Planted.UNIT_WITH_UNREACHABLE_MANAGER))
        .containsExactly(Planted.MANAGER_WITHOUT_ADDRESS);
    assertThat(employee(Planted.MANAGER_WITHOUT_ADDRESS, "email")).isNull();
    assertThat(managers(Planted.UNIT_WITH_TWO_MANAGERS))
        .hasSize(2)
        .last()
        .isEqualTo(Planted.SECOND_MANAGER);
  }

  @Test
  void two_units_belong_to_each_other() {
    for (int i = 0; i < 2; i++) {
      assertThat(
              value(
                  demo,
                  HR,
                  "SELECT hoort_bij FROM afdeling WHERE afd_code = ?",
                  Planted.CYCLE.get(i)))
          .isEqualTo(Planted.CYCLE.get(1 - i));
    }
  }

  @Test
  void employees_and_units_are_unknown_or_absent_on_the_day() {
    assertThat(unit(Planted.UNKNOWN_EMPLOYEE_ANSWER)).isNull();
    assertThat(unit(Planted.GAP_ANSWER)).isNull();
    assertThat(
            count(
                demo,
                HR,
                "SELECT COUNT(*) FROM medewerker WHERE personeelsnr = ?",
                Planted.UNKNOWN_EMPLOYEE))
        .isZero();
    assertThat(
            value(
                demo,
                OPERATIONAL,
                "SELECT unit_code FROM survey_website WHERE answer_no = ?",
                Planted.UNKNOWN_UNIT_ANSWER))
        .isEqualTo(Planted.UNKNOWN_UNIT);
  }

  @Test
  void scores_are_off_the_scale_missing_and_untidy() {
    assertThat(Planted.UNUSABLE_NPS_ANSWERS.stream().map(PlantedRows::nps))
        .containsExactly("11", "-1", "6.5", "n.v.t.");
    assertThat(nps(Planted.ANSWER_WITHOUT_SCORES)).isNull();
    assertThat(column(Planted.ANSWER_WITHOUT_SCORES, "q2_easy")).isNull();
    assertThat(nps(Planted.ANSWER_WITHOUT_NPS)).isEmpty();
    assertThat(Planted.UNTIDY_ANSWERS.stream().map(PlantedRows::nps))
        .containsExactly(" 9 ", "10.0");
  }

  @Test
  void times_lie_around_both_nights_on_which_the_clock_changes() {
    assertThat(column(Planted.SKIPPED_HOUR_ANSWER, "submitted_at"))
        .isEqualTo(Planted.springNight(TODAY) + " 02:30:00");
    assertThat(Planted.DOUBLE_HOUR_ANSWERS.stream().map(id -> column(id, "submitted_at")))
        .containsOnly(Planted.autumnNight(TODAY) + " 02:30:00");
    assertThat(Planted.DST_EDGE_ANSWERS.stream().map(id -> column(id, "submitted_at")))
        .containsExactly(
            Planted.springNight(TODAY) + " 00:00:00",
            Planted.springNight(TODAY) + " 23:59:59",
            Planted.autumnNight(TODAY) + " 00:00:00",
            Planted.autumnNight(TODAY) + " 23:59:59");
    assertThat(
            rows(
                    demo,
                    OPERATIONAL,
                    "SELECT FORMATDATETIME(submitted_at, 'dd HH:mm', 'nl', 'UTC')"
                        + " FROM survey_website WHERE row_id BETWEEN 9000002 AND 9000009"
                        + " ORDER BY row_id")
                .stream()
                .map(row -> row.get(0).substring(3)))
        .containsExactly("22:30", "23:30", "21:30", "22:30", "21:30", "22:30", "22:30", "23:30");
  }

  @Test
  void comments_hold_emoji_html_formulas_names_and_3000_characters() {
    assertThat(comment(Planted.EMOJI_ANSWER)).contains("👍🏽");
    assertThat(comment(Planted.HTML_ANSWER)).contains("<script>", "&lt;");
    assertThat(comment(Planted.LONG_ANSWER)).hasSize(3_000);
    assertThat(comment(Planted.FORMULA_ANSWER)).startsWith("=HYPERLINK(");
    String customer =
        value(demo, CRM, "SELECT account_name FROM account WHERE account_no = 'A-10001'");
    assertThat(comment(Planted.NAMES_ANSWER)).contains("Groet, ", customer);
  }

  @Test
  void one_answer_is_stored_twice_one_has_no_time_and_two_are_tied() {
    assertThat(
            rows(
                demo,
                OPERATIONAL,
                "SELECT DISTINCT answer_no, submitted_at, q1_recommend, COUNT(*)"
                    + " FROM survey_contact WHERE answer_no = ? GROUP BY 1, 2, 3",
                Planted.DUPLICATE_ANSWER))
        .singleElement()
        .satisfies(row -> assertThat(row.get(3)).isEqualTo("2"));
    assertThat(column(Planted.UNDATED_ANSWER, "submitted_at")).isNull();
    assertThat(
            rows(
                demo,
                OPERATIONAL,
                "SELECT contact_no, submitted_at, COUNT(*) FROM survey_relation WHERE answer_no IN (?, ?) GROUP BY 1, 2",
                Planted.TIED_ANSWERS.get(0),
                Planted.TIED_ANSWERS.get(1)))
        .singleElement()
        .satisfies(row -> assertThat(row.get(2)).isEqualTo("2"));
  }
}
