package nl.weerklank.cli;

import static nl.weerklank.demo.DemoFixture.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.cli.TestInstallation.Result;
import nl.weerklank.demo.DemoOrganisation;
import nl.weerklank.demo.Planted;
import org.junit.jupiter.api.Test;

/** The demo organisation's special cases, as the product shows them after a whole run. */
class DemoPlantedIT {

  private static final String WEEK = "2026-W45";

  @Test
  void who_should_be_reached_is_and_who_cannot_be_is_listed() {
    DemoInstallation demo = DemoInstallation.shared();
    Result first = DemoInstallation.firstRun();

    assertThat(first.exit()).as(first.all()).isZero();
    assertThat(first.out())
        .contains(
            "not sent (NO_ADDRESS)  department/" + WEEK + "/person:00298",
            "in HR: CYCLE  PSN (parent KPA), KPA (parent PSN)",
            "in HR: SEVERAL_MANAGERS  POL");
    assertThat(demo.commands.mails())
        .anyMatch(mail -> mail.contains("department_" + WEEK + "_person-" + Planted.SECOND_MANAGER))
        .noneMatch(mail -> mail.contains(Planted.MANAGER_WITHOUT_ADDRESS));
    for (List<String> manager :
        demo.source(
            DemoOrganisation.HR,
            "SELECT personeelsnr FROM leiding WHERE afd_code = '"
                + Planted.UNIT_WITH_TWO_MANAGERS
                + "'")) {
      assertThat(demo.commands.mails())
          .anyMatch(
              mail -> mail.startsWith(WEEK + "/department_" + WEEK + "_person-" + manager.get(0)));
    }
    String plan = demo.commands.run("plan", "--as-of", DemoInstallation.TODAY).out();
    assertThat(plan)
        .contains("employee/2026-10/person:" + Planted.HINDSIGHT + "  due")
        .doesNotContain("person:" + Planted.LEAVER + "  due")
        .doesNotContain("person:" + Planted.LEFT_ACCOUNT_MANAGER + "  due");
  }

  @Test
  void planted_answers_lie_in_the_unit_and_on_the_day_they_belong_to() {
    Map<String, String> places = new HashMap<>();
    for (List<String> row :
        DemoInstallation.shared()
            .commands
            .storeRows(
                "SELECT f.response_id, COALESCE(u.id, '(unassigned)'), DATEADD(DAY,"
                    + " BITAND(RSHIFT(f.id, 27), 4194303) - 719528, DATE '1970-01-01') FROM fact f"
                    + " LEFT JOIN name u ON u.kind = 'UNIT' AND u.number = f.unit"
                    + " WHERE REGEXP_LIKE(f.response_id, '^[CW]90000')")) {
      places.put(row.get(0), row.get(1) + " " + row.get(2));
    }
    LocalDate move = Planted.moveDay(TODAY);
    assertPlaces(
        places,
        Planted.MOVE_ANSWERS,
        at(Planted.MOVED_FROM, move.minusDays(1)),
        at(Planted.MOVED_TO, move));
    LocalDate last = Planted.lastValidDay(TODAY);
    assertPlaces(
        places,
        Planted.FIRST_AND_LAST_DAY_ANSWERS,
        at(Planted.FIRST_AND_LAST_DAY_UNIT, Planted.firstValidDay(TODAY)),
        at(Planted.FIRST_AND_LAST_DAY_UNIT, last),
        at("(unassigned)", last.plusDays(1)));
    assertPlaces(
        places,
        List.of(Planted.CLOSED_UNIT_ANSWER),
        at(Planted.CLOSED_UNIT, Planted.closedUnitLastDay(TODAY)));
    LocalDate left = Planted.leaverLastDay(TODAY);
    assertPlaces(
        places,
        Planted.LEAVER_ANSWERS,
        at(Planted.LEAVER_UNIT, left.minusDays(5)),
        at("(unassigned)", left.plusDays(5)));
    assertThat(places.get(Planted.GAP_ANSWER)).startsWith("(unassigned)");
    assertThat(places.get(Planted.UNKNOWN_EMPLOYEE_ANSWER)).startsWith("(unassigned)");
    assertThat(places.get(Planted.UNKNOWN_UNIT_ANSWER)).startsWith("(unassigned)");
    assertThat(places).doesNotContainKey(Planted.ANSWER_WITHOUT_SCORES);
    assertThat(places.get(Planted.UNDATED_ANSWER)).endsWith("9999-12-31");
  }

