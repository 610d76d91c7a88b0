package nl.weerklank.insight.effort;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.weerklank.score.Distribution;
import nl.weerklank.score.Proportion;
import nl.weerklank.score.Score;
import nl.weerklank.score.Scoring;
import nl.weerklank.store.FactStore;
import nl.weerklank.store.Names;
import nl.weerklank.survey.About;
import nl.weerklank.survey.Direction;
import nl.weerklank.survey.Formula;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.Survey;
import nl.weerklank.survey.UnitTree;

/**
 * Answers that hold both the headline score and another metric, such as effort or satisfaction.
 * Every answer counts as it was given, also of a survey that counts only the latest of a
 * respondent: it is about what goes together in one answer.
 *
 * @param net the first NET metric about the service
 * @param by the other metric
 * @param levels of the other metric, the best answer first; also those nobody gave
 * @param units with everything below them, those with the minimum of answers, the largest share of
 *     bad answers first; neither the organisation nor what belongs to no unit
 * @param touchpoints likewise
 */
public record EffortTable(
    Metric net, Metric by, List<Level> levels, List<Place> units, List<Place> touchpoints) {

  public EffortTable {
    levels = List.copyOf(levels);
    units = List.copyOf(units);
    touchpoints = List.copyOf(touchpoints);
  }

  /**
   * Answers of one level of the other metric.
   *
   * @param answer on the other metric's scale
   * @param n 0 or more
   * @param score with its interval; empty when n is 0
   */
  public record Level(int answer, int n, Optional<Score> score) {}

  /**
   * Where customers tell of much effort, or little satisfaction.
   *
   * @param bad answers in the other metric's bottom band, of all answers with both metrics
   * @param badDetractors those among them that are also detractors
   */
  public record Place(Subject subject, Proportion bad, int badDetractors) {}

  /**
   * A table for each metric about the service that is not NET, in the configured order; read in one
   * scan.
   *
   * @param metrics in the configured order
   * @param surveys the declared ones; answers to others are left out
   * @param minimumAnswers a unit or touchpoint with fewer is left out; at least 1
   * @return without tables when no metric about the service is NET; a table has n = 0 everywhere
   *     when no answer holds both metrics
   */
  public static List<EffortTable> gather(
      FactStore facts,
      Names names,
      UnitTree tree,
      List<Metric> metrics,
      List<Survey> surveys,
      Period window,
      int minimumAnswers) {
    List<Metric> service =
        metrics.stream().filter(metric -> metric.about() == About.SERVICE).toList();
    Optional<Metric> net =
        service.stream().filter(metric -> metric.formula() == Formula.NET).findFirst();
    if (net.isEmpty()) {
      return List.of();
    }
    List<EffortCounts> counts =
        service.stream()
            .filter(metric -> metric.formula() != Formula.NET)
            .map(metric -> new EffortCounts(names, tree, net.get(), metric))
            .toList();
    boolean[] asked = serviceSurveys(names, surveys);
    facts.scan(
        window,
        fact -> {
          if (asked[fact.survey()]) {
            counts.forEach(one -> one.count(fact));
          }
        });
    return counts.stream().map(one -> one.table(Math.max(1, minimumAnswers))).toList();
  }

  private static boolean[] serviceSurveys(Names names, List<Survey> surveys) {
    boolean[] service = new boolean[names.highest(Names.Kind.SURVEY) + 1];
    for (int number = 1; number < service.length; number++) {
      String id = names.id(Names.Kind.SURVEY, number);
      service[number] =
          surveys.stream()
              .anyMatch(survey -> survey.about() == About.SERVICE && survey.id().equals(id));
    }
    return service;
  }

  static List<Level> levels(Metric net, Metric by, int[][] counts) {
    List<Level> levels = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      int level = by.direction() == Direction.LOW ? i : counts.length - 1 - i;
      Distribution answers = new Distribution(net.scale().from(), counts[level]);
      levels.add(new Level(by.scale().from() + level, answers.n(), Scoring.score(net, answers)));
    }
    return levels;
  }
}
