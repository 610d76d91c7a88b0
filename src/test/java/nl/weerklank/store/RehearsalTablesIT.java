package nl.weerklank.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.weerklank.store.KeptPlan.Answers;
import nl.weerklank.store.KeptPlan.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RehearsalTablesIT extends EachDatabase {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
  private static final Instant NOW = Instant.parse("2026-03-09T06:00:00Z");

  private KeptPlans plans;
  private Approvals approvals;

  @BeforeEach
  void tables() {
    plans = database.store.plans();
    approvals = database.store.approvals();
  }

  private static KeptPlan plan(long run, LocalDate asOf, String recipient) {
    return new KeptPlan(
        run,
        asOf,
        List.of(new Reader("department", recipient, "2026-W10", List.of("unit:a", "unit:b, c"))),
        List.of(new Answers("department", "unit:a", "2026-W10", 120)));
  }

  private long begun(LocalDate asOf) {
    return database.store.runs().begin(asOf, "host:1", NOW).id();
  }

  private void finished(long run, int exit) {
    database.store.runs().finish(run, NOW, exit, Map.of());
    plans.completed(run);
  }

  @Test
  void a_plan_counts_once_its_run_got_to_its_end() {
    long first = begun(DAY);
    plans.draft(plan(first, DAY, "person:e1"));
    assertThat(plans.newest()).isEmpty();
    plans.draft(plan(first, DAY, "person:e2"));
    finished(first, 3);
    assertThat(plans.newest()).contains(plan(first, DAY, "person:e2"));

    long second = begun(DAY.plusDays(1));
    plans.draft(plan(second, DAY.plusDays(1), "person:e3"));
    database.store.runs().stopped(second, 3);
    assertThat(database.reopened().plans().newest()).contains(plan(first, DAY, "person:e2"));

    finished(second, 0);
    assertThat(plans.newest()).contains(plan(second, DAY.plusDays(1), "person:e3"));
    assertThat(database.rows("run_reader")).hasSize(1);
    assertThat(database.rows("run_answers")).hasSize(1);
  }

  @Test
  void a_run_without_a_plan_leaves_the_last_one_for_the_next() {
    long first = begun(DAY);
    plans.draft(plan(first, DAY, "person:e1"));
    finished(first, 0);

    finished(begun(DAY), 0);

    assertThat(plans.newest()).contains(plan(first, DAY, "person:e1"));
  }

  @Test
  void the_first_approval_stays_and_holds_no_address() {
    assertThat(approvals.approve("director", "shown to an@example.org\r\nby hand", NOW)).isTrue();
    assertThat(approvals.approve("director", "again", NOW.plusSeconds(9))).isFalse();
    assertThat(approvals.approve("employee", null, NOW)).isTrue();

    assertThat(database.reopened().approvals().all())
        .containsExactly(
            new Approvals.Approval("director", NOW, "shown to (address) by hand"),
            new Approvals.Approval("employee", NOW, null));
  }

  @Test
  void only_what_a_mail_server_took_for_a_real_recipient_was_sent_before() {
    mail("director", "person:e1", "written to 2026-W10/director.eml", true);
    mail("director", "redirect-4:person:e1", "250 2.0.0 queued", true);
    mail("director", "person:e2", "250 2.0.0 queued", false);
    mail("employee", "redirect-4:person:e1", "250 2.0.0 queued", false);

    assertThat(approvals.sentBefore("director")).isFalse();
    assertThat(approvals.waiting()).containsExactly("director");
    assertThat(approvals.known()).containsExactly("director");

    mail("director", "person:e3", "250 2.0.0 queued", true);

    assertThat(approvals.sentBefore("director")).isTrue();
    assertThat(approvals.sentBefore("employee")).isFalse();
  }

  private void mail(String report, String recipient, String reply, boolean accepted) {
    Ledger ledger = database.store.ledger();
    long id =
        ledger
            .plan(new Ledger.Key(report, "2026-W10", recipient), 0, "nl", List.of("unit:a"), 1, NOW)
            .orElseThrow()
            .id();
    if (accepted) {
      List<Ledger.Document> drawn = List.of(new Ledger.Document(1, "unit:a", "a.pdf", "aa"));
      ledger.rendered(id, "a.eml", "cc", "<1@example.org>", drawn, NOW);
      assertThat(ledger.claimNext("host:1", NOW)).isPresent();
      ledger.sending(id, NOW);
      ledger.accepted(id, reply, NOW);
    }
  }
}
