package nl.weerklank.store;

import java.time.Instant;
import java.util.List;
import nl.weerklank.store.Ledger.Document;
import nl.weerklank.store.Ledger.Key;
import nl.weerklank.store.Ledger.Mail;
import org.junit.jupiter.api.BeforeEach;

/** A ledger on a database of its own, and mails brought to the state a test begins with. */
abstract class LedgerFixture extends EachDatabase {

  static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  static final Instant LATER = NOW.plusSeconds(600);
  static final Key KEY = new Key("department", "2026-W47", "person:e1");

  Ledger ledger;

  @BeforeEach
  void ledger() {
    ledger = database.store.ledger();
  }

  Mail planned(Key key, int priority) {
    return ledger.plan(key, priority, "nl", List.of("unit:u1", "unit:u2"), 7, NOW).orElseThrow();
  }

  Mail rendered(Key key, int priority) {
    Mail mail = planned(key, priority);
    List<Document> documents =
        List.of(
            new Document(1, "unit:u1", "one.pdf", "aa"),
            new Document(2, "unit:u2", "two.pdf", "bb"));
    ledger.rendered(mail.id(), "spool/1.eml", "cc", "<1@example.org>", documents, NOW);
    return now(mail);
  }

  Mail sending() {
    Mail mail = rendered(KEY, 5);
    ledger.claimNext("host:1", NOW);
    ledger.sending(mail.id(), NOW);
    return now(mail);
  }

  Mail now(Mail mail) {
    return ledger.find(mail.key()).orElseThrow();
  }
}
