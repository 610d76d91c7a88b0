package nl.weerklank.deliver;

import nl.weerklank.store.Ledger;

/** Told after each change that ends work on a mail for now; never by two threads at once. */
@FunctionalInterface
public interface Progress {

  Progress NONE = (key, state) -> {};

  /**
   * @param state ACCEPTED, DEFERRED, REJECTED, IN_DOUBT, SKIPPED, or PLANNED when the mail has to
   *     be rendered again
   */
  void moved(Ledger.Key key, Ledger.State state);
}
