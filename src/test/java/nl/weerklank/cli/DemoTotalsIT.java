package nl.weerklank.cli;

import static nl.weerklank.demo.DemoFixture.TODAY;
import static nl.weerklank.demo.IndependentTotals.Kind.EMPLOYEE;
import static nl.weerklank.demo.IndependentTotals.Kind.OWN;
import static nl.weerklank.demo.IndependentTotals.Kind.ROLLUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.weerklank.demo.DemoOrganisation;
import nl.weerklank.demo.IndependentTotals;
import nl.weerklank.demo.IndependentTotals.Kind;
import nl.weerklank.demo.IndependentTotals.Line;
import nl.weerklank.demo.IndependentTotals.Total;
import nl.weerklank.demo.Planted;
import nl.weerklank.job.Scores;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every figure of the demo against SQL on its databases, which shares no code with the product. */
@Tag("thorough")
class DemoTotalsIT {

  private static final List<String> METRICS = List.of("nps", "ces", "csat", "effort", "enps");
  private static final String ORGANISATION = "(organisation)";
  private static final int EMPLOYER_MINIMUM = 10;

  /** Over a turn of the year, and up to the day on which summer time begins. */
  private static final String ODD_RANGE = "2025-12-15..2026-03-29";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static IndependentTotals independent;
  private static Map<String, String> parents;
  private static ConfigurableApplicationContext context;
  private static Scores scores;

  @BeforeAll
  static void open() {
    DemoInstallation demo = DemoInstallation.shared();
    independent = new IndependentTotals(demo.demo(), TODAY);
    parents = independent.parents();
    openScores();
  }

  /** One process at a time has the reporting database. */
  private static void openScores() {
    context = open(DemoInstallation.shared().path("config/application.yml"));
    scores = context.getBean(Scores.class);
  }

  private static ConfigurableApplicationContext open(Path configuration) {
    Installation installation = new Installation();
    new CommandLine(
            CommandSpec.create().addMixin("i", CommandSpec.forAnnotatedObject(installation)))
        .parseArgs("--config", configuration.toString());
    return installation.open();
  }

  @AfterAll
  static void close() {
    context.close();
    independent.close();
  }

  /** The week ends with the day on which summer time ends. */
  @ParameterizedTest
  @ValueSource(strings = {"2026-W43", "2026-Q3", ODD_RANGE})
  void every_unit_and_employee_counts_what_independent_sql_counts(String key) {
    Period period = Period.parse(key);
    Map<Line, Total> expected = expected(period);
    Map<Line, Total> counted = new HashMap<>();
    boolean quarter = key.contains("-Q");
    for (String metric : METRICS) {
      if (metric.equals("enps") && !quarter) {
        assertThatThrownBy(() -> table(metric, Subject.Kind.UNIT, period, true))
            .hasMessageContaining("once a calendar quarter");
        continue;
      }
      addShown(counted, OWN, metric, table(metric, Subject.Kind.UNIT, period, false));
      addShown(counted, ROLLUP, metric, table(metric, Subject.Kind.UNIT, period, true));
      addShown(counted, EMPLOYEE, metric, table(metric, Subject.Kind.EMPLOYEE, period, true));
    }
    Set<Line> lines = new TreeSet<>(Comparator.comparing(Line::toString));
    lines.addAll(counted.keySet());
    expected.keySet().stream().filter(line -> !line.metric().equals("enps")).forEach(lines::add);

    assertThat(lines).hasSizeGreaterThan(500);
    List<String> different = new ArrayList<>();
    for (Line line : lines) {
      if (!same(expected.get(line), counted.get(line))) {
        different.add(line + ": " + expected.get(line) + " but " + counted.get(line));
      }
    }
    assertThat(different).isEmpty();
  }

