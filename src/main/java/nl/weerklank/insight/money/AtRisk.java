package nl.weerklank.insight.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Revenue of the detractors, and the part they lose more than passives would.
 *
 * @param gross all their annual revenue, the upper bound
 * @param excess gross times the difference of churn with the passives; 0 when {@code sign} is not
 *     {@link Sign#MORE}
 * @param sign what the churn of both bands can show
 * @param renewals the month of the as-of date and the 11 after it
 */
public record AtRisk(BigDecimal gross, double excess, Sign sign, List<Renewal> renewals) {

  /** Churn of detractors against passives. */
  public enum Sign {
    /** The 95 % interval of the difference lies above 0. */
    MORE,
    /** The interval holds 0: nothing in excess can be shown. */
    NOT_DISTINGUISHABLE,
    /** Detractors lose less than passives. */
    LESS
  }

  /**
   * Detractors whose contract is renewed in a month, from the as-of date on.
   *
   * @param gross their annual revenue
   * @param excess as of the whole
   */
  public record Renewal(YearMonth month, int customers, BigDecimal gross, double excess) {}

  private static final int MONTHS = 12;

  static AtRisk of(List<RevenueByBand.Account> accounts, ChurnByBand.Gap passives, LocalDate asOf) {
    List<RevenueByBand.Account> detractors =
        accounts.stream().filter(one -> one.band() == CustomerBand.DETRACTOR).toList();
    Sign sign = sign(passives);
    double share = sign == Sign.MORE ? passives.points() / 100 : 0;
    List<Renewal> renewals = new ArrayList<>();
    for (int i = 0; i < MONTHS; i++) {
      YearMonth month = YearMonth.from(asOf).plusMonths(i);
      List<RevenueByBand.Account> due =
          detractors.stream().filter(one -> renews(one, month, asOf)).toList();
      BigDecimal gross = sum(due);
      renewals.add(new Renewal(month, due.size(), gross, share * gross.doubleValue()));
    }
    BigDecimal gross = sum(detractors);
    return new AtRisk(gross, share * gross.doubleValue(), sign, List.copyOf(renewals));
  }

  private static Sign sign(ChurnByBand.Gap gap) {
    if (!gap.distinguishable()) {
      return Sign.NOT_DISTINGUISHABLE;
    }
    return gap.points() > 0 ? Sign.MORE : Sign.LESS;
  }

  private static boolean renews(RevenueByBand.Account account, YearMonth month, LocalDate asOf) {
    LocalDate day = account.customer().renewalOn();
    return day != null && !day.isBefore(asOf) && YearMonth.from(day).equals(month);
  }

  private static BigDecimal sum(List<RevenueByBand.Account> accounts) {
    return accounts.stream()
        .map(account -> account.customer().annualRevenue())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