  @Test
  void answers_around_the_nights_on_which_the_clock_changes_have_their_local_day() {
    LocalDate spring = Planted.springNight(TODAY);
    LocalDate autumn = Planted.autumnNight(TODAY);
    assertThat(days(Planted.DST_INSTANT_ANSWERS))
        .containsExactly(
            spring.minusDays(1),
            spring,
            spring,
            spring.plusDays(1),
            autumn.minusDays(1),
            autumn,
            autumn,
            autumn.plusDays(1));
    assertThat(days(Planted.DST_EDGE_ANSWERS)).containsExactly(spring, spring, autumn, autumn);
    assertThat(days(List.of(Planted.SKIPPED_HOUR_ANSWER))).containsExactly(spring);
    assertThat(days(Planted.DOUBLE_HOUR_ANSWERS)).containsExactly(autumn, autumn);
  }

  private static List<LocalDate> days(List<String> answers) {
    Map<String, LocalDate> days = new HashMap<>();
    DemoInstallation.shared()
        .commands
        .storeRows(
            "SELECT response_id, DATEADD(DAY, BITAND(RSHIFT(id, 27), 4194303) - 719528, DATE"
                + " '1970-01-01') FROM fact WHERE response_id IN ('"
                + String.join("', '", answers)
                + "')")
        .forEach(row -> days.put(row.get(0), LocalDate.parse(row.get(1))));
    return answers.stream().map(days::get).toList();
  }

  private static String at(String unit, LocalDate day) {
    return unit + " " + day;
  }

  private static void assertPlaces(
      Map<String, String> places, List<String> answers, String... expected) {
    assertThat(answers.stream().map(places::get)).containsExactly(expected);
  }

  @Test
  void what_cannot_be_used_is_rejected_by_reason_and_what_is_odd_is_noted() {
    TestInstallation commands = DemoInstallation.shared().commands;
    assertThat(
            commands.storeRows(
                "SELECT response_id, reason, column_label, found FROM fact_reject WHERE response_id"
                    + " LIKE 'C90000%' ORDER BY response_id"))
        .containsExactly(
            List.of(Planted.UNUSABLE_NPS_ANSWERS.get(0), "OFF_SCALE", "nps", "11"),
            List.of(Planted.UNUSABLE_NPS_ANSWERS.get(1), "OFF_SCALE", "nps", "-1"),
            List.of(Planted.UNUSABLE_NPS_ANSWERS.get(2), "NOT_WHOLE", "nps", "6.5"),
            List.of(Planted.UNUSABLE_NPS_ANSWERS.get(3), "NOT_A_NUMBER", "nps", "n.v.t."),
            java.util.Arrays.asList(Planted.ANSWER_WITHOUT_SCORES, "NO_SCORE", null, null),
            java.util.Arrays.asList(
                Planted.DUPLICATE_ANSWER, "DUPLICATE_RESPONSE_ID", "response_id", null));
    assertThat(
            commands.storeRows(
                "SELECT word, SUM(row_count) FROM day_quality WHERE kind = 'NOTE' AND word IN"
                    + " ('UNKNOWN_EMPLOYEE', 'UNKNOWN_UNIT', 'UNKNOWN_CUSTOMER',"
                    + " 'CUSTOMER_YOUNGER_THAN_ANSWER') GROUP BY word ORDER BY word"))
        .containsExactly(
            List.of("CUSTOMER_YOUNGER_THAN_ANSWER", "1"),
            List.of("UNKNOWN_CUSTOMER", "1"),
            List.of("UNKNOWN_EMPLOYEE", "1"),
            List.of("UNKNOWN_UNIT", "1"));
  }
}
