package nl.weerklank.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import nl.weerklank.report.Shown;
import nl.weerklank.survey.Band;
import nl.weerklank.survey.Formula;
import nl.weerklank.survey.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

class WordingTest {

  private final Wording dutch = new Wording(Messages.read(SampleFiles.TEMPLATES, "nl"));
  private final Wording english = new Wording(Messages.read(SampleFiles.TEMPLATES, "en"));
  private final Wording german = new Wording(Messages.read(SampleFiles.TEMPLATES, "de"));
  private final Wording french = new Wording(Messages.read(SampleFiles.TEMPLATES, "fr"));

  @Test
  void net_scores_have_a_sign_a_real_minus_and_no_minus_zero() {
    assertThat(dutch.points(new BigDecimal("22.5"), Formula.NET)).isEqualTo("+23");
    assertThat(dutch.points(new BigDecimal("-22.5"), Formula.NET)).isEqualTo("\u221223");
    assertThat(dutch.points(new BigDecimal("-0.4"), Formula.NET)).isEqualTo("0");
    assertThat(dutch.points(0.2, Formula.NET)).isEqualTo("0");
  }

  /** A table computed outside this code; who has no answers has no score to show. */
  @ParameterizedTest
  @CsvFileSource(resources = "/nl/weerklank/score/nps_basic.csv", numLinesToSkip = 1)
  void net_scores_are_shown_as_the_table_says(ArgumentsAccessor row) {
    BigDecimal exact = row.get(6, BigDecimal.class);
    if (exact == null) {
      assertThat(row.getInteger(2)).isZero();
      return;
    }
    assertThat(dutch.points(exact, Formula.NET)).isEqualTo(row.getString(9));
    assertThat(english.points(exact, Formula.NET)).isEqualTo(row.getString(9));
  }

  @Test
  void shares_are_whole_percents_and_means_have_one_decimal() {
    assertThat(dutch.points(84.5, Formula.TOP_SHARE)).isEqualTo("85\u00a0%");
    assertThat(english.points(84.5, Formula.TOP_SHARE)).isEqualTo("85%");
    assertThat(dutch.points(5.25, Formula.MEAN)).isEqualTo("5,3");
    assertThat(english.points(5.25, Formula.MEAN)).isEqualTo("5.3");
    assertThat(dutch.points(-0.01, Formula.MEAN)).isEqualTo("0,0");
  }

  @Test
  void numbers_and_money_follow_the_language() {
    assertThat(dutch.whole(1_284)).isEqualTo("1.284");
    assertThat(english.whole(1_284)).isEqualTo("1,284");
    assertThat(dutch.money(new BigDecimal("410000.4"), "EUR")).isEqualTo("\u20ac\u00a0410.000");
    assertThat(english.money(new BigDecimal("410000.4"), "EUR")).isEqualTo("\u20ac410,000");
    assertThat(dutch.money(new BigDecimal("5"), "zloty")).isEqualTo("zloty\u00a05");
  }

  @Test
  void periods_are_named_as_people_name_them() {
    assertThat(dutch.period(Period.parse("2026-W47"))).isEqualTo("week\u00a047");
    assertThat(dutch.period(Period.parse("2026-11"))).isEqualTo("november 2026");
    assertThat(dutch.period(Period.parse("2026-Q4"))).isEqualTo("4e kwartaal 2026");
    assertThat(dutch.period(Period.weeksUntil(LocalDate.of(2026, 11, 22), 13)))
        .isEqualTo("week\u00a035 t/m\u00a047");
    assertThat(english.period(Period.weeksUntil(LocalDate.of(2027, 1, 3), 13).before()))
        .isEqualTo("weeks\u00a028 to\u00a040");
    assertThat(dutch.period(Period.weeksUntil(LocalDate.of(2026, 1, 11), 4)))
        .isEqualTo("week\u00a051 van 2025 t/m week\u00a02 van 2026");
    assertThat(dutch.dates(Period.month(YearMonth.of(2026, 11))))
        .isEqualTo("1 t/m 30 november 2026");
    assertThat(english.dates(Period.parse("2025-12-29..2026-01-04")))
        .isEqualTo("29 December 2025 to 4 January 2026");
  }

