package nl.weerklank.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.weerklank.insight.money.AtRisk;
import nl.weerklank.insight.money.ChurnByBand;
import nl.weerklank.insight.money.CustomerBand;
import nl.weerklank.insight.money.Finding;
import nl.weerklank.insight.money.Money;
import nl.weerklank.insight.money.PointValue;
import nl.weerklank.insight.money.RevenueByBand;
import nl.weerklank.score.Churn;
import nl.weerklank.score.Interval;
import nl.weerklank.survey.Formula;
import nl.weerklank.survey.Period;

/** The money section, from figures that say themselves where there are too few customers. */
final class MoneyRows {

  /** Months that stand in the table. */
  private static final int MONTHS = 4;

  private static final List<CustomerBand> ORDER =
      List.of(CustomerBand.PROMOTER, CustomerBand.PASSIVE, CustomerBand.DETRACTOR);

  private final Money money;

  MoneyRows(Money money) {
    this.money = money;
  }

  /** Null when no customer of the CRM answered. */
  MoneySection section() {
    if (money == null || nobody()) {
      return null;
    }
    return new MoneySection(money.window(), bands(), renewals(), sentences());
  }

  private boolean nobody() {
    return money.revenue() instanceof Finding.TooFew<RevenueByBand> few
        && few.customers().values().stream().allMatch(n -> n == 0)
        && few.customers().size() == ORDER.size();
  }

  private List<MoneySection.Band> bands() {
    if (!(money.revenue() instanceof Finding.Shown<RevenueByBand> revenue)) {
      return List.of();
    }
    List<MoneySection.Band> bands = new ArrayList<>();
    for (CustomerBand band : ORDER) {
      RevenueByBand.Amount amount = revenue.figure().bands().get(band);
      bands.add(
          new MoneySection.Band(
              name(band),
              amount.customers(),
              new Amount(amount.revenue(), money.currency()),
              churn(band)));
    }
    return bands;
  }

  private static Phrase name(CustomerBand band) {
    return Phrase.of(
        "band.NET."
            + switch (band) {
              case PROMOTER -> "top";
              case PASSIVE -> "middle";
              case DETRACTOR -> "bottom";
            });
  }

  private Phrase churn(CustomerBand band) {
    if (!(money.churn() instanceof Finding.Shown<ChurnByBand> churn)) {
      return Phrase.of("money.few");
    }
    Churn lost = churn.figure().bands().get(band);
    Interval interval = lost.interval().orElseThrow();
    return Phrase.of(
        "money.churn",
        new Percent(lost.percent().orElseThrow()),
        new Percent(interval.low()),
        new Percent(interval.high()),
        lost.customers());
  }

  private List<MoneySection.Renewal> renewals() {
    if (!(money.atRisk() instanceof Finding.Shown<AtRisk> risk)) {
      return List.of();
    }
    boolean more = risk.figure().sign() == AtRisk.Sign.MORE;
    return risk.figure().renewals().stream()
        .limit(MONTHS)
        .filter(month -> month.customers() > 0)
        .map(
            month ->
                new MoneySection.Renewal(
                    Period.month(month.month()),
                    month.customers(),
                    new Amount(month.gross(), money.currency()),
                    more ? Amount.about(month.excess(), money.currency()) : null))
        .toList();
  }

  private List<Phrase> sentences() {
    List<Phrase> sentences = new ArrayList<>();
    if (money.revenue() instanceof Finding.TooFew<RevenueByBand> few) {
      sentences.add(few(few.customers()));
      return sentences;
    }
    if (money.churn() instanceof Finding.TooFew<ChurnByBand> few) {
      sentences.add(Phrase.of("money.churn.few", Money.MINIMUM_CUSTOMERS));
      return sentences;
    }
    List<ChurnByBand.Gap> gaps = ((Finding.Shown<ChurnByBand>) money.churn()).figure().gaps();
    gaps.forEach(gap -> sentences.add(gap(gap)));
    if (money.atRisk() instanceof Finding.Shown<AtRisk> risk) {
      sentences.add(risk(risk.figure()));
    }
    boolean differ = gaps.stream().anyMatch(ChurnByBand.Gap::distinguishable);
    if (!differ) {
      sentences.add(Phrase.of("money.point.none"));
    } else if (money.point() instanceof Finding.Shown<List<PointValue>> point) {
      point.figure().forEach(value -> sentences.add(point(value)));
    }
    sentences.add(Phrase.of("money.association"));
    return sentences;
  }

  private static Phrase few(Map<CustomerBand, Integer> customers) {
    CustomerBand smallest =
        ORDER.stream()
            .filter(customers::containsKey)
            .min(Comparator.comparing(customers::get))
            .orElseThrow();
    return Phrase.of(
        "money.revenue.few", Money.MINIMUM_CUSTOMERS, customers.get(smallest), name(smallest));
  }

  private static Phrase gap(ChurnByBand.Gap gap) {
    if (!gap.distinguishable()) {
      return Phrase.of("money.gap.none", name(gap.against()));
    }
    String key = gap.points() > 0 ? "money.gap.more" : "money.gap.less";
    return Phrase.of(
        key,
        name(gap.against()),
        Difference.size(gap.points(), Formula.TOP_SHARE),
        Difference.change(gap.interval().low(), Formula.TOP_SHARE),
        Difference.change(gap.interval().high(), Formula.TOP_SHARE));
  }

  private Phrase risk(AtRisk risk) {
    Amount gross = new Amount(risk.gross(), money.currency());
    return risk.sign() == AtRisk.Sign.MORE
        ? Phrase.of("money.risk", gross, Amount.about(risk.excess(), money.currency()))
        : Phrase.of("money.risk.none", gross);
  }

  private Phrase point(PointValue value) {
    Interval interval = value.interval();
    Amount low = Amount.about(interval.low(), money.currency());
    Amount high = Amount.about(interval.high(), money.currency());
    return Phrase.of(
        "money.point." + value.route(), Amount.about(value.amount(), money.currency()), low, high);
  }
}
