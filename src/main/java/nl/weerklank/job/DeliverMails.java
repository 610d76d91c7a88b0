package nl.weerklank.job;

import nl.weerklank.deliver.DeliverySummary;
import nl.weerklank.deliver.DeliveryWorker;
import nl.weerklank.deliver.Pause;
import nl.weerklank.deliver.Spool;
import nl.weerklank.store.Ledger;

/** Sends what lies in the spool, outside any chunk transaction: each mail commits by itself. */
final class DeliverMails {

  private final RunContext run;
  private final Spool spool;

  DeliverMails(RunContext run, Spool spool) {
    this.run = run;
    this.spool = spool;
  }

  /**
   * @throws nl.weerklank.survey.Failure when the mail server cannot be reached or refuses the
   *     account
   * @throws StopRequested when told to stop before all was sent
   */
  void deliver() {
    DeliveryWorker worker =
        new DeliveryWorker(
            run.store().ledger(),
            spool,
            run.delivery(),
            new CurrentAddresses(run),
            run.clock(),
            Pause.REAL);
    run.progress().begin("Delivery", waiting());
    DeliverySummary summary =
        worker.deliver(run.owner(), run::stopRequested, (key, state) -> run.progress().step(1));
    run.count("accepted", summary.accepted());
    run.progress().end(summary.accepted() + " accepted");
    summary.orThrow();
    if (summary.stopped()) {
      throw new StopRequested();
    }
  }

  private int waiting() {
    Ledger ledger = run.store().ledger();
    return ledger.inState(Ledger.State.RENDERED).size()
        + ledger.inState(Ledger.State.DEFERRED).size();
  }
}
