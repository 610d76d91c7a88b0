package nl.weerklank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import nl.weerklank.cli.TestInstallation.Result;
import nl.weerklank.deliver.ScriptedServer;
import nl.weerklank.deliver.ScriptedServer.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mails that are larger than may be sent. */
class LargeMailIT {

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
  void a_mail_over_the_configured_size_goes_without_its_documents_and_says_so() throws Exception {
    largest(150_000);

    Result run = run();

    assertThat(run.exit()).as(run.all()).isZero();
    assertReduced();
    assertThat(run.err()).contains(KEY + " is sent without its documents");
    assertThat(run.out()).contains("1 without documents, which were too large");
    assertThat(installation.run("why", KEY).out()).contains("not attached, too large  sha256 ");
  }

  @Test
  void a_mail_over_what_the_server_takes_goes_without_its_documents_in_the_same_run()
      throws Exception {
    server.offering("SIZE 150000");

    Result run = run();

    assertThat(run.exit()).as(run.all()).isZero();
    assertReduced();
    assertThat(installation.storeRows("SELECT attempts, revision FROM mail"))
        .containsExactly(List.of("1", "0"));
  }

  @ParameterizedTest
  @CsvSource({
    "DOT,552 5.3.4 Message size exceeds fixed limit",
    "DATA,552 Message too large",
  })
  void a_mail_refused_for_a_size_nobody_announced_goes_without_its_documents_in_the_same_run(
      Stage stage, String reply) throws Exception {
    server.on(stage, reply);

    Result run = run();

    assertThat(run.exit()).as(run.all()).isZero();
    assertThat(server.received().get(server.received().size() - 1).wire())
        .hasSizeBetween(2_000, 150_000);
    assertThat(installation.storeRows("SELECT state, attempts, revision FROM mail"))
        .containsExactly(List.of("ACCEPTED", "2", "0"));
    assertThat(installation.run("why", KEY).out())
        .contains("not attached, too large", "DEFERRED  " + reply);
  }

  @ParameterizedTest
  @CsvSource({
    "552 5.3.4 Message size exceeds fixed limit,2",
    "552 5.2.2 mailbox full,1",
  })
  void a_server_that_refuses_the_small_mail_too_or_a_full_mailbox_ends_it(
      String reply, String tries) throws Exception {
    server.always(Stage.DOT, reply);

    Result run = run();

    assertThat(run.exit()).as(run.all()).isEqualTo(3);
    assertThat(installation.storeRows("SELECT state, attempts FROM mail"))
        .containsExactly(List.of("REJECTED", tries));
  }

  @Test
  void a_mail_too_large_even_so_is_skipped_and_sent_whole_once_there_is_room() throws Exception {
    largest(1_000);

    Result run = run();

    assertThat(run.exit()).as(run.all()).isEqualTo(3);
    assertThat(server.commands()).isEmpty();
    assertThat(installation.storeRows("SELECT state, skip FROM mail"))
        .containsExactly(List.of("SKIPPED", "SIZE"));
    assertThat(installation.run("why", KEY).out())
        .containsPattern("SKIPPED  SIZE: \\d+ bytes without documents, at most 1000");

    installation.edit("config/application.yml", "maximum-size: 1000", "maximum-size: 9000000");
    assertThat(run().exit()).isZero();
    assertThat(server.received()).hasSize(1);
    assertThat(message().getContentType()).startsWith("multipart/mixed");
  }

  private void largest(int bytes) {
    installation.edit(
        "config/application.yml",
        "  delivery:\n",
        "  delivery:\n    maximum-size: " + bytes + "\n    reply-to: vragen@klein.example\n");
  }

  private void assertReduced() throws Exception {
    assertThat(server.received()).hasSize(1);
    assertThat(server.received().get(0).wire()).hasSizeBetween(2_000, 150_000);
    MimeMessage message = message();
    assertThat(message.getContentType()).startsWith("multipart/related");
    MimeMultipart texts =
        (MimeMultipart) ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
    for (int part = 0; part < 2; part++) {
      assertThat((String) texts.getBodyPart(part).getContent())
          .contains("Het rapport is te groot om mee te sturen")
          .contains("@klein.example")
          .doesNotContain("als PDF bij deze mail");
    }
  }

  private MimeMessage message() throws Exception {
    byte[] bytes = server.received().get(0).wire();
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
  }

  private Result run() {
    return installation.run("run", "--as-of", "2026-03-09", "--report", "director");
  }
}
