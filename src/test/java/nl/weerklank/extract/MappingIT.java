package nl.weerklank.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weerklank.extract.MappedColumn.Epoch;
import nl.weerklank.survey.Failure;
import nl.weerklank.survey.FeedType;
import nl.weerklank.survey.Rejection;
import nl.weerklank.survey.Rejection.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MappingIT {

  private static final String URL = "jdbc:h2:mem:mapping";
  private static final SourceSettings SOURCE = Feeds.source(URL, "sa", "");

  private Connection database;

  @BeforeEach
  void open() throws SQLException {
    database = DriverManager.getConnection(URL, "sa", "");
  }

  @AfterEach
  void close() throws SQLException {
    database.close();
  }

  private void sql(String... statements) throws SQLException {
    try (Statement statement = database.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static MappedColumn from(String... columns) {
    return new MappedColumn(List.of(columns), null, null, null, null);
  }

  private static MappedColumn json(String column, String pointer) {
    return new MappedColumn(List.of(column), pointer, null, null, null);
  }

  private static MappedColumn constant(String text) {
    return new MappedColumn(List.of(), null, null, text, null);
  }

  private static MappedColumn question(String question) {
    return new MappedColumn(List.of(), null, question, null, null);
  }

  private static Map<String, MappedColumn> service(Map<String, MappedColumn> columns) {
    Map<String, MappedColumn> all = new LinkedHashMap<>(columns);
    all.put("survey", constant("service"));
    return all;
  }

  private static FeedSettings feed(String sql, Mapping mapping, Map<String, String> npsCodes) {
    return new FeedSettings(
        "desk-1",
        FeedType.RESPONSES,
        "responses.sql",
        sql,
        Set.of(),
        Set.of("why"),
        "|",
        false,
        Set.of(LocalDate.of(1980, 1, 1)),
        npsCodes.isEmpty() ? Map.of() : Map.of("nps", npsCodes),
        mapping);
  }

  private static List<ReadRow> read(String sql, Mapping mapping, Map<String, String> npsCodes) {
    List<ReadRow> rows = new ArrayList<>();
    Feeds.reader(SOURCE).readResponses(feed(sql, mapping, npsCodes), null, rows::add);
    return rows;
  }

  private static Mapping tables(Map<String, MappedColumn> columns, String... tables) {
    return new Mapping(
        columns, null, null, List.of(tables), List.of("*_timings", "old_survey_9_bad"));
  }

  private static Mapping columns(Map<String, MappedColumn> columns) {
    return new Mapping(columns, null, null, List.of(), List.of());
  }

  @Test
  void a_wide_table_is_mapped_by_the_names_and_codes_of_its_columns() throws SQLException {
    sql(
        "create table answer (\"id\" int, \"9X1X4\" varchar(5), \"9X1X5SQ001\" varchar(5),"
            + " \"9X1X6\" clob, \"at\" timestamp, \"agent\" varchar(9), \"mail\" varchar(40))",
        "insert into answer values (1, 'A10', 'x', 'Prima', '2026-03-04 10:00:00', '', 'a@x.nl'),"
            + " (2, 'A12', '5', '', '1980-01-01 00:00:00', '0012', 'b@x.nl')");

    List<ReadRow> rows =
        read(
            "select ${columns} from answer order by \"id\"",
            columns(
                service(
                    Map.of(
                        "response_id", from("id"),
                        "answered_at", from("at"),
                        "nps", from("9X1X4"),
                        "csat", from("9X1X5SQ001"),
                        "employee_id", from("agent", "mail"),
                        "comment", from("9X1X6")))),
            Map.of("A10", "9"));

    assertThat(rows.get(0).response().scores()).containsExactly(Map.entry("nps", 9));
    assertThat(rows.get(0).response().comment()).isEqualTo("Prima");
    assertThat(rows.get(0).response().employeeId()).isEqualTo("a@x.nl");
    assertThat(rows.get(0).rejections())
        .extracting(Rejection::reason, Rejection::column)
        .containsExactly(tuple(Reason.NOT_A_NUMBER, "csat"));
    assertThat(rows.get(1).response().scores()).containsExactly(Map.entry("csat", 5));
    assertThat(rows.get(1).response().employeeId()).isEqualTo("0012");
    assertThat(rows.get(1).response().answeredAt()).isNull();
    assertThat(rows.get(1).rejections())
        .extracting(Rejection::reason, Rejection::value)
        .containsExactly(tuple(Reason.NOT_A_NUMBER, "A12"));
  }

  @Test
  void values_come_from_within_json_and_json_that_is_broken_is_told() throws SQLException {
    sql(
        "create table answer (id int, made bigint, data clob)",
        "insert into answer values (1, 1772614800000, '{\"q1\": 9, \"q2\": \"Goed\", \"q3\":"
            + " [\"prijs\", \"bezorging\"], \"deep\": {\"list\": [1, {\"x\": \"C7\"}]}}'),"
            + " (2, 1772614800000, '{\"q1\": 9'), (3, 1772614800000, '{\"q1\": {\"a\": 1}}'),"
            + " (4, null, '{\"q1\": \"7\", \"q2\": null}')");

    List<ReadRow> rows =
        read(
            "select id as response_id, made, data from answer order by id",
            columns(
                service(
                    Map.of(
                        "answered_at",
                            new MappedColumn(List.of("made"), null, null, null, Epoch.MILLIS),
                        "nps", json("data", "/q1"),
                        "why", json("data", "/q2"),
                        "category", json("data", "/q3"),
                        "customer_id", json("data", "/deep/list/1/x")))),
            Map.of());

    assertThat(rows.get(0).response().answeredAt()).isEqualTo("2026-03-04T09:00:00Z");
    assertThat(rows.get(0).response().scores()).containsExactly(Map.entry("nps", 9));
    assertThat(rows.get(0).response().followUps()).containsExactly(Map.entry("why", "Goed"));
    assertThat(rows.get(0).response().categories()).containsExactly("prijs", "bezorging");
    assertThat(rows.get(0).response().customerId()).isEqualTo("C7");
    assertThat(rows.get(1).response()).isNull();
    assertThat(rows.get(1).rejections())
        .extracting(Rejection::reason, Rejection::column, Rejection::value)
        .contains(tuple(Reason.NOT_A_NUMBER, "nps", "(no JSON)"));
    assertThat(rows.get(2).rejections())
        .extracting(Rejection::reason)
        .containsExactly(Reason.NOT_A_NUMBER);
    assertThat(rows.get(3).response().answeredAt()).isNull();
    assertThat(rows.get(3).response().scores()).containsExactly(Map.entry("nps", 7));
  }

  @Test
  void rows_of_one_response_become_one_and_unknown_questions_are_read_over() throws SQLException {
    sql(
        "create table line (answer int, question int, text varchar(20), at timestamp, who"
            + " varchar(5))",
        "insert into line values (1, 10, '9', '2026-03-04 10:00:00', null), (1, 11, 'prijs',"
            + " '2026-03-04 10:00:00', 'C1'), (1, 11, 'bezorging', '2026-03-04 10:00:00', 'C1'),"
            + " (1, 12, 'Goed', '2026-03-04 10:00:00', 'C1'), (1, 99, 'x', '2026-03-04 10:00:00',"
            + " 'C1'), (2, 12, 'Niets', '2026-03-05 10:00:00', 'C2'), (3, 10, '3', '2026-03-06"
            + " 10:00:00', 'C3')");
    Map<String, MappedColumn> columns =
        service(
            Map.of(
                "response_id", from("answer"),
                "answered_at", from("at"),
                "customer_id", from("who"),
                "nps", question("10"),
                "category", question("11"),
                "comment", question("12")));

    List<ReadRow> rows =
        read(
            "select * from line order by answer, question",
            new Mapping(columns, "question", "text", List.of(), List.of()),
            Map.of());

    assertThat(rows).hasSize(3);
    assertThat(rows.get(0).response().scores()).containsExactly(Map.entry("nps", 9));
    assertThat(rows.get(0).response().categories()).containsExactly("prijs", "bezorging");
    assertThat(rows.get(0).response().comment()).isEqualTo("Goed");
    assertThat(rows.get(0).response().customerId()).isEqualTo("C1");
    assertThat(rows.get(1).rejections())
        .extracting(Rejection::responseId, Rejection::reason)
        .containsExactly(tuple("2", Reason.NO_SCORE));
    assertThat(rows.get(2).response().comment()).isNull();
    assertThat(rows.get(2).response().customerId()).isEqualTo("C3");
  }

  @Test
  void tables_of_a_pattern_are_read_with_it_and_their_ids_do_not_meet() throws SQLException {
    sql(
        "create table \"survey_9\" (id int, \"9X1\" int, note varchar(9), at timestamp)",
        "create table \"old_survey_9_2025\" (id int, \"9X1\" int, at timestamp)",
        "create table \"old_survey_9_2025_timings\" (id int, \"9X1\" int, at timestamp)",
        "create table \"old_survey_9_bad\" (id int)",
        "create table \"survey_91\" (id int, \"9X1\" int, note varchar(9), at timestamp)",
        "insert into \"survey_9\" values (1, 9, 'new', '2026-03-04 10:00:00')",
        "insert into \"old_survey_9_2025\" values (1, 2, '2025-03-04 10:00:00')",
        "insert into \"old_survey_9_2025_timings\" values (7, 7, '2025-03-04 10:00:00')",
        "insert into \"survey_91\" values (8, 8, 'x', '2026-03-04 10:00:00')");

    List<ReadRow> rows =
        read(
            "select id as response_id, at as answered_at, ${columns} from ${table}",
            tables(
                service(Map.of("nps", from("9X1"), "comment", from("NOTE"))),
                "survey_9",
                "old_survey_9_*"),
            Map.of());

    assertThat(rows)
        .extracting(row -> row.response().responseId(), row -> row.response().comment())
        .containsExactly(tuple("1", "new"), tuple("old_survey_9_2025:1", null));
  }

  @Test
  void a_table_or_column_that_is_gone_is_named_with_what_looks_like_it() throws SQLException {
    sql("create table \"responses_9\" (id int, \"Q4\" int, at timestamp)");
    Map<String, MappedColumn> columns = service(Map.of("nps", from("9X1X4")));

    assertThatThrownBy(() -> read("select * from ${table}", tables(columns, "survey_9"), Map.of()))
        .isInstanceOfSatisfying(
            Failure.class, e -> assertThat(e.kind()).isEqualTo(Failure.Kind.CONFIGURATION))
        .hasMessageContaining("feed desk-1 (responses.sql)")
        .hasMessageContaining("there is no table 'survey_9'")
        .hasMessageContaining("'responses_9'");
    assertThatThrownBy(
            () ->
                read(
                    "select id as response_id, at as answered_at, t.* from ${table} t",
                    tables(columns, "responses_9"),
                    Map.of()))
        .hasMessageContaining("gives no column '9X1X4', from which 'nps' is taken")
        .hasMessageContaining("'Q4'");
    assertThatThrownBy(
            () ->
                read(
                    "select id as response_id, at as answered_at, ${columns} from ${table} t",
                    tables(columns, "responses_9"),
                    Map.of()))
        .hasMessageContaining("9X1X4");
  }

  @Test
  void a_label_nobody_knows_a_question_without_rows_and_a_bad_pointer_are_told() {
    assertThatThrownBy(
            () ->
                read(
                    "select 1 as response_id, current_timestamp as answered_at, '{}' as data",
                    columns(
                        service(
                            Map.of(
                                "npss", constant("9"),
                                "nps", question("4"),
                                "csat", json("data", "q1")))),
                    Map.of()))
        .hasMessageContaining("'npss' under columns is no column of the contract")
        .hasMessageContaining("'nps' under columns names a question")
        .hasMessageContaining("'q1' of 'csat' under columns is no JSON pointer");
  }

  @Test
  void a_check_shows_the_mapped_columns_and_tries_every_table() throws SQLException {
    sql(
        "create table \"survey_9\" (id int, \"9X1\" int, at timestamp)",
        "create table \"old_survey_9_1\" (id int, \"9X1\" int, at timestamp)",
        "insert into \"survey_9\" values (1, 9, '2026-03-04 10:00:00')",
        "insert into \"old_survey_9_1\" values (1, 12, '2025-03-04 10:00:00')");

    FeedCheck check =
        Feeds.reader(SOURCE)
            .check(
                feed(
                    "select id as response_id, at as answered_at, ${columns} from ${table}",
                    tables(service(Map.of("nps", from("9X1"))), "survey_9", "old_survey_9_*"),
                    Map.of()));

    assertThat(check.readable()).isTrue();
    assertThat(check.rows()).isEqualTo(2);
    assertThat(check.columns())
        .extracting(FeedCheck.Column::label, FeedCheck.Column::use)
        .containsExactly(
            tuple("answered_at", "known"),
            tuple("nps", "metric"),
            tuple("response_id", "known"),
            tuple("survey", "known"));
    assertThat(check.rejections()).containsExactly(Map.entry("OFF_SCALE nps", 1));
  }
}
