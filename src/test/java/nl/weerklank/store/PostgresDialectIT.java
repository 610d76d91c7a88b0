package nl.weerklank.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import nl.weerklank.survey.Failure;
import nl.weerklank.survey.Failure.Kind;
import org.junit.jupiter.api.Test;

/** What a server may refuse, in words. */
class PostgresDialectIT {

  private static void examine(String url, String user) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user, "")) {
      Dialect.of(url).examine(connection);
    }
  }

  @Test
  void an_empty_database_of_its_owner_serves() {
    assertThatCode(() -> examine(PostgresServer.empty(), "postgres")).doesNotThrowAnyException();
  }

  @Test
  void texts_need_utf_8() {
    String url = PostgresServer.create(" template template0 encoding 'SQL_ASCII' locale 'C'");

    assertThatThrownBy(() -> examine(url, "postgres"))
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.CONFIGURATION))
        .hasMessageContaining("SQL_ASCII")
        .hasMessageContaining("UTF8");
  }

  @Test
  void an_account_that_may_make_no_tables_is_told_what_to_grant() throws Exception {
    String url = PostgresServer.empty();
    try (Connection connection = PostgresServer.connect(url);
        Statement statement = connection.createStatement()) {
      statement.execute("create role guest login; revoke create on schema public from public");
      assertThatThrownBy(() -> examine(url, "guest"))
          .isInstanceOfSatisfying(
              Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.AUTHENTICATION))
          .hasMessageContaining("grant create");
    }
    try (Connection guest = DriverManager.getConnection(url, "guest", "");
        Statement statement = guest.createStatement()) {
      assertTold(
          catchThrowable(() -> statement.execute("create table x (y int)")),
          Kind.AUTHENTICATION,
          "grant create");
    }
  }

  @Test
  void other_refusals_are_told_by_what_to_do() throws Exception {
    String url = PostgresServer.empty();
    assertTold(
        catchThrowable(() -> PostgresServer.connect(url + "_absent")),
        Kind.CONFIGURATION,
        "no such database");
    assertTold(
        catchThrowable(() -> DriverManager.getConnection(url, "nobody", "")),
        Kind.AUTHENTICATION,
        "weerklank.store.username");
    try (Connection connection = PostgresServer.connect(url);
        Statement statement = connection.createStatement()) {
      for (String state : new String[] {"53100", "58030"}) {
        assertTold(raised(statement, state), Kind.INTERNAL, "disk space");
      }
      assertTold(raised(statement, "53300"), Kind.UNREACHABLE, "connections left");
      assertTold(raised(statement, "40P01"), Kind.LOCKED, "run again");
      assertTold(
          catchThrowable(() -> statement.execute("select pg_terminate_backend(pg_backend_pid())")),
          Kind.UNREACHABLE,
          "does not answer");
    }
  }

  private static Throwable raised(Statement statement, String state) {
    return catchThrowable(
        () ->
            statement.execute(
                "do $$ begin raise exception using errcode = '" + state + "'; end $$"));
  }

  private static void assertTold(Throwable thrown, Kind kind, String words) {
    assertThat(StoreFailure.of(thrown))
        .as(String.valueOf(thrown))
        .hasValueSatisfying(
            failure -> {
              assertThat(failure.kind()).isEqualTo(kind);
              assertThat(failure.getMessage()).contains(words);
            });
  }

  @Test
  void another_kind_of_database_is_refused_by_its_url() {
    assertThatThrownBy(() -> Dialect.of("jdbc:oracle:thin:@db"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("jdbc:postgresql:");
  }
}
