package nl.weerklank.deliver;

import java.util.Map;
import nl.weerklank.store.Ledger;
import nl.weerklank.survey.Failure;

/**
 * What one call of {@link DeliveryWorker#deliver} did.
 *
 * @param deferred rows still DEFERRED when it ended, whichever run deferred them
 * @param skipped per reason
 * @param toRender set back to PLANNED, because the address changed, the spool file was lost, or the
 *     mail is too large with its documents
 * @param sizeLimit bytes a mail may have at most, when one was found to be too large; else 0
 * @param capReached the daily cap kept some back, they are among the deferred
 * @param stopped a stop was requested before all was done
 * @param failure why the run must end with its exit code; null when nothing did
 */
public record DeliverySummary(
    int accepted,
    int deferred,
    int rejected,
    int inDoubt,
    Map<Ledger.Skip, Integer> skipped,
    int toRender,
    long sizeLimit,
    boolean capReached,
    boolean stopped,
    Failure failure) {

  public DeliverySummary {
    skipped = Map.copyOf(skipped);
  }

  /**
   * Something due did not go out, and not only by rule (exit 3, unless something worse happened).
   */
  public boolean partial() {
    boolean skippedByFault = skipped.keySet().stream().anyMatch(reason -> !reason.byRule());
    return deferred + rejected + inDoubt + toRender > 0 || skippedByFault || capReached;
  }

  /**
   * @throws Failure UNREACHABLE or AUTHENTICATION, when the mail server stopped the run
   */
  public DeliverySummary orThrow() {
    if (failure != null) {
      throw failure;
    }
    return this;
  }
}
