package nl.weerklank.deliver;

import static nl.weerklank.deliver.ScriptedServer.DROP;
import static nl.weerklank.store.Ledger.State.ACCEPTED;
import static nl.weerklank.store.Ledger.State.DEFERRED;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.weerklank.deliver.DeliverySettings.Retry;
import nl.weerklank.deliver.DeliverySettings.Security;
import nl.weerklank.deliver.ScriptedServer.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several messages over one connection. */
class KeptConnectionIT {

  @TempDir Path directory;

  private final ScriptedServer server = new ScriptedServer();
  private Post post;

  @BeforeEach
  void open() {
    post = new Post(directory);
    post.port = server.port();
    Duration hour = Duration.ofHours(1);
    post.retry = new Retry(hour, hour, Duration.ofMinutes(1), 3);
  }

  @AfterEach
  void close() throws Exception {
    server.close();
  }

  @ParameterizedTest(name = "the second MAIL is answered with {0}")
  @ValueSource(strings = {DROP, "421 4.4.2 idle too long"})
  void a_kept_connection_the_server_has_ended_is_replaced_within_the_same_try(String ending) {
    post.add("e1", 0);
    post.add("e2", 1);
    server.on(Stage.MAIL, "250 ok", ending);

    post.deliver();

    assertThat(post.state("e1")).isEqualTo(ACCEPTED);
    assertThat(post.state("e2")).isEqualTo(ACCEPTED);
    assertThat(server.received()).hasSize(2);
    assertThat(server.connections()).isEqualTo(2);
  }

  @ParameterizedTest(name = "MAIL is answered with {0}")
  @ValueSource(strings = {DROP, "421 4.4.2 go away"})
  void it_is_replaced_once_and_a_server_that_ends_that_one_too_defers_the_mail(String ending) {
    post.add("e1", 0);
    post.add("e2", 1);
    server.on(Stage.MAIL, "250 ok", ending, ending);

    post.deliver();

    assertThat(post.state("e2")).isEqualTo(DEFERRED);
    assertThat(server.received()).hasSize(1);
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void a_connection_is_asked_whether_it_stands_only_after_a_wait() {
    post.perMinute = 2;
    post.retry = new Retry(Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1), 3);
    for (int i = 1; i <= 4; i++) {
      post.add("e" + i, i);
    }

    post.deliver();

    List<String> verbs = server.commands().stream().map(line -> line.split("[ :]")[0]).toList();
    assertThat(verbs)
        .startsWith(
            "EHLO", "MAIL", "RCPT", "DATA", "MAIL", "RCPT", "DATA", "NOOP", "MAIL", "RCPT", "DATA",
            "MAIL", "RCPT", "DATA");
  }

  @ParameterizedTest
  @EnumSource(names = {"NONE", "STARTTLS"})
  void content_with_dots_and_odd_line_ends_arrives_as_lines_one_message_after_the_other(
      Security security) throws Exception {
    if (security == Security.STARTTLS) {
      TestTls tls = TestTls.of("localhost");
      server.startTls(tls.server());
      post.tls = tls.client().getSocketFactory();
    }
    post.security = security;
    List<Outcome> outcomes = new ArrayList<>();
    try (SmtpTransport transport = new SmtpTransport(post.settings().smtp(), post.tls)) {
      for (String content :
          List.of(
              "To: a\r\n\r\n.\r\n..two\r\nthree.\r\n.",
              "To: b\n\n.\nbare\rends\n\r\n",
              large(),
              "To: c\r\n\r\n")) {
        outcomes.add(transport.send(envelope(), bytes(content), () -> {}));
      }
    }

    assertThat(outcomes).hasSize(4).allMatch(one -> one instanceof Outcome.Accepted);
    assertThat(server.connections()).isEqualTo(1);
    assertThat(server.received())
        .extracting(ScriptedServer.Received::text)
        .containsExactly(
            "To: a\r\n\r\n..\r\n...two\r\nthree.\r\n..\r\n",
            "To: b\r\n\r\n..\r\nbare\r\nends\r\n\r\n",
            large().replace("\r\n.", "\r\n.."),
            "To: c\r\n\r\n");
  }

  /** Half a megabyte, a dot at the beginning of every other line. */
  private static String large() {
    return "To: l\r\n\r\n" + (".dot\r\n" + "x".repeat(71) + "\r\n").repeat(6_500);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Envelope envelope() {
    return new Envelope(Post.key("e1"), "bounces@weerklank.example", "e1@x.example", "id");
  }

  @Test
  void a_connection_cut_amid_content_leaves_the_message_in_doubt_and_the_next_goes_on() {
    server.on(Stage.CONTENT, DROP);
    try (SmtpTransport transport = new SmtpTransport(post.settings().smtp(), post.tls)) {
      byte[] content = bytes(large().repeat(12));

      assertThat(transport.send(envelope(), content, () -> {})).isInstanceOf(Outcome.InDoubt.class);
      assertThat(transport.send(envelope(), content, () -> {}))
          .isInstanceOf(Outcome.Accepted.class);
    }
    assertThat(server.received()).hasSize(1);
  }

  @Test
  void nothing_leaves_when_the_ledger_refuses_although_the_server_is_ready() {
    IllegalStateException refusal = new IllegalStateException("disk full");
    try (SmtpTransport transport = new SmtpTransport(post.settings().smtp(), post.tls)) {
      org.assertj.core.api.Assertions.assertThatThrownBy(
              () ->
                  transport.send(
                      envelope(),
                      bytes(large()),
                      () -> {
                        throw refusal;
                      }))
          .isSameAs(refusal);
      assertThat(transport.send(envelope(), bytes("To: d\r\n\r\n"), () -> {}))
          .isInstanceOf(Outcome.Accepted.class);
    }
    assertThat(server.received())
        .extracting(ScriptedServer.Received::text)
        .containsExactly("To: d\r\n\r\n");
  }
}
