package nl.weerklank.insight;

import java.time.LocalDate;
import java.util.Set;
import nl.weerklank.store.FactStore;
import nl.weerklank.store.FactStore.FactCursor;
import nl.weerklank.store.Names;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;

/** Every score single customers gave about the service in a period; reads the period once. */
public final class CustomerAnswers {

  /** Takes one score. */
  public interface Visitor {
    void visit(String customerId, LocalDate day, Metric metric, int score);
  }

  private final FactStore facts;
  private final Names names;
  private final Words.Plan plan;
  private final Period period;

  public CustomerAnswers(FactStore facts, Names names, Words.Plan plan, Period period) {
    this.facts = facts;
    this.names = names;
    this.plan = plan;
    this.period = period;
  }

  public void forEach(Set<String> customers, Visitor visitor) {
    if (customers.isEmpty()) {
      return;
    }
    ServiceScan scan = new ServiceScan(names, plan);
    facts.scan(
        period,
        fact -> {
          String customer = scan.aboutService(fact) ? scan.customerId(fact) : null;
          if (customer != null && customers.contains(customer)) {
            visit(scan, fact, customer, visitor);
          }
        });
  }

  private void visit(ServiceScan scan, FactCursor fact, String customer, Visitor visitor) {
    for (Metric metric : CommentReader.service(plan.metrics())) {
      int score = scan.score(fact, metric);
      if (score != FactCursor.NO_SCORE) {
        visitor.visit(customer, LocalDate.ofEpochDay(fact.day()), metric, score);
      }
    }
  }
}
