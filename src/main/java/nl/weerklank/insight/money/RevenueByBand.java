package nl.weerklank.insight.money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weerklank.store.Names;
import nl.weerklank.survey.Customer;

/**
 * Annual revenue of the customers who answered, by the band of their latest answer.
 *
 * @param bands every band, also an empty one
 */
public record RevenueByBand(Map<CustomerBand, Amount> bands) {

  /**
   * @param revenue annual, in the organisation's own currency
   */
  public record Amount(int customers, BigDecimal revenue) {}

  /**
   * Customers who answered and whose revenue does not count.
   *
   * @param unknown the CRM does not have them
   * @param gone churned up to the as-of date, or no longer in the CRM
   * @param withoutRevenue the CRM tells no revenue
   * @param otherCurrencies by currency; amounts are never converted
   */
  public record LeftOut(
      int unknown, int gone, int withoutRevenue, SortedMap<String, Integer> otherCurrencies) {
    public LeftOut {
      otherCurrencies = Collections.unmodifiableSortedMap(new TreeMap<>(otherCurrencies));
    }
  }

  public RevenueByBand {
    bands = CustomerBand.inOrder(bands);
  }

  /** A customer that counts. */
  record Account(CustomerBand band, Customer customer) {}

  /** Collects the customers of a window. */
  static final class Collector {
    final List<Account> accounts = new ArrayList<>();
    private final SortedMap<String, Integer> currencies = new TreeMap<>();
    private int unknown;
    private int gone;
    private int withoutRevenue;

    Collector(CustomerAnswers answers, Names names, Accounts crm, String currency) {
      for (int number = 1; number < answers.size(); number++) {
        if (answers.answered(number)) {
          Customer customer = crm.find(names.id(Names.Kind.CUSTOMER, number));
          add(answers.band(number), customer, crm, currency);
        }
      }
    }

    private void add(CustomerBand band, Customer customer, Accounts crm, String currency) {
      if (customer == null) {
        unknown++;
      } else if (!crm.stays(customer)) {
        gone++;
      } else if (customer.annualRevenue() == null) {
        withoutRevenue++;
      } else if (customer.currency() != null && !customer.currency().equals(currency)) {
        currencies.merge(customer.currency(), 1, Integer::sum);
      } else {
        accounts.add(new Account(band, customer));
      }
    }

    RevenueByBand revenue() {
      Map<CustomerBand, Amount> bands = new EnumMap<>(CustomerBand.class);
      for (CustomerBand band : CustomerBand.values()) {
        bands.put(band, new Amount(0, BigDecimal.ZERO));
      }
      for (Account account : accounts) {
        bands.merge(account.band, new Amount(1, account.customer.annualRevenue()), Collector::plus);
      }
      return new RevenueByBand(bands);
    }

    /** Single revenues of each band. */
    Map<CustomerBand, double[]> revenues() {
      Map<CustomerBand, double[]> revenues = new EnumMap<>(CustomerBand.class);
      for (CustomerBand band : CustomerBand.values()) {
        revenues.put(
            band,
            accounts.stream()
                .filter(account -> account.band == band)
                .mapToDouble(account -> account.customer.annualRevenue().doubleValue())
                .toArray());
      }
      return revenues;
    }

    LeftOut leftOut() {
      return new LeftOut(unknown, gone, withoutRevenue, currencies);
    }

    private static Amount plus(Amount one, Amount other) {
      return new Amount(one.customers + other.customers, one.revenue.add(other.revenue));
    }
  }
}
