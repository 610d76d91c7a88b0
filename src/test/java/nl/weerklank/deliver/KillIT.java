package nl.weerklank.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.weerklank.deliver.ScriptedServer.Stage;
import nl.weerklank.store.Ledger;
import nl.weerklank.store.Ledger.Mail;
import nl.weerklank.store.Ledger.State;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real process with a ledger on disk, killed by the operating system at random stages of its
 * dialogue with the server, or at a random moment, and started again: {@code kill.times}, or as
 * often as fits into {@code kill.minutes}. {@code kill.seed} chooses other moments.
 */
@Tag("thorough")
class KillIT {

  private static final Logger log = LoggerFactory.getLogger(KillIT.class);

  private static final int MAILS = 300;

  private static final List<Stage> STAGES =
      List.of(
          Stage.GREETING, Stage.EHLO, Stage.MAIL, Stage.RCPT, Stage.DATA, Stage.CONTENT, Stage.DOT);

  @TempDir Path directory;

  private final long seed = Long.getLong("kill.seed", 20261122L);
  private final Random random = new Random(seed);
  private final ScriptedServer server = new ScriptedServer();
  private volatile Process process;

  @AfterEach
  void close() throws Exception {
    if (process != null) {
      process.destroyForcibly().waitFor();
    }
    server.close();
  }

  @Test
  void killed_again_and_again_it_loses_no_mail_and_sends_none_twice() throws Exception {
    JdbcConnectionPool pool = DeliveryProcess.open(directory);
    Flyway.configure().dataSource(pool).load().migrate();
    pool.dispose();
    int times = Integer.getInteger("kill.times", 100);
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(Integer.getInteger("kill.minutes", 2));
    int kills = 0;
    for (int life = 1; kills < times && System.nanoTime() < end; life++) {
      kills += live(life) ? 0 : 1;
      assertThat(life).as("seed %d: lives", seed).isLessThan(3 * times);
    }
    server.watching((stage, answered) -> {});
    start(0);
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(output()).isZero();
    assertThat(kills).as("seed %d: kills", seed).isPositive();
    verify(kills);
  }

  /** True when it came to its end; false when it was killed. */
  private boolean live(int number) throws Exception {
    boolean byTheClock = random.nextInt(5) == 0;
    if (byTheClock) {
      // a quick machine must leave something for the other lives
      killAt(Stage.DOT, false, 6);
    } else {
      Stage stage = STAGES.get(random.nextInt(STAGES.size()));
      boolean once = stage == Stage.GREETING || stage == Stage.EHLO;
      killAt(stage, random.nextBoolean(), once ? 1 : 1 + random.nextInt(2));
    }
    start(number);
    if (byTheClock && !process.waitFor(300 + random.nextInt(2_000), TimeUnit.MILLISECONDS)) {
      process.destroyForcibly();
    }
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    boolean killed = process.exitValue() == 137;
    assertThat(killed || process.exitValue() == 0).as(output()).isTrue();
    return !killed;
  }

  /**
   * @param time the so-manieth time of this stage, from 1
   */
  private void killAt(Stage stage, boolean answered, int time) {
    AtomicInteger left = new AtomicInteger(time);
    server.watching(
        (at, said) -> {
          boolean there = at == stage && said == (answered && stage != Stage.CONTENT);
          // the connection of a life that has ended may still be talking
          boolean alive = process != null && process.isAlive();
          if (there && alive && left.decrementAndGet() == 0) {
            kill();
          }
        });
  }

  private void kill() {
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException ex) {
      Thread.currentThread().interrupt();
    }
  }

  private void start(int number) throws Exception {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx64m",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            DeliveryProcess.class.getName(),
            directory.toString(),
            String.valueOf(server.port()),
            String.valueOf(MAILS),
            "life-" + number);
    File output = directory.resolve("process.log").toFile();
    process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
  }

  private String output() throws Exception {
    return "seed " + seed + ": " + Files.readString(directory.resolve("process.log"));
  }

  private void verify(int kills) {
    Map<String, Integer> received = new TreeMap<>();
    server.received().forEach(one -> received.merge(one.messageId(), 1, Integer::sum));
    JdbcConnectionPool pool = DeliveryProcess.open(directory);
    try {
      Ledger ledger = DeliveryProcess.ledger(pool);
      List<Mail> accepted = ledger.inState(State.ACCEPTED);
      List<Mail> doubtful = ledger.inState(State.IN_DOUBT);
      long arrived = doubtful.stream().filter(mail -> arrived(mail, received)).count();
      log.info(
          "seed {}: {} kills over {} mails: {} accepted, {} in doubt, of those {} had arrived",
          seed,
          kills,
          MAILS,
          accepted.size(),
          doubtful.size(),
          arrived);
      assertThat(received.values()).as("seed %d: none twice", seed).allMatch(times -> times == 1);
      assertThat(accepted.size() + doubtful.size()).as("seed %d", seed).isEqualTo(MAILS);
      assertThat(accepted).as("seed %d", seed).allMatch(mail -> arrived(mail, received));
      assertThat(received.size()).isEqualTo(accepted.size() + (int) arrived);
    } finally {
      pool.dispose();
    }
  }

  private static boolean arrived(Mail mail, Map<String, Integer> received) {
    return received.containsKey("Message-ID: " + mail.messageId());
  }
}
