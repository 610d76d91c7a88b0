package nl.weerklank.job;

import java.util.List;
import java.util.Optional;
import nl.weerklank.store.KeptPlan;
import nl.weerklank.store.ReportingStore;

/** Keeps what a run meant to send, and tells what would be different now. */
final class Rehearsal {

  private final Settings settings;
  private final ReportingStore store;
  private final Snapshot snapshot;
  private final DueMails due;

  Rehearsal(Settings settings, ReportingStore store, Snapshot snapshot, DueMails due) {
    this.settings = settings;
    this.store = store;
    this.snapshot = snapshot;
    this.due = due;
  }

  static Rehearsal of(RunContext run) {
    return new Rehearsal(run.settings(), run.store(), run.snapshot(), run.due());
  }

  /** Only a run to all real readers counts as the last one. */
  static boolean counts(RunRequest request) {
    return !request.dryRun() && request.redirectTo() == null && !request.narrowed();
  }

  /** Before the mails leave; it counts once the run got to its end. */
  void keep(long runId) {
    KeptPlan before = store.plans().newest().orElse(null);
    PlanPicture picture = new PlanPicture(settings, snapshot, due);
    KeptPlan plan = picture.of(runId, before);
    store.plans().draft(before == null ? plan : picture.withWaiting(plan, before));
  }

  List<String> lines(RunRequest request) {
    if (request.narrowed()) {
      return List.of("Not compared with the last run: this one is about a part only");
    }
    Optional<KeptPlan> before = store.plans().newest();
    if (before.isEmpty()) {
      return List.of("Nothing to compare with yet: no run got to its end");
    }
    if (snapshot.asOf().isBefore(before.get().asOf())) {
      return List.of(
          "Not compared: run "
              + before.get().runId()
              + " was as of a later day, "
              + before.get().asOf());
    }
    PlanPicture picture = new PlanPicture(settings, snapshot, due);
    return new PlanDiff(before.get(), picture.withWaiting(picture.of(0, null), before.get()))
        .lines(picture.obstacles(), settings.rehearsal());
  }
}