  /** A team went from complaints to customer service within the period. */
  @Test
  void rolled_up_then_a_moved_unit_counts_where_it_was_on_the_day_of_each_answer()
      throws IOException {
    LocalDate moved = Planted.reorganisationDay(TODAY);
    Period before = Period.between(moved.minusDays(40), moved.minusDays(1));
    Period period = Period.between(before.from(), moved.plusDays(30));
    Map<Line, Total> all = independent.between(period.from(), period.to());
    long earlier =
        independent.between(before.from(), before.to()).get(own(Planted.REORGANISED_UNIT)).n();
    assertThat(earlier).isPositive();

    Map<String, Long> now = counted(scores, period);
    Map<String, Long> then = countedThen(period);

    all.forEach(
        (line, total) -> {
          if (line.kind() == ROLLUP && line.metric().equals("nps")) {
            long moving =
                switch (line.id()) {
                  case Planted.REORGANISED_FROM -> earlier;
                  case Planted.REORGANISED_TO -> -earlier;
                  default -> 0;
                };
            assertThat(now).as("now").containsEntry(line.id(), total.n());
            assertThat(then).as("then").containsEntry(line.id(), total.n() + moving);
          }
        });
  }

  private static Line own(String unit) {
    return new Line(OWN, unit, "nps");
  }

  private static Map<String, Long> countedThen(Period period) throws IOException {
    DemoInstallation demo = DemoInstallation.shared();
    TestInstallation.copy(demo.path("config/application.yml"), demo.path("config/then.yml"));
    demo.commands.edit(
        "config/then.yml", "\nweerklank:\n", "\nweerklank:\n  scoring: {roll-up: then}\n");
    context.close();
    try (ConfigurableApplicationContext then = open(demo.path("config/then.yml"))) {
      return counted(then.getBean(Scores.class), period);
    } finally {
      openScores();
    }
  }

  private static Map<String, Long> counted(Scores scores, Period period) {
    Map<String, Long> counted = new TreeMap<>();
    table(scores, "nps", Subject.Kind.UNIT, period, true)
        .forEach(row -> counted.put(row.get("id"), ScoreRows.n(row)));
    return counted;
  }

  private static Map<Line, Total> expected(Period period) {
    if (period.key().contains("-W")) {
      return independent.week(period.key());
    }
    return period.key().contains("-Q")
        ? independent.quarter(period.key())
        : independent.between(period.from(), period.to());
  }

  /** Six decimals are printed. */
  private static boolean same(Total expected, Total counted) {
    return expected != null
        && counted != null
        && expected.n() == counted.n()
        && expected.byScore().equals(counted.byScore())
        && Math.abs(expected.score() - counted.score()) < 1e-6;
  }

  private static void addShown(
      Map<Line, Total> counted, Kind kind, String metric, List<Map<String, String>> rows) {
    for (Map<String, String> row : rows) {
      boolean asked = kind == ROLLUP || !row.get("id").equals(ORGANISATION);
      if (asked && !ScoreRows.hidden(row) && ScoreRows.n(row) > 0) {
        Total total =
            new Total(
                ScoreRows.n(row), Double.parseDouble(row.get("score")), ScoreRows.byScore(row));
        assertThat(counted.put(new Line(kind, row.get("id"), metric), total)).isNull();
      }
    }
  }

  /**
   * What is shown tells, by subtraction, the answers under a shown unit that are under no shown
   * unit below it: none of these may be 1 to 9, or agree but for one. And nothing is hidden without
   * need: any hidden unit with enough answers would, shown, break that.
   */
  @ParameterizedTest
  @ValueSource(strings = {"2026-Q1", "2026-Q3"})
  void what_employees_said_is_hidden_exactly_where_few_would_be_seen(String key) {
    Period period = Period.parse(key);
    Map<Line, Total> totals = expected(period);
    Map<String, Long> answers = answers(ROLLUP, totals);
    Set<String> shown = shown(table("enps", Subject.Kind.UNIT, period, true));

    assertThat(shown).allMatch(unit -> answers.getOrDefault(unit, 0L) >= EMPLOYER_MINIMUM);
    Map<String, long[]> bands = bands(totals);
    assertThat(unsafe(shown, bands)).isEmpty();
    for (String unit : answers.keySet()) {
      if (!shown.contains(unit) && answers.get(unit) >= EMPLOYER_MINIMUM) {
        Set<String> more = new TreeSet<>(shown);
        more.add(unit);
        assertThat(unsafe(more, bands)).as("without need hidden: " + unit).isNotEmpty();
      }
    }
    Map<String, Long> own = answers(OWN, totals);
    Predicate<String> follows =
        unit ->
            shown.contains(unit)
                && parents.entrySet().stream()
                    .filter(edge -> edge.getValue().equals(unit))
                    .map(Map.Entry::getKey)
                    .allMatch(child -> shown.contains(child) || !answers.containsKey(child));
    own.values().removeIf(n -> n < EMPLOYER_MINIMUM);
    own.keySet().removeIf(follows.negate());
    Set<String> ownShown = shown(table("enps", Subject.Kind.UNIT, period, false));
    ownShown.remove(ORGANISATION);
    assertThat(ownShown).isEqualTo(own.keySet());
  }

