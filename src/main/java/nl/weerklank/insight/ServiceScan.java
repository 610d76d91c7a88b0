package nl.weerklank.insight;

import java.util.List;
import java.util.Set;
import nl.weerklank.store.FactStore.FactCursor;
import nl.weerklank.store.Names;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.UnitTree;

/** Reads facts about the service in the words of the field instead of the store's numbers. */
final class ServiceScan {

  private final Names names;
  private final UnitTree tree;
  private final List<Metric> metrics;
  private final int[] slots;
  private final boolean[] service;
  private final String[] units;

  ServiceScan(Names names, Words.Plan plan) {
    this.names = names;
    this.tree = plan.tree();
    this.metrics = CommentReader.service(plan.metrics());
    this.slots = metrics.stream().mapToInt(metric -> names.knownSlot(metric.id())).toArray();
    Set<String> surveys = CommentReader.serviceSurveys(plan.surveys());
    this.service = new boolean[names.highest(Names.Kind.SURVEY) + 1];
    for (int number = 1; number < service.length; number++) {
      service[number] = surveys.contains(names.id(Names.Kind.SURVEY, number));
    }
    this.units = new String[names.highest(Names.Kind.UNIT) + 1];
    for (int number = 0; number < units.length; number++) {
      units[number] =
          CommentReader.place(tree, number == 0 ? null : names.id(Names.Kind.UNIT, number));
    }
  }

  boolean aboutService(FactCursor fact) {
    return service[fact.survey()];
  }

  String unitId(FactCursor fact) {
    return units[fact.unit()];
  }

  String customerId(FactCursor fact) {
    return names.id(Names.Kind.CUSTOMER, fact.customer());
  }

  /** The first metric whose bottom band the answer lies in; null when there is none. */
  Metric firstUnhappy(FactCursor fact) {
    for (int i = 0; i < slots.length; i++) {
      int score = score(fact, slots[i]);
      if (score != FactCursor.NO_SCORE && metrics.get(i).bottom().contains(score)) {
        return metrics.get(i);
      }
    }
    return null;
  }

  int score(FactCursor fact, Metric metric) {
    return score(fact, slots[metrics.indexOf(metric)]);
  }

  /** A metric that was never stored has no slot. */
  private static int score(FactCursor fact, int slot) {
    return slot == 0 ? FactCursor.NO_SCORE : fact.score(slot);
  }
}
