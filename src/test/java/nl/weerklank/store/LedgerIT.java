package nl.weerklank.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import nl.weerklank.store.Ledger.Change;
import nl.weerklank.store.Ledger.Document;
import nl.weerklank.store.Ledger.Key;
import nl.weerklank.store.Ledger.Mail;
import nl.weerklank.store.Ledger.Skip;
import nl.weerklank.store.Ledger.State;
import org.junit.jupiter.api.Test;

class LedgerIT {

  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(600);
  private static final Key KEY = new Key("department", "2026-W47", "person:e1");

  private final Database database = new Database();
  private final Ledger ledger = database.store.ledger();

  private Mail planned(Key key, int priority) {
    return ledger.plan(key, priority, "nl", List.of("unit:u1", "unit:u2"), 7, NOW).orElseThrow();
  }

  private Mail rendered(Key key, int priority) {
    Mail mail = planned(key, priority);
    List<Document> documents =
        List.of(
            new Document(1, "unit:u1", "one.pdf", "aa"),
            new Document(2, "unit:u2", "two.pdf", "bb"));
    ledger.rendered(mail.id(), "spool/1.eml", "cc", "<1@example.org>", documents, NOW);
    return now(mail);
  }

  private Mail sending() {
    Mail mail = rendered(KEY, 5);
    ledger.claimNext("host:1", NOW);
    ledger.sending(mail.id(), NOW);
    return now(mail);
  }

  private Mail now(Mail mail) {
    return ledger.find(mail.key()).orElseThrow();
  }

  @Test
  void a_key_is_planned_once_whoever_plans_it() {
    Mail mail = planned(KEY, 5);

    assertThat(mail)
        .isEqualTo(
            new Mail(
                mail.id(),
                KEY,
                State.PLANNED,
                null,
                5,
                "nl",
                List.of(
                    new Document(1, "unit:u1", null, null), new Document(2, "unit:u2", null, null)),
                null,
                null,
                null,
                0,
                null,
                null,
                7,
                null,
                0,
                NOW));
    assertThat(ledger.plan(KEY, 1, "en", List.of("unit:u9"), 8, LATER)).isEmpty();
    assertThat(database.reopened().ledger().isNew(KEY)).isFalse();
    assertThat(ledger.isNew(new Key("department", "2026-W48", "person:e1"))).isTrue();
  }

