package nl.weerklank.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.weerklank.enrich.MatchedReference.Finding;
import nl.weerklank.enrich.MatchedReference.Kind;
import nl.weerklank.survey.Assignment;
import nl.weerklank.survey.Employee;
import nl.weerklank.survey.Matching;
import nl.weerklank.survey.Matching.Rule;
import nl.weerklank.survey.Matching.UnitKey;
import nl.weerklank.survey.Reference;
import nl.weerklank.survey.Superior;
import nl.weerklank.survey.Unit;
import nl.weerklank.survey.UnitTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuperiorsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  /** Everybody from 1 to 30 and X, Y, Z works; L left yesterday. */
  private static final List<Employee> STAFF =
      Stream.concat(
              IntStream.rangeClosed(1, 30).mapToObj(Integer::toString),
              Stream.of("X", "Y", "Z", "L"))
          .map(id -> employee(id, id.equals("L") ? DAY.minusDays(1) : null))
          .toList();

  private static Employee employee(String id, LocalDate left) {
    return new Employee(id, "Name " + id, id + "@example.org", null, null, null, left, null);
  }

  private static Assignment member(String id) {
    return new Assignment(id, "U", null, null, 1);
  }

  /**
   * @param reports {@code 1>X} direct, {@code 1~X} indirect
   */
  private static MatchedReference of(Matching matching, String members, String reports) {
    List<Superior> superiors =
        Stream.of(reports.split(" "))
            .filter(report -> !report.isEmpty())
            .map(report -> report.split("[>~]"))
            .map(ids -> new Superior(ids[0], ids[1], reports.contains(ids[0] + ">" + ids[1])))
            .toList();
    return of(
        matching, Stream.of(members.split(" ")).map(SuperiorsTest::member).toList(), superiors);
  }

  private static MatchedReference of(
      Matching matching, List<Assignment> assignments, List<Superior> superiors) {
    return MatchedReference.of(
        new Reference(
            List.of(
                new Unit("U", null, "U", null, List.of(), null, null, null),
                new Unit("V", null, "V", null, List.of("9"), null, null, null)),
            STAFF,
            assignments,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            superiors),
        matching,
        DAY);
  }

  private static List<String> heads(MatchedReference matched) {
    return matched.reference().units().get(0).managerIds();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 2 3     | 1>X 2>X 3>X         | X
          1 2 3 X   | 1>X 2>X 3>X X>Y     | X
          1 X       | 1>X X>Y             | X
          1         | 1>X                 | X
          1 2 3     | 1>X 2>X 3>Y         | X
          1 2 3 4   | 1>X 2>X 3>Y 4>Y     | X
          1 2 X Y   | 1>X 2>X X>Y Y>Z     | X
          1 2 X Y   | 1>X 2>Y             |
          1 2       | 1>X 2>Y             | X
          1 Y       | 1>Y Y>X             | Y
          1 2 3     | 1>X 2>Y 3>Z         |
          1 2 3     | 1>X                 |
          1 2 3     | 1>X 1>Y 2>Y 3>Y     | Y
          1 2 3     | 1~X 2~X 3~X         |
          1 2 3     | 1~X 1>Y 2>Y 2~X 3~X | Y
          1 2       | 1>L 2>L             |
          1 2 3     | 1>L 2>X 3>X         | X
          1 2 L     | 1>X 2>Y L>Y         | X
          1 2       | 1>1 2>2             |
          1 2       | 1>2 2>1             | 1
          1 2       | 1>404 2>404         |
          """)
  void a_unit_without_a_head_is_led_by_whom_most_of_its_members_report_to(
      String members, String reports, String head) {
    assertThat(heads(of(Matching.EXACT, members, reports)))
        .isEqualTo(head == null ? List.of() : List.of(head));
  }

  @Test
  void a_head_hr_names_stays_and_one_that_follows_is_no_finding() {
    MatchedReference matched = of(Matching.EXACT, "1 2", "1>X 2>X");

    assertThat(matched.reference().units().get(1).managerIds()).containsExactly("9");
    assertThat(UnitTree.on(DAY, matched.reference().units(), "Org").findings()).isEmpty();
    assertThat(
            UnitTree.on(DAY, of(Matching.EXACT, "1 2 3", "1>X").reference().units(), "Org")
                .findings())
        .containsExactly(new UnitTree.Finding(UnitTree.Finding.Kind.NO_MANAGER, "U", ""));
  }

  @Test
  void only_who_is_assigned_on_the_day_is_a_member() {
    List<Assignment> assignments =
        List.of(
            member("1"),
            new Assignment("2", "U", null, DAY.minusDays(1), 1),
            new Assignment("3", "U", DAY.plusDays(1), null, 1));
    List<Superior> superiors =
        List.of(
            new Superior("1", "X", true),
            new Superior("2", "Y", true),
            new Superior("3", "Y", true));

    assertThat(heads(of(Matching.EXACT, assignments, superiors))).containsExactly("X");
  }

  @Test
  void superiors_are_found_by_the_same_keys() {
    Matching keys =
        new Matching(
            List.of(Rule.of(Rule.Kind.ID), Rule.of(Rule.Kind.NUMBER), Rule.of(Rule.Kind.EMAIL)),
            List.of(UnitKey.ID));
    List<Superior> superiors =
        List.of(
            new Superior("01", "X@EXAMPLE.org", true), new Superior("2", "x@example.org", true));

    MatchedReference matched = of(keys, List.of(member("1"), member("2")), superiors);

    assertThat(heads(matched)).containsExactly("X");
    assertThat(matched.findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1>2 2>1             | 1 > 2 > 1
          7>7                 | 7 > 7
          1>2 2>3 3>1 4>1 5>4 | 1 > 2 > 3 > 1
          1>2 2>1 3>4 4>3 2>3 | 3 > 4 > 3
          9>X X>9 1>X 2>1     | 9 > X > 9
          """)
  void a_circle_of_superiors_is_told_once_and_survived(String reports, String circle) {
    List<Finding> findings = of(Matching.EXACT, "1 2", reports).findings();

    assertThat(findings).extracting(Finding::kind).containsExactly(Kind.SUPERIOR_CYCLE);
    assertThat(findings.get(0).about()).contains(circle);
  }

  @Test
  void no_circle_and_circles_of_who_reports_indirectly_are_no_finding() {
    assertThat(of(Matching.EXACT, "1 2", "1>2 2>3 1>3 4>3 3>X").findings()).isEmpty();
    assertThat(of(Matching.EXACT, "1 2", "1>2 2~1").findings()).isEmpty();
  }

  @Test
  void an_unknown_superior_is_told_by_who_reports_to_them() {
    assertThat(of(Matching.EXACT, "1 2", "2>404 1>405 3>X").findings())
        .containsExactly(new Finding(Kind.UNKNOWN_SUPERIOR, List.of("1", "2")));
  }

  @Test
  void a_long_circle_is_found_and_shown_shortened() {
    List<Superior> ring =
        IntStream.range(0, 30)
            .mapToObj(i -> new Superior("" + (1 + i), "" + (1 + (i + 1) % 30), true))
            .toList();

    assertThat(of(Matching.EXACT, List.of(), ring).findings().get(0).about())
        .containsExactly("1 > 2 > 3 > 4 > 5 > 6 > ... > 1");
  }

  @Test
  void the_order_of_the_rows_changes_nothing() {
    Random random = new Random(7);
    List<Superior> superiors = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      superiors.add(
          new Superior("" + (1 + random.nextInt(30)), "" + (1 + random.nextInt(30)), true));
    }
    List<Assignment> team =
        new ArrayList<>(IntStream.rangeClosed(1, 30).mapToObj(i -> member("" + i)).toList());
    MatchedReference first = of(Matching.EXACT, team, superiors);
    for (int round = 0; round < 20; round++) {
      Collections.shuffle(superiors, random);
      Collections.shuffle(team, random);
      MatchedReference again = of(Matching.EXACT, team, superiors);
      assertThat(heads(again)).isEqualTo(heads(first));
      assertThat(again.findings()).isEqualTo(first.findings());
    }
  }
}
