package nl.weerklank.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import nl.weerklank.extract.MappedColumn.Epoch;
import nl.weerklank.recipe.MariaDbServer;
import nl.weerklank.recipe.Scripts;
import nl.weerklank.store.PostgresServer;
import nl.weerklank.survey.Failure;
import nl.weerklank.survey.Failure.Kind;
import nl.weerklank.survey.Rejection;
import nl.weerklank.survey.Rejection.Reason;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Statements that do harm, systems that changed, and values nobody expects, in real servers. */
class BadInputIT {

  private static final String ROW = "select 1 response_id, 'service' survey, null answered_at, ";

  private static final String MARIADB_ADMIN = "?user=admin&password=admin";

  private static String mariadb;
  private static String postgres;
  private static String h2;

  @BeforeAll
  static void fill() throws SQLException {
    mariadb = MariaDbServer.empty("badinput");
    Scripts.run(
        mariadb + MARIADB_ADMIN,
        "create table answer (id int primary key, score int)",
        "insert into answer values (1, 9)",
        "create table secret (x int)",
        "create function bump() returns int modifies sql data begin update answer set score = 1;"
            + " return 9; end",
        "create table old (note text character set latin1, big longtext character set utf8mb4, score"
            + " decimal(30,10))",
        "insert into old values (x'4d61e7616e20e92080', concat('a', char(0), repeat('é', 1048576)),"
            + " 9)",
        "grant select on badinput.answer to weerklank@localhost");
    postgres = PostgresServer.empty();
    Scripts.run(
        postgres + "?user=postgres",
        "create table answer (id int primary key, score int)",
        "insert into answer values (1, 9)",
        "create table secret (x int)",
        "create function bump() returns int language sql as"
            + " 'update answer set score = 1 returning 9'",
        "do $$ begin create role weerklank login;"
            + " exception when duplicate_object then null; end $$",
        "grant select on answer to weerklank");
    h2 = "jdbc:h2:mem:badinput;DB_CLOSE_DELAY=-1";
    Scripts.run(
        h2,
        "create table answer (id int primary key, score int)",
        "insert into answer values (1, 9)");
  }

  private static SourceSettings source(String kind) {
    return switch (kind) {
      case "mariadb" -> Feeds.source(mariadb, "admin", "admin");
      case "postgresql" -> Feeds.source(postgres, "postgres", "");
      default -> Feeds.source(h2, "", "");
    };
  }

  private static SourceSettings reader(String kind) {
    return kind.equals("mariadb")
        ? Feeds.source(mariadb, "weerklank", "secret")
        : Feeds.source(postgres, "weerklank", "");
  }

  static Stream<Arguments> writing() {
    return Stream.of(
        Arguments.of("mariadb", "insert into answer values (2, 2)"),
        Arguments.of("mariadb", "insert into answer values (2, 2) returning id"),
        Arguments.of("mariadb", "delete from answer returning id"),
        Arguments.of("mariadb", "drop table answer"),
        Arguments.of("mariadb", ROW + "bump() nps"),
        Arguments.of("postgresql", "insert into answer values (2, 2)"),
        Arguments.of("postgresql", "update answer set score = 1 returning id"),
        Arguments.of("postgresql", "drop table answer"),
        Arguments.of("postgresql", ROW + "bump() nps"),
        Arguments.of(
            "postgresql",
            "with x as (update answer set score = 1 returning 9 s) " + ROW + "s nps from x"),
        Arguments.of("h2", "insert into answer values (2, 2)"),
        Arguments.of("h2", "drop table answer"),
        Arguments.of("h2", ROW + "score nps from final table (insert into answer values (2, 2))"),
        Arguments.of("h2", ROW + "score nps from old table (delete from answer)"));
  }

