package nl.weerklank.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.weerklank.survey.Failure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ServerLockIT {

  private static String url;

  @BeforeAll
  static void create() {
    url = PostgresServer.empty();
  }

  private static ServerLock acquire(String holder, Duration wait) throws SQLException {
    return ServerLock.acquire(PostgresServer.connect(url), holder, wait, Clock.systemUTC());
  }

  private static ServerLock acquire() throws SQLException {
    return acquire("process 1 on host", Duration.ZERO);
  }

  @Test
  void a_second_run_on_whatever_machine_is_told_who_holds_the_lock() throws Exception {
    try (ServerLock held = acquire("process 7 on report-server-2.example.org", Duration.ZERO)) {
      assertThatThrownBy(ServerLockIT::acquire)
          .isInstanceOfSatisfying(
              Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.LOCKED))
          .hasMessageContaining("process 7 on report-server-2.example.org since 2")
          .hasMessageContaining("--lock-wait");
      assertThat(held).isNotNull();
    }
    acquire().close();
  }

  @Test
  void a_run_waits_for_its_turn() throws Exception {
    ServerLock held = acquire();
    CompletableFuture<ServerLock> waiting =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return acquire("process 2 on host", Duration.ofSeconds(60));
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            });
    assertThat(waiting).isNotDone();

    held.close();

    waiting.get(50, TimeUnit.SECONDS).close();
  }

  @Test
  void a_holder_whose_connection_is_lost_is_no_obstacle_and_can_open_no_other() throws Exception {
    try (ServerLock lost = acquire();
        Connection other = PostgresServer.connect(url);
        Statement statement = other.createStatement()) {
      assertThatCode(() -> statement.execute(lost.proof())).doesNotThrowAnyException();

      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where application_name like"
              + " 'weerklank: %'");

      try (ServerLock next = acquire("process 3 on host", Duration.ofSeconds(30))) {
        assertThat(next).isNotNull();
        assertThatThrownBy(() -> statement.execute(lost.proof()))
            .satisfies(
                thrown ->
                    assertThat(StoreFailure.of(thrown))
                        .hasValueSatisfying(
                            failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.LOCKED)));
      }
    }
  }

  @Test
  void two_schemas_of_a_database_have_a_lock_each() throws Exception {
    try (Connection connection = PostgresServer.connect(url);
        Statement statement = connection.createStatement()) {
      statement.execute("create schema second");
    }
    Connection second = PostgresServer.connect(url + "?currentSchema=second");
    try (ServerLock held = acquire();
        ServerLock other = ServerLock.acquire(second, "other", Duration.ZERO, Clock.systemUTC())) {
      assertThat(held.proof()).isNotEqualTo(other.proof());
    }
  }
}
