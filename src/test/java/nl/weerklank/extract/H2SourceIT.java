package nl.weerklank.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.weerklank.survey.Failure;
import nl.weerklank.survey.Failure.Kind;
import nl.weerklank.survey.FeedType;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Rejection;
import nl.weerklank.survey.Rejection.Reason;
import nl.weerklank.survey.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2SourceIT {

  private static final SourceSettings H2 = Feeds.source("jdbc:h2:mem:", "sa", "");
  private static final String START =
      "select 'r1' response_id, 'service' survey, timestamp '2026-03-04 10:00:00' answered_at";

  private static ReadRow one(String sql) {
    return Feeds.one(H2, sql);
  }

  private static void assertRejected(String sql, Reason reason, String column, String value) {
    ReadRow row = one(sql);
    assertThat(row.response()).isNull();
    assertThat(row.rejections())
        .extracting(Rejection::reason, Rejection::column, Rejection::value)
        .containsExactly(tuple(reason, column, value));
  }

  @Test
  void every_column_arrives_cleaned() {
    Response response =
        one(START
                + ", ' 9,0 ' nps, '5.000000' csat, ' P1 ' respondent_id, '0012' employee_id,"
                + " 12.0 unit_id, cast('C1' as char(9)) customer_id, '' contact_id,"
                + " U&'\\00a0Utrecht' location, 'app' touchpoint, 1 channel, 'nl' language,"
                + " cast(' Fine. ' as clob) comment, 'a| b ||a' category, 'Ja' complaint,"
                + " 'because' WHY, 'x' Ignored, null remark")
            .response();

    assertThat(response.scores()).containsExactly(Map.entry("csat", 5), Map.entry("nps", 9));
    assertThat(response.respondentId()).isEqualTo("P1");
    assertThat(response.employeeId()).isEqualTo("0012");
    assertThat(response.unitId()).isEqualTo("12");
    assertThat(response.customerId()).isEqualTo("C1");
    assertThat(response.contactId()).isNull();
    assertThat(response.location()).isEqualTo("Utrecht");
    assertThat(response.channel()).isEqualTo("phone");
    assertThat(response.comment()).isEqualTo("Fine.");
    assertThat(response.categories()).containsExactly("a", "b");
    assertThat(response.complaint()).isTrue();
    assertThat(response.followUps()).containsExactly(Map.entry("why", "because"));
    assertThat(response.remark()).isNull();
    assertThat(response.answeredAt()).isEqualTo("2026-03-04T09:00:00Z");
    assertThat(response.day()).isEqualTo("2026-03-04");
  }

  @Test
  void an_off_scale_score_is_rejected_and_the_rest_of_the_row_kept() {
    ReadRow row = one(START + ", 11 nps, 4 csat");

    assertThat(row.response().scores()).containsExactly(Map.entry("csat", 4));
    assertThat(row.rejections())
        .containsExactly(
            new Rejection(LocalDate.of(2026, 3, 4), "r1", Reason.OFF_SCALE, "nps", "11"));
  }

  @Test
  void a_row_left_without_a_score_has_the_reason_of_the_score_only() {
    assertRejected(START + ", -1 nps", Reason.OFF_SCALE, "nps", "-1");
    assertRejected(START + ", '6.5' nps", Reason.NOT_WHOLE, "nps", "6.5");
    assertRejected(START + ", 'nine' nps", Reason.NOT_A_NUMBER, "nps", "nine");
    assertRejected(START + ", cast('NaN' as double) nps", Reason.NOT_A_NUMBER, "nps", "NaN");
    assertRejected(START + ", 5 enps", Reason.METRIC_NOT_IN_SURVEY, "enps", "5");
    assertRejected(START + ", ' ' nps, cast(null as int) csat", Reason.NO_SCORE, null, null);
  }

  @Test
  void a_row_is_rejected_for_one_reason() {
    assertRejected(
        "select ' ' response_id, 'x' survey, 'y' answered_at, 99 nps",
        Reason.MISSING_RESPONSE_ID,
        "response_id",
        null);
    assertRejected(
        "select 1 response_id, 'x' survey, 'y' answered_at, 99 nps",
        Reason.UNKNOWN_SURVEY,
        "survey",
        "x");
    assertRejected(
        "select 1 response_id, 'service' survey, '4 maart' answered_at, 99 nps",
        Reason.UNREADABLE_DATE,
        "answered_at",
        "4 maart");
    assertRejected(
        "select '" + "k".repeat(300) + "' response_id, 'service' survey, null answered_at, 9 nps",
        Reason.UNREADABLE_VALUE,
        "response_id",
        null);
  }

  @Test
  void a_comment_that_is_too_long_ends_with_an_ellipsis_and_a_remark() {
    String sql =
        "select 1 response_id, 'service' survey, date '2026-11-01' answered_at, 9 nps,"
            + " repeat('x', %d) comment, cast(%s as varchar(20)) remark";

    Response whole = one(sql.formatted(4_000, "null")).response();
    assertThat(whole.comment()).isEqualTo("x".repeat(4_000));
    assertThat(whole.remark()).isNull();
    Response cut = one(sql.formatted(4_001, "null")).response();
    assertThat(cut.comment()).isEqualTo("x".repeat(3_999) + "\u2026");
    assertThat(cut.remark()).isEqualTo("TEXT_SHORTENED");
    assertThat(one(sql.formatted(9_000, "'by phone'")).response().remark())
        .isEqualTo("TEXT_SHORTENED; by phone");
  }

  @Test
  void a_day_after_the_as_of_date_is_taken_and_two_days_are_the_future() {
    String sql = "select 1 response_id, 'service' survey, date '%s' answered_at, 9 nps";

    assertThat(one(sql.formatted("2026-11-02")).response().day()).isEqualTo("2026-11-02");
    ReadRow future = one(sql.formatted("2026-11-03"));
    assertThat(future.rejections())
        .containsExactly(
            new Rejection(Response.UNDATED, "1", Reason.FUTURE_DATE, "answered_at", "2026-11-03"));
  }

  @Test
  void missing_and_declared_sentinel_dates_are_undated_and_count() {
    for (String date : List.of("null", "''", "date '1980-01-01'", "'1980-01-01 00:00:00'")) {
      Response response =
          one("select 1 response_id, 'service' survey, " + date + " answered_at, 9 nps").response();
      assertThat(response.day()).isEqualTo(Response.UNDATED);
      assertThat(response.answeredAt()).isNull();
    }
  }

  @Test
  void times_are_placed_in_the_zone_of_the_source_and_counted_in_that_of_the_organisation() {
    SourceSettings newYork =
        Feeds.source("jdbc:h2:mem:", "sa", "", ZoneId.of("America/New_York"), Locale.US);
    String sql = "select 1 response_id, 'service' survey, %s answered_at, 9 nps";

    Response local =
        Feeds.one(newYork, sql.formatted("timestamp '2026-03-04 20:00:00'")).response();
    assertThat(local.answeredAt()).isEqualTo("2026-03-05T01:00:00Z");
    assertThat(local.day()).isEqualTo("2026-03-05");

    Response date = Feeds.one(newYork, sql.formatted("date '2026-03-04'")).response();
    assertThat(date.day()).isEqualTo("2026-03-04");

    Response moment =
        Feeds.one(
                newYork,
                sql.formatted("cast('2026-03-04 23:30:00+00' as timestamp with time zone)"))
            .response();
    assertThat(moment.answeredAt()).isEqualTo("2026-03-04T23:30:00Z");
    assertThat(moment.day()).isEqualTo("2026-03-05");
  }

  @Test
  void an_unreadable_complaint_is_rejected_alone() {
    ReadRow row = one(START + ", 9 nps, 'perhaps' complaint");

    assertThat(row.response().complaint()).isFalse();
    assertThat(row.rejections()).extracting(Rejection::column).containsExactly("complaint");
  }

  @Test
  void a_range_is_asked_a_day_wider_and_cut_to_its_days() {
    String sql =
        "select x response_id, 'service' survey, dateadd(hour, x * 12, timestamp '2026-03-01"
            + " 00:30:00') answered_at, 9 nps from system_range(1, 20) where dateadd(hour, x * 12,"
            + " timestamp '2026-03-01 00:30:00') between :from and :to";

    List<ReadRow> rows =
        Feeds.read(H2, sql, Period.between(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 4)));

    assertThat(rows)
        .extracting(row -> row.response().responseId())
        .containsExactly("4", "5", "6", "7");
    assertThat(Feeds.read(H2, sql)).hasSize(20);
  }

  @Test
  void from_is_inclusive_to_is_exclusive_and_since_is_from() {
    String sql =
        "select to_char(cast(:from as timestamp), 'YYYY-MM-DD') || ' ' || to_char(cast(:to as"
            + " timestamp), 'YYYY-MM-DD') || ' ' || to_char(cast(:since as timestamp),"
            + " 'YYYY-MM-DD') response_id, 'service' survey, date '2026-03-03' answered_at, 9 nps";

    Period day = Period.between(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 3));
    assertThat(Feeds.read(H2, sql, day).get(0).response().responseId())
        .isEqualTo("2026-03-02 2026-03-05 2026-03-02");
    assertThat(one(sql).response().responseId()).isEqualTo("0001-01-01 9999-12-31 0001-01-01");
  }

  @Test
  void the_undated_bucket_is_read_without_dates() {
    String sql =
        "select * from (values ('a', 'service', date '1980-01-01', 9), ('b', 'service', null, 9),"
            + " ('c', 'service', date '2026-03-03', 9)) v(response_id, survey, answered_at, nps)"
            + " where answered_at >= :from or answered_at is null";

    List<ReadRow> rows = Feeds.read(H2, sql, Period.between(Response.UNDATED, Response.UNDATED));

    assertThat(rows).extracting(row -> row.response().responseId()).containsExactly("a", "b");
  }

  @Test
  void columns_that_do_not_fit_the_contract_are_named_all_at_once() {
    assertThatThrownBy(() -> one("select 1 response_id, 2 Response_Id, 'x' servey, 9 scor"))
        .isInstanceOfSatisfying(
            Failure.class, e -> assertThat(e.kind()).isEqualTo(Kind.CONFIGURATION))
        .hasMessageContainingAll(
            "Source desk, feed responses (sql/responses.sql)",
            "'response_id' occurs twice",
            "'servey' is not known",
            "'ignore'",
            "'scor'",
            "'survey' is required",
            "'answered_at' is required",
            "no column of a metric");
  }

  @Test
  void sql_the_database_refuses_is_configuration_and_quoted_without_the_statement() {
    assertThatThrownBy(() -> one("select nonsense from dual where 'secret' = 'x'"))
        .isInstanceOfSatisfying(
            Failure.class, e -> assertThat(e.kind()).isEqualTo(Kind.CONFIGURATION))
        .hasMessageContaining("sql/responses.sql")
        .hasMessageContaining("NONSENSE")
        .hasMessageNotContaining("secret");
  }

  @Test
  void a_failing_cast_does_not_quote_the_data() {
    assertThatThrownBy(() -> one("select cast('Jan Jansen' as int) response_id"))
        .isInstanceOf(Failure.class)
        .hasMessageNotContaining("Jansen");
  }

  @Test
  void an_unknown_parameter_is_configuration() {
    assertThatThrownBy(() -> one(START + ", 9 nps where 1 = :form"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("':form'")
        .hasMessageContaining("sql/responses.sql");
  }

  @Test
  void reference_rows_are_canonical_texts() {
    List<Rejection> rejections = new ArrayList<>();
    List<Map<String, String>> rows =
        Feeds.reader(H2)
            .readReference(
                Feeds.feed(
                    FeedType.CUSTOMERS,
                    "select 7 customer_id, ' Acme ' name, '€ 1.234,50' annual_revenue, 0.10 margin,"
                        + " timestamp '2026-03-04 23:30:00' renewal_on, 'soon' churned_on union all"
                        + " select null, 'Nobody', null, null, null, null"),
                rejections::add);

    assertThat(rows)
        .containsExactly(
            Map.of(
                "customer_id", "7",
                "name", "Acme",
                "annual_revenue", "1234.5",
                "margin", "0.1",
                "renewal_on", "2026-03-04"));
    assertThat(rejections)
        .extracting(Rejection::responseId, Rejection::reason, Rejection::column, Rejection::value)
        .containsExactly(
            tuple("7", Reason.UNREADABLE_VALUE, "churned_on", "soon"),
            tuple(null, Reason.UNREADABLE_VALUE, "customer_id", null));
  }

  @Test
  void an_unusable_address_is_rejected_without_its_text() {
    List<Rejection> rejections = new ArrayList<>();
    List<Map<String, String>> rows =
        Feeds.reader(H2)
            .readReference(
                Feeds.feed(
                    FeedType.EMPLOYEES,
                    "select 'E1' employee_id, 'Ann' name, 'Ann <ANN@x.nl>' email union all select"
                        + " 'E2', 'Bob', 'bob'"),
                rejections::add);

    assertThat(rows).extracting(row -> row.get("email")).containsExactly("ann@x.nl", null);
    assertThat(rejections)
        .containsExactly(
            new Rejection(Response.UNDATED, "E2", Reason.UNREADABLE_VALUE, "email", null));
  }

  @Test
  void a_check_masks_what_may_be_personal() {
    FeedCheck check =
        Feeds.reader(H2)
            .check(
                Feeds.responses(
                    "select 'r1' response_id, 'service' survey, date '2026-03-04' answered_at,"
                        + " 11 nps, cast(null as int) enps, 'E1' employee_id, 'Bad Bob' comment,"
                        + " 'Ann' why union all select 'r2', 'employer', date '2026-03-04', null,"
                        + " 3, 'E2', 'hate it', null"));

    assertThat(check.readable()).isTrue();
    assertThat(check.rows()).isEqualTo(2);
    assertThat(check.rejections()).isEqualTo(Map.of("OFF_SCALE nps", 1));
    assertThat(check.columns())
        .filteredOn(column -> column.label().equals("nps"))
        .containsExactly(new FeedCheck.Column("nps", "INTEGER", "metric", 0.5));
    assertThat(check.samples().get(0))
        .containsEntry("employee_id", "E1")
        .containsEntry("comment", "B...")
        .containsEntry("why", "A...");
    assertThat(check.samples().get(1))
        .containsEntry("survey", "employer")
        .containsEntry("enps", "...")
        .containsEntry("employee_id", "...")
        .containsEntry("response_id", "...")
        .containsEntry("comment", "...");
  }

  @Test
  void a_check_tells_problems_instead_of_throwing() {
    FeedCheck check = Feeds.reader(H2).check(Feeds.feed(FeedType.UNITS, "select 1 unit_id, 2 lft"));

    assertThat(check.readable()).isFalse();
    assertThat(check.problems()).hasSize(2);
    assertThat(check.rejections()).isEmpty();
  }

  @Test
  void a_wrong_password_is_authentication(@TempDir Path folder) throws SQLException {
    String url = "jdbc:h2:file:" + folder.resolve("hr");
    DriverManager.getConnection(url, "sa", "right").close();

    assertFailure(Feeds.source(url, "sa", "wrong"), Kind.AUTHENTICATION);
  }

  @Test
  void a_missing_file_is_unreachable_and_not_created(@TempDir Path folder) {
    assertFailure(
        Feeds.source("jdbc:h2:file:" + folder.resolve("absent"), "sa", ""), Kind.UNREACHABLE);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_file_in_use_by_another_process_is_unreachable(@TempDir Path folder) throws Exception {
    String url = "jdbc:h2:file:" + folder.resolve("hr");
    DriverManager.getConnection(url, "sa", "").close();

    try (FileChannel file = FileChannel.open(folder.resolve("hr.mv.db"), StandardOpenOption.WRITE);
        FileLock lock = file.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertFailure(Feeds.source(url, "sa", ""), Kind.UNREACHABLE);
    }
  }

  @Test
  void an_unknown_driver_is_configuration() {
    assertFailure(
        Feeds.source("jdbc:nodb://host/x?password=hunter2", "sa", ""), Kind.CONFIGURATION);
  }

  private static void assertFailure(SourceSettings source, Kind kind) {
    assertThatThrownBy(() -> SourceConnections.open(source))
        .isInstanceOfSatisfying(Failure.class, e -> assertThat(e.kind()).isEqualTo(kind))
        .hasMessageContaining("ource desk")
        .hasMessageNotContaining("hunter2")
        .hasMessageNotContaining("wrong")
        .hasNoCause();
  }

  @Test
  void a_consumer_that_gives_up_leaves_no_connection_behind(@TempDir Path folder)
      throws SQLException {
    String url = "jdbc:h2:file:" + folder.resolve("desk");
    DriverManager.getConnection(url, "sa", "").close();
    FeedSettings feed =
        Feeds.responses(
            "select x response_id, 'service' survey, null answered_at, 9 nps from"
                + " system_range(1, 100000)");

    assertThatThrownBy(
            () ->
                Feeds.reader(Feeds.source(url, "sa", ""))
                    .readResponses(
                        feed,
                        null,
                        row -> {
                          throw new IllegalStateException("enough");
                        }))
        .hasMessage("enough");

    try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
      ResultSet sessions =
          connection
              .createStatement()
              .executeQuery("select count(*) from information_schema.sessions");
      sessions.next();
      assertThat(sessions.getInt(1)).isEqualTo(1);
    }
  }
}
