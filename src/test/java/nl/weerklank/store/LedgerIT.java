package nl.weerklank.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import nl.weerklank.store.Ledger.Change;
import nl.weerklank.store.Ledger.Document;
import nl.weerklank.store.Ledger.Key;
import nl.weerklank.store.Ledger.Mail;
import nl.weerklank.store.Ledger.Skip;
import nl.weerklank.store.Ledger.State;
import org.junit.jupiter.api.Test;

class LedgerIT extends LedgerFixture {

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
    assertThat(database.reopened().ledger().find(KEY)).isPresent();
    assertThat(ledger.find(new Key("department", "2026-W48", "person:e1"))).isEmpty();
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
            "resolve", id -> ledger.resolveResend(id, "", NOW));
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
  void a_mail_refused_for_its_size_is_rendered_again_and_its_try_counts() {
    Mail mail = sending();
    ledger.deferred(mail.id(), "552 5.3.4 too big", NOW, NOW);
    ledger.renderAgain(mail.id(), NOW);

    assertThat(now(mail).state()).isEqualTo(State.PLANNED);
    assertThat(now(mail).attempts()).isEqualTo(1);
    assertThat(now(mail).spoolFile()).isNull();
  }

  @Test
  void a_damaged_spool_file_is_rendered_again() {
    Mail mail = rendered(KEY, 5);
    ledger.renderAgain(mail.id(), NOW);

    assertThat(now(mail).state()).isEqualTo(State.PLANNED);
    assertThat(now(mail).spoolFile()).isNull();
  }
}
