package nl.weerklank.insight;

import static nl.weerklank.insight.Organisation.DAY;
import static nl.weerklank.insight.Organisation.SURVEYS;
import static nl.weerklank.insight.Organisation.tree;
import static nl.weerklank.score.Metrics.CES;
import static nl.weerklank.score.Metrics.CSAT;
import static nl.weerklank.score.Metrics.EFFORT;
import static nl.weerklank.score.Metrics.NPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.weerklank.score.Distribution;
import nl.weerklank.survey.Formula;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Response;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.UnitTree;

class RepeatedAnswersTest {

  private static final Period WEEK = Period.week(DAY);
  private static final Period EARLIER = WEEK.before();
  private static final List<Metric> METRICS = List.of(NPS, CSAT, CES, EFFORT);
  private static final double CLOSE = 1e-9;

  /** What a test knows of an answer: who gave it, where it counts and its value y. */
  private record Given(long respondent, int unit, double y) {}

  private static RepeatedAnswers gather(UnitTree tree, List<Answer> answers) {
    ListedNames names = new ListedNames();
    ListedFacts facts = new ListedFacts(answers, names);
    return RepeatedAnswers.gather(facts, names, tree, METRICS, SURVEYS, List.of(WEEK, EARLIER));
  }

  private static double effect(UnitTree tree, List<Answer> answers, Metric metric, String unit) {
    Distribution counted =
        Organisation.fold(tree, answers, Organisation.window(WEEK))
            .rollup(metric, WEEK, Subject.unit(unit));
    return gather(tree, answers).designEffect(metric, WEEK, unit, counted);
  }

  private static Answer nps(String unit, long respondent, int score) {
    return Answer.of("service", DAY, unit, "nps", score).by(respondent, 1);
  }

  /** Up to 12 units anywhere under each other, and 80 answers by few people. */
  @Property(tries = 150)
  void it_is_what_the_list_of_answers_gives_for_every_unit_of_any_tree(@ForAll Random random) {
    UnitTree tree = randomTree(random);
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      answers.add(randomAnswer(random, tree, i));
    }
    RepeatedAnswers repeated = gather(tree, answers);
    Figures figures = Organisation.fold(tree, answers, Organisation.window(WEEK));

