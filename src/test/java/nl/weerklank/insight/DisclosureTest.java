package nl.weerklank.insight;

import static nl.weerklank.insight.Organisation.DAY;
import static nl.weerklank.insight.Organisation.fold;
import static nl.weerklank.insight.Organisation.window;
import static nl.weerklank.score.Metrics.ENPS;
import static nl.weerklank.score.Metrics.NPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.UnitTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisclosureTest {

  private static final Period MONTH = Period.parse("2026-11");
  private static final Disclosure DISCLOSURE = new Disclosure(ScoringSettings.DEFAULT);

  private record Node(int k, String id, String parent, int answers, String status) {}

  @ParameterizedTest
  @MethodSource("scenarios")
  void the_published_units_are_those_of_the_scenario(String scenario) throws IOException {
    List<Node> nodes = nodes(scenario);
    List<String> parents = nodes.stream().map(Node::parent).toList();
    List<String> lines = new ArrayList<>();
    List<Answer> answers = new ArrayList<>();
    for (Node node : nodes) {
      lines.add(node.parent.isEmpty() ? node.id : node.id + "<" + node.parent);
      if (!parents.contains(node.id)) {
        answers.addAll(staff(node.id, node.answers));
      }
    }
    Figures figures = fold(Organisation.tree(lines.toArray(String[]::new)), answers, window(MONTH));
    Disclosure disclosure =
        new Disclosure(new ScoringSettings(10, 30, nodes.get(0).k, RollUp.NOW, 0.05, 5));

    Set<String> published = disclosure.publishedUnits(ENPS, figures, MONTH);

    for (Node node : nodes) {
      assertThat(published.contains(node.id))
          .as("%s %s", scenario, node.id)
          .isEqualTo(node.status.equals("published"));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void no_difference_of_published_roll_ups_is_under_k(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      Figures figures = randomTree(random);
      Set<String> published = DISCLOSURE.publishedUnits(ENPS, figures, MONTH);
      UnitTree tree = figures.tree();
      for (int index = 0; index < tree.size(); index++) {
        if (published.contains(tree.unit(index).id())) {
          assertThat(remainder(figures, published, index)).isNotIn(1, 2, 3, 4, 5, 6, 7, 8, 9);
          assertThat(n(figures, index)).isGreaterThanOrEqualTo(10);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void own_answers_are_shown_only_where_they_follow_from_published_roll_ups(long seed) {
    Random random = new Random(seed);
    int shown = 0;
    for (int round = 0; round < 60; round++) {
      Figures figures = randomTree(random);
      Set<String> published = DISCLOSURE.publishedUnits(ENPS, figures, MONTH);
      UnitTree tree = figures.tree();
      for (String id : DISCLOSURE.publishedOwn(ENPS, figures, MONTH)) {
        int own = figures.own(ENPS, MONTH, Subject.unit(id)).n();
        assertThat(own).isGreaterThanOrEqualTo(10);
        assertThat(published).contains(id);
        assertThat(remainder(figures, published, tree.indexOf(id))).isEqualTo(own);
        shown++;
      }
    }
    assertThat(shown).isPositive();
  }

  @Test
  void the_unassigned_bucket_is_protected_like_any_unit() {
    List<Answer> answers = new ArrayList<>(staff("a", 12));
    answers.addAll(staff("b", 20));
    answers.addAll(staff("gone", 3));
    Figures figures = fold(Organisation.tree("a", "b"), answers, window(MONTH));

    assertThat(DISCLOSURE.publishedUnits(ENPS, figures, MONTH))
        .containsExactly(UnitTree.ORGANISATION, "b");
  }

  @Test
  void a_unit_whose_answers_agree_but_for_one_is_hidden_and_so_is_what_would_tell_it() {
    List<Answer> answers = new ArrayList<>(staff("mixed", 20));
    answers.addAll(staff("other", 20));
    answers.addAll(agreeing("happy", 14, 1));
    Figures figures = fold(Organisation.tree("mixed", "other", "happy"), answers, window(MONTH));

    assertThat(DISCLOSURE.publishedUnits(ENPS, figures, MONTH))
        .containsExactly(UnitTree.ORGANISATION, "other");
  }

  @Test
  void two_answers_outside_the_band_of_the_others_are_enough() {
    List<Answer> answers = new ArrayList<>(staff("mixed", 20));
    answers.addAll(agreeing("happy", 14, 2));
    Figures figures = fold(Organisation.tree("mixed", "happy"), answers, window(MONTH));

    assertThat(DISCLOSURE.publishedUnits(ENPS, figures, MONTH))
        .containsExactly(UnitTree.ORGANISATION, "mixed", "happy");
  }

  private static List<Answer> agreeing(String unit, int promoters, int others) {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < promoters + others; i++) {
      answers.add(Answer.of("staff", DAY, unit, "enps", i < promoters ? 9 + i % 2 : 7));
    }
    return answers;
  }

  @Test
  void customers_results_are_published_for_every_unit() {
    Figures figures = fold(Organisation.tree("a", "b"), List.of(), window(MONTH));

    assertThat(DISCLOSURE.publishedUnits(NPS, figures, MONTH))
        .containsExactly(UnitTree.ORGANISATION, "a", "b", UnitTree.UNASSIGNED);
    assertThat(DISCLOSURE.hidden(NPS, 1)).isFalse();
    assertThat(DISCLOSURE.hidden(NPS, Subject.Kind.LOCATION)).isFalse();
  }

  @Test
  void employer_results_are_hidden_under_k_and_by_any_cut_but_units() {
    assertThat(DISCLOSURE.hidden(ENPS, 9)).isTrue();
    assertThat(DISCLOSURE.hidden(ENPS, 10)).isFalse();
    assertThat(DISCLOSURE.hidden(ENPS, 0)).isTrue();
    assertThat(DISCLOSURE.hidden(ENPS, Subject.Kind.LOCATION)).isTrue();
    assertThat(DISCLOSURE.hidden(ENPS, Subject.Kind.EMPLOYEE)).isTrue();
    assertThat(DISCLOSURE.hidden(ENPS, Subject.Kind.UNIT)).isFalse();
  }

  @Test
  void the_employer_minimum_has_a_floor_of_5() {
    assertThatThrownBy(() -> new ScoringSettings(10, 30, 4, RollUp.NOW, 0.05, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("floor is 5");
  }

  private static int remainder(Figures figures, Set<String> published, int index) {
    UnitTree tree = figures.tree();
    int remainder = n(figures, index);
    for (int unit = index + 1; unit < tree.end(index); ) {
      boolean shown = published.contains(tree.unit(unit).id());
      remainder -= shown ? n(figures, unit) : 0;
      unit = shown ? tree.end(unit) : unit + 1;
    }
    return remainder;
  }

  private static int n(Figures figures, int index) {
    return figures.rollup(ENPS, MONTH, Subject.unit(figures.tree().unit(index).id())).n();
  }

  /** Up to 15 units, with answers in inner units as well. */
  private static Figures randomTree(Random random) {
    List<String> lines = new ArrayList<>();
    List<Answer> answers = new ArrayList<>();
    int units = 2 + random.nextInt(14);
    for (int unit = 0; unit < units; unit++) {
      int parent = random.nextInt(unit + 1) - 1;
      lines.add(parent < 0 ? "u" + unit : "u" + unit + "<u" + parent);
      int size = random.nextInt(4) == 0 ? 0 : random.nextInt(random.nextBoolean() ? 6 : 30);
      answers.addAll(staff("u" + unit, size));
    }
    answers.addAll(staff(UnitTree.UNASSIGNED, random.nextInt(3)));
    return fold(Organisation.tree(lines.toArray(String[]::new)), answers, window(MONTH));
  }

  private static List<Answer> staff(String unit, int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> Answer.of("staff", DAY, unit, "enps", List.of(9, 7, 3).get(number % 3)))
        .toList();
  }

  static Stream<String> scenarios() throws IOException {
    return rows().map(row -> row[0]).distinct();
  }

  private static List<Node> nodes(String scenario) throws IOException {
    return rows()
        .filter(row -> row[0].equals(scenario))
        .map(
            row ->
                new Node(
                    Integer.parseInt(row[1]),
                    row[2],
                    row[3],
                    IntStream.of(4, 5, 6).map(i -> Integer.parseInt(row[i])).sum(),
                    row[7]))
        .toList();
  }

  private static Stream<String[]> rows() throws IOException {
    try (InputStream in = DisclosureTest.class.getResourceAsStream("suppression_tree.csv")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(line -> line.split(","));
    }
  }
}
