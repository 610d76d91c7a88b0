package nl.weerklank.insight;

import static nl.weerklank.insight.Organisation.DAY;
import static nl.weerklank.insight.Organisation.METRICS;
import static nl.weerklank.insight.Organisation.SURVEYS;
import static nl.weerklank.insight.Organisation.fold;
import static nl.weerklank.insight.Organisation.tree;
import static nl.weerklank.insight.Organisation.window;
import static nl.weerklank.score.Metrics.CES;
import static nl.weerklank.score.Metrics.CSAT;
import static nl.weerklank.score.Metrics.EFFORT;
import static nl.weerklank.score.Metrics.ENPS;
import static nl.weerklank.score.Metrics.NPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerklank.score.Distribution;
import nl.weerklank.score.Scoring;
import nl.weerklank.survey.Band;
import nl.weerklank.survey.Counting;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Response;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.Survey;
import nl.weerklank.survey.UnitTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactFoldTest {

  private static final Period NOW = Period.weeksUntil(DAY, 13);
  private static final Period YEAR_EARLIER =
      Period.between(NOW.from().minusWeeks(52), NOW.to().minusWeeks(52));
  private static final UnitTree TREE =
      tree("north", "n1<north", "n2<north", "n21<n2", "south", "s1<south", "s2<south");
  private static final List<String> UNITS =
      List.of("north", "n1", "n2", "n21", "south", "s1", "s2", "gone");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void the_fold_counts_as_a_naive_count_does(long seed) {
    List<Answer> answers = randomAnswers(new Random(seed), 3_000);
    List<Window> windows = new ArrayList<>();
    windows.add(window(NOW));
    windows.add(window(NOW.before()));
    windows.add(window(YEAR_EARLIER));
    for (int week = 0; week < 26; week++) {
      windows.add(window(Period.week(DAY.minusWeeks(week)), Subject.Kind.UNIT));
    }

    Figures figures = fold(TREE, answers, windows.toArray(Window[]::new));

    for (Window window : windows) {
      for (Metric metric : METRICS) {
        for (Subject.Kind kind : window.kinds()) {
          Map<String, Distribution> expected = naive(answers, metric, window.period(), kind);
          for (String id : idsOf(kind)) {
            Distribution own = figures.own(metric, window.period(), new Subject(kind, id));
            assertThat(own)
                .as("%s %s %s %s", metric.id(), window.period().key(), kind, id)
                .isEqualTo(expected.getOrDefault(id, Distribution.empty(metric.scale())));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  void a_roll_up_is_the_sum_of_everything_below(long seed) {
    Figures figures = fold(TREE, randomAnswers(new Random(seed), 2_000), window(NOW));

    for (Metric metric : METRICS) {
      for (int index = 0; index < TREE.size(); index++) {
        Distribution sum = Distribution.empty(metric.scale());
        for (int below = index; below < TREE.end(index); below++) {
          sum = sum.plus(figures.own(metric, NOW, Subject.unit(TREE.unit(below).id())));
        }
        Subject subject = Subject.unit(TREE.unit(index).id());
        assertThat(figures.rollup(metric, NOW, subject)).isEqualTo(sum);
      }
      int all = figures.rollup(metric, NOW, Subject.organisation()).n();
      assertThat(all).as(metric.id()).isPositive();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22})
  void the_order_of_reading_makes_no_difference(long seed) {
    List<Answer> answers = randomAnswers(new Random(seed), 1_000);
    Figures one = fold(TREE, answers, window(NOW));
    List<Answer> shuffled = new ArrayList<>(answers);
    Collections.shuffle(shuffled, new Random(99));
    Figures other = fold(TREE, shuffled, window(NOW));

    for (String id : idsOf(Subject.Kind.UNIT)) {
      assertThat(other.own(NPS, NOW, Subject.unit(id)))
          .isEqualTo(one.own(NPS, NOW, Subject.unit(id)));
    }
  }

  @Test
  void days_between_two_distant_windows_are_not_read() {
    ListedNames names = new ListedNames();
    ListedFacts facts = new ListedFacts(randomAnswers(new Random(1), 200), names);

    fold(TREE, facts, names, window(NOW), window(NOW.before()), window(YEAR_EARLIER));

    assertThat(facts.scanned)
        .extracting(Period::from, Period::to)
        .containsExactly(
            tuple(NOW.from().minusWeeks(52), NOW.to().minusWeeks(52)),
            tuple(NOW.from().minusWeeks(13), NOW.to()));
  }

  @Test
  void of_two_answers_of_one_respondent_the_latest_counts_where_it_was_given() {
    Answer early = Answer.of("relationship", DAY.minusDays(8), "n1", "nps", 2).by(7, 1);
    Answer late = Answer.of("relationship", DAY, "s1", "nps", 9).by(7, 1);

    Figures figures = fold(TREE, List.of(late, early), window(NOW));

    assertThat(figures.rollup(NPS, NOW, Subject.organisation()).n()).isEqualTo(1);
    assertThat(figures.own(NPS, NOW, Subject.unit("s1")).count(9)).isEqualTo(1);
    assertThat(figures.own(NPS, NOW, Subject.unit("n1")).n()).isZero();
  }

  @Test
  void the_latest_is_chosen_in_each_window_by_itself() {
    Period thisWeek = Period.week(DAY);
    Period weekBefore = thisWeek.before();
    Answer early = Answer.of("relationship", DAY.minusDays(8), "n1", "nps", 2).by(7, 1);
    Answer late = Answer.of("relationship", DAY, "s1", "nps", 9).by(7, 1);

    Figures figures =
        fold(TREE, List.of(early, late), window(NOW), window(thisWeek), window(weekBefore));

    assertThat(figures.own(NPS, weekBefore, Subject.unit("n1")).count(2)).isEqualTo(1);
    assertThat(figures.own(NPS, thisWeek, Subject.unit("s1")).count(9)).isEqualTo(1);
    assertThat(figures.rollup(NPS, NOW, Subject.organisation()).n()).isEqualTo(1);
  }

  @Test
  void at_the_same_time_the_highest_sequence_wins() {
    Answer first = Answer.of("relationship", DAY, "n1", "nps", 2).by(7, 4);
    Answer second = Answer.of("relationship", DAY, "n1", "nps", 9).by(7, 5);

    Figures figures = fold(TREE, List.of(second, first), window(NOW));

    assertThat(figures.own(NPS, NOW, Subject.unit("n1")).count(9)).isEqualTo(1);
  }

  @Test
  void a_latest_answer_without_a_metric_leaves_the_older_answer_to_it() {
    Answer early = Answer.of("relationship", DAY.minusDays(8), "n1", "nps", 2).by(7, 1);
    Answer late = Answer.of("relationship", DAY, "s1", "ces", 5).by(7, 1);

    Figures figures = fold(TREE, List.of(early, late), window(NOW));

    assertThat(figures.own(NPS, NOW, Subject.unit("n1")).count(2)).isEqualTo(1);
    assertThat(figures.own(CES, NOW, Subject.unit("s1")).count(5)).isEqualTo(1);
  }

  @Test
  void anonymous_answers_count_one_by_one() {
    Answer anonymous = Answer.of("relationship", DAY, "n1", "nps", 2);

    Figures figures = fold(TREE, List.of(anonymous, anonymous, anonymous), window(NOW));

    assertThat(figures.own(NPS, NOW, Subject.unit("n1")).count(2)).isEqualTo(3);
  }

  @Test
  void answers_of_a_unit_outside_the_tree_are_unassigned_and_in_the_total() {
    List<Answer> answers =
        List.of(
            Answer.of("service", DAY, "gone", "nps", 3),
            Answer.of("service", DAY, UnitTree.UNASSIGNED, "nps", 4),
            Answer.of("service", DAY, "n1", "nps", 5));

    Figures figures = fold(TREE, answers, window(NOW));

    assertThat(figures.own(NPS, NOW, Subject.unit(UnitTree.UNASSIGNED)).n()).isEqualTo(2);
    assertThat(figures.rollup(NPS, NOW, Subject.organisation()).n()).isEqualTo(3);
    assertThat(figures.own(NPS, NOW, Subject.organisation()).n()).isZero();
  }

  @Test
  void undated_answers_are_in_no_window_even_when_its_end_is_open() {
    Period open = Period.between(DAY, LocalDate.of(9999, 12, 31));
    List<Answer> answers =
        List.of(
            Answer.of("service", Response.UNDATED, "n1", "nps", 3),
            Answer.of("service", DAY, "n1", "nps", 5));

    Figures figures = fold(TREE, answers, window(open));

    assertThat(figures.rollup(NPS, open, Subject.organisation()).n()).isEqualTo(1);
  }

  @Test
  void a_low_metric_keeps_its_low_answers_in_the_good_band() {
    List<Answer> answers =
        List.of(
            Answer.of("service", DAY, "n1", "effort", 1),
            Answer.of("service", DAY, "n1", "effort", 2),
            Answer.of("service", DAY, "n1", "effort", 5));

    Distribution effort =
        fold(TREE, answers, window(NOW)).rollup(EFFORT, NOW, Subject.organisation());

    assertThat(effort).isEqualTo(new Distribution(1, new int[] {1, 1, 0, 0, 1}));
    assertThat(Scoring.score(EFFORT, effort).orElseThrow().top()).isEqualTo(2);
  }

  @Test
  void an_answer_about_the_employer_never_counts_for_an_employee() {
    Answer answer = Answer.of("staff", DAY, "n1", "enps", 3).servedBy("e1");

    Figures figures = fold(TREE, List.of(answer), window(NOW));

    assertThat(figures.subjects(Subject.Kind.EMPLOYEE, NOW)).isEmpty();
    assertThat(figures.own(ENPS, NOW, Subject.employee("e1")).n()).isZero();
    assertThat(figures.own(ENPS, NOW, Subject.unit("n1")).n()).isEqualTo(1);
  }

  @Test
  void units_with_answers_below_them_are_subjects_in_tree_order() {
    List<Answer> answers =
        List.of(
            Answer.of("service", DAY, "s1", "nps", 3),
            Answer.of("service", DAY, "n21", "csat", 3),
            Answer.of("service", DAY.minusYears(2), "n1", "nps", 3));

    Figures figures = fold(TREE, answers, window(NOW));

    assertThat(figures.subjects(Subject.Kind.UNIT, NOW))
        .extracting(Subject::id)
        .containsExactly(UnitTree.ORGANISATION, "north", "n2", "n21", "south", "s1");
  }

  @Test
  void employees_with_answers_are_subjects_by_id() {
    List<Answer> answers =
        List.of(
            Answer.of("service", DAY, "s1", "nps", 3).servedBy("e9"),
            Answer.of("service", DAY, "s1", "nps", 3).servedBy("e1"),
            Answer.of("service", DAY.minusYears(2), "s1", "nps", 3).servedBy("e2"));

    Figures figures = fold(TREE, answers, window(NOW));

    assertThat(figures.subjects(Subject.Kind.EMPLOYEE, NOW))
        .extracting(Subject::id)
        .containsExactly("e1", "e9");
  }

  @Test
  void two_periods_of_the_same_days_are_one_window_with_the_kinds_of_both() {
    Period week = Period.week(DAY);
    Period sameDays = Period.between(week.from(), week.to());
    Answer answer = Answer.of("service", DAY, "n1", "nps", 3).servedBy("e1");

    Figures figures =
        fold(
            TREE,
            List.of(answer),
            window(week, Subject.Kind.UNIT),
            window(sameDays, Subject.Kind.EMPLOYEE));

    assertThat(figures.own(NPS, sameDays, Subject.unit("n1")).n()).isEqualTo(1);
    assertThat(figures.own(NPS, week, Subject.employee("e1")).n()).isEqualTo(1);
  }

  @Test
  void asking_for_what_was_not_counted_is_refused() {
    Figures figures =
        new FactFold(
                new ListedFacts(List.of(), new ListedNames()),
                new ListedNames(),
                List.of(NPS),
                SURVEYS)
            .fold(TREE, List.of(window(NOW, Subject.Kind.UNIT)));

    assertThatThrownBy(() -> figures.own(NPS, NOW.before(), Subject.unit("n1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(NOW.before().key());
    assertThatThrownBy(() -> figures.own(NPS, NOW, Subject.employee("e1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("EMPLOYEE");
    assertThatThrownBy(() -> figures.own(CSAT, NOW, Subject.unit("n1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("csat");
  }

  @Test
  void an_unknown_subject_has_no_answers_and_gets_no_number() {
    ListedNames names = new ListedNames();
    ListedFacts facts = new ListedFacts(List.of(Answer.of("service", DAY, "n1", "nps", 3)), names);

    Figures figures = fold(TREE, facts, names, window(NOW));

    assertThat(figures.rollup(NPS, NOW, Subject.unit("typo")).n()).isZero();
    assertThat(figures.own(NPS, NOW, Subject.employee("typo")).n()).isZero();
    assertThat(names.highest(nl.weerklank.store.Names.Kind.EMPLOYEE)).isZero();
  }

  @Test
  void an_answer_off_a_changed_scale_is_not_counted() {
    Figures figures = fold(TREE, List.of(Answer.of("service", DAY, "n1", "csat", 7)), window(NOW));

    assertThat(figures.rollup(CSAT, NOW, Subject.organisation()).n()).isZero();
  }

  private static Collection<String> idsOf(Subject.Kind kind) {
    return switch (kind) {
      case UNIT ->
          Stream.concat(
                  UNITS.stream().filter(unit -> !unit.equals("gone")),
                  Stream.of(UnitTree.UNASSIGNED, UnitTree.ORGANISATION))
              .toList();
      case EMPLOYEE -> numbered("e", 12);
      case LOCATION -> numbered("l", 3);
      case TOUCHPOINT -> numbered("t", 2);
      case SURVEY -> SURVEYS.keySet();
    };
  }

  private static List<String> numbered(String prefix, int count) {
    return Stream.iterate(0, i -> i + 1).limit(count).map(i -> prefix + i).toList();
  }

  private static List<Answer> randomAnswers(Random random, int count) {
    List<Answer> answers = new ArrayList<>();
    List<String> surveys = List.of("relationship", "service", "staff");
    for (int i = 0; i < count; i++) {
      String survey = surveys.get(random.nextInt(3));
      LocalDate day =
          random.nextInt(40) == 0 ? Response.UNDATED : DAY.minusDays(random.nextInt(500));
      Map<String, Integer> scores = new HashMap<>();
      for (Metric metric : METRICS) {
        if (SURVEYS.get(survey).metricIds().contains(metric.id()) && random.nextInt(3) > 0) {
          Band scale = metric.scale();
          scores.put(metric.id(), scale.from() + random.nextInt(metric.levels()));
        }
      }
      boolean employer = survey.equals("staff");
      answers.add(
          new Answer(
              random.nextInt(2),
              day,
              i,
              random.nextInt(2),
              survey,
              random.nextInt(20) == 0 ? UnitTree.UNASSIGNED : pick(random, UNITS),
              employer || random.nextInt(5) == 0 ? null : pick(random, numbered("e", 12)),
              random.nextInt(5) == 0 ? null : pick(random, numbered("l", 3)),
              random.nextInt(5) == 0 ? null : pick(random, numbered("t", 2)),
              random.nextInt(6) == 0 ? 0 : random.nextInt(80) - 40L,
              scores));
    }
    Collections.shuffle(answers, random);
    return answers;
  }

  private static String pick(Random random, List<String> ids) {
    return ids.get(random.nextInt(ids.size()));
  }

  private static Map<String, Distribution> naive(
      List<Answer> answers, Metric metric, Period period, Subject.Kind kind) {
    List<Answer> inPeriod =
        answers.stream()
            .filter(answer -> period.contains(answer.day()))
            .filter(answer -> answer.scores().containsKey(metric.id()))
            .toList();
    Stream<Answer> counted =
        SURVEYS.values().stream().flatMap(survey -> countedOf(survey, inPeriod));
    return counted
        .filter(answer -> subjectOf(answer, kind) != null)
        .collect(
            Collectors.groupingBy(
                answer -> subjectOf(answer, kind),
                Collectors.reducing(
                    Distribution.empty(metric.scale()),
                    answer -> one(metric, answer.scores().get(metric.id())),
                    Distribution::plus)));
  }

  private static Stream<Answer> countedOf(Survey survey, List<Answer> answers) {
    List<Answer> own = answers.stream().filter(a -> a.survey().equals(survey.id())).toList();
    if (survey.counting() == Counting.EVERY) {
      return own.stream();
    }
    Stream<Answer> latest =
        own.stream()
            .filter(answer -> answer.respondent() != 0)
            .collect(Collectors.groupingBy(Answer::respondent))
            .values()
            .stream()
            .map(
                of ->
                    Collections.max(
                        of,
                        Comparator.comparing(Answer::day)
                            .thenComparing(Answer::answeredAt)
                            .thenComparing(Answer::feed)
                            .thenComparing(Answer::sequence)));
    return Stream.concat(own.stream().filter(answer -> answer.respondent() == 0), latest);
  }

  private static String subjectOf(Answer answer, Subject.Kind kind) {
    Function<Answer, String> of =
        switch (kind) {
          case UNIT -> a -> a.unit().equals("gone") ? UnitTree.UNASSIGNED : a.unit();
          case EMPLOYEE -> Answer::employee;
          case LOCATION -> Answer::location;
          case TOUCHPOINT -> Answer::touchpoint;
          case SURVEY -> Answer::survey;
        };
    return of.apply(answer);
  }

  private static Distribution one(Metric metric, int score) {
    int[] counts = new int[metric.levels()];
    counts[score - metric.scale().from()] = 1;
    return new Distribution(metric.scale().from(), counts);
  }
}