    for (Metric metric : METRICS) {
      List<Given> given = given(tree, answers, metric);
      for (int index = 0; index < tree.size(); index++) {
        String unit = tree.unit(index).id();
        Distribution counted = figures.rollup(metric, WEEK, Subject.unit(unit));
        int top = index;
        List<Given> here = given.stream().filter(one -> tree.holds(top, one.unit)).toList();
        assertThat(counted.n()).isEqualTo(here.size());
        assertThat(repeated.designEffect(metric, WEEK, unit, counted))
            .as("%s of %s", metric.id(), unit)
            .isCloseTo(direct(metric, here), within(CLOSE));
      }
    }
  }

  private static UnitTree randomTree(Random random) {
    int units = 1 + random.nextInt(12);
    return tree(
        IntStream.range(0, units)
            .mapToObj(
                i ->
                    i == 0 || random.nextInt(4) == 0 ? "u" + i : "u" + i + "<u" + random.nextInt(i))
            .toArray(String[]::new));
  }

  /** Some anonymous, some of a unit nobody knows, some outside the week, some of the other kind. */
  private static Answer randomAnswer(Random random, UnitTree tree, int position) {
    Metric metric = METRICS.get(random.nextInt(METRICS.size()));
    int unit = random.nextInt(tree.size());
    String id = unit == 0 ? "gone" : tree.unit(unit).id();
    String survey = random.nextInt(6) == 0 ? "not declared" : "service";
    int score = metric.scale().from() + random.nextInt(metric.levels());
    return Answer.of(survey, DAY.minusDays(random.nextInt(9)), id, metric.id(), score)
        .by(random.nextInt(9) - 2, position);
  }

  private static List<Given> given(UnitTree tree, List<Answer> answers, Metric metric) {
    List<Given> given = new ArrayList<>();
    for (Answer answer : answers) {
      Integer score = answer.scores().get(metric.id());
      if (score != null && WEEK.contains(answer.day())) {
        int unit = tree.indexOf(answer.unit());
        // Who is anonymous is somebody else each time.
        long who = answer.respondent() == 0 ? 1_000 + answer.sequence() : answer.respondent();
        given.add(new Given(who, unit < 0 ? tree.unassigned() : unit, y(metric, score)));
      }
    }
    return given;
  }

  private static double y(Metric metric, int score) {
    if (metric.formula() == Formula.MEAN) {
      return score;
    }
    int bottom = metric.formula() == Formula.NET && metric.bottom().contains(score) ? -1 : 0;
    return metric.top().contains(score) ? 1 : bottom;
  }

  /** G/(G-1) * sum of (sum of residuals of a respondent)^2 / n^2, over the naive variance. */
  private static double direct(Metric metric, List<Given> given) {
    int n = given.size();
    double mean = given.stream().mapToDouble(Given::y).average().orElse(0);
    Map<Long, Double> residuals = new HashMap<>();
    given.forEach(one -> residuals.merge(one.respondent, one.y - mean, Double::sum));
    int groups = residuals.size();
    double spread = given.stream().mapToDouble(one -> Math.pow(one.y - mean, 2)).sum();
    if (groups == n || groups < 2 || spread < 1e-12) {
      return 1;
    }
    double naive = spread / n / (metric.formula() == Formula.MEAN ? n - 1 : n);
    double squares = residuals.values().stream().mapToDouble(sum -> sum * sum).sum();
    return Math.max(1, groups / (groups - 1.0) * squares / ((double) n * n) / naive);
  }

  @Example
  void respondents_who_answer_once_have_no_effect_however_few_they_are() {
    UnitTree tree = tree("north");
    for (int people : new int[] {1, 2, 3, 10, 400}) {
      List<Answer> once =
          IntStream.rangeClosed(1, people).mapToObj(i -> nps("north", i, i % 11)).toList();

      assertThat(effect(tree, once, NPS, "north")).isEqualTo(1);
    }
  }

  @Example
  void three_people_who_say_the_same_four_times_are_three_and_not_twelve() {
    UnitTree tree = tree("north");
    List<Answer> answers = new ArrayList<>();
    for (int time = 0; time < 4; time++) {
      answers.addAll(List.of(nps("north", 1, 10), nps("north", 2, 8), nps("north", 3, 0)));
    }

    // Means 1, 0, -1: variance of their mean 1/3 by divisor 2; naive 2/3 over 12.
    assertThat(effect(tree, answers, NPS, "north"))
        .isCloseTo((1 / 3.0) / (2 / 36.0), within(CLOSE));
  }

  @Example
  void anonymous_answers_count_alone_however_alike() {
    UnitTree tree = tree("north");
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      answers.add(nps("north", 0, i % 2 == 0 ? 10 : 0));
    }

    assertThat(effect(tree, answers, NPS, "north")).isEqualTo(1);
  }

  @Example
  void a_survey_that_counts_the_latest_repeats_nobody() {
    UnitTree tree = tree("north");
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Answer first = Answer.of("relationship", DAY, "north", "nps", i % 11);
      answers.add(first.by(1 + i % 4, i));
    }

    assertThat(effect(tree, answers, NPS, "north")).isEqualTo(1);
  }

  @Example
  void somebody_in_two_units_is_one_respondent_where_the_units_come_together() {
    UnitTree tree = tree("all", "north<all", "south<all");
    List<Answer> answers = new ArrayList<>();
    for (int who = 1; who <= 6; who++) {
      answers.add(nps("north", who, who % 2 == 0 ? 10 : 0));
      answers.add(nps("south", who, who % 2 == 0 ? 10 : 0));
    }

    assertThat(effect(tree, answers, NPS, "north")).isEqualTo(1);
    assertThat(effect(tree, answers, NPS, "south")).isEqualTo(1);
    // Twice the answers of six people, by 6/5.
    assertThat(effect(tree, answers, NPS, "all")).isCloseTo(2 * 6 / 5.0, within(CLOSE));
  }

  @Example
  void who_contradicts_himself_is_not_worth_more_than_two_people() {
    UnitTree tree = tree("north");
    List<Answer> answers = new ArrayList<>();
    for (int who = 1; who <= 5; who++) {
      answers.addAll(List.of(nps("north", who, 10), nps("north", who, 0)));
    }

    assertThat(effect(tree, answers, NPS, "north")).isEqualTo(1);
  }

  @Example
  void what_was_not_gathered_or_does_not_fit_has_no_effect() {
    UnitTree tree = tree("north");
    List<Answer> twice = List.of(nps("north", 1, 9), nps("north", 1, 9), nps("north", 2, 0));
    RepeatedAnswers repeated = gather(tree, twice);
    Distribution three = new Distribution(0, new int[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0});
    Distribution one = new Distribution(0, new int[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});

    assertThat(repeated.designEffect(NPS, WEEK, "north", three)).isGreaterThan(1);
    assertThat(repeated.designEffect(NPS, WEEK, "gone", three)).isEqualTo(1);
    assertThat(repeated.designEffect(NPS, Period.week(DAY.plusWeeks(1)), "north", three))
        .isEqualTo(1);
    assertThat(repeated.designEffect(NPS, EARLIER, "north", three)).isEqualTo(1);
    assertThat(repeated.designEffect(NPS, WEEK, "north", one)).as("fewer than seen").isEqualTo(1);
    assertThat(RepeatedAnswers.none(tree).designEffect(NPS, WEEK, "north", three)).isEqualTo(1);
  }

  @Example
  void answers_off_the_scale_and_without_a_day_are_nobodys_second() {
    UnitTree tree = tree("north");
    List<Answer> answers =
        List.of(
            nps("north", 1, 9),
            nps("north", 2, 0),
            nps("north", 1, 11),
            Answer.of("service", Response.UNDATED, "north", "nps", 9).by(1, 1));

    assertThat(effect(tree, answers, NPS, "north")).isEqualTo(1);
  }
}