  /** By an account that could, and that an administrator should not have given. */
  @ParameterizedTest
  @MethodSource("writing")
  void a_statement_that_writes_is_told_and_changes_nothing(String kind, String sql)
      throws SQLException {
    assertThatThrownBy(() -> Feeds.read(source(kind), sql))
        .isInstanceOfSatisfying(
            Failure.class, e -> assertThat(e.kind()).isEqualTo(Kind.CONFIGURATION))
        .hasMessageContainingAll("feed responses (sql/responses.sql)", "writes", "SELECT");

    SourceSettings source = source(kind);
    try (Connection connection =
            DriverManager.getConnection(source.url(), source.username(), source.password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*), sum(score) from answer")) {
      rows.next();
      assertThat(rows.getInt(1)).isEqualTo(1);
      assertThat(rows.getInt(2)).isEqualTo(9);
    }
  }

  static Stream<String> servers() {
    return Stream.of("mariadb", "postgresql");
  }

  @ParameterizedTest
  @MethodSource("servers")
  void what_changed_in_the_system_is_named_with_what_to_do(String kind) {
    assertTold(kind, ROW + "grade nps from answer", "grade", "renamed by an update", "'columns'");
    // Without rights on a whole database MariaDB does not say whether a table is there.
    assertThatThrownBy(() -> Feeds.read(source(kind), ROW + "score nps from answers"))
        .hasMessageContainingAll("answers", "renamed or removed by an update");
    assertTold(kind, ROW + "x nps from secret", "secret", "grant it SELECT");
  }

  private static void assertTold(String kind, String sql, String... words) {
    assertThatThrownBy(() -> Feeds.read(reader(kind), sql))
        .isInstanceOfSatisfying(
            Failure.class, e -> assertThat(e.kind()).isEqualTo(Kind.CONFIGURATION))
        .hasMessageContaining("Source desk, feed responses (sql/responses.sql)")
        .hasMessageContainingAll(words);
  }

  @Test
  void odd_bytes_and_a_very_long_comment_with_a_nul_are_read_and_told() {
    ReadRow row =
        Feeds.one(
            source("mariadb"),
            "select 1 response_id, 'service' survey, '2026-03-04' answered_at, score nps, big"
                + " comment, note why from old");

    assertThat(row.response().scores()).containsExactly(Map.entry("nps", 9));
    assertThat(row.response().comment()).startsWith("aéé").hasSize(4_000).endsWith("…");
    assertThat(row.response().remark()).isEqualTo("TEXT_SHORTENED");
    assertThat(row.response().followUps()).containsExactly(Map.entry("why", "Maçan é €"));
  }

  @ParameterizedTest
  @MethodSource("servers")
  void an_answer_of_2099_waits_for_its_day(String kind) {
    ReadRow row =
        Feeds.one(
            source(kind),
            "select 1 response_id, 'service' survey, cast('2099-03-04' as date) answered_at, 9 nps");

    assertThat(row.response()).isNull();
    assertThat(row.rejections())
        .extracting(Rejection::reason, Rejection::column)
        .containsExactly(tuple(Reason.FUTURE_DATE, "answered_at"));
  }

