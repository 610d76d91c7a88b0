package nl.weerklank.job;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.function.ToLongFunction;
import nl.weerklank.deliver.KeptMails;
import nl.weerklank.store.Retention;

/** Last step of a night: removes what has been kept as long as the settings say. */
final class Retain {

  private final RunContext run;
  private final RetentionSettings settings;
  private final LocalDate today;

  Retain(RunContext run) {
    this.run = run;
    this.settings = run.settings().retention();
    this.today = LocalDate.now(run.clock());
  }

  void retain() {
    Retention store = run.store().retention();
    remove("expired_texts", settings.texts(), store::texts);
    remove("expired_answers", settings.answers(), store::answers);
    remove("expired_references", settings.references(), store::references);
    remove("expired_runs", settings.runs(), day -> store.runs(start(day)));
    remove("expired_mails", settings.ledger(), day -> store.mails(start(day)));
    KeptMails archive = new KeptMails(run.settings().delivery().archive());
    remove("expired_archive", settings.archive(), day -> archive.removeBefore(start(day)));
  }

  private void remove(String count, Period kept, ToLongFunction<LocalDate> removal) {
    if (kept != null) {
      run.stopIfRequested();
      run.count(count, removal.applyAsLong(today.minus(kept)));
    }
  }

  private Instant start(LocalDate day) {
    ZoneId zone = run.settings().reports().zone();
    return day.atStartOfDay(zone).toInstant();
  }
}
