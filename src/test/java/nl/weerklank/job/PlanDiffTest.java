package nl.weerklank.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.weerklank.store.KeptPlan;
import nl.weerklank.store.KeptPlan.Answers;
import nl.weerklank.store.KeptPlan.Reader;
import org.junit.jupiter.api.Test;

class PlanDiffTest {

  private static final RehearsalSettings PRESET =
      new RehearsalSettings(RehearsalSettings.Approval.ASK, 2, 20);

  private static KeptPlan plan(long run, List<Reader> readers, List<Answers> answers) {
    return new KeptPlan(run, LocalDate.of(2026, 3, 9), readers, answers);
  }

  private static Reader reader(String who, String period, String... subjects) {
    return new Reader("department", "person:" + who, period, List.of(subjects));
  }

  private static Answers answers(String report, String subject, long count) {
    return new Answers(report, subject, "2026-W10", count);
  }

  @Test
  void new_lost_and_moved_recipients_come_in_groups_with_their_keys() {
    KeptPlan before =
        plan(
            7,
            List.of(
                reader("a", "2026-W10", "unit:1"),
                reader("b", "2026-W10", "unit:2", "unit:3"),
                reader("c", "2026-W10", "unit:4"),
                reader("d", "2026-W10", "unit:5"),
                reader("e", "2026-W10", "unit:6", "unit:7")),
            List.of());
    KeptPlan now =
        plan(
            0,
            List.of(
                reader("f", "2026-W11", "unit:8"),
                reader("a", "2026-W11", "unit:1"),
                reader("b", "2026-W11", "unit:3", "unit:4"),
                reader("e", "2026-W11", "unit:7", "unit:6")),
            List.of());

    assertThat(new PlanDiff(before, now).lines(Map.of("department/person:d", "LEFT"), PRESET))
        .containsExactly(
            "Compared with run 7, as of 2026-03-09",
            "  new      department/2026-W11/person:f  unit:8",
            "  lost     department/2026-W10/person:c  unit:4",
            "  lost     department/2026-W10/person:d  unit:5  LEFT",
            "  moved    department/2026-W11/person:b  +unit:4  -unit:2",
            "  2 recipients as before");
  }

  @Test
  void the_same_person_in_another_kind_of_report_is_another_recipient() {
    KeptPlan before = plan(7, List.of(reader("a", "2026-W10", "unit:1")), List.of());
    KeptPlan now =
        plan(
            0,
            List.of(new Reader("director", "person:a", "2026-W10", List.of("unit:1"))),
            List.of());

    assertThat(new PlanDiff(before, now).lines(Map.of(), PRESET))
        .containsExactly(
            "Compared with run 7, as of 2026-03-09",
            "  new      director/2026-W10/person:a  unit:1",
            "  lost     department/2026-W10/person:a  unit:1",
            "  0 recipients as before");
  }

  @Test
  void half_or_double_is_told_from_twenty_answers_on() {
    KeptPlan before =
        plan(
            7,
            List.of(),
            List.of(
                answers("director", "unit:all", 100),
                answers("department", "unit:half", 100),
                answers("department", "unit:nearly", 100),
                answers("department", "unit:few", 2),
                answers("department", "unit:empty", 20),
                answers("department", "unit:gone", 99)));
    KeptPlan now =
        plan(
            0,
            List.of(),
            List.of(
                answers("director", "unit:all", 199),
                answers("department", "unit:half", 50),
                answers("department", "unit:nearly", 51),
                answers("department", "unit:few", 19),
                answers("department", "unit:empty", 0),
                answers("department", "unit:fresh", 99)));

    assertThat(new PlanDiff(before, now).lines(Map.of(), PRESET))
        .containsExactly(
            "Compared with run 7, as of 2026-03-09",
            "  answers  department/2026-W10  unit:half  100 -> 50",
            "  answers  department/2026-W10  unit:empty  20 -> 0",
            "  0 recipients as before");
  }

  @Test
  void nothing_changed_is_said() {
    KeptPlan same = plan(7, List.of(reader("a", "2026-W10", "unit:1")), List.of());

    assertThat(new PlanDiff(same, same).lines(Map.of(), PRESET))
        .containsExactly(
            "Compared with run 7, as of 2026-03-09", "  nothing changed; 1 recipient as before");
  }

  @Test
  void a_factor_that_would_tell_of_everything_is_refused() {
    assertThatThrownBy(() -> new RehearsalSettings(RehearsalSettings.Approval.ASK, 1, 20))
        .hasMessageContaining("jump-factor");
    assertThatThrownBy(() -> new RehearsalSettings(RehearsalSettings.Approval.ASK, Double.NaN, 20))
        .hasMessageContaining("jump-factor");
    assertThatThrownBy(() -> new RehearsalSettings(RehearsalSettings.Approval.ASK, 2, -1))
        .hasMessageContaining("jump-answers");
  }

  @Test
  void no_answers_then_and_now_is_no_jump() {
    assertThat(new RehearsalSettings(RehearsalSettings.Approval.NONE, 2, 0).jumped(0, 0)).isFalse();
  }
}