  @Test
  void german_and_french_write_numbers_and_money_their_own_way() {
    assertThat(german.whole(410_000)).isEqualTo("410.000");
    assertThat(french.whole(410_000)).isEqualTo("410\u202f000");
    assertThat(german.money(new BigDecimal("410000"), "EUR")).isEqualTo("410.000\u00a0€");
    assertThat(french.money(new BigDecimal("410000"), "EUR")).isEqualTo("410\u202f000\u00a0€");
    assertThat(german.points(74, Formula.TOP_SHARE)).isEqualTo("74\u00a0%");
    assertThat(french.points(74, Formula.TOP_SHARE)).isEqualTo("74\u202f%");
    assertThat(german.points(5.25, Formula.MEAN)).isEqualTo("5,3");
    assertThat(french.points(-5.25, Formula.NET)).isEqualTo("\u22125");
  }

  @Test
  void german_and_french_name_periods_their_own_way() {
    Period weeks = Period.weeksUntil(LocalDate.of(2026, 11, 22), 13);

    assertThat(german.period(Period.parse("2026-W47"))).isEqualTo("KW\u00a047");
    assertThat(german.period(weeks)).isEqualTo("KW\u00a035 bis\u00a047");
    assertThat(german.period(Period.parse("2026-Q4"))).isEqualTo("4.\u00a0Quartal 2026");
    assertThat(german.dates(Period.parse("2026-11"))).isEqualTo("1. bis 30. November 2026");
    assertThat(french.period(weeks)).isEqualTo("semaines\u00a035 à\u00a047");
    assertThat(french.period(Period.parse("2026-Q1"))).isEqualTo("1er\u00a0trimestre 2026");
    assertThat(french.period(Period.parse("2026-Q4"))).isEqualTo("4e\u00a0trimestre 2026");
    assertThat(french.dates(Period.parse("2026-11"))).isEqualTo("du 1er au 30 novembre 2026");
    assertThat(french.date(LocalDate.of(2026, 8, 11))).isEqualTo("11 août 2026");
  }

  @Test
  void a_name_that_was_taken_out_leaves_the_readers_word() {
    assertThat(dutch.text("Dank aan [name]")).isEqualTo("Dank aan [naam]");
    assertThat(french.say("chart.events", "Départ de [name]"))
        .isEqualTo("Dans le graphique\u00a0: Départ de [nom].");
  }

  @Test
  void bands_are_read_as_answers() {
    assertThat(dutch.band(new Band(9, 10))).isEqualTo("9 en 10");
    assertThat(dutch.band(new Band(0, 6))).isEqualTo("0 t/m 6");
    assertThat(dutch.band(new Band(3, 3))).isEqualTo("3");
  }

  @Test
  void a_call_list_tells_how_many_it_leaves_out_and_how_many_nobody_knows() {
    Map<?, ?> calls =
        (Map<?, ?>) new ReportPage(SampleReports.director("en"), english).page().get("callBacks");

    assertThat(calls.get("more")).isEqualTo("Not shown: 2 more answers from unhappy customers.");
    assertThat(calls.get("unknown"))
        .isEqualTo("4 unhappy answers come from customers who are not known, so nobody to call.");
    assertThat(dutch.say("calls.unknown", 1))
        .isEqualTo("1 ontevreden antwoord is van onbekende klanten: niemand om te bellen.");
  }

  @Test
  void what_may_be_shown_follows_the_detail() {
    Shown full = SampleFigures.shown(SampleFigures.NPS, 21.6, 1284);
    Shown range = SampleFigures.shown(SampleFigures.NPS, 21.6, 20);

    assertThat(dutch.shown(full, Formula.NET)).isEqualTo("+22, tussen +17 en +26");
    assertThat(dutch.shown(range, Formula.NET)).startsWith("tussen ").doesNotContain("22");
    assertThat(dutch.shown(new Shown(Shown.Detail.FEW, null, 7), Formula.NET))
        .isEqualTo("te weinig antwoorden om iets te zeggen (n\u00a0=\u00a07)");
    assertThat(dutch.shown(new Shown(Shown.Detail.HIDDEN, null, 0), Formula.NET))
        .isEqualTo("niet getoond");
  }
}
