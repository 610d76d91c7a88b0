package nl.weerklank.insight.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import nl.weerklank.insight.Answers;
import nl.weerklank.insight.FactFold;
import nl.weerklank.insight.Figures;
import nl.weerklank.insight.RollUp;
import nl.weerklank.insight.StoredAnswers;
import nl.weerklank.insight.Window;
import nl.weerklank.score.Distribution;
import nl.weerklank.score.Scoring;
import nl.weerklank.store.Comment;
import nl.weerklank.survey.About;
import nl.weerklank.survey.Counting;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.Survey;
import nl.weerklank.survey.Unit;
import nl.weerklank.survey.UnitHistory;
import nl.weerklank.survey.UnitTree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 18);
  private static final Period NOW = Period.week(DAY);
  private static final Period BEFORE = Period.week(DAY.minusWeeks(1));
  private static final Subject ALL = Subject.organisation();
  private static final Subject NORTH = Subject.unit("north");
  private static final UnitHistory HISTORY =
      new UnitHistory(
          DAY,
          List.of(
              unit("top", null, null, null),
              unit("north", "top", null, null),
              unit("south", "top", null, DAY.minusDays(3)),
              unit("south", "north", DAY.minusDays(2), null)),
          "Lindewaard");
  private static final List<Survey> SURVEYS =
      List.of(
          new Survey("service", About.SERVICE, Counting.EVERY, Set.of("nps", "csat", "effort")),
          new Survey("relation", About.SERVICE, Counting.LATEST, Set.of("nps")),
          new Survey("website", About.SERVICE, Counting.EVERY, Set.of("effort")),
          new Survey("work", About.EMPLOYER, Counting.EVERY, Set.of("enps")));
  private static final String RULES =
      """
      language: nl
      themes:
        waiting: {label: wachttijd, categories: [wachttijd], words: [wachten]}
        price: {label: prijs, categories: [prijs], words: [prijs, duur]}
        staff: {label: personeel, words: [vriendelijk]}
      """;

  @TempDir private Path folder;
  private final StoredAnswers store = new StoredAnswers();
  private ThemeRules rules;
  private int answers;

  @BeforeEach
  void rules() throws IOException {
    Files.writeString(folder.resolve("nl.yml"), RULES);
    rules = ThemeRules.read(folder);
  }

  @Test
  void comments_and_categories_alone_count_and_what_no_rule_knows_is_told() {
    says("north", 2, "veel te lang wachten");
    says("north", 9, null, "prijs");
    says("north", 5, "geen idee", "overig");
    says("north", 10, null);
    says("south", 8, "te duur en lang wachten");
    ThemeFindings findings = findings(ALL);
    assertThat(findings.n()).isEqualTo(5);
    assertThat(findings.said()).isEqualTo(4);
    assertThat(findings.classified()).isEqualTo(3);
    assertThat(findings.unclassifiedShare()).isEqualTo(25);
    assertThat(findings.themes())
        .extracting(finding -> finding.theme().id(), finding -> finding.impact().mentions())
        .containsExactly(tuple("waiting", 2), tuple("price", 2));
  }

  @Test
  void nothing_is_read_about_the_employer_of_unknown_surveys_or_without_the_headline() {
    add("work", DAY, "north", Map.of("enps", 1), null, "wachten");
    add("other", DAY, "north", Map.of("nps", 1), null, "wachten");
    add("website", DAY, "north", Map.of("effort", 1), null, "wachten");
    add("service", DAY, "north", Map.of("csat", 1), null, "wachten");
    add("service", DAY, "north", Map.of("nps", 11), null, "wachten");
    assertThat(gather(RollUp.NOW).counts(NOW, ALL).said()).isZero();
  }

  @Test
  void of_a_survey_that_counts_the_latest_the_older_comment_does_not_count() {
    add("relation", DAY.minusDays(1), "north", Map.of("nps", 2), "k1", "wachten");
    add("relation", DAY, "north", Map.of("nps", 9), "k1", null);
    add("relation", DAY.minusDays(8), "north", Map.of("nps", 3), "k1", "wachten");
    add("relation", DAY, "north", Map.of("nps", 3), null, "te duur");
    add("relation", DAY.minusDays(1), "north", Map.of("nps", 4), null, "te duur");
    ThemeFindings findings = findings(ALL);
    assertThat(findings.n()).isEqualTo(3);
    assertThat(findings.themes())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.theme().id()).isEqualTo("price");
              assertThat(one.impact().mentions()).isEqualTo(2);
              assertThat(one.mentionsBefore()).isZero();
            });
    assertThat(gather(RollUp.NOW).counts(BEFORE, ALL).said()).isEqualTo(1);
  }

  @Test
  void a_unit_that_moved_counts_where_the_scores_count_it() {
    add("service", DAY.minusDays(9), "south", Map.of("nps", 2), null, "wachten");
    assertThat(gather(RollUp.NOW).counts(BEFORE, NORTH).said()).isEqualTo(1);
    assertThat(gather(RollUp.THEN).counts(BEFORE, NORTH).said()).isZero();
    assertThat(gather(RollUp.THEN).counts(BEFORE, Subject.unit("top")).said()).isEqualTo(1);
  }

  @Test
  void subjects_without_answers_and_unknown_ones_are_all_zero() {
    says("north", 2, "wachten");
    for (Subject subject :
        List.of(
            Subject.unit("nowhere"),
            Subject.unit(UnitTree.UNASSIGNED),
            Subject.employee("nobody"),
            new Subject(Subject.Kind.LOCATION, "Delft"))) {
      ThemeFindings findings = findings(subject);
      assertThat(findings.n()).isZero();
      assertThat(findings.said()).isZero();
      assertThat(findings.unclassifiedShare()).isZero();
      assertThat(findings.themes()).isEmpty();
      assertThat(findings.unthemed()).isEmpty();
      assertThat(Priorities.of(findings)).isEmpty();
    }
  }

  @Test
  void a_window_nobody_gathered_is_refused() {
    assertThatThrownBy(() -> gather(RollUp.NOW).counts(Period.week(DAY.plusWeeks(1)), ALL))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Themes.gather(store, store, plan(RollUp.NOW), List.of()).themes()).hasSize(3);
  }

  @Test
  void only_a_net_score_about_the_service_can_have_themes() {
    for (Metric metric : List.of(Answers.CSAT, Answers.ENPS)) {
      assertThatThrownBy(() -> new Themes.Plan(HISTORY, RollUp.NOW, metric, SURVEYS, rules, "nl"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(metric.id());
    }
  }

  @Test
  void whatever_was_answered_themes_are_parts_of_the_whole_and_their_splits_add_up() {
    randomAnswers(600);
    for (RollUp rollUp : RollUp.values()) {
      Themes themes = gather(rollUp);
      Figures figures = figures(rollUp);
      for (Subject.Kind kind : EnumSet.allOf(Subject.Kind.class)) {
        for (Subject subject : figures.subjects(kind, NOW)) {
          ThemeFindings findings = ThemeFindings.of(themes, figures, subject, NOW, BEFORE);
          Distribution whole = figures.rollup(Answers.NPS, NOW, subject);
          assertThat(findings.said()).isLessThanOrEqualTo(findings.n());
          if (whole.n() == 0) {
            continue;
          }
          double split =
              findings.themes().stream().mapToDouble(f -> f.impact().split().doubleValue()).sum()
                  + findings.unthemed().orElseThrow().split().doubleValue();
          assertThat(split)
              .isCloseTo(Scoring.score(Answers.NPS, whole).orElseThrow().value(), within(1e-9));
        }
      }
    }
  }

  @Test
  void units_locations_and_employees_each_add_up_to_the_organisation() {
    randomAnswers(400);
    Themes themes = gather(RollUp.THEN);
    int all = themes.counts(NOW, ALL).said();
    assertThat(all).isPositive();
    assertThat(sum(themes, Subject.Kind.LOCATION, "Utrecht", "Zwolle")).isEqualTo(all);
    assertThat(sum(themes, Subject.Kind.EMPLOYEE, "e1", "e2", "e3")).isEqualTo(all);
    assertThat(sum(themes, Subject.Kind.TOUCHPOINT, "call", "visit")).isEqualTo(all);
    assertThat(sum(themes, Subject.Kind.UNIT, "top", UnitTree.UNASSIGNED)).isEqualTo(all);
  }

  private static int sum(Themes themes, Subject.Kind kind, String... ids) {
    int sum = 0;
    for (String id : ids) {
      sum += themes.counts(NOW, new Subject(kind, id)).said();
    }
    return sum;
  }

  @Test
  void priorities_come_by_detractors_won_never_below_ten_mentions_or_without_a_detractor() {
    for (int i = 0; i < 10; i++) {
      says("north", i < 6 ? 3 : 8, "wachten");
      says("north", i < 8 ? 2 : 9, "te duur");
      says("north", 9, "vriendelijk");
    }
    List<Priority> priorities = Priorities.of(findings(ALL));
    assertThat(priorities)
        .extracting(one -> one.finding().theme().id())
        .containsExactly("price", "waiting");
    assertThat(priorities.get(0).n()).isEqualTo(30);
    assertThat(priorities.get(0).finding().impact().conversion().doubleValue())
        .isCloseTo(26.6667, within(1e-4));
    assertThat(priorities.get(0).finding().detractors()).isEqualTo(8);
    says("south", 0, "vriendelijk");
    assertThat(Priorities.of(findings(ALL))).hasSize(3);
    assertThat(Priorities.of(findings(Subject.unit("south")))).isEmpty();
  }

  @Test
  void of_equal_gains_the_one_that_drags_more_comes_first_then_the_id() {
    for (int i = 0; i < 12; i++) {
      says("north", i < 4 ? 3 : 8, "wachten");
      says("north", i < 4 ? 3 : 10, "te duur");
      says("north", i < 4 ? 3 : 8, "vriendelijk");
    }
    assertThat(Priorities.of(findings(ALL)))
        .extracting(one -> one.finding().theme().id())
        .containsExactly("staff", "waiting", "price");
  }

  @Test
  void places_are_ordered_by_what_the_organisation_would_win() {
    for (int i = 0; i < 40; i++) {
      add(
          "service",
          DAY,
          "north",
          Map.of("nps", i < 15 ? 3 : 9),
          null,
          "wachten",
          "Utrecht",
          "call");
      if (i < 12) {
        add("service", DAY, "north", Map.of("nps", 3), null, "te duur", "Zwolle", "visit");
      }
    }
    List<Priority> places =
        Priorities.by(Subject.Kind.LOCATION, gather(RollUp.NOW), figures(RollUp.NOW), NOW, BEFORE);
    assertThat(places)
        .extracting(one -> one.subject().id(), one -> one.finding().theme().id(), Priority::n)
        .containsExactly(tuple("Utrecht", "waiting", 40), tuple("Zwolle", "price", 12));
  }

  @Test
  void more_mentions_than_before_are_a_change_only_beyond_chance() {
    for (int i = 0; i < 60; i++) {
      says("north", 3, i < 40 ? "wachten" : "te duur");
      add(
          "service",
          DAY.minusWeeks(1),
          "north",
          Map.of("nps", 9),
          null,
          i < 20 ? "wachten" : "duur");
    }
    ThemeFinding waiting = findings(ALL).themes().get(0);
    assertThat(waiting.theme().id()).isEqualTo("waiting");
    assertThat(waiting.mentionsBefore()).isEqualTo(20);
    assertThat(waiting.shareChange().orElseThrow().p()).isLessThan(0.001);
    assertThat(waiting.shareChange().orElseThrow().interval().low()).isPositive();
    assertThat(waiting.scoreChange().orElseThrow().difference()).isLessThan(-150);
  }

  private void randomAnswers(int count) {
    SplittableRandom random = new SplittableRandom(11);
    List<String> texts = new ArrayList<>(List.of("wachten", "duur wachten", "vriendelijk", "hm"));
    texts.add(null);
    for (int i = 0; i < count; i++) {
      Map<String, Integer> scores = new HashMap<>();
      if (random.nextInt(10) > 0) {
        scores.put("nps", random.nextInt(11));
      }
      scores.put("effort", 1 + random.nextInt(5));
      add(
          random.nextBoolean() ? "service" : "relation",
          DAY.minusDays(random.nextInt(14)),
          random.nextInt(3) == 0 ? "south" : random.nextInt(5) == 0 ? "gone" : "north",
          scores,
          random.nextBoolean() ? "k" + random.nextInt(40) : null,
          texts.get(random.nextInt(texts.size())),
          random.nextBoolean() ? "Utrecht" : "Zwolle",
          random.nextBoolean() ? "call" : "visit");
    }
  }

  private void says(String unit, int nps, String text, String... categories) {
    add("service", DAY, unit, Map.of("nps", nps), null, text, "Utrecht", "call", categories);
  }

  private void add(
      String survey,
      LocalDate day,
      String unit,
      Map<String, Integer> scores,
      String contact,
      String text) {
    add(survey, day, unit, scores, contact, text, "Utrecht", "call");
  }

  private void add(
      String survey,
      LocalDate day,
      String unit,
      Map<String, Integer> scores,
      String contact,
      String text,
      String location,
      String touchpoint,
      String... categories) {
    answers++;
    store.add(
        new Comment(
            "feed",
            "r" + answers,
            day,
            survey,
            "e" + (answers % 3 + 1),
            unit,
            null,
            contact,
            null,
            null,
            location,
            touchpoint,
            null,
            text,
            List.of(categories),
            false,
            scores,
            Map.of()));
  }

  private ThemeFindings findings(Subject subject) {
    return ThemeFindings.of(gather(RollUp.NOW), figures(RollUp.NOW), subject, NOW, BEFORE);
  }

  private Themes.Plan plan(RollUp rollUp) {
    return new Themes.Plan(HISTORY, rollUp, Answers.NPS, SURVEYS, rules, "nl");
  }

  private Themes gather(RollUp rollUp) {
    return Themes.gather(store, store, plan(rollUp), windows());
  }

  private Figures figures(RollUp rollUp) {
    Map<String, Survey> byId = new HashMap<>();
    SURVEYS.forEach(survey -> byId.put(survey.id(), survey));
    return new FactFold(store, store, Answers.METRICS, byId).fold(HISTORY, rollUp, windows());
  }

  private static List<Window> windows() {
    Set<Subject.Kind> kinds = EnumSet.allOf(Subject.Kind.class);
    return List.of(new Window(NOW, kinds), new Window(BEFORE, kinds));
  }

  private static Unit unit(String id, String parent, LocalDate from, LocalDate to) {
    return new Unit(id, parent, "Unit " + id, null, List.of(), null, from, to);
  }
}
