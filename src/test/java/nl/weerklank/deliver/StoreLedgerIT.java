package nl.weerklank.deliver;

import static nl.weerklank.store.Ledger.State.ACCEPTED;
import static nl.weerklank.store.Ledger.State.DEFERRED;
import static nl.weerklank.store.Ledger.State.IN_DOUBT;
import static nl.weerklank.store.Ledger.State.REJECTED;
import static nl.weerklank.store.Ledger.State.RENDERED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import nl.weerklank.deliver.DeliverySettings.Retry;
import nl.weerklank.deliver.ScriptedServer.Stage;
import nl.weerklank.store.Ledger;
import nl.weerklank.store.Ledger.State;
import nl.weerklank.store.ReportingStore;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The worker on the ledger that is shipped. */
class StoreLedgerIT {

  @TempDir Path directory;

  private final ScriptedServer server = new ScriptedServer();
  private final AtomicBoolean crashing = new AtomicBoolean();
  private JdbcConnectionPool pool;
  private Ledger ledger;

  @BeforeEach
  void open() {
    pool = JdbcConnectionPool.create("jdbc:h2:file:" + directory.resolve("reporting"), "sa", "");
    Flyway.configure().dataSource(pool).load().migrate();
    ledger = new ReportingStore(pool, new JdbcTransactionManager(pool)).ledger();
  }

  @AfterEach
  void close() throws Exception {
    pool.dispose();
    server.close();
  }

  private Post post(Ledger used) {
    Post post = new Post(directory, used);
    post.port = server.port();
    return post;
  }

