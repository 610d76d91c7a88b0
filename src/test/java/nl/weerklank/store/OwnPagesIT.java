package nl.weerklank.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.weerklank.store.Ledger.Key;
import nl.weerklank.store.Ledger.Mail;
import nl.weerklank.survey.OwnPage;
import nl.weerklank.survey.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnPagesIT extends LedgerFixture {

  private static final LocalDate SINCE = LocalDate.of(2025, 1, 1);

  private OwnPages pages;

  @BeforeEach
  void pages() {
    pages = database.store.ownPages();
  }

  private static OwnPage page(String employee, String lastDay, int count) {
    Period window = Period.weeksUntil(LocalDate.parse(lastDay), 12);
    return new OwnPage(employee, window, "nps", List.of(0, count, 3));
  }

  private Mail accepted(String period, String recipient) {
    Mail mail = rendered(new Key("employee", period, recipient), 5);
    ledger.claimNext("host:1", NOW);
    ledger.sending(mail.id(), NOW);
    ledger.accepted(mail.id(), "250 ok", NOW);
    return now(mail);
  }

  @Test
  void a_page_counts_once_its_mail_was_accepted_and_until_it_is_asked_for_again() {
    Mail mail = rendered(new Key("employee", "2026-10", "person:e1"), 5);
    pages.keep(mail.id(), page("e1", "2026-10-25", 9));
    pages.keep(mail.id(), page("e1", "2026-10-25", 8));
    assertThat(pages.acceptedBefore(LATER, SINCE)).isEmpty();

    ledger.claimNext("host:1", NOW);
    ledger.sending(mail.id(), NOW);
    assertThat(pages.acceptedBefore(LATER, SINCE)).isEmpty();
    ledger.accepted(mail.id(), "250 ok", NOW);

    assertThat(pages.acceptedBefore(NOW, SINCE)).isEmpty();
    assertThat(database.reopened().ownPages().acceptedBefore(LATER, SINCE))
        .containsExactly(page("e1", "2026-10-25", 8));
    assertThat(pages.acceptedBefore(LATER, LocalDate.of(2026, 10, 26))).isEmpty();

    ledger.resend(mail.id(), "asked for", LATER);
    assertThat(pages.acceptedBefore(LATER.plusSeconds(1), SINCE)).isEmpty();
  }

  @Test
  void a_mail_without_its_page_tells_nothing_and_nor_does_one_sent_elsewhere() {
    Mail without = accepted("2026-10", "person:e1");
    pages.keep(without.id(), page("e1", "2026-10-25", 9));
    pages.keep(without.id(), null);
    pages.keep(accepted("2026-10", "redirect-7:person:e2").id(), page("e2", "2026-10-25", 9));

    assertThat(pages.acceptedBefore(LATER, SINCE)).isEmpty();
  }

  @Test
  void pages_go_with_the_answers_and_with_their_mail() {
    pages.keep(accepted("2026-10", "person:e1").id(), page("e1", "2026-10-25", 9));
    pages.keep(accepted("2026-10", "person:e2").id(), page("e2", "2026-10-25", 9));
    pages.keep(accepted("2025-10", "person:e1").id(), page("e1", "2025-10-26", 9));
    assertThat(pages.acceptedBefore(LATER, SINCE)).hasSize(3);

    database.store.retention().answers(LocalDate.of(2026, 1, 1));
    assertThat(pages.acceptedBefore(LATER, SINCE))
        .extracting(OwnPage::employeeId)
        .containsExactly("e1", "e2");

    database.store.retention().mails(LATER);
    assertThat(database.count("own_page")).isZero();
  }
}
