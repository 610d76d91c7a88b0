package nl.weerklank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.weerklank.cli.TestInstallation.Result;
import nl.weerklank.deliver.ScriptedServer;
import nl.weerklank.deliver.ScriptedServer.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sending a mail once more, which only an administrator can ask for. */
class ResendIT {

  private static final String KEY = "director/2026-W10/person:w1";

  private final ScriptedServer server = new ScriptedServer();

  @TempDir Path directory;
  private TestInstallation installation;

  @BeforeEach
  void install() {
    installation = TestInstallation.in(directory);
    RestartIT.smtp(installation, server.port(), "none");
  }

  @AfterEach
  void close() throws Exception {
    server.close();
  }

  @Test
  void a_sent_period_is_mailed_again_by_a_resend_only_and_then_once() throws Exception {
    assertThat(run().exit()).isZero();
    assertThat(server.received()).hasSize(1);
    installation.source(
        "UPDATE answer SET nps = '0' WHERE CAST(given AS DATE) = DATE '2026-02-17'");

    Result late = run();

    assertThat(late.exit()).as(late.all()).isZero();
    assertThat(late.out()).contains("already_sent=1").doesNotContain(" replaced=0 ");
    assertThat(server.received()).as("late answers mail nobody again").hasSize(1);

    Result resend = resend("--to", "person:w1", "--reason", "threw it away");
    assertThat(resend.exit()).as(resend.all()).isZero();
    assertThat(resend.out()).contains(KEY + " was ACCEPTED").contains("next run");
    assertThat(server.received()).as("not before the next run").hasSize(1);
    server.on(Stage.GREETING, "554 closed", "554 closed", "554 closed");
    assertThat(run().exit()).as("the server is down").isEqualTo(69);
    assertThat(run().exit()).isZero();
    assertThat(run().exit()).isZero();

    assertThat(server.received()).hasSize(2);
    assertThat(server.received().get(1).messageId())
        .isEqualTo(server.received().get(0).messageId().replace("@", "-r2@"));
    assertThat(server.received().get(1).recipients())
        .isEqualTo(server.received().get(0).recipients());
    assertThat(installation.run("why", KEY).out())
        .contains("PLANNED  to be sent again: threw it away")
        .contains("revision 1");
  }

  @Test
  void what_the_server_refused_is_sent_once_its_cause_is_mended() {
    server.on(Stage.RCPT, "550 5.1.1 unknown here");
    assertThat(run().exit()).isEqualTo(3);
    assertThat(run().exit()).as("not by itself").isEqualTo(3);
    assertThat(server.received()).isEmpty();

    Result resend = resend("--failed", "--reason", "the address was mended");

    assertThat(resend.exit()).as(resend.all()).isZero();
    assertThat(resend.out()).contains(KEY + " was REJECTED");
    assertThat(run().exit()).isZero();
    assertThat(server.received()).hasSize(1);
    Result nothing = resend("--failed", "--reason", "once more");
    assertThat(nothing.exit()).isZero();
    assertThat(nothing.out()).contains("No mail was refused").contains("nothing is sent again");
  }

  @Test
  void what_cannot_be_sent_again_is_refused_in_words_and_stays_as_it_is() {
    assertThat(run().exit()).isZero();
    refused("--failed", "Missing required option: '--reason=TEXT'");
    refused("--reason x", "--failed", "--to");
    refused("--failed --to person:w1 --reason x", "mutually exclusive");
    refused("--to w1@klein.example --reason x", "takes a recipient", "person:00120");
    refused("--to person:w99 --reason x", "There is no mail to person:w99", "history");
    assertThat(resend("--to", "person:w1", "--reason", " ").err()).contains("--reason is empty");
    installation.store("UPDATE mail SET state = 'DEFERRED'");
    refused("--to person:w1 --reason x", KEY + " is DEFERRED; the next run sends it");
    installation.store("UPDATE mail SET state = 'SKIPPED', skip = 'LEFT'");
    refused("--to person:w1 --reason x", KEY + " was not sent: LEFT");
    installation.store("UPDATE mail SET state = 'IN_DOUBT', skip = null");
    refused("--to person:w1 --reason x", KEY + " is IN_DOUBT", "'resolve'");

    Result failed = resend("--failed", "--reason", "x");

    assertThat(failed.exit()).isEqualTo(3);
    assertThat(failed.out()).contains("No mail was refused").contains(KEY + " is IN_DOUBT");
    assertThat(installation.storeRows("SELECT state, revision FROM mail"))
        .containsExactly(List.of("IN_DOUBT", "0"));
  }

  @Test
  void of_several_editions_only_the_newest_is_sent_again() {
    assertThat(run().exit()).isZero();
    run("2026-03-16");
    installation.store("UPDATE mail SET state = 'REJECTED'");

    Result resend = resend("--failed", "--reason", "mended");

    assertThat(resend.out()).contains("director/2026-W11/person:w1").doesNotContain("W10");
  }

  private void refused(String line, String... words) {
    Result result = resend(line.split(" "));
    assertThat(result.exit()).as(result.all()).isEqualTo(64);
    assertThat(result.err()).contains(words).doesNotContain("klein.example");
  }

  private Result resend(String... options) {
    List<String> arguments = new java.util.ArrayList<>(List.of("resend"));
    arguments.addAll(List.of(options));
    return installation.run(arguments.toArray(new String[0]));
  }

  private Result run() {
    return run("2026-03-09");
  }

  private Result run(String asOf) {
    return installation.run("run", "--as-of", asOf, "--report", "director");
  }
}