  @Test
  void a_wave_shows_some_units_and_hides_others() {
    Period wave = Period.parse("2026-Q3");
    List<Map<String, String>> rows = table("enps", Subject.Kind.UNIT, wave, true);
    assertThat(shown(rows)).hasSizeBetween(10, rows.size() - 4);
    assertThat(rows)
        .filteredOn(ScoreRows::hidden)
        .allMatch(row -> row.get("n").isEmpty() && ScoreRows.byScore(row).isEmpty());
  }

  private static Map<String, Long> answers(Kind kind, Map<Line, Total> totals) {
    Map<String, Long> answers = new TreeMap<>();
    totals.forEach(
        (line, total) -> {
          if (line.kind() == kind && line.metric().equals("enps")) {
            answers.put(line.id(), total.n());
          }
        });
    return answers;
  }

  private static Set<String> shown(List<Map<String, String>> rows) {
    Set<String> shown = new TreeSet<>();
    rows.stream().filter(row -> !ScoreRows.hidden(row)).forEach(row -> shown.add(row.get("id")));
    return shown;
  }

  /** Detractors, passives and promoters of each unit with all below it. */
  private static Map<String, long[]> bands(Map<Line, Total> totals) {
    Map<String, long[]> bands = new TreeMap<>();
    totals.forEach(
        (line, total) -> {
          if (line.kind() == ROLLUP && line.metric().equals("enps")) {
            long[] counts = new long[3];
            total.byScore().forEach((score, n) -> counts[score >= 9 ? 2 : score >= 7 ? 1 : 0] += n);
            bands.put(line.id(), counts);
          }
        });
    return bands;
  }

  private static long[] sum(long[] one, long[] other, int sign) {
    return new long[] {
      one[0] + sign * other[0], one[1] + sign * other[1], one[2] + sign * other[2]
    };
  }

  /** Nobody, or ten and more of which two differ from the others. */
  private static boolean safe(long[] counts) {
    long n = counts[0] + counts[1] + counts[2];
    long most = Math.max(counts[0], Math.max(counts[1], counts[2]));
    return n == 0 || n >= EMPLOYER_MINIMUM && n - most >= 2;
  }

  /** Shown units of which a group too small follows by subtraction. */
  private static Set<String> unsafe(Set<String> shown, Map<String, long[]> answers) {
    Map<String, long[]> remainders = new TreeMap<>();
    long[] none = new long[3];
    shown.forEach(unit -> remainders.put(unit, answers.getOrDefault(unit, none)));
    for (String unit : shown) {
      String above = parents.get(unit);
      while (above != null && !shown.contains(above)) {
        above = parents.get(above);
      }
      if (above != null) {
        remainders.put(above, sum(remainders.get(above), answers.getOrDefault(unit, none), -1));
      }
    }
    remainders.values().removeIf(DemoTotalsIT::safe);
    return remainders.keySet();
  }

