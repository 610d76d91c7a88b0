package nl.weerklank.job;

import java.util.List;
import java.util.stream.Stream;
import nl.weerklank.deliver.DeliverySummary;
import nl.weerklank.deliver.DeliveryWorker;
import nl.weerklank.deliver.Pause;
import nl.weerklank.deliver.Spool;
import nl.weerklank.store.Ledger;

/** Sends what lies in the spool, outside any chunk transaction: each mail commits by itself. */
final class DeliverMails {

  private final RunContext run;
  private final Spool spool;
  private final RenderMails rendering;
  private final HeldReports held;

  DeliverMails(RunContext run, Spool spool, RenderMails rendering) {
    this.run = run;
    this.spool = spool;
    this.rendering = rendering;
    this.held = new HeldReports(run);
  }

  /**
   * @throws nl.weerklank.survey.Failure when the mail server cannot be reached or refuses the
   *     account
   * @throws StopRequested when told to stop before all was sent
   */
  void deliver() {
    if (run.quiet()) {
      run.progress().begin("Delivery", 0);
      run.progress().end("none, today is a quiet day");
      return;
    }
    held.confirm();
    DeliverySummary summary = round();
    List<Ledger.Mail> again = rendering.open();
    if (summary.toRender() > 0 && !again.isEmpty()) {
      // drawn for an address that is another one now, too large, or no longer in the spool
      again.forEach(mail -> rendering.render(mail, summary.sizeLimit()));
      round();
    }
  }

  private DeliverySummary round() {
    DeliveryWorker worker =
        new DeliveryWorker(
            run.store().ledger(),
            spool,
            run.delivery(),
            new CurrentAddresses(run),
            run.clock(),
            Pause.REAL);
    run.progress().begin("Delivery", waiting());
    RunEvents events = new RunEvents(run);
    DeliverySummary summary =
        worker.deliver(
            run.owner(),
            held.claims(),
            run::stopRequested,
            (key, state) -> {
              run.progress().step(1);
              events.moved(key, state);
            });
    run.count("accepted", summary.accepted());
    run.progress().end(summary.accepted() + " accepted");
    summary.orThrow();
    if (summary.stopped()) {
      throw new StopRequested();
    }
    return summary;
  }

  private int waiting() {
    Ledger ledger = run.store().ledger();
    Ledger.Claims claims = held.claims();
    return (int)
        Stream.of(Ledger.State.RENDERED, Ledger.State.DEFERRED)
            .flatMap(state -> ledger.inState(state).stream())
            .filter(claims::cover)
            .count();
  }
}
