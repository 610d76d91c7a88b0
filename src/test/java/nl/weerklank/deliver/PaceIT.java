package nl.weerklank.deliver;

import static nl.weerklank.store.Ledger.State.ACCEPTED;
import static nl.weerklank.store.Ledger.State.DEFERRED;
import static nl.weerklank.store.Ledger.State.IN_DOUBT;
import static nl.weerklank.store.Ledger.State.REJECTED;
import static nl.weerklank.store.Ledger.State.RENDERED;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.weerklank.deliver.ScriptedServer.Stage;
import nl.weerklank.survey.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaceIT {

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

  private void add(int mails) {
    for (int i = 1; i <= mails; i++) {
      post.add("e" + i, i);
    }
  }

  @Test
  void a_hundred_mails_at_25_a_minute_take_three_minutes_and_none_is_lost() {
    post.perMinute = 25;
    add(100);
    List<Duration> at = new ArrayList<>();
    post.progress = (key, state) -> at.add(post.clock.passed());

    assertThat(post.deliver().accepted()).isEqualTo(100);

    assertThat(post.clock.passed()).isEqualTo(Duration.ofMinutes(3));
    for (int i = 25; i < at.size(); i++) {
      assertThat(at.get(i).minus(at.get(i - 25))).isGreaterThanOrEqualTo(Duration.ofMinutes(1));
    }
  }

  @Test
  void a_second_run_within_the_minute_counts_what_the_first_sent() {
    post.perMinute = 2;
    add(2);
    post.deliver("run-1");
    post.add("e3", 0);

    post.deliver("run-2");

    assertThat(post.state("e3")).isEqualTo(ACCEPTED);
    assertThat(post.clock.passed()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void a_directory_drop_is_never_throttled() {
    post.mode = DeliverySettings.Mode.DIRECTORY;
    post.perMinute = 1;
    post.perDay = 1;
    add(5);

    assertThat(post.deliver().accepted()).isEqualTo(5);
    assertThat(post.clock.passed()).isZero();
  }

  @Test
  void the_daily_cap_lets_the_most_urgent_through_and_defers_the_rest() {
    post.perDay = 3;
    post.add("clerk1", 9);
    post.add("clerk2", 9);
    post.add("director1", 0);
    post.add("director2", 0);
    post.add("head", 5);

    DeliverySummary summary = post.deliver("run-1");

    assertThat(summary.accepted()).isEqualTo(3);
    assertThat(summary.capReached()).isTrue();
    assertThat(summary.partial()).isTrue();
    assertThat(post.ledger.inState(DEFERRED))
        .extracting(mail -> mail.key().recipient())
        .containsExactly("person:clerk1", "person:clerk2");
    assertThat(post.deliver("run-2").accepted()).as("the same day").isZero();
    post.clock.sleep(Duration.ofHours(24));
    assertThat(post.deliver("run-3").accepted()).as("a day later").isEqualTo(2);
  }

  @Test
  void a_refused_mail_leaves_its_place_under_the_cap_to_another() {
    post.perDay = 1;
    add(2);
    server.on(Stage.RCPT, "550 5.1.1 unknown");

    assertThat(post.deliver().accepted()).isEqualTo(1);
    assertThat(post.state("e1")).isEqualTo(REJECTED);
  }

  @Test
  void a_server_that_is_down_stops_the_run_after_a_few_tries_and_leaves_the_rows()
      throws Exception {
    add(4);
    server.close();

    DeliverySummary summary = post.deliver();

    assertThat(summary.failure().kind()).isEqualTo(Failure.Kind.UNREACHABLE);
    assertThat(summary.failure()).hasMessageContaining("localhost:" + post.port);
    assertThat(post.ledger.inState(RENDERED)).hasSize(4);
    assertThat(post.clock.passed()).isBetween(Duration.ofSeconds(90), Duration.ofMinutes(3));
  }

  @Test
  void a_server_that_goes_down_half_way_keeps_what_it_took() {
    add(8);
    server.on(Stage.GREETING, "220 hello").always(Stage.GREETING, "554 5.3.2 out of service");
    post.messagesPerConnection = 5;

    DeliverySummary summary = post.deliver();

    assertThat(summary.accepted()).isEqualTo(5);
    assertThat(summary.failure().kind()).isEqualTo(Failure.Kind.UNREACHABLE);
    assertThat(post.ledger.inState(RENDERED)).hasSize(3);
    assertThat(server.connections()).isEqualTo(1 + post.retry.breaker());
  }

  @Test
  void a_server_that_recovers_in_time_gets_the_rest() {
    add(3);
    server.on(Stage.GREETING, "421 busy", "421 busy");

    assertThat(post.deliver().accepted()).isEqualTo(3);
  }

  @Test
  void a_server_that_never_answers_the_dot_does_not_put_the_whole_edition_in_doubt() {
    add(8);
    server.always(Stage.DOT, ScriptedServer.DROP);

    DeliverySummary summary = post.deliver();

    assertThat(summary.failure().kind()).isEqualTo(Failure.Kind.UNREACHABLE);
    assertThat(post.ledger.inState(IN_DOUBT)).hasSize(3);
    assertThat(post.ledger.inState(RENDERED)).hasSize(5);
  }

  @Test
  void a_refused_sender_does_not_use_up_the_whole_edition() {
    add(8);
    server.always(Stage.MAIL, "550 5.7.60 not allowed to send as this sender");

    DeliverySummary summary = post.deliver();

    assertThat(summary.failure()).hasMessageContaining("envelope-from");
    assertThat(post.ledger.inState(REJECTED)).hasSize(3);
    assertThat(post.ledger.inState(RENDERED)).hasSize(5);
  }
}
