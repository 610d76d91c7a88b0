package nl.weerklank.insight.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.weerklank.insight.Answers;
import nl.weerklank.insight.FactFold;
import nl.weerklank.insight.Figures;
import nl.weerklank.insight.ScoringSettings;
import nl.weerklank.insight.StoredAnswers;
import nl.weerklank.score.Correlation;
import nl.weerklank.survey.Measure;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Survey;
import nl.weerklank.survey.UnitTree;
import org.junit.jupiter.api.Test;

class LinksTest {

  private static final Period QUARTER = Period.parse("2026-Q1");
  private static final Period NEXT = Period.parse("2026-Q2");
  private static final List<Metric> METRICS = List.of(Answers.NPS, Answers.CSAT, Answers.ENPS);

  private final StoredAnswers answers = new StoredAnswers();
  private final Team team = new Team();
  private final List<Measure> measures = new ArrayList<>();
  private int asked;

  private void answer(String survey, LocalDate day, String unit, String metric, int score) {
    answers.add(
        Answers.answer(
            "r" + asked++, survey, day, unit, null, null, Map.of(metric, score), null, false));
  }

  /** NPS of a unit out of {@code n} answers: so many promoters, the others detractors. */
  private void customers(String unit, LocalDate day, int promoters, int n) {
    for (int i = 0; i < n; i++) {
      answer("service", day, unit, "nps", i < promoters ? 10 : 0);
    }
  }

  private List<Link> links(int units) {
    List<String> lines = new ArrayList<>(List.of("top"));
    IntStream.range(0, units).forEach(i -> lines.add("u" + i + "<top"));
    UnitTree tree = Team.tree(lines);
    Map<String, Survey> surveys =
        Answers.SURVEYS.stream().collect(Collectors.toMap(Survey::id, one -> one));
    Figures figures =
        new FactFold(answers, answers, METRICS, surveys).fold(tree, Links.windows(QUARTER));
    People people = People.gather(tree, team.reference(), List.of(QUARTER), 10, List.of());
    return Links.gather(figures, people, measures, METRICS, ScoringSettings.DEFAULT, QUARTER);
  }

