package nl.weerklank.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.weerklank.deliver.ScriptedServer.Stage;
import nl.weerklank.store.Ledger;
import nl.weerklank.store.ReportingStore;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * What the page on delivery says of a process that dies around a change of state is what happens.
 */
class CrashTableIT {

  @TempDir Path directory;

  private final ScriptedServer server = new ScriptedServer();
  private JdbcConnectionPool pool;
  private Ledger ledger;

  static Stream<List<String>> rows() throws IOException {
    return DeliveryPage.table("crashes").stream();
  }

  @BeforeEach
  void open() {
    pool = JdbcConnectionPool.create("jdbc:h2:mem:crash-table;DB_CLOSE_DELAY=-1", "sa", "");
    Flyway.configure().dataSource(pool).load().migrate();
    ledger = new ReportingStore(pool, new JdbcTransactionManager(pool)).ledger();
  }

  @AfterEach
  void close() throws Exception {
    try (java.sql.Connection connection = pool.getConnection()) {
      connection.createStatement().execute("SHUTDOWN");
    }
    pool.dispose();
    server.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void a_process_that_dies_around_a_change_of_state_sends_no_mail_twice(List<String> row)
      throws Exception {
    String[] words = row.get(1).split(" ");
    String change = words[words.length - 1];
    prepare(change);
    MortalLedger mortal = new MortalLedger(ledger, method(change), 1, words[0].equals("after"));

    assertThatThrownBy(() -> night(mortal.ledger()).run("night-1"))
        .isInstanceOf(MortalLedger.Death.class);
    String left = state();
    night(ledger).run("night-2");
    String next = state();
    night(ledger).run("night-3");

    assertThat(List.of(left, next, String.valueOf(delivered())))
        .isEqualTo(List.of(row.get(2), row.get(3), row.get(4)));
    assertThat(delivered()).isLessThanOrEqualTo(1);
    assertThat(state()).as("a third run changes nothing").isEqualTo(next);
  }

  private SmallNight night(Ledger used) {
    return new SmallNight(directory, used, server.port(), 1);
  }

  private void prepare(String change) {
    switch (change) {
      case "DEFERRED" -> server.on(Stage.RCPT, "450 4.2.0 later");
      case "REJECTED" -> server.on(Stage.RCPT, "550 5.1.1 unknown");
      case "IN_DOUBT" -> server.on(Stage.DOT, ScriptedServer.DROP);
      default -> {
        // the server is well
      }
    }
  }

  private static String method(String change) {
    return switch (change) {
      case "PLANNED" -> "plan";
      case "CLAIMED" -> "claim";
      case "IN_DOUBT" -> "inDoubt";
      default -> change.toLowerCase(java.util.Locale.ROOT);
    };
  }

  private String state() {
    return ledger.find(Post.key("e1")).map(mail -> mail.state().name()).orElse("no row");
  }

  private int delivered() {
    return server.received().size();
  }
}
