package nl.weerklank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.weerklank.cli.TestInstallation.Result;
import nl.weerklank.deliver.ScriptedServer;
import nl.weerklank.deliver.ScriptedServer.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs over SMTP, with a mail server in good and in bad health. */
class SmtpRunIT {

  private static final String OK = "250 2.1.5 ok";

  @RegisterExtension
  final GreenMailExtension postOffice =
      new GreenMailExtension(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));

  @TempDir Path directory;
  private TestInstallation installation;

  @BeforeEach
  void install() {
    installation = TestInstallation.in(directory);
  }

  @Test
  void every_mail_is_a_message_of_its_own_with_one_recipient() throws Exception {
    RestartIT.smtp(installation, postOffice.getSmtp().getPort(), "none");

    Result run = run("--report", "employee");

    assertThat(run.exit()).as(run.all()).isZero();
    assertThat(postOffice.getReceivedMessages()).hasSize(20);
    Map<String, Integer> mails = new TreeMap<>();
    for (MimeMessage message : postOffice.getReceivedMessages()) {
      assertThat(message.getAllRecipients()).hasSize(1);
      mails.merge(
          message.getAllRecipients()[0].toString().replaceAll(".*<|>", ""), 1, Integer::sum);
    }
    assertThat(mails).hasSize(20).allSatisfy((to, count) -> assertThat(count).isOne());
    assertThat(installation.mails()).isEmpty();
  }

  @Test
  void what_the_server_refuses_is_told_and_what_it_delays_is_sent_by_the_next_run()
      throws Exception {
    try (ScriptedServer server = new ScriptedServer()) {
      RestartIT.smtp(installation, server.port(), "none");
      server.on(Stage.RCPT, "550 5.1.1 unknown here", "451 4.2.1 later", OK, OK, OK, OK);
      server.always(Stage.RCPT, "451 4.2.1 later");

      Result first = run("--report", "department");

      assertThat(first.exit()).as(first.all()).isEqualTo(3);
      assertThat(states()).isEqualTo(Map.of("ACCEPTED", 4, "DEFERRED", 1, "REJECTED", 1));
      assertThat(first.out())
          .contains("REJECTED  department/2026-W10/person:w2  550 5.1.1 unknown here")
          .containsPattern("DEFERRED  department/2026-W10/person:w\\d  451 4.2.1 later");
      assertThat(server.received()).hasSize(4);

      server.always(Stage.RCPT, OK);
      Result second = run("--report", "department");

      assertThat(second.exit()).as(second.all()).isEqualTo(3);
      assertThat(second.out())
          .contains("accepted=1")
          .contains("REJECTED")
          .doesNotContain("DEFERRED");
      assertThat(server.received()).hasSize(5);
    }
  }

  @Test
  void under_a_daily_cap_directors_go_first_and_the_rest_waits_for_the_next_run() throws Exception {
    try (ScriptedServer server = new ScriptedServer()) {
      RestartIT.smtp(installation, server.port(), "none");
      installation.edit("config/application.yml", "per-minute: 0", "per-minute: 0, per-day: 3");

      Result first = run("--report", "department", "--report", "director");

      assertThat(first.exit()).as(first.all()).isEqualTo(3);
      assertThat(states()).isEqualTo(Map.of("ACCEPTED", 3, "DEFERRED", 4));
      assertThat(server.received().get(0).recipients().get(0)).contains("w1@");

      installation.edit("config/application.yml", "per-day: 3", "per-day: 6");
      Result second = run("--report", "department", "--report", "director");

      assertThat(second.exit()).as(second.all()).isEqualTo(3);
      assertThat(states()).isEqualTo(Map.of("ACCEPTED", 6, "DEFERRED", 1));
      assertThat(server.received()).hasSize(6);
    }
  }

  @Test
  void a_server_that_is_down_or_refuses_the_account_loses_nothing() throws Exception {
    int closed;
    try (ScriptedServer server = new ScriptedServer()) {
      closed = server.port();
    }
    RestartIT.smtp(installation, closed, "none");

    Result down = yesterday();

    assertThat(down.exit()).as(down.all()).isEqualTo(69);
    assertThat(down.err()).contains("localhost");
    assertThat(states()).isEqualTo(Map.of("RENDERED", 27));

    try (ScriptedServer server = new ScriptedServer().offering("AUTH PLAIN LOGIN")) {
      installation.edit(
          "config/application.yml",
          "port: " + closed,
          "port: " + server.port() + ", username: weerklank, password: geheim");
      server.on(Stage.AUTH, "535 5.7.8 no");

      Result refused = yesterday();

      assertThat(refused.exit()).as(refused.all()).isEqualTo(77);
      assertThat(refused.all()).doesNotContain("geheim");
      assertThat(states()).isEqualTo(Map.of("RENDERED", 27));
      assertThat(server.received()).isEmpty();

      // One worker's address is another one now, and the week is over: the older weekly mails of
      // the unfinished run are superseded, the monthly ones still due.
      installation.source("UPDATE worker SET mail = 'nieuw@klein.example' WHERE id = 'w9'");
      server.on(Stage.DOT, ScriptedServer.DROP);

      Result today = run();

      assertThat(today.exit()).as(today.all()).isEqualTo(3);
      assertThat(states()).isEqualTo(Map.of("ACCEPTED", 26, "IN_DOUBT", 1, "SKIPPED", 7));
      assertThat(server.received()).hasSize(27);
      assertThat(server.received().stream().map(ScriptedServer.Received::messageId))
          .doesNotHaveDuplicates();
      assertThat(server.received().stream().flatMap(mail -> mail.recipients().stream()))
          .anyMatch(to -> to.contains("nieuw@klein.example"))
          .noneMatch(to -> to.contains("w9@klein.example"));

      installation.run(
          "resolve", "director/2026-W10/person:w1", "--sent", "--reason", "it arrived");
      Result resolved = run();

      assertThat(resolved.exit()).as(resolved.all()).isZero();
      assertThat(server.received()).hasSize(27);
    }
  }

  private Result yesterday() {
    return installation.run("run", "--as-of", "2026-03-08");
  }

  private Result run(String... options) {
    List<String> arguments = new java.util.ArrayList<>(List.of("run", "--as-of", "2026-03-09"));
    arguments.addAll(List.of(options));
    return installation.run(arguments.toArray(new String[0]));
  }

  private Map<String, Integer> states() {
    Map<String, Integer> states = new TreeMap<>();
    installation
        .storeRows("SELECT state, COUNT(*) FROM mail GROUP BY state")
        .forEach(row -> states.put(row.get(0), Integer.valueOf(row.get(1))));
    return states;
  }
}
