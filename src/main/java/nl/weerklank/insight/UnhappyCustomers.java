package nl.weerklank.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.store.Comment;
import nl.weerklank.store.FactStore;
import nl.weerklank.store.FactStore.FactCursor;
import nl.weerklank.store.Names;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.UnitTree;

/**
 * Every unhappy answer of a week, with and without comment, by unit. Answers are counted as they
 * were given, also where a score counts only a respondent's latest.
 */
public final class UnhappyCustomers {

  /** What one answer is known by in both passes over the store. */
  private record Trace(LocalDate day, String unitId, String customerId, String metric, int score) {}

  private final UnitTree tree;
  private final List<Metric> metrics;
  private final List<Unhappy> all = new ArrayList<>();
  private final int[] answers;
  private final int[] unhappy;

  private UnhappyCustomers(Words.Plan plan) {
    this.tree = plan.tree();
    this.metrics = CommentReader.service(plan.metrics());
    this.answers = new int[tree.size()];
    this.unhappy = new int[tree.size()];
  }

  public static UnhappyCustomers gather(
      FactStore facts, Names names, Words.Plan plan, Period week) {
    UnhappyCustomers customers = new UnhappyCustomers(plan);
    Map<Trace, Integer> silent = new HashMap<>();
    ServiceScan scan = new ServiceScan(names, plan);
    facts.scan(week, fact -> customers.count(scan, fact, silent));
    var surveys = CommentReader.serviceSurveys(plan.surveys());
    facts.comments(
        week,
        comment -> {
          if (surveys.contains(comment.survey())) {
            customers.add(comment, silent);
          }
          return true;
        });
    silent.forEach(customers::addSilent);
    customers.all.sort(
        Comparator.comparingInt((Unhappy one) -> customers.tree.indexOf(one.unitId()))
            .thenComparing(Unhappy::day, Comparator.reverseOrder())
            .thenComparing(Unhappy::responseId)
            .thenComparing(one -> one.customerId() == null ? "" : one.customerId())
            .thenComparing(one -> one.metric().id())
            .thenComparingInt(Unhappy::score));
    return customers;
  }

  private void count(ServiceScan scan, FactCursor fact, Map<Trace, Integer> silent) {
    if (!scan.aboutService(fact)) {
      return;
    }
    String unitId = scan.unitId(fact);
    climb(answers, unitId);
    Metric metric = scan.firstUnhappy(fact);
    if (metric == null) {
      return;
    }
    climb(unhappy, unitId);
    Trace trace =
        new Trace(
            LocalDate.ofEpochDay(fact.day()),
            unitId,
            scan.customerId(fact),
            metric.id(),
            scan.score(fact, metric));
    silent.merge(trace, 1, Integer::sum);
  }

  private void climb(int[] counts, String unitId) {
    for (int index = tree.indexOf(unitId); index >= 0; index = tree.parent(index)) {
      counts[index]++;
    }
  }

  private void add(Comment comment, Map<Trace, Integer> silent) {
    for (Metric metric : metrics) {
      Integer score = comment.scores().get(metric.id());
      if (score == null || !metric.bottom().contains(score)) {
        continue;
      }
      String unitId = CommentReader.place(tree, comment.unitId());
      String text = PlainText.clean(comment.text());
      all.add(
          new Unhappy(
              comment.responseId(),
              comment.day(),
              unitId,
              comment.customerId(),
              comment.contactId(),
              comment.accountManagerId(),
              metric,
              score,
              comment.complaint(),
              text == null || text.isEmpty() ? null : text));
      silent.merge(
          new Trace(comment.day(), unitId, comment.customerId(), metric.id(), score),
          -1,
          Integer::sum);
      return;
    }
  }

  private void addSilent(Trace trace, int times) {
    Metric metric =
        metrics.stream().filter(one -> one.id().equals(trace.metric)).findFirst().orElseThrow();
    for (int i = 0; i < times; i++) {
      all.add(
          new Unhappy(
              "",
              trace.day,
              trace.unitId,
              trace.customerId,
              null,
              null,
              metric,
              trace.score,
              false,
              null));
    }
  }

  /** Unhappy answers of a unit and everything below it; empty for a unit the tree lacks. */
  public List<Unhappy> of(String unitId) {
    int index = tree.indexOf(unitId);
    if (index < 0) {
      return List.of();
    }
    int from = firstAtOrAfter(index);
    int to = firstAtOrAfter(tree.end(index));
    return List.copyOf(all.subList(from, to));
  }

  private int firstAtOrAfter(int index) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tree.indexOf(all.get(middle).unitId()) < index) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Answers about the service of a unit and everything below it, unhappy or not. */
  public int answers(String unitId) {
    int index = tree.indexOf(unitId);
    return index < 0 ? 0 : answers[index];
  }

  /** The unhappy ones among {@link #answers}. */
  public int unhappy(String unitId) {
    int index = tree.indexOf(unitId);
    return index < 0 ? 0 : unhappy[index];
  }
}
