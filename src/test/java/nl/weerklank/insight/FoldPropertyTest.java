package nl.weerklank.insight;

import static nl.weerklank.insight.Organisation.DAY;
import static nl.weerklank.insight.Organisation.METRICS;
import static nl.weerklank.insight.Organisation.SURVEYS;
import static nl.weerklank.insight.Organisation.fold;
import static nl.weerklank.insight.Organisation.tree;
import static nl.weerklank.insight.Organisation.window;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.weerklank.score.Distribution;
import nl.weerklank.survey.Counting;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.UnitTree;

/** What the fold does for any answers, any tree and any way to cut the answers in parts. */
class FoldPropertyTest {

  private static final Period NOW = Period.weeksUntil(DAY, 13);
  private static final Window WINDOW = window(NOW);

  private static UnitTree anyTree(Random random) {
    return tree(
        IntStream.range(0, 1 + random.nextInt(15))
            .mapToObj(
                i -> "u" + i + (random.nextInt(4) == 0 || i == 0 ? "" : "<u" + random.nextInt(i)))
            .toArray(String[]::new));
  }

  /** Of every survey, also of units nobody knows, over half a year, some anonymous. */
  private static List<Answer> anyAnswers(Random random, int count) {
    List<String> surveys = List.copyOf(SURVEYS.keySet());
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String survey = surveys.get(random.nextInt(surveys.size()));
      Map<String, Integer> scores = new HashMap<>();
      for (Metric metric : METRICS) {
        if (SURVEYS.get(survey).metricIds().contains(metric.id())) {
          scores.put(metric.id(), metric.scale().from() + random.nextInt(metric.levels()));
        }
      }
      String unit = random.nextInt(9) == 0 ? "gone" : "u" + random.nextInt(15);
      answers.add(
          new Answer(
              1,
              DAY.minusDays(random.nextInt(180)),
              i,
              random.nextInt(86_400),
              survey,
              unit,
              survey.equals("staff") ? null : "e" + random.nextInt(5),
              null,
              null,
              random.nextInt(20),
              scores));
    }
    return answers;
  }

  private static boolean every(Answer answer) {
    return SURVEYS.get(answer.survey()).counting() == Counting.EVERY;
  }

  /**
   * Where the latest counts, a respondent's answers stay together; else any answer goes anywhere.
   */
  @Property(tries = 100)
  void any_partition_of_the_answers_adds_up(
      @ForAll Random random, @ForAll @IntRange(min = 2, max = 6) int parts) {
    UnitTree tree = anyTree(random);
    List<Answer> answers = anyAnswers(random, 120);
    List<List<Answer>> partition = new ArrayList<>();
    IntStream.range(0, parts).forEach(i -> partition.add(new ArrayList<>()));
    for (Answer answer : answers) {
      int part = every(answer) ? random.nextInt(parts) : (int) answer.respondent() % parts;
      partition.get(part).add(answer);
    }
    Figures whole = fold(tree, answers, WINDOW);
    List<Figures> folded = partition.stream().map(part -> fold(tree, part, WINDOW)).toList();

    for (Metric metric : METRICS) {
      for (Subject unit : units(tree)) {
        Distribution sum = Distribution.empty(metric.scale());
        for (Figures part : folded) {
          sum = sum.plus(part.rollup(metric, NOW, unit));
        }
        assertThat(whole.rollup(metric, NOW, unit)).as("%s %s", metric.id(), unit).isEqualTo(sum);
      }
    }
  }

  private static List<Subject> units(UnitTree tree) {
    return IntStream.range(0, tree.size())
        .mapToObj(index -> Subject.unit(tree.unit(index).id()))
        .toList();
  }

  /** The union: the answers of a unit and of all below it as if they were of that unit alone. */
  @Property(tries = 100)
  void a_roll_up_is_the_union_of_the_answers_below(@ForAll Random random) {
    UnitTree tree = anyTree(random);
    List<Answer> answers = anyAnswers(random, 120);
    Figures figures = fold(tree, answers, WINDOW);

    for (int index = 0; index < tree.size(); index++) {
      int top = index;
      String unit = tree.unit(index).id();
      // The answers elsewhere stay: the latest of a respondent is chosen over all of them.
      List<Answer> moved =
          answers.stream()
              .map(answer -> tree.holds(top, place(tree, answer)) ? at(answer, unit) : answer)
              .toList();
      Figures union = fold(tree, moved, WINDOW);
      for (Metric metric : METRICS) {
        Distribution rollup = figures.rollup(metric, NOW, Subject.unit(unit));
        if (top > 0) {
          assertThat(union.own(metric, NOW, Subject.unit(unit))).isEqualTo(rollup);
        }
        Distribution children = figures.own(metric, NOW, Subject.unit(unit));
        for (int child : tree.children(index)) {
          String below = tree.unit(child).id();
          children = children.plus(figures.rollup(metric, NOW, Subject.unit(below)));
        }
        assertThat(rollup).as("%s %s", metric.id(), unit).isEqualTo(children);
      }
    }
  }

  private static int place(UnitTree tree, Answer answer) {
    int known = tree.indexOf(answer.unit());
    return known < 0 ? tree.unassigned() : known;
  }

  private static Answer at(Answer answer, String unit) {
    return new Answer(
        answer.feed(),
        answer.day(),
        answer.sequence(),
        answer.seconds(),
        answer.survey(),
        unit,
        answer.employee(),
        answer.location(),
        answer.touchpoint(),
        answer.respondent(),
        answer.scores());
  }

  /** Windows of days add up for surveys that count every answer, and only for those. */
  @Property(tries = 100)
  void two_windows_side_by_side_are_the_window_over_both_where_every_answer_counts(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 90) int days) {
    UnitTree tree = anyTree(random);
    List<Answer> answers =
        anyAnswers(random, 150).stream().filter(FoldPropertyTest::every).toList();
    Period early = Period.between(NOW.from(), NOW.from().plusDays(days - 1L));
    Period late = Period.between(NOW.from().plusDays(days), NOW.to());
    Figures figures = fold(tree, answers, WINDOW, window(early), window(late));

    for (Metric metric : METRICS) {
      for (Subject unit : units(tree)) {
        assertThat(figures.rollup(metric, early, unit).plus(figures.rollup(metric, late, unit)))
            .isEqualTo(figures.rollup(metric, NOW, unit));
      }
    }
  }

  /** A respondent is counted once at most, whatever was answered where. */
  @Property(tries = 100)
  void where_the_latest_counts_nobody_counts_twice(@ForAll Random random) {
    List<Answer> answers =
        anyAnswers(random, 150).stream()
            .filter(answer -> answer.survey().equals("relationship"))
            .toList();
    Figures figures = fold(anyTree(random), answers, WINDOW);

    List<Answer> inWindow = answers.stream().filter(answer -> NOW.contains(answer.day())).toList();
    long anonymous = inWindow.stream().filter(answer -> answer.respondent() == 0).count();
    long known =
        inWindow.stream().mapToLong(Answer::respondent).filter(who -> who != 0).distinct().count();
    for (Metric metric : METRICS) {
      long asked = SURVEYS.get("relationship").metricIds().contains(metric.id()) ? 1 : 0;
      assertThat(figures.rollup(metric, NOW, Subject.organisation()).n())
          .isEqualTo((int) (asked * (anonymous + known)));
    }
  }
}
