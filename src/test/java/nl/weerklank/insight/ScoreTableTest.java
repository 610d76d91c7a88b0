package nl.weerklank.insight;

import static nl.weerklank.insight.Organisation.DAY;
import static nl.weerklank.insight.Organisation.fold;
import static nl.weerklank.insight.Organisation.window;
import static nl.weerklank.score.Metrics.CSAT;
import static nl.weerklank.score.Metrics.ENPS;
import static nl.weerklank.score.Metrics.NPS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.Unit;
import nl.weerklank.survey.UnitTree;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScoreTableTest {

  private static final Period MONTH = Period.parse("2026-11");
  private static final UnitTree TREE = Organisation.tree("north", "n1<north", "south");
  private static final ScoreTable TABLE =
      new ScoreTable(
          new Disclosure(ScoringSettings.DEFAULT),
          subject ->
              Map.of("e1", "=cmd|' /C calc'!A0", "e2", "Jansen, \"Piet\"").get(subject.id()));

  private static final List<Answer> ANSWERS =
      List.of(
          answer("n1", "nps", 9).servedBy("e1"),
          answer("n1", "nps", 0).servedBy("e1"),
          answer("north", "nps", 7).servedBy("e2"),
          answer("gone", "nps", 10));

  @Test
  void units_come_in_tree_order_with_the_organisation_first_and_the_unassigned_last() {
    List<ScoreLine> lines = lines(NPS, Subject.Kind.UNIT, true, ANSWERS);

    assertThat(lines)
        .extracting(line -> line.subject().id(), ScoreLine::n)
        .containsExactly(
            row(UnitTree.ORGANISATION, 4),
            row("north", 3),
            row("n1", 2),
            row("south", 0),
            row(UnitTree.UNASSIGNED, 1));
    assertThat(lines.get(0).label()).isEqualTo("Weerklank");
    assertThat(lines.get(3).score()).isNull();
  }

  @Test
  void without_roll_up_a_unit_shows_its_own_answers_and_the_organisation_still_all() {
    assertThat(lines(NPS, Subject.Kind.UNIT, false, ANSWERS))
        .extracting(line -> line.subject().id(), ScoreLine::n)
        .containsExactly(
            row(UnitTree.ORGANISATION, 4),
            row("north", 1),
            row("n1", 2),
            row("south", 0),
            row(UnitTree.UNASSIGNED, 1));
  }

  @Test
  void a_closed_unit_is_listed_only_with_answers() {
    List<Unit> units =
        List.of(
            new Unit("old", null, "old", null, List.of(), null, null, DAY.minusYears(1)),
            new Unit("older", null, "older", null, List.of(), null, null, DAY.minusYears(2)));
    UnitTree tree = UnitTree.on(DAY, units, "Weerklank");
    Figures figures = fold(tree, List.of(answer("old", "nps", 9)), window(MONTH));

    assertThat(TABLE.lines(NPS, Subject.Kind.UNIT, MONTH, true, figures))
        .extracting(line -> line.subject().id())
        .containsExactly(UnitTree.ORGANISATION, "old", UnitTree.UNASSIGNED);
  }

  @Test
  void employees_with_an_answer_to_the_metric_are_listed_with_their_names() {
    List<Answer> answers = new ArrayList<>(ANSWERS);
    answers.add(answer("south", "csat", 4).servedBy("e3"));

    assertThat(lines(NPS, Subject.Kind.EMPLOYEE, true, answers))
        .extracting(ScoreLine::label, ScoreLine::n)
        .containsExactly(
            row("Weerklank", 4), row("=cmd|' /C calc'!A0", 2), row("Jansen, \"Piet\"", 1));
    assertThat(lines(CSAT, Subject.Kind.EMPLOYEE, true, answers).get(1).label()).isEqualTo("e3");
  }

  @Test
  void an_employer_result_under_k_shows_no_number_in_any_file() throws IOException {
    List<Answer> answers = new ArrayList<>(staff("north", 13));
    answers.addAll(staff("south", 9));
    List<ScoreLine> lines = lines(ENPS, Subject.Kind.UNIT, true, answers);

    ScoreLine south = lines.get(3);
    assertThat(south.hidden()).isTrue();
    assertThat(south.n()).isNull();
    assertThat(south.answers()).isNull();
    // 22 in all and 13 in the north would give the 9 of the south away.
    assertThat(lines.get(1).hidden()).isTrue();
    assertThat(lines.get(0).n()).isEqualTo(22);
    assertThat(csv(List.of(south)).lines().skip(1).findFirst().orElseThrow())
        .isEqualTo(
            "enps,2026-11,2026-11-01,2026-11-30,unit,south,south,true,true" + ",".repeat(19));
    assertThat(JsonMapper.shared().readTree(json(List.of(south))).get(0).get("n").isNull())
        .isTrue();
  }

  @Test
  void an_employer_result_of_an_organisation_under_k_is_hidden_altogether() {
    assertThat(lines(ENPS, Subject.Kind.UNIT, false, staff("south", 9)))
        .hasSize(5)
        .allMatch(ScoreLine::hidden);
  }

  @Test
  void employer_results_are_cut_by_units_only() {
    List<Answer> answers = staff("south", 40);

    for (Subject.Kind kind : Subject.Kind.values()) {
      if (kind != Subject.Kind.UNIT) {
        assertThat(lines(ENPS, kind, true, answers))
            .extracting(line -> line.subject().id(), ScoreLine::n)
            .containsExactly(row(UnitTree.ORGANISATION, 40));
      }
    }
  }

  @Test
  void csv_keeps_numbers_as_numbers_and_makes_texts_harmless() throws IOException {
    String csv = csv(lines(NPS, Subject.Kind.EMPLOYEE, false, ANSWERS));

    assertThat(csv.split("\r\n"))
        .containsExactly(
            "metric,period,from,to,kind,id,name,rollup,hidden,n,count_0,count_1,count_2,count_3,"
                + "count_4,count_5,count_6,count_7,count_8,count_9,count_10,top_share,middle_share,"
                + "bottom_share,score,interval_low,interval_high,mean",
            "nps,2026-11,2026-11-01,2026-11-30,unit,(organisation),Weerklank,true,false,4,1,0,0,0,"
                + "0,0,0,1,0,1,1,50,25,25,25,-44.159769,72.731197,6.5",
            "nps,2026-11,2026-11-01,2026-11-30,employee,e1,'=cmd|' /C calc'!A0,false,false,2,1,0,0,"
                + "0,0,0,0,0,0,1,0,50,0,50,0,-73.335137,73.335137,4.5",
            "nps,2026-11,2026-11-01,2026-11-30,employee,e2,\"Jansen, \"\"Piet\"\"\",false,false,1,0,"
                + "0,0,0,0,0,0,1,0,0,0,0,100,0,0,-60.011396,60.011396,7");
  }

  @Test
  void every_text_a_spreadsheet_could_run_gets_an_apostrophe_and_a_negative_number_none()
      throws IOException {
    for (String evil : List.of("=1", "+1", "-1", "@x", "\tx", "\rx")) {
      ScoreTable table = new ScoreTable(new Disclosure(ScoringSettings.DEFAULT), subject -> evil);
      Figures figures = fold(TREE, List.of(ANSWERS.get(1)), window(MONTH));
      String csv = csv(table.lines(NPS, Subject.Kind.EMPLOYEE, MONTH, false, figures));

      assertThat(csv.replace("\"", "")).contains("e1,'" + evil + ",");
      assertThat(csv).contains(",-100,");
    }
  }

  @Test
  void a_count_off_the_scale_is_empty_and_one_on_it_zero() throws IOException {
    String csv = csv(lines(CSAT, Subject.Kind.SURVEY, true, List.of(answer("n1", "csat", 4))));

    assertThat(csv).contains(",1,,0,0,0,1,0,,,,,,100,0,0,100,");
  }

  @Test
  void json_has_the_columns_of_the_csv_and_texts_as_they_are() throws IOException {
    List<ScoreLine> lines = lines(NPS, Subject.Kind.EMPLOYEE, true, ANSWERS);

    JsonNode rows = JsonMapper.shared().readTree(json(lines));

    assertThat(rows.size()).isEqualTo(3);
    assertThat(String.join(",", rows.get(0).propertyNames()))
        .isEqualTo(csv(lines).lines().findFirst().orElseThrow());
    assertThat(rows.get(1).get("name").asString()).isEqualTo("=cmd|' /C calc'!A0");
    assertThat(rows.get(1).get("n").isInt()).isTrue();
    assertThat(rows.get(0).get("score").asInt()).isEqualTo(25);
    assertThat(rows.get(0).get("hidden").isBoolean()).isTrue();
  }

  @Test
  void a_table_without_lines_is_valid_in_both_formats() throws IOException {
    assertThat(csv(List.of())).startsWith("metric,period").endsWith("interval_high,mean\r\n");
    assertThat(JsonMapper.shared().readTree(json(List.of())).isEmpty()).isTrue();
  }

  private static List<ScoreLine> lines(
      Metric metric, Subject.Kind by, boolean rollup, List<Answer> answers) {
    return TABLE.lines(metric, by, MONTH, rollup, fold(TREE, answers, window(MONTH)));
  }

  private static org.assertj.core.groups.Tuple row(Object... values) {
    return new org.assertj.core.groups.Tuple(values);
  }

  private static Answer answer(String unit, String metric, int score) {
    return Answer.of("service", LocalDate.of(2026, 11, 3), unit, metric, score);
  }

  private static List<Answer> staff(String unit, int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> Answer.of("staff", DAY, unit, "enps", List.of(9, 7, 3).get(number % 3)))
        .toList();
  }

  private static String csv(List<ScoreLine> lines) throws IOException {
    StringBuilder out = new StringBuilder();
    ScoreTable.csv(lines, out);
    return out.toString();
  }

  private static String json(List<ScoreLine> lines) throws IOException {
    StringBuilder out = new StringBuilder();
    ScoreTable.json(lines, out);
    return out.toString();
  }
}
