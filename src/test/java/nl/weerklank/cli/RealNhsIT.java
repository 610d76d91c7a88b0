package nl.weerklank.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.weerklank.insight.FactFold;
import nl.weerklank.insight.Figures;
import nl.weerklank.insight.RepeatedAnswers;
import nl.weerklank.insight.RollUp;
import nl.weerklank.insight.Tested;
import nl.weerklank.insight.TestedUnits;
import nl.weerklank.insight.Window;
import nl.weerklank.insight.theme.ThemeFinding;
import nl.weerklank.insight.theme.ThemeFindings;
import nl.weerklank.insight.theme.ThemeRules;
import nl.weerklank.insight.theme.Themes;
import nl.weerklank.job.Settings;
import nl.weerklank.score.Distribution;
import nl.weerklank.score.Score;
import nl.weerklank.score.Scoring;
import nl.weerklank.store.ReportingStore;
import nl.weerklank.survey.Band;
import nl.weerklank.survey.Formula;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.UnitHistory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Figures of the published Friends and Family Test, read by the recipe and folded by the product,
 * against SQL over the file that shares nothing with either. The file is not part of this
 * repository: NHS_CSV says where it is.
 */
class RealNhsIT {

  private static final String FILE = "NHS_CSV";
  private static final Set<Subject.Kind> UNITS = Set.of(Subject.Kind.UNIT);
  private static final Period HALF = Period.parse("2022-01-01..2022-06-30");
  private static final Period HALF_BEFORE = Period.parse("2021-07-01..2021-12-31");
  private static final LocalDate AS_OF = LocalDate.of(2022, 10, 10);
  private static final double CLOSE = 1e-6;

  @TempDir private static Path directory;

  private static SingleConnectionDataSource byHand;
  private static JdbcTemplate sql;
  private static ConfigurableApplicationContext context;
  private static Settings settings;
  private static ReportingStore store;
  private static UnitHistory history;

  @BeforeAll
  static void readBothWays() throws IOException {
    String file = System.getenv(FILE);
    if (file == null) {
      return;
    }
    byHand = new SingleConnectionDataSource("jdbc:h2:mem:by-hand", "sa", "", true);
    sql = new JdbcTemplate(byHand);
    try (var script = RealNhsIT.class.getResourceAsStream("/nl/weerklank/cli/real-nhs.sql")) {
      sql.execute(
          new String(script.readAllBytes(), StandardCharsets.UTF_8)
              .replace("@FILE@", file.replace("'", "''")));
    }
    TestInstallation installation =
        TestInstallation.recipe("nhs-friends-and-family", directory.resolve("recipe"));
    TestInstallation.Result run = installation.run("run", "--as-of", AS_OF.toString());
    assertThat(run.exit()).as(run.all()).isZero();
    Installation opened = new Installation();
    new CommandLine(CommandSpec.create().addMixin("i", CommandSpec.forAnnotatedObject(opened)))
        .parseArgs("--config", installation.path("config/application.yml").toString());
    context = opened.open();
    settings = context.getBean(Settings.class);
    store = context.getBean(ReportingStore.class);
    history = new UnitHistory(AS_OF, store.references().load(AS_OF).units(), "NHS");
  }

  /** Before each test, so that each is counted as skipped. */
  @BeforeEach
  void needsTheFile() {
    assumeTrue(context != null, FILE + " is not set: the published answers are not checked.");
  }

  @AfterAll
  static void close() {
    if (context != null) {
      context.close();
    }
    if (byHand != null) {
      byHand.destroy();
    }
  }

  private static Metric fft() {
    return settings.catalog().metrics().get("fft");
  }

  /** The same question as a net score, because themes are counted by one. */
  private static Metric net() {
    Metric fft = fft();
    return new Metric(
        fft.id(),
        fft.scale(),
        fft.direction(),
        Formula.NET,
        new Band(1, 1),
        new Band(4, 5),
        fft.about());
  }

  private static Figures fold(Metric metric, List<Period> periods) {
    return new FactFold(store.facts(), store.names(), List.of(metric), settings.catalog().surveys())
        .fold(history.now(), periods.stream().map(period -> new Window(period, UNITS)).toList());
  }

  @Test
  void every_trust_and_service_has_the_score_and_interval_of_each_month_that_sql_gives() {
    List<Map<String, Object>> rows = sql.queryForList("select * from score");
    List<Period> months =
        rows.stream()
            .map(row -> row.get("on_month").toString())
            .distinct()
            .map(Period::parse)
            .toList();
    Figures figures = fold(fft(), months);

    long answers = 0;
    for (Map<String, Object> row : rows) {
      Period month = Period.parse(row.get("on_month").toString());
      Subject unit = Subject.unit(row.get("unit").toString());
      String where = unit.id() + " " + month.key();
      Distribution counted = figures.rollup(fft(), month, unit);
      Score score = Scoring.score(fft(), counted).orElseThrow();
      assertThat(score.n()).as(where).isEqualTo(whole(row, "n"));
      assertThat(score.value()).as(where).isCloseTo(number(row, "share"), within(CLOSE));
      assertThat((double) counted.sum() / counted.n())
          .as(where)
          .isCloseTo(number(row, "mean"), within(CLOSE));
      assertThat(score.interval().low()).as(where).isCloseTo(number(row, "low"), within(CLOSE));
      assertThat(score.interval().high()).as(where).isCloseTo(number(row, "high"), within(CLOSE));
      answers += unit.equals(Subject.organisation()) ? score.n() : 0;
    }
    assertThat(rows).hasSizeGreaterThan(50);
    assertThat(answers).isEqualTo(sql.queryForObject("select count(*) from answer", Long.class));
  }

