package nl.weerklank.deliver;

import static nl.weerklank.store.Ledger.State.ACCEPTED;
import static nl.weerklank.store.Ledger.State.IN_DOUBT;
import static nl.weerklank.store.Ledger.State.RENDERED;
import static nl.weerklank.store.Ledger.State.SENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import nl.weerklank.deliver.ScriptedServer.Stage;
import nl.weerklank.store.Ledger.Mail;
import nl.weerklank.store.Ledger.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrashIT {

  @TempDir Path directory;

  private final ScriptedServer server = new ScriptedServer();
  private final MemoryLedger ledger = new MemoryLedger();
  private Post post;

  @BeforeEach
  void open() {
    post = new Post(directory, ledger);
    post.port = server.port();
  }

  @AfterEach
  void close() throws Exception {
    server.close();
  }

  @ParameterizedTest(name = "crash {1} the commit of {0}: then {2}, {3} received")
  @CsvSource({
    "CLAIMED,  before, ACCEPTED, 1",
    "CLAIMED,  after,  ACCEPTED, 1",
    "SENDING,  before, ACCEPTED, 1",
    "SENDING,  after,  IN_DOUBT, 0",
    "ACCEPTED, before, IN_DOUBT, 1",
    "ACCEPTED, after,  ACCEPTED, 1"
  })
  void a_crash_at_any_point_never_sends_a_mail_twice(
      State at, String when, State afterwards, int received) {
    post.add("e1", 0);
    ledger.crashAt(
        (to, committed) -> {
          if (to == at && committed == when.equals("after")) {
            throw new IllegalStateException("crash");
          }
        });
    assertThatThrownBy(() -> post.deliver("run-1")).hasMessage("crash");

    ledger.crashAt(MemoryLedger.Crash.NEVER);
    ledger.recover("run-2", post.clock.instant());
    post.deliver("run-2");

    assertThat(post.state("e1")).isEqualTo(afterwards);
    assertThat(server.received()).hasSize(received);
  }

  @Test
  void a_mail_the_ledger_cannot_note_as_accepted_stays_sending() {
    post.add("e1", 0);
    ledger.crashAt(
        (to, committed) -> {
          if (to == ACCEPTED) {
            throw new IllegalStateException("disk full");
          }
        });

    assertThatThrownBy(post::deliver).hasMessage("disk full");

    assertThat(post.state("e1")).isEqualTo(SENDING);
    assertThat(server.received()).hasSize(1);
  }

  @Test
  void the_row_is_sending_before_the_first_content_byte_and_not_before_the_server_is_ready() {
    post.add("e1", 0);
    int[] dataCommands = new int[1];
    ledger.crashAt(
        (to, committed) -> {
          if (to == SENDING && !committed) {
            dataCommands[0] =
                (int) server.commands().stream().filter(line -> line.equals("DATA")).count();
            assertThat(server.received()).isEmpty();
          }
        });

    post.deliver();

    assertThat(dataCommands[0]).isEqualTo(1);
  }

  @Test
  void a_resolved_resend_goes_out_once_more_under_another_message_id() {
    post.add("e1", 0);
    server.on(Stage.DOT, ScriptedServer.DROP);
    post.deliver("run-1");
    Mail doubtful = ledger.find(Post.key("e1")).orElseThrow();
    assertThat(doubtful.state()).isEqualTo(IN_DOUBT);

    ledger.resolveResend(doubtful.id(), "asked, not there", post.clock.instant());
    post.render("e1");
    post.deliver("run-2");

    assertThat(post.state("e1")).isEqualTo(ACCEPTED);
    assertThat(server.received()).hasSize(2);
    assertThat(server.received().get(1).messageId())
        .isEqualTo(server.received().get(0).messageId().replace("@", "-r2@"));
  }

  @Test
  void a_stop_between_two_mails_leaves_the_rest_rendered() {
    post.add("e1", 0);
    post.add("e2", 1);
    post.stop = () -> !server.received().isEmpty();

    DeliverySummary summary = post.deliver();

    assertThat(summary.stopped()).isTrue();
    assertThat(post.state("e1")).isEqualTo(ACCEPTED);
    assertThat(post.state("e2")).isEqualTo(RENDERED);
  }

  @Test
  void a_stop_while_the_last_reply_is_awaited_ends_in_doubt() throws Exception {
    post.add("e1", 0);
    post.add("e2", 1);
    post.grace = Duration.ZERO;
    server.on(Stage.DOT, ScriptedServer.SILENCE);
    boolean[] silent = new boolean[1];
    Thread watch =
        new Thread(
            () -> {
              try {
                server.awaitSilence();
                silent[0] = true;
              } catch (InterruptedException ex) {
                Thread.currentThread().interrupt();
              }
            });
    watch.start();
    post.stop = () -> !watch.isAlive() && silent[0];

    DeliverySummary summary = post.deliver();

    assertThat(summary.stopped()).isTrue();
    assertThat(post.state("e1")).isEqualTo(IN_DOUBT);
    assertThat(post.state("e2")).isEqualTo(RENDERED);
  }

  @Test
  void a_stop_during_a_wait_releases_the_claim() {
    post.perMinute = 1;
    post.add("e1", 0);
    post.add("e2", 1);
    post.stop = () -> post.clock.passed().compareTo(Duration.ofSeconds(10)) >= 0;

    post.deliver();

    assertThat(post.state("e2")).isEqualTo(RENDERED);
    assertThat(post.clock.passed()).isLessThan(Duration.ofSeconds(12));
  }
}
