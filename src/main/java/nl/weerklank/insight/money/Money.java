package nl.weerklank.insight.money;

import static nl.weerklank.insight.money.CustomerAnswers.Which.FIRST;
import static nl.weerklank.insight.money.CustomerAnswers.Which.LATEST;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import nl.weerklank.store.FactStore;
import nl.weerklank.store.Names;
import nl.weerklank.survey.About;
import nl.weerklank.survey.Formula;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Reference;
import nl.weerklank.survey.Survey;

/**
 * The money behind the bands of the headline score, of the whole organisation: an association in
 * this customer base, not a cause.
 *
 * @param metric the first NET metric about the service
 * @param currency the organisation's own; no other amount is in any figure
 * @param window of the answers that put customers in a band
 * @param revenue of the customers who answered in the window, by their latest answer
 * @param churn of the customers who answered earlier and were followed since, by their first answer
 * @param atRisk revenue of the detractors
 * @param point what one point is worth, by both routes
 * @param withoutRevenue who answered in the window and is in no band
 * @param notFollowed who answered earlier and is in no share
 */
public record Money(
    Metric metric,
    String currency,
    Period window,
    Finding<RevenueByBand> revenue,
    Finding<ChurnByBand> churn,
    Finding<AtRisk> atRisk,
    Finding<List<PointValue>> point,
    RevenueByBand.LeftOut withoutRevenue,
    ChurnByBand.LeftOut notFollowed) {

  /** A band with fewer customers than this shows nothing. */
  public static final int MINIMUM_CUSTOMERS = 30;

  /** Any number will do, as long as it stays: the same answers give the same interval. */
  private static final long SEED = 20_030;

  /**
   * @param metrics in the configured order
   * @param surveys the declared ones; answers to others are left out
   * @param currency ISO 4217, the organisation's own
   */
  public record Plan(
      List<Metric> metrics,
      List<Survey> surveys,
      String currency,
      LocalDate asOf,
      FollowUp followUp) {
    public Plan {
      metrics = List.copyOf(metrics);
      surveys = List.copyOf(surveys);
    }

    Optional<Metric> headline() {
      return metrics.stream()
          .filter(metric -> metric.about() == About.SERVICE && metric.formula() == Formula.NET)
          .findFirst();
    }
  }

  /**
   * Reads the answers of the window, and those of the days that are followed.
   *
   * @param reference HR and CRM as of the plan's date
   * @return empty when no metric about the service has the formula NET
   */
  public static Optional<Money> gather(
      FactStore facts, Names names, Plan plan, Reference reference, Period window) {
    return plan.headline()
        .map(
            metric -> {
              Accounts crm = new Accounts(reference.customers(), plan.asOf);
              CustomerAnswers now = new CustomerAnswers(LATEST, names, metric, plan.surveys);
              facts.scan(window, now);
              CustomerAnswers followed = new CustomerAnswers(FIRST, names, metric, plan.surveys);
              facts.scan(plan.followUp.answers(plan.asOf), followed);
              return of(
                  metric,
                  plan,
                  window,
                  new RevenueByBand.Collector(now, names, crm, plan.currency),
                  new ChurnByBand.Collector(followed, names, crm, plan));
            });
  }

  private static Money of(
      Metric metric,
      Plan plan,
      Period window,
      RevenueByBand.Collector customers,
      ChurnByBand.Collector followed) {
    RevenueByBand revenue = customers.revenue();
    ChurnByBand churn = followed.churn();
    Map<CustomerBand, Integer> answered = tooFew(band -> revenue.bands().get(band).customers());
    Map<CustomerBand, Integer> kept = tooFew(band -> churn.bands().get(band).customers());
    Map<CustomerBand, Integer> either = new EnumMap<>(CustomerBand.class);
    either.putAll(kept);
    answered.forEach((band, few) -> either.merge(band, few, Math::min));
    boolean both = either.isEmpty();
    return new Money(
        metric,
        plan.currency,
        window,
        Finding.of(answered, revenue),
        Finding.of(kept, churn),
        both
            ? new Finding.Shown<>(AtRisk.of(customers.accounts, churn.gaps().get(0), plan.asOf))
            : new Finding.TooFew<>(either),
        both
            ? new Finding.Shown<>(PointValue.of(customers.revenues(), churn.bands(), SEED))
            : new Finding.TooFew<>(either),
        customers.leftOut(),
        followed.leftOut());
  }

  private static Map<CustomerBand, Integer> tooFew(ToIntFunction<CustomerBand> customers) {
    Map<CustomerBand, Integer> few = new EnumMap<>(CustomerBand.class);
    for (CustomerBand band : CustomerBand.values()) {
      int n = customers.applyAsInt(band);
      if (n < MINIMUM_CUSTOMERS) {
        few.put(band, n);
      }
    }
    return few;
  }
}
