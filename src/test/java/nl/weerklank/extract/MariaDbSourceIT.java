package nl.weerklank.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import nl.weerklank.recipe.MariaDbServer;
import nl.weerklank.survey.Failure.Kind;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Rejection;
import nl.weerklank.survey.Rejection.Reason;
import nl.weerklank.survey.Response;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MariaDbSourceIT {

  private static final String START = "select 'r1' response_id, 'service' survey, ";

  private static String url;
  private static SourceSettings source;

  @BeforeAll
  static void fill() throws SQLException {
    url = MariaDbServer.empty("desk");
    try (Connection admin = DriverManager.getConnection(url, "admin", "admin");
        Statement statement = admin.createStatement()) {
      statement.execute("set sql_mode = ''");
      statement.execute("grant select on desk.* to weerklank@localhost");
      statement.execute(
          "create table answer (id int primary key, score tinyint(1), at datetime, stamp timestamp,"
              + " day date, deleted tinyint(1), note text character set utf8mb4, bits bit(1))");
      statement.execute(
          "insert into answer values (1, 9, '2026-03-29 02:30:00', '2026-03-04 10:00:00',"
              + " '2026-03-04', 0, '\\u00a0', b'1'), (2, 10, '0000-00-00 00:00:00', null,"
              + " '0000-00-00', 1, null, null), (3, 7, '2026-00-00 00:00:00', null, '2026-02-00',"
              + " 0, 'x', b'0')");
      statement.execute(
          "create table many as with recursive number (id) as (select 1 union all select id + 1 from"
              + " number where id < 1000) select (k.id - 1) * 1000 + n.id as id, timestamp('2026-01-01') + interval ((k.id - 1) * 1000 + n.id) minute as at"
              + " from number n join number k on k.id <= 20");
    }
    source = Feeds.source(url, "weerklank", "secret");
  }

  private static ReadRow row(int id, String columns) {
    return Feeds.one(source, START + columns + " from answer where id = " + id);
  }

  @Test
  void tinyint_scores_keep_their_value_and_flags_are_yes_or_no() {
    Response response = row(1, "day answered_at, score nps, deleted complaint").response();
    assertThat(response.scores()).containsExactly(Map.entry("nps", 9));
    assertThat(response.complaint()).isFalse();
    assertThat(row(1, "day answered_at, score nps, bits complaint").response().complaint())
        .isTrue();
    assertThat(row(2, "day answered_at, score nps, deleted complaint").response().complaint())
        .isTrue();
  }

  @Test
  void zero_dates_are_undated_and_half_zero_dates_are_rejected() {
    for (String column : List.of("at", "day", "cast(at as char)")) {
      assertThat(row(2, column + " answered_at, score nps").response().day())
          .isEqualTo(Response.UNDATED);
    }
    for (String column : List.of("at", "day", "cast(at as char)")) {
      ReadRow half = row(3, column + " answered_at, score nps");
      if (url.startsWith("jdbc:mysql:") && !column.startsWith("cast")) {
        // Its cursors give a half zero date as a zero one.
        assertThat(half.response().day()).isEqualTo(Response.UNDATED);
        continue;
      }
      assertThat(half.rejections())
          .extracting(Rejection::reason)
          .containsExactly(Reason.UNREADABLE_DATE);
    }
  }

  @Test
  void local_times_do_not_depend_on_the_zone_of_the_jvm() {
    TimeZone before = TimeZone.getDefault();
    try {
      for (String zone : List.of("UTC", "America/New_York", "Asia/Tokyo")) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        Response skipped = row(1, "at answered_at, score nps").response();
        assertThat(skipped.answeredAt()).isEqualTo("2026-03-29T01:30:00Z");
        assertThat(row(1, "stamp answered_at, score nps").response().answeredAt())
            .isEqualTo("2026-03-04T09:00:00Z");
        assertThat(row(1, "day answered_at, score nps").response().day()).isEqualTo("2026-03-04");
      }
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void a_range_reads_its_days_and_everything_reads_all() {
    String sql =
        "select id response_id, 'service' survey, at answered_at, 9 nps from many # all of them\n"
            + " where at >= :from and at < :to and 'it\\'s :no' <> '' -- :no\n";

    LocalDate day = LocalDate.of(2026, 1, 3);
    assertThat(Feeds.read(source, sql, Period.between(day, day))).hasSize(24 * 60);
    assertThat(Feeds.read(source, sql)).hasSize(20_000);
  }

  @Test
  void parameters_compare_with_timestamp_columns() {
    String sql =
        START + "stamp answered_at, score nps from answer where stamp >= :from and stamp < :to";

    assertThat(Feeds.read(source, sql)).hasSize(1);
  }

  @Test
  void rows_stream_instead_of_filling_the_heap() {
    String wide =
        "select id response_id, 'service' survey, null answered_at, 9 nps, repeat('x', 20000) why from"
            + " many";

    Feeds.assertStreams(source, wide);
  }

  @Test
  void failures_have_the_kind_a_scheduler_needs() {
    String sql = START + "day answered_at, score nps from answer where id = 1";
    Feeds.assertKind(Feeds.source(url, "weerklank", "wrong"), sql, Kind.AUTHENTICATION);
    Feeds.assertKind(
        Feeds.source(url.replace("/desk", "/mysql"), "weerklank", "secret"),
        sql,
        Kind.AUTHENTICATION);
    Feeds.assertKind(source, "select no_such_column from answer", Kind.CONFIGURATION);
    Feeds.assertKind(
        Feeds.source(
            url.replaceAll(":\\d+/", ":1/") + "?connectTimeout=2000", "weerklank", "secret"),
        sql,
        Kind.UNREACHABLE);
    assertThatThrownBy(() -> Feeds.read(source, "select no_such_column from answer"))
        .hasMessageContainingAll("sql/responses.sql", "no_such_column");
  }
}
