package nl.weerklank.deliver;

import static nl.weerklank.store.Ledger.State.RENDERED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import nl.weerklank.deliver.DeliverySettings.Security;
import nl.weerklank.deliver.ScriptedServer.Stage;
import nl.weerklank.survey.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsIT {

  private static TestTls localhost;
  private static TestTls elsewhere;

  @TempDir Path directory;

  private final ScriptedServer server = new ScriptedServer();
  private Post post;

  @BeforeAll
  static void certificates() {
    localhost = TestTls.of("localhost");
    elsewhere = TestTls.of("elsewhere.example");
  }

  @BeforeEach
  void open() {
    post = new Post(directory);
    post.port = server.port();
    post.security = Security.STARTTLS;
    post.tls = localhost.client().getSocketFactory();
    post.readTimeout = Duration.ofSeconds(5);
    post.add("e1", 0);
  }

  @AfterEach
  void close() throws Exception {
    server.close();
  }

  private java.util.List<String> check() {
    return new MailServerCheck(post.settings(), post.tls).lines();
  }

  private void assertStopped(Failure.Kind kind, String meaning) {
    DeliverySummary summary = post.deliver();
    assertThat(summary.failure()).isNotNull();
    assertThat(summary.failure().kind()).isEqualTo(kind);
    assertThat(summary.failure()).hasMessageContaining(meaning);
    assertThat(post.state("e1")).isEqualTo(RENDERED);
    assertThat(server.received()).isEmpty();
    assertThat(server.connections()).as("no second try in clear text").isEqualTo(1);
    assertThatThrownBy(this::check)
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.kind()).isEqualTo(kind))
        .hasMessageContaining(meaning);
  }

  @Test
  void starttls_then_the_account_then_the_mail() {
    server.startTls(localhost.server()).offering("AUTH PLAIN LOGIN", "SIZE 10000000", "DSN");
    post.username = "weerklank";

    assertThat(post.deliver().accepted()).isEqualTo(1);

    assertThat(server.commands()).containsSubsequence("STARTTLS", "AUTH", "DATA");
  }

  @Test
  void tls_from_the_first_byte() {
    server.tlsFirst(localhost.server());
    post.security = Security.TLS;

    assertThat(post.deliver().accepted()).isEqualTo(1);
    assertThat(server.commands()).doesNotContain("STARTTLS");
  }

  @Test
  void a_server_without_starttls_gets_no_mail() {
    assertStopped(Failure.Kind.UNREACHABLE, "it offers no STARTTLS");
  }

  @Test
  void a_server_that_refuses_starttls_gets_no_mail() {
    server.startTls(localhost.server()).always(Stage.STARTTLS, "502 5.5.1 not now");
    assertStopped(Failure.Kind.UNREACHABLE, "it offers no STARTTLS");
  }

  @Test
  void a_certificate_for_another_host_is_refused() {
    server.startTls(elsewhere.server());
    post.tls = elsewhere.client().getSocketFactory();
    assertStopped(Failure.Kind.UNREACHABLE, "the host name and the certificate");
  }

  @Test
  void a_certificate_nobody_trusts_is_refused() {
    server.startTls(localhost.server());
    post.tls = elsewhere.client().getSocketFactory();
    assertStopped(Failure.Kind.UNREACHABLE, "the host name and the certificate");
  }

  @Test
  void a_certificate_for_another_host_is_refused_with_tls_from_the_first_byte() {
    server.tlsFirst(elsewhere.server());
    post.security = Security.TLS;
    post.tls = elsewhere.client().getSocketFactory();
    assertStopped(Failure.Kind.UNREACHABLE, "the host name and the certificate");
  }

  @Test
  void a_refused_account_is_told_without_the_password() {
    server.startTls(localhost.server()).offering("AUTH LOGIN");
    server.always(Stage.AUTH, "535 5.7.139 Authentication unsuccessful");
    post.username = "weerklank";
    assertStopped(Failure.Kind.AUTHENTICATION, "535");
    assertThatThrownBy(this::check).message().doesNotContain(Post.SECRET);
  }

  @Test
  void the_check_says_what_it_found_and_sends_nothing() {
    server.startTls(localhost.server()).offering("AUTH PLAIN", "SIZE 1000", "DSN");
    post.username = "weerklank";
    post.maximumBytes = 2000;

    assertThat(check())
        .containsExactly(
            "mail server localhost:" + post.port + " answers",
            "encrypted, host name and certificate are right",
            "the account is accepted",
            "mails up to 1000 bytes are taken, less than the configured 2000",
            "failures are reported by the server (DSN)");
    assertThat(server.commands()).doesNotContain("DATA").noneMatch(c -> c.startsWith("MAIL"));
  }

  @Test
  void the_check_of_a_directory_tries_to_write_there() {
    post.mode = DeliverySettings.Mode.DIRECTORY;

    assertThat(check()).singleElement().asString().contains("drop").contains("none is sent");
  }

  @Test
  void a_server_that_says_nothing_is_given_up_after_the_read_timeout() {
    server.always(Stage.GREETING, ScriptedServer.SILENCE);
    post.security = Security.NONE;
    post.readTimeout = Duration.ofMillis(150);

    assertThatThrownBy(this::check)
        .isInstanceOf(Failure.class)
        .hasMessageContaining("cannot be reached");
  }
}