  private static Link link(List<Link> links, Link.Driver.Kind kind, Metric metric, Period against) {
    List<Link> found =
        links.stream()
            .filter(one -> one.driver().kind() == kind)
            .filter(one -> one.metric().equals(metric) && one.against().equals(against))
            .toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  /** A department of ten with so many sick days, whose customers answer in both quarters. */
  private void department(String unit, int sickDays, int promotersNow, int promotersNext) {
    team.add(unit, 9);
    String one = team.add(unit);
    if (sickDays > 0) {
      team.sick(one, Team.FIRST, Team.FIRST.plusDays(sickDays - 1L));
    }
    customers(unit, QUARTER.from(), promotersNow, 20);
    customers(unit, NEXT.to(), promotersNext, 20);
  }

  @Test
  void the_pairs_are_fixed_beforehand() {
    measures.add(new Measure("u0", "overtime", QUARTER, BigDecimal.ONE));
    List<Link> links = links(2);

    assertThat(links)
        .extracting(
            link ->
                link.driver().kind()
                    + " "
                    + link.driver().name()
                    + " "
                    + link.metric().id()
                    + " "
                    + link.against().key())
        .containsExactly(
            "EMPLOYER_METRIC enps nps 2026-Q1",
            "EMPLOYER_METRIC enps nps 2026-Q2",
            "EMPLOYER_METRIC enps csat 2026-Q1",
            "EMPLOYER_METRIC enps csat 2026-Q2",
            "ABSENCE null nps 2026-Q1",
            "ABSENCE null nps 2026-Q2",
            "ABSENCE null csat 2026-Q1",
            "ABSENCE null csat 2026-Q2",
            "TURNOVER null nps 2026-Q1",
            "TURNOVER null nps 2026-Q2",
            "TURNOVER null csat 2026-Q1",
            "TURNOVER null csat 2026-Q2",
            "MEASURE overtime nps 2026-Q1",
            "MEASURE overtime nps 2026-Q2",
            "MEASURE overtime csat 2026-Q1",
            "MEASURE overtime csat 2026-Q2");
    assertThat(links).allMatch(link -> link.outcome().equals(new Link.TooFewUnits(0)));
  }

  @Test
  void absence_goes_with_the_score_of_the_quarter_it_is_held_against() {
    for (int i = 0; i < 12; i++) {
      department("u" + i, 5 * i, 18 - i, 10 + (i * 7) % 5);
    }

    List<Link> links = links(12);
    Link.Found now =
        (Link.Found) link(links, Link.Driver.Kind.ABSENCE, Answers.NPS, QUARTER).outcome();
    Link.Found later =
        (Link.Found) link(links, Link.Driver.Kind.ABSENCE, Answers.NPS, NEXT).outcome();

    assertThat(now.correlation().pearson()).isCloseTo(-1, within(1e-9));
    assertThat(now.supported()).isTrue();
    assertThat(now.units()).isEqualTo(12);
    double[] absence = IntStream.range(0, 12).mapToDouble(i -> 5 * i).toArray();
    double[] nps = IntStream.range(0, 12).mapToDouble(i -> 10 * (10 + (i * 7) % 5)).toArray();
    double[] equal = IntStream.range(0, 12).mapToDouble(i -> 20).toArray();
    Correlation expected = Correlation.of(absence, nps, equal).orElseThrow();
    assertThat(later.correlation().pearson()).isCloseTo(expected.pearson(), within(1e-9));
    // Two links were found, so the larger p stays and the smaller one doubles at most.
    assertThat(later.adjusted()).isCloseTo(later.correlation().p(), within(1e-12));
    assertThat(later.supported()).isFalse();
    assertThat(link(links, Link.Driver.Kind.TURNOVER, Answers.NPS, NEXT).outcome())
        .isEqualTo(new Link.TooFewUnits(0));
  }

  @Test
  void p_values_are_corrected_over_all_links_found() {
    for (int i = 0; i < 12; i++) {
      department("u" + i, 5 * i, 10 + (i * 7) % 5, 10 + (i * 7) % 5);
      measures.add(measure("u" + i, "overtime", QUARTER, (i * 7) % 5 + i % 3));
    }

    List<Link> links = links(12);
    Link.Found absence =
        (Link.Found) link(links, Link.Driver.Kind.ABSENCE, Answers.NPS, NEXT).outcome();
    Link.Found overtime =
        (Link.Found) link(links, Link.Driver.Kind.MEASURE, Answers.NPS, NEXT).outcome();

    // Two equal p of overtime and two larger ones of absence: the second of four doubles.
    assertThat(overtime.correlation().p()).isBetween(1e-6, 0.02);
    assertThat(overtime.adjusted()).isCloseTo(2 * overtime.correlation().p(), within(1e-12));
    assertThat(overtime.supported()).isTrue();
    assertThat(absence.adjusted()).isCloseTo(absence.correlation().p(), within(1e-12));
    assertThat(absence.supported()).isFalse();
  }

  @Test
  void a_department_under_k_or_with_few_answers_is_not_looked_at() {
    for (int i = 0; i < 12; i++) {
      department("u" + i, 5 * i, 18 - i, 18 - i);
    }
    team.add("u12", 9);
    customers("u12", QUARTER.from(), 5, 20);
    team.add("u13", 12);
    customers("u13", QUARTER.from(), 5, 9);
    measures.add(measure("u12", "overtime", QUARTER, 1));
    measures.add(measure("u13", "overtime", QUARTER, 1));
    measures.add(measure("u1", "overtime", QUARTER, 1));
    measures.add(measure("top", "overtime", QUARTER, 1));

    List<Link> links = links(14);

    // The nine would follow from the total, so one department of ten is hidden as well.
    assertThat(link(links, Link.Driver.Kind.ABSENCE, Answers.NPS, QUARTER).outcome().units())
        .isEqualTo(11);
    assertThat(link(links, Link.Driver.Kind.MEASURE, Answers.NPS, QUARTER).outcome())
        .isEqualTo(new Link.TooFewUnits(1));
  }

  @Test
  void results_about_the_employer_of_departments_under_k_do_not_come_in() {
    for (int i = 0; i < 12; i++) {
      customers("u" + i, QUARTER.from(), i, 20);
      for (int person = 0; person < 16; person++) {
        answer("work", QUARTER.from(), "u" + i, "enps", person < i + 2 ? 10 : 0);
      }
    }
    for (int person = 0; person < 9; person++) {
      answer("work", QUARTER.from(), "u12", "enps", 10);
    }
    customers("u12", QUARTER.from(), 5, 20);

    Link.Outcome outcome =
        link(links(13), Link.Driver.Kind.EMPLOYER_METRIC, Answers.NPS, QUARTER).outcome();

    // The nine answers alone would follow from the total, so one more department is hidden.
    assertThat(outcome.units()).isEqualTo(11);
    assertThat(((Link.Found) outcome).correlation().pearson()).isCloseTo(1, within(1e-9));
  }

  @Test
  void departments_that_all_agree_show_nothing() {
    for (int i = 0; i < 10; i++) {
      department("u" + i, 4, i, 5);
    }

    List<Link> links = links(10);

    assertThat(link(links, Link.Driver.Kind.ABSENCE, Answers.NPS, QUARTER).outcome())
        .isEqualTo(new Link.NoSpread(10));
    assertThat(link(links, Link.Driver.Kind.ABSENCE, Answers.NPS, NEXT).outcome())
        .isEqualTo(new Link.NoSpread(10));
  }

  @Test
  void three_months_make_a_quarter_and_a_year_does_not() {
    for (int i = 0; i < 12; i++) {
      department("u" + i, 0, i, 5);
      measures.add(measure("u" + i, "overtime", Period.parse("2026-01"), i));
      measures.add(measure("u" + i, "overtime", Period.parse("2026-02"), i + 1));
      if (i != 7) {
        measures.add(measure("u" + i, "overtime", Period.parse("2026-03"), i + 2));
      }
      measures.add(measure("u" + i, "overtime", Period.parse("2026-04"), 100));
      measures.add(measure("u" + i, "year", Measure.period("2026").orElseThrow(), i));
    }
    measures.add(measure("u3", "overtime", QUARTER, 4));

    List<Link> links = links(12);
    Link.Outcome outcome = link(links, Link.Driver.Kind.MEASURE, Answers.NPS, QUARTER).outcome();

    assertThat(outcome.units()).isEqualTo(11);
    assertThat(((Link.Found) outcome).correlation().pearson()).isCloseTo(1, within(1e-9));
    assertThat(links).noneMatch(one -> "year".equals(one.driver().name()));
  }

  private static Measure measure(String unit, String name, Period period, int value) {
    return new Measure(unit, name, period, BigDecimal.valueOf(value));
  }

  @Test
  void the_newest_quarter_whose_next_one_is_over_is_looked_at() {
    assertThat(Links.quarter(LocalDate.of(2026, 11, 22)).key()).isEqualTo("2026-Q2");
    assertThat(Links.quarter(LocalDate.of(2026, 12, 30)).key()).isEqualTo("2026-Q2");
    assertThat(Links.quarter(LocalDate.of(2026, 12, 31)).key()).isEqualTo("2026-Q3");
    assertThat(Links.quarter(LocalDate.of(2027, 1, 1)).key()).isEqualTo("2026-Q3");
  }
}