  @Test
  void surveys_add_up_to_the_organisation_and_places_count_what_the_tickets_say() {
    Period quarter = Period.parse("2026-Q3");
    for (String metric : List.of("nps", "ces", "csat", "effort")) {
      List<Map<String, String>> rows = table(metric, Subject.Kind.SURVEY, quarter, true);
      long all = rows.stream().skip(1).mapToLong(ScoreRows::n).sum();
      assertThat(all).as(metric).isEqualTo(ScoreRows.n(rows.get(0))).isPositive();
    }
    assertThat(counts("ces", Subject.Kind.LOCATION, quarter)).isEqualTo(tickets("branch"));
    assertThat(counts("ces", Subject.Kind.TOUCHPOINT, quarter)).isEqualTo(tickets("process_name"));
    assertThat(table("enps", Subject.Kind.LOCATION, quarter, true)).hasSize(1);
    assertThat(table("enps", Subject.Kind.EMPLOYEE, quarter, true)).hasSize(1);
  }

  private static Map<String, Long> counts(String metric, Subject.Kind by, Period period) {
    Map<String, Long> counts = new TreeMap<>();
    table(metric, by, period, true).stream()
        .skip(1)
        .forEach(row -> counts.put(row.get("id"), ScoreRows.n(row)));
    return counts;
  }

  /** Valid effort scores after a contact in the third quarter. */
  private static Map<String, Long> tickets(String column) {
    Map<String, Long> counts = new TreeMap<>();
    DemoInstallation.shared()
        .source(
            DemoOrganisation.OPERATIONAL,
            ("SELECT t.%1$s, COUNT(DISTINCT a.answer_no) FROM survey_contact a JOIN ticket t"
                    + " ON t.ticket_no = a.ticket_no WHERE a.submitted_at >= DATE '2026-07-01'"
                    + " AND a.submitted_at < DATE '2026-10-01' AND TRIM(a.q2_easy) IN"
                    + " ('1', '2', '3', '4', '5', '6', '7') AND t.%1$s IS NOT NULL GROUP BY t.%1$s")
                .formatted(column))
        .forEach(row -> counts.put(row.get(0), Long.parseLong(row.get(1))));
    return counts;
  }

  @Test
  void a_unit_stands_where_the_tree_of_the_as_of_date_has_it() {
    String before = Planted.reorganisationDay(TODAY).minusDays(1).toString();
    Period quarter = Period.parse("2026-Q1");
    Map<String, Long> then = units(quarter, LocalDate.parse(before));
    Map<String, Long> now = units(quarter, TODAY);
    long moved = now.get(Planted.REORGANISED_UNIT);

    assertThat(moved).isPositive();
    assertThat(now.get(Planted.REORGANISED_TO) - then.get(Planted.REORGANISED_TO)).isEqualTo(moved);
    assertThat(then.get(Planted.REORGANISED_FROM) - now.get(Planted.REORGANISED_FROM))
        .isEqualTo(moved);
    assertThat(now.get(ORGANISATION)).isEqualTo(then.get(ORGANISATION));
  }

  private static Map<String, Long> units(Period period, LocalDate asOf) {
    Map<String, Long> counts = new HashMap<>();
    ScoreRows.read(scores.table("ces", Subject.Kind.UNIT, period, true, asOf, false))
        .forEach(row -> counts.put(row.get("id"), ScoreRows.n(row)));
    return counts;
  }

  @Test
  void json_says_what_csv_says() {
    for (String metric : List.of("nps", "enps")) {
      Period quarter = Period.parse("2026-Q3");
      String json = scores.table(metric, Subject.Kind.UNIT, quarter, true, TODAY, true);
      List<Map<String, String>> rows = new ArrayList<>();
      for (JsonNode object : JSON.readTree(json)) {
        Map<String, String> row = new LinkedHashMap<>();
        object
            .properties()
            .forEach(
                cell ->
                    row.put(
                        cell.getKey(), cell.getValue().isNull() ? "" : cell.getValue().asString()));
        rows.add(row);
      }
      assertThat(rows).isEqualTo(table(metric, Subject.Kind.UNIT, quarter, true)).isNotEmpty();
    }
  }

  private static List<Map<String, String>> table(
      String metric, Subject.Kind by, Period period, boolean rollup) {
    return table(scores, metric, by, period, rollup);
  }

  private static List<Map<String, String>> table(
      Scores scores, String metric, Subject.Kind by, Period period, boolean rollup) {
    return ScoreRows.read(scores.table(metric, by, period, rollup, TODAY, false));
  }
}
