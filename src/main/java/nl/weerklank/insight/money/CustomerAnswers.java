package nl.weerklank.insight.money;

import java.util.Arrays;
import java.util.List;
import nl.weerklank.store.FactStore.FactCursor;
import nl.weerklank.store.FactStore.FactVisitor;
import nl.weerklank.store.Names;
import nl.weerklank.survey.About;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Survey;

/**
 * One answer of each customer to one metric of the service surveys, whoever gave it there. In order
 * of day, time of answer, feed, then sequence.
 */
final class CustomerAnswers implements FactVisitor {

  /** Which answer of a customer who gave several. */
  enum Which {
    FIRST,
    LATEST
  }

  private final Which which;
  private final Metric metric;
  private final int slot;
  private final boolean[] service;
  private final int[] day;
  private final long[] time;
  private final int[] feed;
  private final int[] sequence;
  private final int[] score;

  CustomerAnswers(Which which, Names names, Metric metric, List<Survey> surveys) {
    this.which = which;
    this.metric = metric;
    this.slot = names.knownSlot(metric.id());
    this.service = new boolean[names.highest(Names.Kind.SURVEY) + 1];
    for (int number = 1; number < service.length; number++) {
      String id = names.id(Names.Kind.SURVEY, number);
      service[number] =
          surveys.stream()
              .anyMatch(survey -> survey.about() == About.SERVICE && survey.id().equals(id));
    }
    int customers = names.highest(Names.Kind.CUSTOMER) + 1;
    this.day = new int[customers];
    this.time = new long[customers];
    this.feed = new int[customers];
    this.sequence = new int[customers];
    this.score = new int[customers];
    Arrays.fill(score, FactCursor.NO_SCORE);
  }

  @Override
  public void visit(FactCursor fact) {
    int customer = fact.customer();
    if (slot == 0 || customer == 0 || !service[fact.survey()]) {
      return;
    }
    int answer = fact.score(slot);
    if (answer == FactCursor.NO_SCORE || (answered(customer) && !better(fact, customer))) {
      return;
    }
    day[customer] = fact.day();
    time[customer] = fact.answeredAt();
    feed[customer] = fact.feed();
    sequence[customer] = fact.sequence();
    score[customer] = answer;
  }

  private boolean better(FactCursor fact, int customer) {
    int order = Integer.compare(fact.day(), day[customer]);
    order = order != 0 ? order : Long.compare(fact.answeredAt(), time[customer]);
    order = order != 0 ? order : Integer.compare(fact.feed(), feed[customer]);
    order = order != 0 ? order : Integer.compare(fact.sequence(), sequence[customer]);
    return which == Which.LATEST ? order > 0 : order < 0;
  }

  /** Customers are numbered below this, from 1. */
  int size() {
    return score.length;
  }

  boolean answered(int customer) {
    return score[customer] != FactCursor.NO_SCORE;
  }

  CustomerBand band(int customer) {
    return CustomerBand.of(metric, score[customer]);
  }

  /** Epoch day of the answer. */
  int day(int customer) {
    return day[customer];
  }
}