  /** The ledger, except that one method fails before or after it has done its work. */
  private Ledger crashing(String method, boolean committed) {
    return (Ledger)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Ledger.class},
            (proxy, called, arguments) -> {
              boolean crash = crashing.get() && called.getName().equals(method);
              if (crash && !committed) {
                throw new IllegalStateException("crash");
              }
              try {
                Object result = called.invoke(ledger, arguments);
                if (crash) {
                  throw new IllegalStateException("crash");
                }
                return result;
              } catch (InvocationTargetException ex) {
                throw ex.getCause();
              }
            });
  }

  @ParameterizedTest(name = "crash {1} {0}: then {2}, {3} received")
  @CsvSource({
    "claim,    before, ACCEPTED, 1",
    "claim,    after,  ACCEPTED, 1",
    "sending,  before, ACCEPTED, 1",
    "sending,  after,  IN_DOUBT, 0",
    "accepted, before, IN_DOUBT, 1",
    "accepted, after,  ACCEPTED, 1"
  })
  void a_crash_at_any_point_never_sends_a_mail_twice(
      String method, String when, State afterwards, int received) {
    Post post = post(crashing(method, when.equals("after")));
    post.add("e1", 0);
    crashing.set(true);
    assertThatThrownBy(() -> post.deliver("run-1")).hasMessage("crash");

    crashing.set(false);
    ledger.recover("run-2", post.clock.instant());
    post.deliver("run-2");

    assertThat(post.state("e1")).isEqualTo(afterwards);
    assertThat(server.received()).hasSize(received);
  }

  /** The ledger of a process that is killed around the so-manieth call of a method. */
  private Ledger killed(String method, boolean committed, int call) {
    AtomicInteger calls = new AtomicInteger();
    AtomicBoolean dead = new AtomicBoolean();
    return (Ledger)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Ledger.class},
            (proxy, called, arguments) -> {
              boolean now = called.getName().equals(method) && calls.incrementAndGet() == call;
              if (dead.get() || now && !committed) {
                dead.set(true);
                throw new IllegalStateException("killed");
              }
              Object result = called.invoke(ledger, arguments);
              if (now) {
                dead.set(true);
                throw new IllegalStateException("killed");
              }
              return result;
            });
  }

  @ParameterizedTest(name = "killed {1} {0} number {2}: {3} in doubt, {4} received before")
  @CsvSource({
    "claim,    before, 1, 0, 0",
    "claim,    after,  1, 0, 0",
    "claim,    before, 2, 0, 16",
    "claim,    after,  2, 0, 16",
    "sending,  before, 3, 0, 2",
    "sending,  after,  3, 1, 2",
    "accepted, before, 3, 1, 3",
    "accepted, after,  3, 0, 3",
    "sending,  after,  17, 1, 16",
    "accepted, before, 20, 1, 20"
  })
  void mails_claimed_ahead_by_a_killed_run_are_sent_once_and_at_most_one_is_in_doubt(
      String method, String when, int call, int inDoubt, int received) {
    for (int i = 1; i <= 20; i++) {
      post(ledger).add("e" + i, i);
    }
    Post first = post(killed(method, when.equals("after"), call));
    addresses(first);
    assertThatThrownBy(() -> first.deliver("run-1")).hasMessage("killed");
    assertThat(server.received()).hasSize(received);

    Post second = post(ledger);
    addresses(second);
    ledger.recover("run-2", second.clock.instant());
    second.deliver("run-2");

    assertThat(ledger.inState(IN_DOUBT)).hasSize(inDoubt);
    assertThat(ledger.inState(ACCEPTED)).hasSize(20 - inDoubt);
    assertThat(server.received().stream().map(ScriptedServer.Received::messageId))
        .doesNotHaveDuplicates()
        .hasSize(method.equals("sending") ? 20 - inDoubt : 20);
  }

  private static void addresses(Post post) {
    for (int i = 1; i <= 20; i++) {
      String address = "e" + i + "@lindewaard.example";
      post.addresses.put("person:e" + i, new AddressBook.Entry(address, false, false));
    }
  }

  @Test
  void a_run_that_fails_gives_back_what_it_had_claimed_ahead() {
    Post post = post(crashing("accepted", false));
    for (int i = 1; i <= 5; i++) {
      post.add("e" + i, i);
    }
    crashing.set(true);

    assertThatThrownBy(() -> post.deliver("run-1")).hasMessage("crash");

    assertThat(post.state("e1")).isEqualTo(State.SENDING);
    assertThat(ledger.inState(RENDERED)).hasSize(4);
    assertThat(ledger.inState(State.CLAIMED)).isEmpty();
  }

  @Test
  void nothing_is_claimed_ahead_under_a_throttle() {
    Post post = post(ledger);
    post.perMinute = 1;
    post.add("e1", 0);
    post.add("e2", 1);
    post.add("e3", 2);
    int[] claimed = new int[1];
    post.progress =
        (key, state) -> claimed[0] = Math.max(claimed[0], ledger.inState(State.CLAIMED).size());
    post.stop = () -> post.clock.passed().compareTo(Duration.ofSeconds(10)) >= 0;

    post.deliver();

    assertThat(claimed[0]).isZero();
    assertThat(ledger.inState(RENDERED)).hasSize(2);
  }

  @Test
  void every_outcome_is_a_change_the_ledger_allows() {
    Post post = post(ledger);
    Duration hour = Duration.ofHours(1);
    post.retry = new Retry(hour, hour, Duration.ofMinutes(1), 3);
    for (int i = 1; i <= 7; i++) {
      post.add("e" + i, i);
    }
    post.addresses.put("person:e6", new AddressBook.Entry("e6@x.example", true, false));
    post.addresses.put("person:e7", new AddressBook.Entry("moved@x.example", false, false));
    server.on(Stage.RCPT, "550 5.1.1 unknown", "450 4.2.0 later", "250 ok", "250 ok", "250 ok");
    server.on(Stage.DOT, ScriptedServer.DROP, "552 5.2.2 mailbox full", "250 2.0.0 queued");

    DeliverySummary summary = post.deliver();

    assertThat(post.state("e1")).isEqualTo(REJECTED);
    assertThat(post.state("e2")).isEqualTo(DEFERRED);
    assertThat(post.state("e3")).isEqualTo(IN_DOUBT);
    assertThat(post.state("e4")).isEqualTo(REJECTED);
    assertThat(post.state("e5")).isEqualTo(ACCEPTED);
    assertThat(post.state("e6")).isEqualTo(State.SKIPPED);
    assertThat(post.state("e7")).isEqualTo(State.PLANNED);
    assertThat(summary.partial()).isTrue();
    assertThat(directory.resolve("spool"))
        .as("deferred and in doubt are kept, the rest is purged")
        .isDirectoryContaining(path -> path.endsWith(ledgerFile("e2")))
        .isDirectoryContaining(path -> path.endsWith(ledgerFile("e3")));
    assertThat(directory.resolve("spool").toFile().list()).hasSize(2);
  }

  private String ledgerFile(String person) {
    return ledger.find(Post.key(person)).orElseThrow().spoolFile();
  }

  @Test
  void several_connections_send_each_mail_once_and_a_stop_releases_the_rest() {
    Post post = post(ledger);
    post.connections = 3;
    for (int i = 1; i <= 30; i++) {
      post.add("e" + i, 0);
    }
    post.stop = () -> server.received().size() >= 10;

    post.deliver("run-1");
    assertThat(ledger.inState(State.CLAIMED)).isEmpty();
    assertThat(ledger.inState(RENDERED)).isNotEmpty();
    post.stop = () -> false;
    post.deliver("run-2");

    assertThat(ledger.inState(ACCEPTED)).hasSize(30);
    assertThat(server.received().stream().map(ScriptedServer.Received::messageId).distinct())
        .hasSize(30);
    assertThat(server.received()).hasSize(30);
  }

  @Test
  void a_mail_in_doubt_counts_under_the_daily_cap_of_the_next_run() {
    Post post = post(ledger);
    post.perDay = 2;
    post.add("e1", 0);
    server.on(Stage.DOT, ScriptedServer.DROP);
    post.deliver("run-1");
    assertThat(post.state("e1")).isEqualTo(IN_DOUBT);
    post.add("e2", 0);
    post.add("e3", 1);

    DeliverySummary second = post.deliver("run-2");

    assertThat(second.accepted()).isEqualTo(1);
    assertThat(second.capReached()).isTrue();
    assertThat(post.state("e3")).isEqualTo(DEFERRED);
  }

  @Test
  void the_daily_cap_counts_over_runs() {
    Post post = post(ledger);
    post.perDay = 2;
    for (int i = 1; i <= 3; i++) {
      post.add("e" + i, i);
    }

    assertThat(post.deliver("run-1").accepted()).isEqualTo(2);
    assertThat(post.state("e3")).isEqualTo(DEFERRED);
    post.clock.sleep(Duration.ofHours(25));
    assertThat(post.deliver("run-2").accepted()).isEqualTo(1);
  }
}
