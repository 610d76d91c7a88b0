package nl.weerklank.insight.money;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.score.Churn;
import nl.weerklank.score.Interval;
import nl.weerklank.store.Names;
import nl.weerklank.survey.Customer;
import nl.weerklank.survey.Period;

/**
 * Customers lost after their first answer in the days that are followed, by its band. The first
 * one, because the latest of a customer who is lost is always shortly before: choosing that would
 * leave out the lost and keep the others.
 *
 * @param answers days of the answers
 * @param bands every band, also an empty one
 * @param meanDays mean days followed after the answer, of those that count; 0 without customers
 */
public record ChurnByBand(Period answers, Map<CustomerBand, Churn> bands, double meanDays) {

  /**
   * Customers who answered and do not count.
   *
   * @param unknown the CRM does not have them, or no longer and does not say why
   * @param goneBefore churned on or before the day of the answer
   * @param goneTooSoon churned before the follow-up began
   */
  public record LeftOut(int unknown, int goneBefore, int goneTooSoon) {}

  /**
   * Detractors against another band.
   *
   * @param points share lost of the detractors minus that of the other band, in points
   * @param interval 95 %, by Newcombe
   * @param p two-sided, by Fisher's exact test
   */
  public record Gap(CustomerBand against, double points, Interval interval, double p) {

    /** True when the interval holds no 0, whichever side it lies. */
    public boolean distinguishable() {
      return interval.low() > 0 || interval.high() < 0;
    }
  }

  public ChurnByBand {
    bands = CustomerBand.inOrder(bands);
  }

  /**
   * Detractors against passives and against promoters, in this order; only those that both have
   * customers.
   */
  public List<Gap> gaps() {
    return List.of(CustomerBand.PASSIVE, CustomerBand.PROMOTER).stream()
        .filter(band -> bands.get(band).customers() > 0)
        .filter(band -> bands.get(CustomerBand.DETRACTOR).customers() > 0)
        .map(this::gap)
        .toList();
  }

  private Gap gap(CustomerBand against) {
    Churn detractors = bands.get(CustomerBand.DETRACTOR);
    Churn others = bands.get(against);
    return new Gap(
        against,
        detractors.minus(others).orElseThrow(),
        detractors.differenceInterval(others).orElseThrow(),
        detractors.fisher(others));
  }

  /** Counts the customers of the days that are followed. */
  static final class Collector {
    private final Money.Plan plan;
    private final Map<CustomerBand, Churn> bands = new EnumMap<>(CustomerBand.class);
    private long days;
    private int unknown;
    private int goneBefore;
    private int goneTooSoon;

    Collector(CustomerAnswers answers, Names names, Accounts crm, Money.Plan plan) {
      this.plan = plan;
      for (CustomerBand band : CustomerBand.values()) {
        bands.put(band, new Churn(0, 0));
      }
      for (int number = 1; number < answers.size(); number++) {
        if (answers.answered(number)) {
          Customer customer = crm.find(names.id(Names.Kind.CUSTOMER, number));
          if (customer == null || crm.removed(customer)) {
            unknown++;
          } else {
            add(
                answers.band(number),
                LocalDate.ofEpochDay(answers.day(number)),
                customer.churnedOn());
          }
        }
      }
    }

    private void add(CustomerBand band, LocalDate answered, LocalDate churned) {
      FollowUp rule = plan.followUp();
      LocalDate last = answered.plusDays(rule.maximumDays());
      LocalDate end = last.isAfter(plan.asOf()) ? plan.asOf() : last;
      boolean lost = churned != null && !churned.isAfter(end);
      if (lost && !churned.isAfter(answered)) {
        goneBefore++;
        return;
      }
      if (lost && churned.isBefore(answered.plusDays(rule.minimumDays()))) {
        goneTooSoon++;
        return;
      }
      days += end.toEpochDay() - answered.toEpochDay();
      bands.computeIfPresent(
          band, (any, churn) -> new Churn(churn.lost() + (lost ? 1 : 0), churn.customers() + 1));
    }

    ChurnByBand churn() {
      int customers = bands.values().stream().mapToInt(Churn::customers).sum();
      return new ChurnByBand(
          plan.followUp().answers(plan.asOf()),
          bands,
          customers == 0 ? 0 : (double) days / customers);
    }

    LeftOut leftOut() {
      return new LeftOut(unknown, goneBefore, goneTooSoon);
    }
  }
}