  /** Of the hour that happens twice, the one that does not, and one that holds both zones' days. */
  @ParameterizedTest
  @MethodSource("servers")
  void hours_of_a_clock_change_are_placed_the_same_whatever_the_zone_of_the_jvm(String kind) {
    String type = kind.equals("mariadb") ? "datetime" : "timestamp";
    TimeZone before = TimeZone.getDefault();
    try {
      for (String zone : List.of("UTC", "Europe/Amsterdam", "America/New_York")) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        assertThat(at(kind, type, "2025-10-26 02:30:00")).isEqualTo("2025-10-26T00:30:00Z");
        assertThat(at(kind, type, "2025-10-26 03:30:00")).isEqualTo("2025-10-26T02:30:00Z");
        assertThat(at(kind, type, "2026-03-29 02:30:00")).isEqualTo("2026-03-29T01:30:00Z");
        // Skipped in New York alone.
        assertThat(at(kind, type, "2026-03-08 02:30:00")).isEqualTo("2026-03-08T01:30:00Z");
        assertThat(millis(kind)).isEqualTo("2026-03-28T23:30:00Z");
      }
    } finally {
      TimeZone.setDefault(before);
    }
  }

  private static Instant at(String kind, String type, String time) {
    String column = "cast('" + time + "' as " + type + ") answered_at, 9 nps";
    return Feeds.one(source(kind), "select 1 response_id, 'service' survey, " + column)
        .response()
        .answeredAt();
  }

  private static Instant millis(String kind) {
    FeedSettings plain =
        Feeds.responses("select 1 response_id, 'service' survey, 1774740600000 made, 9 nps");
    Mapping mapping =
        new Mapping(
            Map.of(
                "answered_at", new MappedColumn(List.of("made"), null, null, null, Epoch.MILLIS)),
            null,
            null,
            List.of(),
            List.of());
    FeedSettings feed =
        new FeedSettings(
            plain.name(),
            plain.type(),
            plain.file(),
            plain.sql(),
            plain.ignore(),
            plain.followUps(),
            plain.categorySeparator(),
            false,
            plain.undatedDates(),
            plain.codes(),
            mapping);
    List<ReadRow> rows = new ArrayList<>();
    Feeds.reader(source(kind)).readResponses(feed, null, rows::add);
    assertThat(rows.get(0).response().day()).isEqualTo("2026-03-29");
    return rows.get(0).response().answeredAt();
  }

  @ParameterizedTest
  @MethodSource("servers")
  void a_connection_that_is_ended_while_rows_are_read_is_lost_and_a_time_limit_is_not(String kind) {
    boolean maria = kind.equals("mariadb");
    String many =
        maria
            ? "select seq response_id, 'service' survey, null answered_at, 9 nps, repeat('x', 2000)"
                + " why from badinput.numbers"
            : "select i response_id, 'service' survey, null answered_at, 9 nps, repeat('x', 2000)"
                + " why from generate_series(1, 1000000) i";
    if (maria) {
      numbers();
    }
    int[] read = new int[1];

    assertThatThrownBy(
            () ->
                Feeds.reader(source(kind))
                    .readResponses(
                        Feeds.responses(many),
                        null,
                        row -> {
                          if (++read[0] == 1) {
                            end(maria);
                          }
                        }))
        .isInstanceOf(ConnectionLost.class)
        .hasMessageContaining("feed responses (sql/responses.sql)")
        .hasMessageContaining("closed the connection");

    String slow = ROW + (maria ? "sleep(9) nps" : "9 nps, cast(pg_sleep(9) as text) why");
    assertThatThrownBy(() -> Feeds.read(hurried(source(kind)), slow))
        .isInstanceOfSatisfying(
            Failure.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNREACHABLE))
        .isNotInstanceOf(ConnectionLost.class)
        .hasMessageContaining("query timeout");
  }

  /** By doubling, since MySQL has no tables of numbers as MariaDB has: 262,144 rows. */
  private static void numbers() {
    Scripts.run(
        mariadb + MARIADB_ADMIN,
        "create table numbers (seq int)",
        "insert into numbers values (1)");
    for (int rows = 1; rows < 200_000; rows *= 2) {
      Scripts.run(
          mariadb + MARIADB_ADMIN,
          "insert into numbers select seq + %d from numbers".formatted(rows));
    }
  }

  private static void end(boolean maria) {
    if (!maria) {
      Scripts.run(
          postgres + "?user=postgres",
          "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and"
              + " datname = current_database()");
      return;
    }
    try (Connection admin = DriverManager.getConnection(mariadb + MARIADB_ADMIN);
        Statement statement = admin.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select id from information_schema.processlist where db = 'badinput' and id"
                    + " <> connection_id()")) {
      found.next();
      String id = found.getString(1);
      statement.execute("kill " + id);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SourceSettings hurried(SourceSettings source) {
    return new SourceSettings(
        "desk",
        source.url(),
        source.username(),
        source.password(),
        Feeds.AMSTERDAM,
        Locale.UK,
        Map.of(),
        5_000,
        Duration.ofSeconds(1),
        true,
        List.of());
  }
}