  @Test
  void an_address_is_no_recipient() {
    assertThatThrownBy(
            () ->
                ledger.plan(
                    new Key("department", "2026-W47", "an@example.org"),
                    1,
                    "nl",
                    List.of(),
                    1,
                    NOW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("example");
  }

  @Test
  void the_way_to_accepted_is_kept_step_by_step() {
    Mail mail = sending();
    ledger.accepted(mail.id(), "250 OK\r\n queued for <an.b@example.org>", LATER);

    Mail accepted = now(mail);
    assertThat(accepted.state()).isEqualTo(State.ACCEPTED);
    assertThat(accepted.reply()).isEqualTo("250 OK queued for <(address)>");
    assertThat(accepted.attempts()).isEqualTo(1);
    assertThat(accepted.owner()).isEqualTo("host:1");
    assertThat(accepted.messageId()).isEqualTo("<1@example.org>");
    assertThat(accepted.documents()).extracting(Document::sha256).containsExactly("aa", "bb");
    assertThat(accepted.changedAt()).isEqualTo(LATER);
    assertThat(ledger.changes(mail.id()))
        .extracting(Change::state)
        .containsExactly(
            State.PLANNED, State.RENDERED, State.CLAIMED, State.SENDING, State.ACCEPTED);
    ledger.spoolPurged(mail.id());
    assertThat(now(mail).spoolFile()).isNull();
    assertThat(now(mail).mailSha256()).isEqualTo("cc");
  }

  @Test
  void a_change_of_state_outlives_the_rollback_of_its_caller() {
    Mail mail = planned(KEY, 1);
    database.transaction.executeWithoutResult(
        status -> {
          ledger.skip(mail.id(), Skip.NO_ADDRESS, null, NOW);
          status.setRollbackOnly();
        });

    assertThat(now(mail).state()).isEqualTo(State.SKIPPED);
    assertThat(now(mail).skip()).isEqualTo(Skip.NO_ADDRESS);
  }

  @Test
  void what_is_done_stays_done() {
    Mail mail = sending();
    ledger.accepted(mail.id(), "250", NOW);
    Map<String, LongConsumer> changes =
        Map.of(
            "skip", id -> ledger.skip(id, Skip.LEFT, null, NOW),
            "rendered", id -> ledger.rendered(id, "x", "x", "x", List.of(), NOW),
            "renderAgain", id -> ledger.renderAgain(id, NOW),
            "sending", id -> ledger.sending(id, NOW),
            "deferred", id -> ledger.deferred(id, "", NOW, NOW),
            "rejected", id -> ledger.rejected(id, "", NOW),
            "inDoubt", id -> ledger.inDoubt(id, "", NOW),
            "release", id -> ledger.release(id, NOW),
            "resend", id -> ledger.resolveResend(id, "", NOW));
    List<String> before = database.rows("mail");

    changes.forEach(
        (name, change) ->
            assertThatThrownBy(() -> change.accept(mail.id()))
                .as(name)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("department/2026-W47/person:e1")
                .hasMessageContaining("ACCEPTED"));

    assertThat(database.rows("mail")).isEqualTo(before);
    assertThat(ledger.changes(mail.id())).hasSize(5);
  }

  @Test
  void nothing_is_accepted_that_was_not_being_sent() {
    Mail mail = rendered(KEY, 1);
    ledger.claimNext("a", NOW);

    assertThatThrownBy(() -> ledger.accepted(mail.id(), "250", NOW))
        .hasMessageContaining("CLAIMED")
        .hasMessageContaining("SENDING");
    assertThatThrownBy(() -> ledger.sending(99, NOW)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_document_nobody_planned_is_refused_and_the_mail_stays_planned() {
    Mail mail = planned(KEY, 1);
    List<Document> other = List.of(new Document(1, "unit:u9", "x.pdf", "aa"));

    assertThatThrownBy(() -> ledger.rendered(mail.id(), "f", "s", "m", other, NOW))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("unit:u9");
    assertThat(now(mail).state()).isEqualTo(State.PLANNED);
  }

  @Test
  void the_next_claim_goes_by_priority_then_age() {
    Mail third = rendered(new Key("department", "2026-W47", "person:e1"), 5);
    Mail first = rendered(new Key("director", "2026-W47", "person:e2"), 0);
    Mail fourth = rendered(new Key("department", "2026-W47", "person:e3"), 5);
    planned(new Key("director", "2026-W47", "person:e4"), 0);

    List<Long> claimed = new ArrayList<>();
    for (Optional<Mail> next = ledger.claimNext("a", NOW);
        next.isPresent();
        next = ledger.claimNext("a", NOW)) {
      claimed.add(next.get().id());
      assertThat(next.get().state()).isEqualTo(State.CLAIMED);
    }

    assertThat(claimed).containsExactly(first.id(), third.id(), fourth.id());
  }

  @Test
  void a_deferred_mail_waits_for_its_time() {
    Mail mail = sending();
    ledger.deferred(mail.id(), "451 later", LATER, NOW);

    assertThat(ledger.claimNext("a", LATER.minusSeconds(1))).isEmpty();
    Mail again = ledger.claimNext("a", LATER).orElseThrow();
    assertThat(again.id()).isEqualTo(mail.id());
    assertThat(again.attempts()).isEqualTo(1);
    assertThat(again.dueAt()).isNull();
    ledger.release(mail.id(), LATER);
    assertThat(now(mail).state()).isEqualTo(State.RENDERED);
    assertThat(now(mail).attempts()).isEqualTo(1);
  }

  @Test
  void several_workers_never_claim_the_same_mail() throws Exception {
    int mails = 60;
    for (int i = 0; i < mails; i++) {
      rendered(new Key("employee", "2026-10", "person:e" + i), 5);
    }
    int workers = 4;
    CyclicBarrier start = new CyclicBarrier(workers);
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try {
      List<Callable<List<Long>>> tasks = new ArrayList<>();
      for (int worker = 0; worker < workers; worker++) {
        String owner = "worker" + worker;
        tasks.add(
            () -> {
              start.await();
              List<Long> claimed = new ArrayList<>();
              Optional<Mail> next = ledger.claimNext(owner, NOW);
              while (next.isPresent()) {
                assertThat(next.get().owner()).isEqualTo(owner);
                claimed.add(next.get().id());
                next = ledger.claimNext(owner, NOW);
              }
              return claimed;
            });
      }
      List<Long> all = new ArrayList<>();
      for (Future<List<Long>> claimed : pool.invokeAll(tasks)) {
        all.addAll(claimed.get());
      }
      assertThat(all).hasSize(mails).doesNotHaveDuplicates();
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void rows_of_a_dead_owner_are_released_or_in_doubt_and_the_living_one_keeps_its_own() {
    Mail sending = sending();
    Mail claimed = rendered(new Key("department", "2026-W47", "person:e2"), 5);
    ledger.claimNext("host:1", NOW);
    Mail mine = rendered(new Key("department", "2026-W47", "person:e3"), 5);
    ledger.claimNext("host:2", NOW);

    List<Mail> recovered = ledger.recover("host:2", LATER);

    assertThat(recovered).extracting(Mail::id).containsExactly(sending.id(), claimed.id());
    assertThat(now(sending).state()).isEqualTo(State.IN_DOUBT);
    assertThat(now(claimed).state()).isEqualTo(State.RENDERED);
    assertThat(now(mine).state()).isEqualTo(State.CLAIMED);
    assertThat(ledger.claimNext("host:2", LATER)).map(Mail::id).contains(claimed.id());
    assertThat(ledger.claimNext("host:2", LATER)).isEmpty();
  }

  @Test
  void an_operator_settles_a_mail_in_doubt() {
    Mail mail = sending();
    ledger.inDoubt(mail.id(), "connection lost", NOW);

    ledger.resolveResend(mail.id(), "she never got it", LATER);

    Mail again = now(mail);
    assertThat(again.state()).isEqualTo(State.PLANNED);
    assertThat(again.revision()).isEqualTo(1);
    assertThat(again.spoolFile()).isNull();
    assertThat(again.messageId()).isNull();
    assertThat(ledger.changes(mail.id()))
        .last()
        .isEqualTo(new Change(LATER, State.PLANNED, "resolved to send again: she never got it"));
  }

  @Test
  void an_operator_may_say_it_arrived() {
    Mail mail = sending();
    ledger.inDoubt(mail.id(), "connection lost", NOW);

    ledger.resolveSent(mail.id(), "seen in the mailbox", LATER);

    assertThat(now(mail).state()).isEqualTo(State.ACCEPTED);
    assertThat(ledger.claimNext("a", LATER)).isEmpty();
  }

  @Test
  void a_newer_period_supersedes_what_is_only_planned() {
    Mail old = planned(new Key("department", "2026-W46", "person:e1"), 5);
    Mail ready = rendered(new Key("department", "2026-W45", "person:e1"), 5);
    Mail other = planned(new Key("department", "2026-W46", "person:e2"), 5);
    Mail event = planned(new Key("department", "call-back-r17", "person:e1"), 5);
    Mail newer = planned(KEY, 5);

    assertThat(ledger.supersede(KEY, LATER)).isEqualTo(1);

    assertThat(now(old).skip()).isEqualTo(Skip.SUPERSEDED);
    assertThat(now(ready).state()).isEqualTo(State.RENDERED);
    assertThat(ledger.inState(State.PLANNED))
        .extracting(Mail::id)
        .containsExactly(other.id(), event.id(), newer.id());
  }

  @Test
  void a_damaged_spool_file_is_rendered_again() {
    Mail mail = rendered(KEY, 5);
    ledger.renderAgain(mail.id(), NOW);

    assertThat(now(mail).state()).isEqualTo(State.PLANNED);
    assertThat(now(mail).spoolFile()).isNull();
  }

  @Test
  void lists_are_by_period_and_newest_first_with_documents() {
    Mail one = planned(KEY, 5);
    Mail two = planned(new Key("department", "2026-W47", "person:e2"), 1);
    Mail three = planned(new Key("department", "2026-W48", "person:e2"), 1);

    assertThat(ledger.ofPeriod("department", "2026-W47"))
        .extracting(Mail::id)
        .containsExactly(two.id(), one.id());
    assertThat(ledger.newest(2)).extracting(Mail::id).containsExactly(three.id(), two.id());
    assertThat(ledger.newest(1).get(0).documents()).hasSize(2);
  }

  @Test
  void accepted_mails_are_counted_from_a_moment_on() {
    ledger.accepted(sending().id(), "250", NOW);
    Mail second = rendered(new Key("department", "2026-W47", "person:e2"), 5);
    ledger.claimNext("a", LATER);
    ledger.sending(second.id(), LATER);
    ledger.accepted(second.id(), "250", LATER);

    assertThat(ledger.acceptedSince(NOW)).isEqualTo(2);
    assertThat(ledger.acceptedSince(LATER)).isEqualTo(1);
    assertThat(ledger.acceptedSince(LATER.plusSeconds(1))).isZero();
  }
}
