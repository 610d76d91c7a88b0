package nl.weerklank.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.weerklank.store.Ledger.Change;
import nl.weerklank.store.Ledger.Claims;
import nl.weerklank.store.Ledger.Document;
import nl.weerklank.store.Ledger.Key;
import nl.weerklank.store.Ledger.Mail;
import nl.weerklank.store.Ledger.Skip;
import nl.weerklank.store.Ledger.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerClaimIT extends LedgerFixture {

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
  void several_are_claimed_together_the_most_urgent_first_and_no_more_than_asked() {
    Mail deferred = sending();
    ledger.deferred(deferred.id(), "451 later", NOW, NOW);
    Mail last = rendered(new Key("department", "2026-W47", "person:e2"), 7);
    Mail first = rendered(new Key("director", "2026-W47", "person:e3"), 0);
    Mail waiting = rendered(new Key("department", "2026-W47", "person:e4"), 9);

    List<Mail> claimed = ledger.claim("a", NOW, Claims.ALL, 3);

    assertThat(claimed).extracting(Mail::id).containsExactly(first.id(), deferred.id(), last.id());
    assertThat(claimed)
        .allSatisfy(
            mail -> {
              assertThat(mail).isEqualTo(now(mail));
              assertThat(mail.state()).isEqualTo(State.CLAIMED);
              assertThat(mail.owner()).isEqualTo("a");
              assertThat(mail.dueAt()).isNull();
              assertThat(mail.documents()).hasSize(2);
              assertThat(ledger.changes(mail.id()))
                  .last()
                  .isEqualTo(new Change(NOW, State.CLAIMED, "a"));
            });
    assertThat(now(waiting).state()).isEqualTo(State.RENDERED);
  }

  @Test
  void a_claim_takes_only_what_it_is_about() {
    Mail one = rendered(new Key("department", "2026-W47", "person:e1"), 5);
    rendered(new Key("director", "2026-W47", "person:e2"), 5);
    rendered(new Key("department", "2026-W47", "subscription:e_"), 5);

    assertThat(ledger.claim("a", NOW, new Claims(Set.of(), "", "person:e_"), 9)).isEmpty();
    assertThat(ledger.claim("a", NOW, new Claims(Set.of(), "unit:u9", ""), 9)).isEmpty();
    assertThat(ledger.claim("a", NOW, new Claims(Set.of("depart"), "", ""), 9)).isEmpty();
    assertThat(ledger.claim("a", NOW, Claims.ALL.holding(Set.of("department", "director")), 9))
        .isEmpty();
    Claims narrow = new Claims(Set.of("department", "team"), "unit:u2", "person:");
    assertThat(ledger.claim("a", NOW, narrow, 9)).extracting(Mail::id).containsExactly(one.id());
  }

  @Test
  void a_mail_that_was_deferred_skipped_and_planned_anew_is_due_at_once() {
    Mail mail = sending();
    ledger.deferred(mail.id(), "451 later", LATER, NOW);
    ledger.skip(mail.id(), Skip.OPTED_OUT, "", NOW);
    ledger.planAgain(mail.id(), List.of("unit:u1"), NOW);
    ledger.rendered(
        mail.id(),
        "spool/1.eml",
        "cc",
        "<1@x>",
        List.of(new Document(1, "unit:u1", "o", "a")),
        NOW);

    assertThat(ledger.claimNext("a", NOW)).map(Mail::id).contains(mail.id());
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

  @ParameterizedTest
  @ValueSource(ints = {1, 7})
  void several_workers_never_claim_the_same_mail(int atOnce) throws Exception {
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
              List<Mail> next = ledger.claim(owner, NOW, Claims.ALL, atOnce);
              while (!next.isEmpty()) {
                for (Mail mail : next) {
                  assertThat(mail.owner()).isEqualTo(owner);
                  claimed.add(mail.id());
                }
                next = ledger.claim(owner, NOW, Claims.ALL, atOnce);
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
  void a_newer_period_supersedes_what_is_not_sent_yet() {
    Mail old = planned(new Key("department", "2026-W46", "person:e1"), 5);
    Mail ready = rendered(new Key("department", "2026-W45", "person:e1"), 5);
    Mail other = planned(new Key("department", "2026-W46", "person:e2"), 5);
    Mail event = planned(new Key("department", "call-back-r17", "person:e1"), 5);
    Mail newer = planned(KEY, 5);

    assertThat(ledger.supersede(KEY, LATER)).isEqualTo(2);

    assertThat(now(old).skip()).isEqualTo(Skip.SUPERSEDED);
    assertThat(now(ready).skip()).isEqualTo(Skip.SUPERSEDED);
    assertThat(ledger.inState(State.PLANNED))
        .extracting(Mail::id)
        .containsExactly(other.id(), event.id(), newer.id());
  }

  @Test
  void a_list_is_newest_first_with_documents() {
    planned(KEY, 5);
    Mail two = planned(new Key("department", "2026-W47", "person:e2"), 1);
    Mail three = planned(new Key("department", "2026-W48", "person:e2"), 1);

    assertThat(ledger.newest(2)).extracting(Mail::id).containsExactly(three.id(), two.id());
    assertThat(ledger.newest(1).get(0).documents()).hasSize(2);
  }

  @Test
  void an_accepted_or_refused_mail_is_sent_once_more_by_an_administrators_word_only() {
    Mail mail = sending();
    ledger.accepted(mail.id(), "250", NOW);

    ledger.resend(mail.id(), "lost it, asks e1@example.org", LATER);

    Mail again = now(mail);
    assertThat(again.state()).isEqualTo(State.PLANNED);
    assertThat(again.revision()).isEqualTo(1);
    assertThat(again.messageId()).isNull();
    assertThat(ledger.changes(mail.id()))
        .last()
        .isEqualTo(new Change(LATER, State.PLANNED, "to be sent again: lost it, asks (address)"));
    assertThatThrownBy(() -> ledger.resend(mail.id(), "twice", LATER))
        .isInstanceOf(IllegalStateException.class);
    Mail refused = rendered(new Key("department", "2026-W47", "person:e2"), 5);
    ledger.claimNext("a", LATER);
    ledger.rejected(refused.id(), "550", LATER);
    ledger.resend(refused.id(), "address mended", LATER);
    assertThat(now(refused).revision()).isEqualTo(1);
  }

  @Test
  void a_mail_in_doubt_counts_as_one_that_left_and_only_once() {
    Mail mail = sending();
    ledger.inDoubt(mail.id(), "connection lost", NOW);
    assertThat(ledger.transmittedSince(NOW)).isEqualTo(1);

    ledger.resolveSent(mail.id(), "seen in the mailbox", LATER);

    assertThat(ledger.transmittedSince(NOW)).isEqualTo(1);
    assertThat(ledger.transmittedSince(LATER)).isZero();
  }

  @Test
  void accepted_mails_are_counted_from_a_moment_on() {
    ledger.accepted(sending().id(), "250", NOW);
    Mail second = rendered(new Key("department", "2026-W47", "person:e2"), 5);
    ledger.claimNext("a", LATER);
    ledger.sending(second.id(), LATER);
    ledger.accepted(second.id(), "250", LATER);

    assertThat(ledger.transmittedSince(NOW)).isEqualTo(2);
    assertThat(ledger.transmittedSince(LATER)).isEqualTo(1);
    assertThat(ledger.transmittedSince(LATER.plusSeconds(1))).isZero();
  }
}
