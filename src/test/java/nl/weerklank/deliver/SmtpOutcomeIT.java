package nl.weerklank.deliver;

import static nl.weerklank.deliver.ScriptedServer.DROP;
import static nl.weerklank.deliver.ScriptedServer.SILENCE;
import static nl.weerklank.store.Ledger.State.ACCEPTED;
import static nl.weerklank.store.Ledger.State.DEFERRED;
import static nl.weerklank.store.Ledger.State.IN_DOUBT;
import static nl.weerklank.store.Ledger.State.PLANNED;
import static nl.weerklank.store.Ledger.State.RENDERED;
import static nl.weerklank.store.Ledger.State.SKIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import nl.weerklank.deliver.DeliverySettings.Retry;
import nl.weerklank.deliver.ScriptedServer.Stage;
import nl.weerklank.store.Ledger;
import nl.weerklank.store.Ledger.State;
import nl.weerklank.survey.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpOutcomeIT {

  @TempDir Path directory;

  private final ScriptedServer server = new ScriptedServer();
  private Post post;

  @BeforeEach
  void open() {
    post = new Post(directory);
    post.port = server.port();
  }

  @AfterEach
  void close() throws Exception {
    server.close();
  }

  private void noSecondTry() {
    Duration hour = Duration.ofHours(1);
    post.retry = new Retry(hour, hour, Duration.ofMinutes(1), 3);
  }

  @ParameterizedTest(name = "{0} answers {1}: {2}, {3} received")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MAIL    | 451 4.3.0 later               | DEFERRED | 0
          MAIL    | 550 5.7.1 sender refused      | REJECTED | 0
          MAIL    | 421 4.3.2 closing             | DEFERRED | 0
          MAIL    | DROP                          | DEFERRED | 0
          RCPT    | 450 4.2.0 greylisted          | DEFERRED | 0
          RCPT    | 452 4.5.3 too many            | DEFERRED | 0
          RCPT    | 550 5.1.1 no such user        | REJECTED | 0
          RCPT    | 554 5.7.1 relay denied        | REJECTED | 0
          RCPT    | 421 4.7.0 closing             | DEFERRED | 0
          RCPT    | DROP                          | DEFERRED | 0
          DATA    | 451 4.3.0 later               | DEFERRED | 0
          DATA    | 554 5.5.1 no valid recipients | REJECTED | 0
          DATA    | 421 4.7.0 closing             | DEFERRED | 0
          DATA    | DROP                          | DEFERRED | 0
          CONTENT | DROP                          | IN_DOUBT | 0
          DOT     | 250 2.0.0 queued              | ACCEPTED | 1
          DOT     | 451 4.7.1 later               | DEFERRED | 1
          DOT     | 421 4.7.0 closing             | DEFERRED | 1
          DOT     | 550 5.7.1 content refused     | REJECTED | 1
          DOT     | 552 5.2.2 mailbox full        | REJECTED | 1
          DOT     | 530 5.7.0 not for you         | REJECTED | 1
          DOT     | DROP                          | IN_DOUBT | 1
          DOT     | nonsense                      | IN_DOUBT | 1
          """)
  void every_reply_at_every_stage_has_its_state(
      Stage stage, String reply, State state, int received) {
    noSecondTry();
    post.add("e1", 0);
    server.on(stage, reply);

    post.deliver();

    assertThat(post.state("e1")).isEqualTo(state);
    assertThat(server.received()).hasSize(received);
  }

  @Test
  void silence_after_the_final_dot_ends_in_doubt_when_the_read_timeout_passes() {
    noSecondTry();
    post.readTimeout = Duration.ofMillis(200);
    post.add("e1", 0);
    server.on(Stage.DOT, SILENCE);

    DeliverySummary summary = post.deliver();

    assertThat(post.state("e1")).isEqualTo(IN_DOUBT);
    assertThat(summary.inDoubt()).isEqualTo(1);
    assertThat(summary.partial()).isTrue();
    assertThat(post.deliver("run-2").accepted()).as("never sent again by itself").isZero();
    assertThat(server.received()).hasSize(1);
  }

  @Test
  void silence_before_any_content_can_be_tried_again() {
    post.readTimeout = Duration.ofMillis(200);
    post.add("e1", 0);
    server.on(Stage.RCPT, SILENCE);

    post.deliver();

    assertThat(post.state("e1")).isEqualTo(ACCEPTED);
    assertThat(server.received()).hasSize(1);
  }

  @Test
  void a_deferred_mail_is_tried_again_after_a_wait_with_the_same_bytes() {
    post.add("e1", 0);
    server.on(Stage.DOT, "451 4.7.1 try later");

    DeliverySummary summary = post.deliver();

    assertThat(summary.accepted()).isEqualTo(1);
    assertThat(summary.deferred()).isZero();
    assertThat(server.received()).hasSize(2);
    assertThat(server.received().get(0).wire()).isEqualTo(server.received().get(1).wire());
    assertThat(post.clock.passed()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(62));
  }

  @Test
  void waiting_ends_at_the_deadline_and_the_next_run_goes_on() {
    post.add("e1", 0);
    server.on(Stage.RCPT, "450 a", "450 b", "450 c", "450 d", "450 e", "450 f", "450 g");

    DeliverySummary summary = post.deliver();

    assertThat(post.state("e1")).isEqualTo(DEFERRED);
    assertThat(summary.deferred()).isEqualTo(1);
    assertThat(summary.failure()).isNull();
    assertThat(post.clock.passed()).isLessThanOrEqualTo(Duration.ofMinutes(5));
    server.on(Stage.RCPT, "250 ok");
    post.clock.sleep(Duration.ofDays(1));
    for (int i = 0; i < 5; i++) {
      post.deliver("run-2");
    }
    assertThat(post.state("e1")).isEqualTo(ACCEPTED);
  }

  @Test
  void the_reply_kept_names_no_address() {
    noSecondTry();
    post.add("e1", 0);
    server.on(Stage.RCPT, "550-5.1.1 <e1@lindewaard.example>: unknown\r\n550 5.1.1 ask e2@x.nl");

    post.deliver();

    assertThat(post.reply("e1")).contains("550").doesNotContain("@").doesNotContain("\n");
  }

  @Test
  void one_mail_the_server_stumbles_over_does_not_hold_up_the_others() {
    noSecondTry();
    post.add("e1", 0);
    post.add("e2", 1);
    server.on(Stage.RCPT, DROP);

    post.deliver();

    assertThat(post.state("e1")).isEqualTo(DEFERRED);
    assertThat(post.state("e2")).isEqualTo(ACCEPTED);
  }

  @Test
  void a_connection_is_kept_and_renewed_after_so_many_messages() {
    post.messagesPerConnection = 2;
    for (int i = 1; i <= 5; i++) {
      post.add("e" + i, 0);
    }

    post.deliver();

    assertThat(server.received()).hasSize(5);
    assertThat(server.connections()).isEqualTo(3);
  }

  @Test
  void a_mail_over_the_announced_size_is_drawn_again_smaller_and_nothing_of_it_is_said() {
    server.offering("SIZE 3000");
    post.add("e1", 0);

    DeliverySummary summary = post.deliver();

    assertThat(post.state("e1")).isEqualTo(PLANNED);
    assertThat(summary.toRender()).isEqualTo(1);
    assertThat(summary.sizeLimit()).isEqualTo(3000);
    assertThat(summary.partial()).isTrue();
    assertThat(server.commands()).noneMatch(line -> line.startsWith("MAIL"));

    post.documents = false;
    post.render("e1");
    assertThat(post.deliver("run-2").accepted()).isEqualTo(1);
    assertThat(server.received().get(0).wire()).hasSizeLessThan(3000);
  }

  @Test
  void a_mail_over_the_announced_size_without_documents_is_skipped() {
    server.offering("SIZE 1000");
    post.documents = false;
    post.add("e1", 0);

    DeliverySummary summary = post.deliver();

    assertThat(post.state("e1")).isEqualTo(SKIPPED);
    assertThat(summary.skipped()).containsEntry(Ledger.Skip.SIZE, 1);
    assertThat(summary.partial()).isTrue();
    assertThat(server.received()).isEmpty();
  }

  @ParameterizedTest(name = "with documents: {0}")
  @CsvSource({"true, PLANNED", "false, SKIPPED"})
  void a_mail_over_the_configured_size_is_not_sent(boolean documents, State state) {
    post.maximumBytes = 500;
    post.documents = documents;
    post.add("e1", 0);

    DeliverySummary summary = post.deliver();

    assertThat(post.state("e1")).isEqualTo(state);
    assertThat(summary.partial()).isTrue();
    assertThat(server.commands()).isEmpty();
  }

  @Test
  void failures_are_asked_for_when_the_server_offers_it() {
    server.offering("DSN");
    post.add("e1", 0);

    post.deliver();

    String id = MessageIds.token(Post.key("e1").toString(), 0);
    assertThat(server.received().get(0).mailFrom())
        .isEqualTo("MAIL FROM:<bounces@weerklank.example> ENVID=" + id);
    assertThat(server.received().get(0).recipients())
        .containsExactly("RCPT TO:<e1@lindewaard.example> NOTIFY=FAILURE");
  }

  @Test
  void nothing_is_asked_for_when_the_server_does_not_offer_it() {
    post.add("e1", 0);

    post.deliver();

    assertThat(server.received().get(0).mailFrom())
        .isEqualTo("MAIL FROM:<bounces@weerklank.example>");
    assertThat(server.received().get(0).recipients())
        .containsExactly("RCPT TO:<e1@lindewaard.example>");
  }

  @ParameterizedTest
  @CsvSource({"535 5.7.8 bad credentials", "534 5.7.9 mechanism too weak"})
  void a_refused_account_stops_the_run_and_leaves_every_row(String reply) {
    server.offering("AUTH PLAIN LOGIN").always(Stage.AUTH, reply);
    post.username = "weerklank";
    post.add("e1", 0);
    post.add("e2", 0);

    DeliverySummary summary = post.deliver();

    assertThat(summary.failure().kind()).isEqualTo(Failure.Kind.AUTHENTICATION);
    assertThat(summary.failure()).hasMessageContaining(reply.substring(0, 3));
    assertThat(summary.failure().toString()).doesNotContain(Post.SECRET);
    assertThat(post.ledger.inState(RENDERED)).hasSize(2);
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void a_server_without_auth_is_not_used_without_the_account() {
    post.username = "weerklank";
    post.add("e1", 0);

    assertThat(post.deliver().failure().kind()).isEqualTo(Failure.Kind.AUTHENTICATION);
    assertThat(server.received()).isEmpty();
  }

  @Test
  void a_server_that_wants_an_account_stops_the_run() {
    server.always(Stage.MAIL, "530 5.7.57 Client not authenticated to send mail");
    post.add("e1", 0);

    assertThat(post.deliver().failure().kind()).isEqualTo(Failure.Kind.AUTHENTICATION);
    assertThat(post.state("e1")).isEqualTo(RENDERED);
  }

  @Test
  void a_temporary_failure_of_the_account_is_tried_again() {
    server.offering("AUTH PLAIN LOGIN").on(Stage.AUTH, "454 4.7.0 temporary");
    post.username = "weerklank";
    post.add("e1", 0);

    assertThat(post.deliver().accepted()).isEqualTo(1);
  }

  @Test
  void who_left_or_opted_out_since_planning_gets_nothing() {
    post.add("e1", 0);
    post.add("e2", 0);
    post.add("e3", 0);
    post.addresses.put("person:e1", new AddressBook.Entry("e1@x.example", true, false));
    post.addresses.put("person:e2", new AddressBook.Entry("e2@x.example", false, true));
    post.addresses.remove("person:e3");

    DeliverySummary summary = post.deliver();

    assertThat(summary.skipped())
        .containsEntry(Ledger.Skip.LEFT, 2)
        .containsEntry(Ledger.Skip.OPTED_OUT, 1);
    assertThat(summary.partial()).isFalse();
    assertThat(server.received()).isEmpty();
  }

  @Test
  void a_changed_address_sends_the_mail_back_to_be_rendered() {
    post.add("e1", 0);
    post.addresses.put("person:e1", new AddressBook.Entry("new@x.example", false, false));

    DeliverySummary summary = post.deliver();

    assertThat(summary.toRender()).isEqualTo(1);
    assertThat(post.state("e1")).isEqualTo(State.PLANNED);
    post.render("e1");
    post.deliver();
    assertThat(server.received().get(0).recipients()).containsExactly("RCPT TO:<new@x.example>");
  }

  @Test
  void a_damaged_spool_file_sends_the_mail_back_to_be_rendered() {
    Ledger.Mail mail = post.add("e1", 0);
    post.spool.write(mail.id(), "To: e1@lindewaard.example\r\n\r\nother".getBytes());

    assertThat(post.deliver().toRender()).isEqualTo(1);
    assertThat(server.received()).isEmpty();
  }

  @Test
  void a_redirected_mail_goes_there_and_nowhere_else() {
    post.redirectTo = "test@weerklank.example";
    post.add("e1", 0);

    post.deliver();

    assertThat(server.received().get(0).recipients())
        .containsExactly("RCPT TO:<test@weerklank.example>");
    assertThat(server.received().get(0).text()).doesNotContain("e1@lindewaard.example");
  }

  @Test
  void an_accepted_mail_leaves_the_spool_and_is_archived_when_asked() {
    post.archive = directory.resolve("archive");
    Ledger.Mail mail = post.add("e1", 0);

    post.deliver();

    assertThat(directory.resolve("spool/mail-" + mail.id() + ".eml")).doesNotExist();
    assertThat(directory.resolve("archive/2026-W47/director_2026-W47_person-e1.eml")).exists();
    assertThat(post.ledger.find(Post.key("e1")).orElseThrow().spoolFile()).isNull();
  }

  @Test
  void a_second_run_of_the_same_period_sends_nothing() {
    post.add("e1", 0);
    post.deliver();

    assertThat(post.deliver("run-2").accepted()).isZero();
    assertThat(server.received()).hasSize(1);
  }

  @Test
  void several_connections_send_each_mail_once() {
    post.connections = 3;
    for (int i = 1; i <= 40; i++) {
      post.add("e" + i, 0);
    }

    assertThat(post.deliver().accepted()).isEqualTo(40);
    assertThat(server.received().stream().map(ScriptedServer.Received::messageId).distinct())
        .hasSize(40);
  }
}
