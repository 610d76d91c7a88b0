package nl.weerklank.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import nl.weerklank.survey.Failure;
import nl.weerklank.survey.Failure.Kind;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Rejection;
import nl.weerklank.survey.Rejection.Reason;
import nl.weerklank.survey.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresSourceIT {

  private static EmbeddedPostgres server;
  private static SourceSettings source;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException, SQLException {
    Path hba = folder.resolve("pg_hba.conf");
    Files.writeString(
        hba,
        """
        host all reader 127.0.0.1/32 scram-sha-256
        host all reader ::1/128 scram-sha-256
        local all all trust
        host all all 127.0.0.1/32 trust
        host all all ::1/128 trust
        """);
    server = EmbeddedPostgres.builder().setServerConfig("hba_file", hba.toString()).start();
    try (Connection admin = server.getPostgresDatabase().getConnection();
        Statement statement = admin.createStatement()) {
      statement.execute("create role reader login password 'right'");
      statement.execute(
          "create table answer (id serial, score int, at timestamp, sent timestamptz, data jsonb)");
      statement.execute(
          "insert into answer (score, at, sent, data) select i % 11,"
              + " timestamp '2026-01-01' + i * interval '1 minute',"
              + " timestamptz '2026-03-04 23:30:00+00', '{\"nps\": 9, \"tags\": [\"a\"]}'"
              + " from generate_series(1, 20000) i");
      statement.execute("grant select on answer to reader");
      statement.execute("create table secret (x int)");
    }
    source = postgres("right", Feeds.AMSTERDAM);
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  private static SourceSettings postgres(String password, ZoneId zone) {
    String url = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
    return Feeds.source(url, "reader", password, zone, Locale.UK);
  }

  private static Response one(String columns) {
    return Feeds.one(
            source,
            "select id response_id, 'service' survey, " + columns + " from answer where id = 1")
        .response();
  }

  @Test
  void a_local_time_is_placed_in_the_zone_of_the_source_whatever_the_zone_of_the_jvm() {
    TimeZone before = TimeZone.getDefault();
    try {
      for (String zone : List.of("UTC", "America/New_York", "Asia/Tokyo")) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        Response local = one("at answered_at, 9 nps");
        assertThat(local.answeredAt()).isEqualTo("2025-12-31T23:01:00Z");
        assertThat(local.day()).isEqualTo("2026-01-01");
        Response moment = one("sent answered_at, 9 nps");
        assertThat(moment.answeredAt()).isEqualTo("2026-03-04T23:30:00Z");
        assertThat(moment.day()).isEqualTo("2026-03-05");
        assertThat(one("at::date answered_at, 9 nps").day()).isEqualTo("2026-01-01");
      }
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void json_casts_booleans_and_its_question_mark_operator_work() {
    Response response =
        one(
            "at answered_at, data->>'nps' nps, data::text comment, data ?? 'tags' complaint,"
                + " data why, '{a,b}'::text[] category, 3.50::numeric(10,5) unit_id,"
                + " '7b1a5a0e-0000-4000-8000-000000000001'::uuid customer_id");

    assertThat(response.scores()).containsExactly(Map.entry("nps", 9));
    assertThat(response.comment()).isEqualTo("{\"nps\": 9, \"tags\": [\"a\"]}");
    assertThat(response.followUps()).containsEntry("why", "{\"nps\": 9, \"tags\": [\"a\"]}");
    assertThat(response.complaint()).isTrue();
    assertThat(response.categories()).containsExactly("{a,b}");
    assertThat(response.unitId()).isEqualTo("3.5");
    assertThat(response.customerId()).isEqualTo("7b1a5a0e-0000-4000-8000-000000000001");
  }

  @Test
  void infinite_dates_are_rejected_and_not_fatal() {
    for (String date :
        List.of("'infinity'::timestamp", "'-infinity'::timestamptz", "'infinity'::date")) {
      ReadRow row =
          Feeds.one(
              source, "select 1 response_id, 'service' survey, " + date + " answered_at, 9 nps");
      assertThat(row.response()).isNull();
      assertThat(row.rejections())
          .extracting(Rejection::reason)
          .containsAnyOf(Reason.UNREADABLE_DATE, Reason.FUTURE_DATE);
    }
  }

  @Test
  void a_number_that_is_none_is_rejected_and_not_fatal() {
    for (String number : List.of("'NaN'::numeric", "'NaN'::float8", "'Infinity'::float4")) {
      ReadRow row =
          Feeds.one(
              source,
              "select 1 response_id, 'service' survey, date '2026-03-04' answered_at, 9 nps, "
                  + number
                  + " csat");
      assertThat(row.response().scores()).containsExactly(Map.entry("nps", 9));
      assertThat(row.rejections())
          .extracting(Rejection::reason, Rejection::column)
          .containsExactly(tuple(Reason.NOT_A_NUMBER, "csat"));
    }
  }

  @Test
  void a_range_reads_its_days_through_a_cursor() {
    String sql =
        "select id response_id, 'service' survey, at answered_at, score nps from answer"
            + " where at >= :from and at < :to;";

    List<ReadRow> rows =
        Feeds.read(source, sql, Period.between(LocalDate.of(2026, 1, 3), LocalDate.of(2026, 1, 4)));

    assertThat(rows).hasSize(2 * 24 * 60);
    assertThat(rows)
        .allMatch(row -> row.day().getDayOfMonth() >= 3 && row.day().getDayOfMonth() <= 4);
    assertThat(Feeds.read(source, sql)).hasSize(20_000);
  }

  @Test
  void parameters_compare_with_moments_and_dates_too() {
    String sql =
        "select id response_id, 'service' survey, sent answered_at, score nps from answer"
            + " where sent >= :from and sent < :to and sent::date >= :since";
    LocalDate day = LocalDate.of(2026, 3, 5);

    assertThat(Feeds.read(source, sql, Period.between(day, day))).hasSize(20_000);
    assertThat(Feeds.read(source, sql)).hasSize(20_000);
    assertThat(Feeds.read(source, sql, Period.between(day.plusDays(1), day.plusDays(1)))).isEmpty();
  }

  @Test
  void rows_stream_instead_of_filling_the_heap() {
    String wide =
        "select i response_id, 'service' survey, null answered_at, 9 nps, repeat('x', 20000) why"
            + " from generate_series(1, 1000000) i";

    Feeds.assertStreams(source, wide);
  }

  @Test
  void a_source_is_read_only() {
    assertThatThrownBy(
            () ->
                Feeds.one(
                    source,
                    "with gone as (delete from answer returning id) select id response_id,"
                        + " 'service' survey, null answered_at, 9 nps from gone"))
        .isInstanceOf(Failure.class);
    assertThat(
            Feeds.read(
                source,
                "select id response_id, 'service' survey, at answered_at, 9 nps from answer"))
        .hasSize(20_000);
  }

  @Test
  void failures_have_the_kind_a_scheduler_needs() {
    String sql = "select 1 response_id, 'service' survey, null answered_at, 9 nps";
    Feeds.assertKind(postgres("wrong", Feeds.AMSTERDAM), sql, Kind.AUTHENTICATION);
    Feeds.assertKind(source, "select no_such_column from answer", Kind.CONFIGURATION);
    Feeds.assertKind(source, "select x from secret", Kind.CONFIGURATION);
    Feeds.assertKind(
        Feeds.source("jdbc:postgresql://localhost:1/postgres", "reader", "right"),
        sql,
        Kind.UNREACHABLE);
    assertThatThrownBy(() -> Feeds.read(source, "select no_such_column from answer"))
        .hasMessageContainingAll("sql/responses.sql", "no_such_column");
  }

  @Test
  void a_server_that_stops_while_rows_are_read_is_unreachable() throws Exception {
    EmbeddedPostgres other = EmbeddedPostgres.start();
    SourceSettings settings =
        Feeds.source(
            "jdbc:postgresql://localhost:" + other.getPort() + "/postgres", "postgres", "x");
    int[] read = new int[1];

    assertThatThrownBy(
            () ->
                Feeds.reader(settings)
                    .readResponses(
                        Feeds.responses(
                            "select i response_id, 'service' survey, null answered_at, 9 nps"
                                + " from generate_series(1, 1000000) i"),
                        null,
                        row -> {
                          if (++read[0] == 1) {
                            terminateOthers(other);
                          }
                        }))
        .isInstanceOfSatisfying(
            Failure.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNREACHABLE));
    other.close();
    Feeds.assertKind(settings, "select 1", Kind.UNREACHABLE);
  }

  private static void terminateOthers(EmbeddedPostgres server) {
    String url = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
    try (Connection admin = DriverManager.getConnection(url, "postgres", "x");
        Statement statement = admin.createStatement()) {
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
              + " and backend_type = 'client backend'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
