package nl.weerklank.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.weerklank.store.Ledger;
import nl.weerklank.store.Ledger.State;
import nl.weerklank.store.ReportingStore;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Runs that die at random changes of the ledger and are started again until all is done. {@code
 * -Dcrash.seed} and {@code -Dcrash.points} choose others.
 */
class RandomCrashIT {

  private static final Logger log = LoggerFactory.getLogger(RandomCrashIT.class);

  private static final int MAILS = 300;
  private static final int LONGEST_LIFE = 24;

  @TempDir Path directory;

  private final long seed = Long.getLong("crash.seed", 20261122L);
  private final Random random = new Random(seed);
  private final Map<State, Integer> ends = new EnumMap<>(State.class);
  private int arrivedInDoubt;
  private int mails;

  @Test
  @Tag("thorough")
  void a_thousand_crashes_neither_lose_a_mail_nor_send_one_twice() throws Exception {
    int wanted = Integer.getInteger("crash.points", 1_000);
    int crashes = 0;
    int editions = 0;
    while (crashes < wanted) {
      crashes += edition(++editions, MAILS);
    }
    log.info(
        "seed {}: {} crashes over {} runs of {} mails: {}, of those in doubt {} had arrived",
        seed,
        crashes,
        editions,
        MAILS,
        ends,
        arrivedInDoubt);
    assertThat(ends.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(mails);
  }

  @Test
  void so_it_is_for_some_crashes_of_a_small_edition() throws Exception {
    assertThat(edition(1, 40)).isGreaterThan(3);
  }

  /** Returns how often it crashed. */
  private int edition(int number, int size) throws Exception {
    String name = "crash" + number + "-" + size;
    JdbcConnectionPool pool =
        JdbcConnectionPool.create("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "sa", "");
    try (ScriptedServer server = new ScriptedServer()) {
      Flyway.configure().dataSource(pool).load().migrate();
      Ledger ledger = new ReportingStore(pool, new JdbcTransactionManager(pool)).ledger();
      Path place = directory.resolve(name);
      int crashes = 0;
      int doubts = 0;
      for (String death = life(place, ledger, server, size, crashes);
          death != null;
          death = life(place, ledger, server, size, crashes)) {
        crashes++;
        doubts += death.equals("after sending") || death.equals("before accepted") ? 1 : 0;
      }
      verify(ledger, server, size, doubts, "seed " + seed + ", run " + number);
      return crashes;
    } finally {
      pool.dispose();
    }
  }

  /** Null when it came to its end. */
  private String life(Path place, Ledger ledger, ScriptedServer server, int size, int number) {
    boolean committed = random.nextBoolean();
    MortalLedger mortal =
        new MortalLedger(ledger, null, 1 + random.nextInt(LONGEST_LIFE), committed);
    try {
      new SmallNight(place, mortal.ledger(), server.port(), size).run("life-" + number);
      return null;
    } catch (MortalLedger.Death death) {
      return (committed ? "after " : "before ") + mortal.diedAt();
    }
  }

  private void verify(Ledger ledger, ScriptedServer server, int size, int doubts, String where) {
    Map<String, Integer> received = new TreeMap<>();
    server.received().forEach(one -> received.merge(one.messageId(), 1, Integer::sum));
    assertThat(received.values()).as(where + ": none twice").allMatch(times -> times == 1);
    assertThat(ledger.inState(State.IN_DOUBT)).as(where + ": in doubt").hasSize(doubts);
    assertThat(ledger.inState(State.ACCEPTED)).as(where + ": accepted").hasSize(size - doubts);
    for (State state : new State[] {State.ACCEPTED, State.IN_DOUBT}) {
      for (Ledger.Mail mail : ledger.inState(state)) {
        boolean arrived = received.containsKey("Message-ID: " + mail.messageId());
        assertThat(arrived || state == State.IN_DOUBT).as(where + ": " + mail.key()).isTrue();
        arrivedInDoubt += arrived && state == State.IN_DOUBT ? 1 : 0;
        ends.merge(state, 1, Integer::sum);
      }
    }
    mails += size;
  }
}
