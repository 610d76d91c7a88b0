package nl.weerklank.insight.people;

import static nl.weerklank.insight.people.Team.FIRST;
import static nl.weerklank.insight.people.Team.LAST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import nl.weerklank.survey.Absence;
import nl.weerklank.survey.Assignment;
import nl.weerklank.survey.Employee;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.ReleasedStaff;
import nl.weerklank.survey.UnitTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleTest {

  private static final Period QUARTER = Period.parse("2026-Q1");
  private static final int K = 10;
  private static final double DAYS = 90;

  private final Team team = new Team();

  private People people(String... units) {
    return People.gather(
        Team.tree(List.of(units)), team.reference(), List.of(QUARTER), K, List.of());
  }

  private StaffFigure organisation() {
    return people("a").of(QUARTER, UnitTree.ORGANISATION).orElseThrow();
  }

  private double absence() {
    return organisation().absence().orElseThrow();
  }

  @Test
  void absence_is_sick_days_over_available_days() {
    team.add("a", 9);
    team.sick(team.add("a"), FIRST.plusDays(10), FIRST.plusDays(27));

    assertThat(absence()).isCloseTo(100 * 18 / (10 * DAYS), within(1e-9));
    assertThat(organisation().people()).isEqualTo(10);
    assertThat(organisation().averageHeadcount()).isEqualTo(10);
  }

  @Test
  void what_was_told_of_a_quarter_stays_when_hr_corrects_it() {
    team.add("a", 20);
    team.sick(team.add("b", 1.0, null), FIRST.plusDays(10), FIRST.plusDays(27));
    team.add("b", 14);
    People first = people("a", "b");
    List<ReleasedStaff> told = first.fresh(LAST.plusDays(5));
    team.sick(team.add("a", 1.0, null), FIRST, LAST);

    UnitTree moved = Team.tree(List.of("a", "c", "b<a"));
    People later = People.gather(moved, team.reference(), List.of(QUARTER), K, told);

    assertThat(told).isNotEmpty();
    assertThat(later.of(QUARTER, "a")).isEqualTo(first.of(QUARTER, "a"));
    assertThat(later.of(QUARTER, "b")).isEqualTo(first.of(QUARTER, "b"));
    assertThat(later.of(QUARTER, "c")).isEmpty();
    assertThat(later.published(QUARTER)).isEqualTo(first.published(QUARTER));
    assertThat(later.fresh(LAST.plusDays(12))).isEmpty();
  }

  @Test
  void part_timers_count_by_their_fraction() {
    team.add("a", 9);
    team.sick(team.add("a", 0.2, null), FIRST, LAST);

    assertThat(absence()).isCloseTo(100 * 0.2 / 9.2, within(1e-9));
    assertThat(organisation().averageHeadcount()).isEqualTo(10);
  }

  @Test
  void only_days_of_the_quarter_in_service_count() {
    team.add("a", 9);
    String newcomer = "newcomer";
    LocalDate hired = LocalDate.of(2026, 3, 22);
    team.employees.add(new Employee(newcomer, "N", null, null, null, hired, null, null));
    team.assignments.add(new Assignment(newcomer, "a", null, null, 1));
    team.sick(newcomer, LocalDate.of(2025, 12, 1), LocalDate.of(2026, 4, 30));

    assertThat(absence()).isCloseTo(100 * 10 / (9 * DAYS + 10), within(1e-9));
    assertThat(organisation().averageHeadcount()).isCloseTo(9 + 10 / DAYS, within(1e-9));
  }

  @Test
  void a_day_reported_twice_is_one_day() {
    team.add("a", 9);
    String one = team.add("a");
    team.sick(one, FIRST, FIRST.plusDays(5));
    team.sick(one, FIRST.plusDays(2), FIRST.plusDays(8));
    team.sick(one, FIRST.plusDays(20), FIRST.plusDays(20));
    team.absences.add(new Absence(one, null, FIRST, FIRST, 0.5));

    assertThat(absence()).isCloseTo(100 * 10 / (10 * DAYS), within(1e-9));
  }

  @Test
  void half_a_day_is_half_a_day_and_working_days_are_not_counted_as_such() {
    team.add("a", 9);
    String one = team.add("a");
    team.absences.add(new Absence(one, null, FIRST, FIRST, 0.5));
    // A week HR counts as 5 working days.
    team.absences.add(new Absence(one, null, FIRST.plusDays(7), FIRST.plusDays(13), 5.0));

    assertThat(absence()).isCloseTo(100 * 7.5 / (10 * DAYS), within(1e-9));
  }

  @Test
  void absence_that_ends_before_it_begins_is_none() {
    team.add("a", 10);
    team.sick("e0", FIRST.plusDays(3), FIRST);

    assertThat(absence()).isZero();
  }

  @Test
  void absence_hr_tells_of_a_unit_counts_there_by_the_days_in_the_quarter() {
    team.add("a", 10);
    team.absences.add(new Absence(null, "a", LAST.minusDays(9), LAST.plusDays(10), 40.0));
    team.absences.add(new Absence(null, "empty", FIRST, LAST, 1_000.0));
    People people = people("a", "empty");

    StaffFigure figure = people.of(QUARTER, "a").orElseThrow();

    assertThat(figure.absence().orElseThrow()).isCloseTo(100 * 20 / (10 * DAYS), within(1e-9));
    assertThat(people.of(QUARTER, UnitTree.ORGANISATION).orElseThrow().absence())
        .isEqualTo(figure.absence());
    assertThat(people.of(QUARTER, "empty")).isEmpty();
  }

  @Test
  void an_hr_that_tells_no_absence_yet_has_none_to_show() {
    team.add("a", 10);
    assertThat(organisation().absence()).isEmpty();

    team.sick("e0", LAST.plusDays(1), LAST.plusDays(2));
    assertThat(organisation().absence()).isEmpty();

    team.sick("e0", FIRST.minusDays(100), FIRST.minusDays(90));
    assertThat(organisation().absence()).hasValue(0);
  }

  @Test
  void turnover_is_leavers_over_the_average_headcount() {
    team.add("a", 19);
    team.add("a", 1, LAST);
    team.add("a", 1, FIRST.plusDays(44));
    team.add("a", 1, LAST.plusDays(1));
    team.add("a", 1, FIRST.minusDays(1));

    StaffFigure figure = organisation();

    assertThat(figure.leavers()).isEqualTo(2);
    assertThat(figure.averageHeadcount()).isCloseTo(21.5, within(1e-9));
    assertThat(figure.turnover().orElseThrow()).isCloseTo(200 / 21.5, within(1e-9));
    assertThat(figure.annualTurnover().orElseThrow())
        .isCloseTo(200 / 21.5 * 365 / 90, within(1e-9));
    assertThat(figure.people()).isEqualTo(22);
  }

  @Test
  void an_hr_that_knows_of_no_leaver_shows_no_turnover() {
    team.add("a", 20);

    assertThat(organisation().turnover()).isEmpty();
    assertThat(organisation().annualTurnover()).isEmpty();
    assertThat(organisation().leavers()).isZero();
  }

  @Test
  void a_move_is_no_leave_and_a_mover_is_one_head_above_both_units() {
    team.add("a", 12).add("b", 12);
    team.add("a", 1, FIRST.minusDays(1));
    String mover = "mover";
    team.employees.add(new Employee(mover, "M", null, null, null, null, null, null));
    team.assignments.add(new Assignment(mover, "a", null, FIRST.plusDays(29), 1));
    team.assignments.add(new Assignment(mover, "b", FIRST.plusDays(20), null, 1));
    People people = people("top", "a<top", "b<top");

    assertThat(people.of(QUARTER, "a").orElseThrow().people()).isEqualTo(13);
    assertThat(people.of(QUARTER, "b").orElseThrow().people()).isEqualTo(13);
    StaffFigure top = people.of(QUARTER, "top").orElseThrow();
    assertThat(top.people()).isEqualTo(25);
    assertThat(top.averageHeadcount()).isEqualTo(25);
    assertThat(top.leavers()).isZero();
    assertThat(people.of(QUARTER, "a").orElseThrow().averageHeadcount())
        .isCloseTo(12 + 30 / DAYS, within(1e-9));
  }

  @Test
  void a_leaver_counts_in_the_last_unit() {
    team.add("a", 12).add("b", 12);
    String leaver = "leaver";
    team.employees.add(new Employee(leaver, "L", null, null, null, null, LAST, null));
    team.assignments.add(new Assignment(leaver, "b", FIRST.plusDays(20), null, 1));
    team.assignments.add(new Assignment(leaver, "a", null, FIRST.plusDays(19), 1));
    People people = people("a", "b");

    assertThat(people.of(QUARTER, "a").orElseThrow().leavers()).isZero();
    assertThat(people.of(QUARTER, "b").orElseThrow().leavers()).isEqualTo(1);
  }

  @Test
  void nine_people_are_never_told_about() {
    team.add("a", 9);

    assertThat(people("a").published(QUARTER)).isEmpty();
    assertThat(people("a").of(QUARTER, UnitTree.ORGANISATION)).isEmpty();
    assertThat(people().of(QUARTER, "unknown")).isEmpty();
  }

  @Test
  void nobody_at_all_is_no_figure() {
    assertThat(people("a").of(QUARTER, UnitTree.ORGANISATION)).isEmpty();
    assertThatThrownBy(() -> people("a").of(Period.parse("2026-Q2"), "a"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void people_of_a_unit_the_tree_lacks_are_unassigned() {
    team.add("gone", 11);

    assertThat(people("a").published(QUARTER))
        .containsExactly(UnitTree.ORGANISATION, UnitTree.UNASSIGNED);
  }

  private record Node(int k, String id, String parent, int people, String status) {}

  private static List<Node> nodes(String scenario) throws IOException {
    try (InputStream table =
        PeopleTest.class.getResourceAsStream("/nl/weerklank/insight/suppression_tree.csv")) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .filter(cells -> scenario == null || cells[0].equals(scenario))
          .map(
              cells ->
                  new Node(
                      Integer.parseInt(cells[1]),
                      scenario == null ? cells[0] : cells[2],
                      cells[3],
                      Integer.parseInt(cells[4])
                          + Integer.parseInt(cells[5])
                          + Integer.parseInt(cells[6]),
                      cells[7]))
          .toList();
    }
  }

  static Stream<String> scenarios() throws IOException {
    return nodes(null).stream().map(Node::id).distinct();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void where_nobody_moves_the_published_units_are_those_of_the_scenario(String scenario)
      throws IOException {
    List<Node> nodes = nodes(scenario);
    List<String> parents = nodes.stream().map(Node::parent).toList();
    List<String> lines = new ArrayList<>();
    for (Node node : nodes) {
      lines.add(node.parent.isEmpty() ? node.id : node.id + "<" + node.parent);
      if (!parents.contains(node.id)) {
        team.add(node.id, node.people);
      }
    }

    Set<String> published =
        People.gather(
                Team.tree(lines), team.reference(), List.of(QUARTER), nodes.get(0).k, List.of())
            .published(QUARTER);

    for (Node node : nodes) {
      assertThat(published.contains(node.id))
          .as("%s %s", scenario, node.id)
          .isEqualTo(node.status.equals("published"));
    }
  }

  /** Checked another way: by the sets of persons, not by the count the rule itself makes. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whoever_moves_no_difference_of_published_units_is_about_fewer_than_k_persons(long seed) {
    Random random = new Random(seed);
    int hidden = 0;
    for (int round = 0; round < 60; round++) {
      Team one = new Team();
      List<String> lines = randomUnits(random);
      UnitTree tree = Team.tree(lines);
      fill(one, tree, random);
      Set<String> published =
          People.gather(tree, one.reference(), List.of(QUARTER), K, List.of()).published(QUARTER);
      for (int unit = 0; unit < tree.size(); unit++) {
        if (published.contains(tree.unit(unit).id())) {
          assertThat(remainder(one, tree, published, unit)).isNotIn(1, 2, 3, 4, 5, 6, 7, 8, 9);
        } else {
          hidden++;
        }
      }
    }
    assertThat(hidden).isPositive();
  }

  private static List<String> randomUnits(Random random) {
    List<String> lines = new ArrayList<>();
    int units = 2 + random.nextInt(10);
    for (int i = 0; i < units; i++) {
      lines.add(i == 0 || random.nextInt(4) == 0 ? "u" + i : "u" + i + "<u" + random.nextInt(i));
    }
    return lines;
  }

  private static void fill(Team team, UnitTree tree, Random random) {
    for (int unit = 1; unit < tree.unassigned(); unit++) {
      int people = random.nextInt(3) == 0 ? 0 : random.nextInt(25);
      for (int i = 0; i < people; i++) {
        String id = team.add(tree.unit(unit).id());
        if (random.nextInt(4) == 0) {
          String other = tree.unit(1 + random.nextInt(tree.size() - 2)).id();
          team.assignments.add(new Assignment(id, other, FIRST, FIRST.plusDays(3), 1));
        }
      }
    }
  }

  private static int remainder(Team team, UnitTree tree, Set<String> published, int unit) {
    Set<String> persons = new HashSet<>();
    for (Assignment one : team.assignments) {
      int place = tree.indexOf(one.unitId());
      int above = place;
      while (above >= 0 && !published.contains(tree.unit(above).id())) {
        above = tree.parent(above);
      }
      if (above == unit) {
        persons.add(one.employeeId());
      }
    }
    return persons.size();
  }
}
