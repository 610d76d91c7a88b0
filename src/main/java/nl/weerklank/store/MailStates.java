package nl.weerklank.store;

import static nl.weerklank.store.Ledger.State.ACCEPTED;
import static nl.weerklank.store.Ledger.State.CLAIMED;
import static nl.weerklank.store.Ledger.State.DEFERRED;
import static nl.weerklank.store.Ledger.State.IN_DOUBT;
import static nl.weerklank.store.Ledger.State.PLANNED;
import static nl.weerklank.store.Ledger.State.REJECTED;
import static nl.weerklank.store.Ledger.State.RENDERED;
import static nl.weerklank.store.Ledger.State.SENDING;
import static nl.weerklank.store.Ledger.State.SKIPPED;

import java.util.EnumSet;
import java.util.Set;
import nl.weerklank.store.Ledger.State;

/** The changes of state a mail may go through. */
final class MailStates {

  private MailStates() {}

  /**
   * States a mail may come from by itself. Nothing leaves ACCEPTED or REJECTED but by an
   * administrator's word, and SKIPPED only for a new plan.
   */
  static Set<State> before(State state) {
    return switch (state) {
      case PLANNED -> EnumSet.of(RENDERED, DEFERRED, IN_DOUBT);
      case RENDERED -> EnumSet.of(PLANNED, CLAIMED);
      case CLAIMED -> EnumSet.of(RENDERED, DEFERRED);
      case SENDING -> EnumSet.of(CLAIMED);
      case ACCEPTED -> EnumSet.of(SENDING, IN_DOUBT);
      case DEFERRED, REJECTED -> EnumSet.of(CLAIMED, SENDING);
      case IN_DOUBT -> EnumSet.of(SENDING);
      case SKIPPED -> EnumSet.of(PLANNED, RENDERED, CLAIMED, DEFERRED);
    };
  }
}
