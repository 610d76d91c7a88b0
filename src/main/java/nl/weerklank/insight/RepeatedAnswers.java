package nl.weerklank.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.score.DesignEffect;
import nl.weerklank.score.Distribution;
import nl.weerklank.store.FactStore;
import nl.weerklank.store.FactStore.FactCursor;
import nl.weerklank.store.Names;
import nl.weerklank.survey.Counting;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Response;
import nl.weerklank.survey.Survey;
import nl.weerklank.survey.UnitTree;

/**
 * How much less the answers of a unit tell because some respondents answered several times: the
 * {@linkplain DesignEffect design effect} of each unit, exact from sums over respondents.
 *
 * <p>An anonymous answer is a respondent of its own, and so is an answer to a survey that counts
 * the latest alone, because there a respondent counts once. Answers count under the units above
 * theirs on the as-of date.
 */
public final class RepeatedAnswers {

  private static final int UNDATED = Math.toIntExact(Response.UNDATED.toEpochDay());

  /** One metric in one window. */
  private record Place(String metricId, Period window) {}

  /** What the scan must know of a survey, by its number. */
  private record Asked(int[] metrics, int[] slots) {}

  private static final Asked NOTHING = new Asked(new int[0], new int[0]);

  private final UnitTree tree;
  private final Map<Place, RespondentSums> sums = new HashMap<>();

  private RepeatedAnswers(UnitTree tree) {
    this.tree = tree;
  }

  /** Knows of no respondent: every design effect is 1. */
  public static RepeatedAnswers none(UnitTree tree) {
    return new RepeatedAnswers(tree);
  }

  /**
   * One scan for each window.
   *
   * @param surveysById answers to a survey that is not declared are all counted
   */
  public static RepeatedAnswers gather(
      FactStore facts,
      Names names,
      UnitTree tree,
      List<Metric> metrics,
      Map<String, Survey> surveysById,
      List<Period> windows) {
    RepeatedAnswers answers = new RepeatedAnswers(tree);
    if (metrics.isEmpty()) {
      return answers;
    }
    int[] units = units(names, tree);
    Asked[] surveys = new Asked[names.highest(Names.Kind.SURVEY) + 1];
    for (int number = 0; number < surveys.length; number++) {
      String id = names.id(Names.Kind.SURVEY, number);
      surveys[number] = asked(id == null ? null : surveysById.get(id), metrics, names);
    }
    for (Period window : windows) {
      List<RespondentSums> here = new ArrayList<>();
      for (Metric metric : metrics) {
        RespondentSums sum = new RespondentSums(metric, tree);
        here.add(sum);
        answers.sums.put(new Place(metric.id(), window), sum);
      }
      facts.scan(window, fact -> count(fact, surveys, units, here));
      here.forEach(RespondentSums::settle);
    }
    return answers;
  }

  private static int[] units(Names names, UnitTree tree) {
    int[] units = new int[names.highest(Names.Kind.UNIT) + 1];
    for (int number = 0; number < units.length; number++) {
      String id = names.id(Names.Kind.UNIT, number);
      int index = id == null ? -1 : tree.indexOf(id);
      units[number] = index < 0 ? tree.unassigned() : index;
    }
    return units;
  }

  private static Asked asked(Survey survey, List<Metric> metrics, Names names) {
    if (survey != null && survey.counting() == Counting.LATEST) {
      return NOTHING;
    }
    List<Integer> asked = new ArrayList<>();
    for (int metric = 0; metric < metrics.size(); metric++) {
      String id = metrics.get(metric).id();
      if ((survey == null || survey.metricIds().contains(id)) && names.knownSlot(id) > 0) {
        asked.add(metric);
      }
    }
    return new Asked(
        asked.stream().mapToInt(Integer::intValue).toArray(),
        asked.stream().mapToInt(metric -> names.knownSlot(metrics.get(metric).id())).toArray());
  }

  private static void count(
      FactCursor fact, Asked[] surveys, int[] units, List<RespondentSums> here) {
    if (fact.day() == UNDATED || fact.respondent() == 0) {
      return;
    }
    Asked asked = surveys[fact.survey()];
    for (int i = 0; i < asked.metrics.length; i++) {
      int score = fact.score(asked.slots[i]);
      if (score != FactCursor.NO_SCORE) {
        here.get(asked.metrics[i]).add(fact.respondent(), units[fact.unit()], score);
      }
    }
  }

  /** What both know; of a metric and window that both know, the other's. */
  public RepeatedAnswers and(RepeatedAnswers other) {
    RepeatedAnswers both = new RepeatedAnswers(tree);
    both.sums.putAll(sums);
    both.sums.putAll(other.sums);
    return both;
  }

  /**
   * Variance of a unit's score over what it would be if no respondent answered twice; at least 1.
   * Without anything gathered about the window 1.
   *
   * @param answers of the unit with everything below it
   */
  public double designEffect(Metric metric, Period window, String unitId, Distribution answers) {
    RespondentSums sum = sums.get(new Place(metric.id(), window));
    int index = tree.indexOf(unitId);
    return sum == null || index < 0 ? 1 : sum.designEffect(index, answers);
  }
}
