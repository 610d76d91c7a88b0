package nl.weerklank.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.weerklank.survey.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

class RunLockIT {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC);

  @TempDir Path directory;

  private RunLock acquire() {
    return RunLock.acquire(file(), Duration.ZERO, CLOCK);
  }

  private Path file() {
    return directory.resolve("data").resolve("weerklank.lock");
  }

  @Test
  void a_second_run_is_told_who_holds_the_lock() {
    try (RunLock held = acquire()) {
      assertThatThrownBy(this::acquire)
          .isInstanceOfSatisfying(
              Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.LOCKED))
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining("since 2026-11-22T02:00:00Z")
          .hasMessageContaining("weerklank.lock");
      assertThat(held).isNotNull();
    }
  }

  @Test
  void a_refused_attempt_in_the_same_process_does_not_lose_the_lock() throws Exception {
    try (RunLock held = acquire()) {
      assertThatThrownBy(this::acquire).isInstanceOf(Failure.class);
      Process other = startHolder();
      assertThat(other.waitFor()).isNotZero();
      assertThat(held).isNotNull();
    }
  }

  @Test
  void a_lock_given_back_can_be_taken_again() {
    acquire().close();
    acquire().close();
    assertThat(file().resolveSibling("weerklank.lock-holder")).doesNotExist();
  }

  @Test
  void a_run_waits_for_its_turn() throws Exception {
    RunLock held = acquire();
    CompletableFuture<RunLock> waiting =
        CompletableFuture.supplyAsync(
            () -> RunLock.acquire(file(), Duration.ofSeconds(60), Clock.systemUTC()));
    assertThat(waiting).isNotDone();

    held.close();

    waiting.get(50, TimeUnit.SECONDS).close();
  }

  @Test
  void another_process_holds_the_lock_until_it_dies_and_then_is_no_obstacle() throws Exception {
    Process holder = startHolder();
    try (BufferedReader output = holder.inputReader()) {
      assertThat(output.readLine()).isEqualTo("held");
      assertThatThrownBy(this::acquire).hasMessageContaining("process " + holder.pid());
    } finally {
      holder.destroyForcibly().waitFor();
    }

    acquire().close();
  }

  private Process startHolder() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            LockHolder.class.getName(),
            file().toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  @Test
  void a_directory_that_cannot_be_made_is_named() throws IOException {
    Files.writeString(directory.resolve("data"), "a file in the way");

    assertThatThrownBy(this::acquire)
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.INTERNAL))
        .hasMessageContaining("weerklank.lock");
  }

  @Test
  void the_lock_lies_beside_an_h2_file_and_else_in_the_directory_given() {
    Path output = Path.of("output");
    String home = System.getProperty("user.home");
    assertThat(RunLock.fileFor("jdbc:h2:./data/weerklank;DB_CLOSE_ON_EXIT=FALSE", output))
        .isEqualTo(Path.of("./data/weerklank.lock"));
    assertThat(RunLock.fileFor("jdbc:h2:file:/var/lib/w/db", output))
        .isEqualTo(Path.of("/var/lib/w/db.lock"));
    assertThat(RunLock.fileFor("jdbc:h2:~/w", output)).isEqualTo(Path.of(home + "/w.lock"));
    assertThat(RunLock.fileFor("jdbc:h2:mem:x", output))
        .isEqualTo(output.resolve("weerklank.lock"));
    assertThat(RunLock.fileFor("jdbc:postgresql://db/w", output))
        .isEqualTo(output.resolve("weerklank.lock"));
  }

  @Test
  void a_database_open_elsewhere_is_a_lock_and_a_wrong_password_is_not() throws Exception {
    DriverManager.getConnection(url(), "sa", "").close();
    Process holder = startDatabase();
    try (BufferedReader output = holder.inputReader()) {
      assertThat(output.readLine()).isEqualTo("open");
      SQLException refused = opened(url(), "");
      assertThat(StoreFailure.of(new CannotGetJdbcConnectionException("no", refused)))
          .hasValueSatisfying(f -> assertThat(f.kind()).isEqualTo(Failure.Kind.LOCKED));
    } finally {
      holder.destroyForcibly().waitFor();
    }
    assertThat(StoreFailure.of(opened(url(), "wrong")))
        .hasValueSatisfying(f -> assertThat(f.kind()).isEqualTo(Failure.Kind.AUTHENTICATION));
    assertThat(StoreFailure.of(new IllegalStateException("else"))).isEmpty();
  }

  private String url() {
    return "jdbc:h2:" + directory.resolve("db").toAbsolutePath();
  }

  private static SQLException opened(String url, String password) {
    try {
      DriverManager.getConnection(url, "sa", password).close();
      throw new AssertionError("The database could be opened.");
    } catch (SQLException e) {
      return e;
    }
  }

  private Process startDatabase() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            DatabaseHolder.class.getName(),
            url())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