  /** The design effect is left out: nobody answered twice. */
  @Test
  void changes_from_one_half_year_to_the_next_have_the_z_that_sql_gives() {
    Figures figures = fold(fft(), List.of(HALF, HALF_BEFORE));
    TestedUnits.Plan plan =
        new TestedUnits.Plan(figures, RepeatedAnswers.none(history.now()), settings.scoring());

    TestedUnits tested = TestedUnits.changes(fft(), HALF, HALF_BEFORE, plan);

    List<Map<String, Object>> rows = sql.queryForList("select * from change");
    assertThat(rows).hasSizeGreaterThan(5);
    for (Map<String, Object> row : rows) {
      Tested unit = tested.of(row.get("unit").toString());
      double z = number(row, "z");
      double difference = number(row, "difference");
      assertThat(unit.comparison()).as("%s", row).isNotNull();
      assertThat(unit.comparison().statistic()).as("%s", row).isCloseTo(z, within(CLOSE));
      assertThat(unit.comparison().difference()).isCloseTo(difference, within(CLOSE));
      assertThat(unit.comparison().p() < 0.05).isEqualTo(Math.abs(z) > 1.959963984540054);
      if (unit.signal()) {
        assertThat(unit.outcome() == Tested.Outcome.BETTER).isEqualTo(difference > 0);
      }
    }
  }

  @Test
  void themes_have_the_mentions_scores_and_effects_that_sql_gives() throws IOException {
    List<Window> windows = List.of(new Window(HALF, UNITS), new Window(HALF_BEFORE, UNITS));
    Themes.Plan plan =
        new Themes.Plan(
            history,
            RollUp.NOW,
            net(),
            List.copyOf(settings.catalog().surveys().values()),
            rules(),
            "en");
    Themes themes = Themes.gather(store.facts(), store.names(), plan, windows);
    ThemeFindings found =
        ThemeFindings.of(
            themes,
            fold(net(), List.of(HALF, HALF_BEFORE)),
            Subject.organisation(),
            HALF,
            HALF_BEFORE);

    Map<String, ThemeFinding> byTheme = new TreeMap<>();
    found.themes().forEach(one -> byTheme.put(one.theme().label("en"), one));
    List<Map<String, Object>> rows = sql.queryForList("select * from theme");
    assertThat(byTheme).hasSameSizeAs(rows).hasSizeGreaterThan(35);
    for (Map<String, Object> row : rows) {
      ThemeFinding theme = byTheme.get(row.get("theme").toString());
      assertThat(theme).as("%s", row).isNotNull();
      assertThat(theme.impact().mentions()).as("%s", row).isEqualTo(whole(row, "mentions"));
      assertThat(theme.mentionsBefore()).isEqualTo(whole(row, "mentions_before"));
      assertThat(theme.detractors()).isEqualTo(whole(row, "bottom"));
      assertThat(theme.impact().score().orElseThrow().value())
          .isCloseTo(number(row, "net"), within(CLOSE));
      assertThat(theme.impact().removal().orElseThrow().doubleValue())
          .isCloseTo(number(row, "removal"), within(CLOSE));
      assertThat(theme.impact().conversion().doubleValue())
          .isCloseTo(number(row, "conversion"), within(CLOSE));
    }
    assertThat(found.classified())
        .isEqualTo(
            sql.queryForObject(
                "select count(*) from answer where on_day between '2022-01-01' and '2022-06-30'"
                    + " and who in (select who from named)",
                Integer.class));
  }

  /** Every label of the coders is a theme of its own. */
  private static ThemeRules rules() throws IOException {
    List<String> lines = new ArrayList<>(List.of("language: en", "themes:"));
    for (String theme :
        sql.queryForList("select distinct theme from named order by 1", String.class)) {
      String label = '"' + theme + '"';
      lines.add("  t" + lines.size() + ": {label: " + label + ", categories: [" + label + "]}");
    }
    Path folder = Files.createDirectories(directory.resolve("rules"));
    Files.write(folder.resolve("en.yml"), lines);
    return ThemeRules.read(folder);
  }

  private static double number(Map<String, Object> row, String column) {
    return ((Number) row.get(column)).doubleValue();
  }

  private static int whole(Map<String, Object> row, String column) {
    return ((Number) row.get(column)).intValue();
  }
}
