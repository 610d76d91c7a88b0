package nl.weerklank.insight.money;

import static nl.weerklank.insight.money.CustomerBand.DETRACTOR;
import static nl.weerklank.insight.money.CustomerBand.PASSIVE;
import static nl.weerklank.insight.money.CustomerBand.PROMOTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.weerklank.insight.Answers;
import nl.weerklank.insight.StoredAnswers;
import nl.weerklank.score.Churn;
import nl.weerklank.survey.Customer;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Reference;
import org.junit.jupiter.api.Test;

class MoneyTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
  private static final Period WINDOW = Period.between(AS_OF.minusDays(90), AS_OF);
  private static final LocalDate RECENT = AS_OF.minusDays(10);
  private static final LocalDate EARLIER = AS_OF.minusDays(400);

  private final StoredAnswers answers = new StoredAnswers();
  private final List<Customer> customers = new ArrayList<>();
  private int asked;

  private Money money(Metric... metrics) {
    List<Metric> all = metrics.length == 0 ? Answers.METRICS : List.of(metrics);
    return Money.gather(
            answers,
            answers,
            new Money.Plan(all, Answers.SURVEYS, "EUR", AS_OF, FollowUp.DEFAULT),
            new Reference(
                List.of(), List.of(), List.of(), List.of(), customers, List.of(), List.of(),
                List.of(), List.of()),
            WINDOW)
        .orElseThrow();
  }

  private void answer(String customer, LocalDate day, int nps) {
    answers.add(Answers.answer("r" + asked++, day, "unit", null, customer, nps, null));
  }

  private Customer customer(String id, Integer revenue, String currency, LocalDate churned) {
    return customer(id, revenue, currency, churned, null);
  }

  private Customer customer(
      String id, Integer revenue, String currency, LocalDate churned, LocalDate renewal) {
    return new Customer(
        id,
        id,
        null,
        null,
        revenue == null ? null : BigDecimal.valueOf(revenue),
        null,
        currency,
        renewal,
        null,
        churned,
        null,
        null);
  }

  /** Customers who answered lately, all with the same revenue. */
  private void base(String prefix, int count, int nps, int revenue) {
    for (int i = 0; i < count; i++) {
      customers.add(customer(prefix + i, revenue, "EUR", null));
      answer(prefix + i, RECENT, nps);
    }
  }

  /** Customers who answered 400 days ago, some lost half a year later. */
  private void followed(String prefix, int count, int lost, int nps) {
    for (int i = 0; i < count; i++) {
      LocalDate churned = i < lost ? EARLIER.plusDays(180) : null;
      customers.add(customer(prefix + i, 1, "EUR", churned));
      answer(prefix + i, EARLIER, nps);
    }
  }

  private void enough() {
    base("p", 40, 9, 500);
    base("n", 30, 7, 400);
    base("d", 50, 3, 300);
  }

  private static <T> T shown(Finding<T> finding) {
    return ((Finding.Shown<T>) finding).figure();
  }

  private static Map<CustomerBand, Integer> few(Finding<?> finding) {
    return ((Finding.TooFew<?>) finding).customers();
  }

  @Test
  void revenue_counts_by_the_band_of_the_latest_answer() {
    enough();
    customers.add(customer("turned", 1_000, null, null));
    answer("turned", RECENT, 2);
    answer("turned", RECENT.plusDays(1), 10);
    answer("turned", RECENT.minusDays(1), 5);

    Map<CustomerBand, RevenueByBand.Amount> bands = shown(money().revenue()).bands();

    assertThat(bands.get(PROMOTER))
        .isEqualTo(new RevenueByBand.Amount(41, BigDecimal.valueOf(21_000)));
    assertThat(bands.get(PASSIVE))
        .isEqualTo(new RevenueByBand.Amount(30, BigDecimal.valueOf(12_000)));
    assertThat(bands.get(DETRACTOR))
        .isEqualTo(new RevenueByBand.Amount(50, BigDecimal.valueOf(15_000)));
  }

  @Test
  void who_has_no_revenue_that_counts_is_counted_by_reason() {
    enough();
    customers.add(customer("dollar", 9_000, "USD", null));
    customers.add(customer("pound", 9_000, "GBP", null));
    customers.add(customer("pound2", 9_000, "GBP", null));
    customers.add(customer("silent", null, "EUR", null));
    customers.add(customer("left", 9_000, "EUR", AS_OF));
    customers.add(
        new Customer(
            "removed",
            "removed",
            null,
            null,
            BigDecimal.TEN,
            null,
            "EUR",
            null,
            null,
            null,
            null,
            AS_OF.minusDays(1)));
    List.of("dollar", "pound", "pound2", "silent", "left", "removed", "nobody")
        .forEach(id -> answer(id, RECENT, 9));
    answer(null, RECENT, 9);

    Money money = money();

    assertThat(money.withoutRevenue().unknown()).isEqualTo(1);
    assertThat(money.withoutRevenue().gone()).isEqualTo(2);
    assertThat(money.withoutRevenue().withoutRevenue()).isEqualTo(1);
    assertThat(money.withoutRevenue().otherCurrencies())
        .containsExactly(Map.entry("GBP", 2), Map.entry("USD", 1));
    assertThat(shown(money.revenue()).bands().get(PROMOTER).customers()).isEqualTo(40);
  }

  @Test
  void a_customer_who_will_leave_is_still_one() {
    enough();
    customers.add(customer("leaves", 100, "EUR", AS_OF.plusDays(1)));
    answer("leaves", RECENT, 9);

    assertThat(shown(money().revenue()).bands().get(PROMOTER).customers()).isEqualTo(41);
  }

  @Test
  void the_version_of_the_customer_on_the_as_of_date_counts() {
    enough();
    customers.add(version("moved", 1, null, AS_OF.minusDays(5)));
    customers.add(version("moved", 20, AS_OF.minusDays(4), null));
    customers.add(version("moved", 300, AS_OF.plusDays(1), null));
    answer("moved", RECENT, 9);

    assertThat(shown(money().revenue()).bands().get(PROMOTER).revenue())
        .isEqualByComparingTo("20020");
  }

  private static Customer version(String id, int revenue, LocalDate from, LocalDate to) {
    BigDecimal amount = BigDecimal.valueOf(revenue);
    return new Customer(id, id, null, null, amount, null, null, null, null, null, from, to);
  }

  @Test
  void a_band_of_29_customers_hides_what_stands_on_it_and_is_named() {
    base("p", 40, 9, 500);
    base("n", 29, 7, 400);
    base("d", 50, 3, 300);
    followed("fp", 30, 1, 9);
    followed("fn", 30, 1, 7);
    followed("fd", 28, 1, 3);

    Money money = money();

    assertThat(few(money.revenue())).isEqualTo(Map.of(PASSIVE, 29));
    assertThat(few(money.churn())).isEqualTo(Map.of(DETRACTOR, 28));
    assertThat(few(money.atRisk())).isEqualTo(Map.of(PASSIVE, 29, DETRACTOR, 28));
    assertThat(few(money.point())).isEqualTo(Map.of(PASSIVE, 29, DETRACTOR, 28));
  }

  @Test
  void no_answers_at_all_are_three_bands_of_nobody() {
    Money money = money();

    assertThat(few(money.revenue())).isEqualTo(Map.of(PROMOTER, 0, PASSIVE, 0, DETRACTOR, 0));
    assertThat(few(money.churn())).isEqualTo(Map.of(PROMOTER, 0, PASSIVE, 0, DETRACTOR, 0));
    assertThat(money.notFollowed()).isEqualTo(new ChurnByBand.LeftOut(0, 0, 0));
  }

  @Test
  void without_a_net_metric_about_the_service_there_is_nothing() {
    assertThat(
            Money.gather(
                answers,
                answers,
                new Money.Plan(
                    List.of(Answers.ENPS, Answers.CSAT),
                    Answers.SURVEYS,
                    "EUR",
                    AS_OF,
                    FollowUp.DEFAULT),
                new Reference(
                    List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                    List.of(), List.of()),
                WINDOW))
        .isEmpty();
  }

  @Test
  void churn_begins_90_days_and_ends_365_days_after_the_answer() {
    followed("p", 40, 0, 9);
    followed("n", 40, 0, 7);
    followed("d", 40, 0, 3);
    int[] daysAfter = {-3, 0, 1, 89, 90, 365, 366};
    for (int days : daysAfter) {
      customers.add(customer("after" + days, 1, "EUR", EARLIER.plusDays(days)));
      answer("after" + days, EARLIER, 3);
    }
    answer("unknown", EARLIER, 3);

    Money money = money();

    assertThat(shown(money.churn()).bands())
        .isEqualTo(
            Map.of(
                PROMOTER,
                new Churn(0, 40),
                PASSIVE,
                new Churn(0, 40),
                DETRACTOR,
                new Churn(2, 43)));
    assertThat(money.notFollowed()).isEqualTo(new ChurnByBand.LeftOut(1, 2, 2));
    assertThat(shown(money.churn()).meanDays()).isEqualTo(365);
  }

  @Test
  void who_answers_until_the_end_is_followed_from_the_first_answer() {
    followed("p", 40, 0, 9);
    followed("n", 40, 0, 7);
    followed("d", 40, 0, 3);
    customers.add(customer("loyal", 1, "EUR", EARLIER.plusDays(200)));
    answer("loyal", EARLIER.plusDays(190), 9);
    answer("loyal", EARLIER, 3);
    answer("loyal", EARLIER.plusDays(100), 7);

    Money money = money();

    assertThat(shown(money.churn()).bands().get(DETRACTOR)).isEqualTo(new Churn(1, 41));
    assertThat(shown(money.churn()).bands().get(PASSIVE)).isEqualTo(new Churn(0, 40));
    assertThat(money.notFollowed()).isEqualTo(new ChurnByBand.LeftOut(0, 0, 0));
  }

  @Test
  void a_loss_that_is_only_announced_has_not_happened() {
    followed("p", 40, 0, 9);
    followed("n", 40, 0, 7);
    followed("d", 40, 0, 3);
    LocalDate day = AS_OF.minusDays(200);
    customers.add(customer("announced", 1, "EUR", AS_OF.plusDays(1)));
    customers.add(customer("happened", 1, "EUR", AS_OF));
    answer("announced", day, 3);
    answer("happened", day, 3);

    ChurnByBand churn = shown(money().churn());

    assertThat(churn.bands().get(DETRACTOR)).isEqualTo(new Churn(1, 42));
    assertThat(churn.meanDays()).isCloseTo((120 * 365 + 2 * 200) / 122.0, within(1e-9));
  }

  @Test
  void answers_are_followed_from_15_to_3_months_before() {
    Period followed = FollowUp.DEFAULT.answers(AS_OF);

    assertThat(followed)
        .isEqualTo(Period.between(LocalDate.of(2025, 8, 23), LocalDate.of(2026, 8, 22)));
  }

  @Test
  void detractors_are_held_against_passives_and_promoters() {
    followed("p", 400, 20, 9);
    followed("n", 30, 3, 7);
    followed("d", 250, 60, 3);

    List<ChurnByBand.Gap> gaps = shown(money().churn()).gaps();

    assertThat(gaps).extracting(ChurnByBand.Gap::against).containsExactly(PASSIVE, PROMOTER);
    assertThat(gaps.get(1).points()).isCloseTo(19, within(1e-9));
    assertThat(gaps.get(1).interval().low()).isCloseTo(13.476608, within(1e-4));
    assertThat(gaps.get(1).distinguishable()).isTrue();
    assertThat(gaps.get(0).points()).isCloseTo(14, within(1e-9));
  }

  @Test
  void the_excess_is_the_part_of_the_revenue_detractors_lose_more() {
    enough();
    followed("fp", 100, 5, 9);
    followed("fn", 200, 20, 7);
    followed("fd", 250, 60, 3);

    AtRisk risk = shown(money().atRisk());

    assertThat(risk.sign()).isEqualTo(AtRisk.Sign.MORE);
    assertThat(risk.gross()).isEqualByComparingTo("15000");
    assertThat(risk.excess()).isCloseTo(15_000 * 0.14, within(1e-6));
  }

  @Test
  void an_excess_that_cannot_be_shown_is_zero() {
    enough();
    followed("fp", 30, 1, 9);
    followed("fn", 30, 1, 7);
    followed("fd", 30, 3, 3);

    AtRisk risk = shown(money().atRisk());

    assertThat(risk.sign()).isEqualTo(AtRisk.Sign.NOT_DISTINGUISHABLE);
    assertThat(risk.excess()).isZero();
    assertThat(risk.gross()).isEqualByComparingTo("15000");
  }

  @Test
  void detractors_that_are_lost_less_have_no_excess() {
    enough();
    followed("fp", 30, 1, 9);
    followed("fn", 100, 60, 7);
    followed("fd", 100, 3, 3);

    assertThat(shown(money().atRisk()).sign()).isEqualTo(AtRisk.Sign.LESS);
    assertThat(shown(money().atRisk()).excess()).isZero();
  }

  @Test
  void what_is_at_risk_is_told_by_the_month_of_renewal() {
    enough();
    followed("fp", 30, 0, 9);
    followed("fn", 200, 20, 7);
    followed("fd", 200, 60, 3);
    LocalDate[] renewals = {
      AS_OF.minusDays(1),
      AS_OF,
      LocalDate.of(2026, 11, 30),
      LocalDate.of(2027, 10, 31),
      LocalDate.of(2027, 11, 1)
    };
    for (LocalDate renewal : renewals) {
      customers.add(customer("renews" + renewal, 1_000, "EUR", null, renewal));
      answer("renews" + renewal, RECENT, 0);
    }
    customers.add(customer("happy", 1_000, "EUR", null, AS_OF));
    answer("happy", RECENT, 10);

    AtRisk risk = shown(money().atRisk());

    assertThat(risk.gross()).isEqualByComparingTo("20000");
    assertThat(risk.renewals()).hasSize(12);
    AtRisk.Renewal first = risk.renewals().get(0);
    assertThat(first.month()).isEqualTo(YearMonth.of(2026, 11));
    assertThat(first.customers()).isEqualTo(2);
    assertThat(first.gross()).isEqualByComparingTo("2000");
    assertThat(first.excess()).isCloseTo(2_000 * 0.2, within(1e-6));
    AtRisk.Renewal last = risk.renewals().get(11);
    assertThat(last.month()).isEqualTo(YearMonth.of(2027, 10));
    assertThat(last.customers()).isEqualTo(1);
    assertThat(risk.renewals().stream().mapToInt(AtRisk.Renewal::customers).sum()).isEqualTo(3);
  }

  @Test
  void a_point_is_worth_what_its_route_makes_of_it() {
    enough();
    followed("fp", 100, 5, 9);
    followed("fn", 100, 10, 7);
    followed("fd", 100, 24, 3);

    List<PointValue> values = shown(money().point());

    assertThat(values)
        .extracting(PointValue::route)
        .containsExactly(
            PointValue.Route.DETRACTOR_TO_PASSIVE, PointValue.Route.DETRACTOR_TO_PROMOTER);
    assertThat(values.get(0).amount())
        .isCloseTo(0.01 * 120 * (400 * 0.9 - 300 * 0.76), within(1e-6));
    assertThat(values.get(1).amount())
        .isCloseTo(0.005 * 120 * (500 * 0.95 - 300 * 0.76), within(1e-6));
    assertThat(shown(money().point())).isEqualTo(values);
  }

  @Test
  void the_interval_of_a_point_is_as_wide_as_its_standard_error_says() {
    enough();
    followed("fp", 100, 5, 9);
    followed("fn", 100, 10, 7);
    followed("fd", 100, 24, 3);

    PointValue value = shown(money().point()).get(0);

    // Every customer of a band pays the same here, so only the shares lost vary.
    double se = 0.01 * 120 * Math.sqrt(400 * 400 * 0.1 * 0.9 / 100 + 300 * 300 * 0.24 * 0.76 / 100);
    double width = value.interval().high() - value.interval().low();
    assertThat(width).isCloseTo(2 * 1.96 * se, within(0.12 * width));
    assertThat(value.interval().low()).isLessThan(value.amount());
    assertThat(value.interval().high()).isGreaterThan(value.amount());
  }

  @Test
  void revenues_that_differ_widen_the_interval() {
    enough();
    followed("fp", 30, 0, 9);
    followed("fn", 30, 0, 7);
    followed("fd", 30, 0, 3);
    PointValue same = shown(money().point()).get(0);
    customers.add(customer("large", 100_000, "EUR", null));
    answer("large", RECENT, 7);

    PointValue uneven = shown(money().point()).get(0);

    assertThat(same.interval().low()).isEqualTo(same.interval().high());
    assertThat(uneven.interval().low()).isLessThan(uneven.interval().high());
  }

  @Test
  void an_answer_about_the_employer_puts_nobody_in_a_band() {
    enough();
    answers.add(
        Answers.answer(
            "work",
            "work",
            RECENT.plusDays(1),
            "unit",
            null,
            "d0",
            Map.of("nps", 10),
            null,
            false));

    assertThat(shown(money().revenue()).bands().get(DETRACTOR).customers()).isEqualTo(50);
  }
}
