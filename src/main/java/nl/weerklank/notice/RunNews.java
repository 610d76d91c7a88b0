package nl.weerklank.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.weerklank.store.Ledger;

/**
 * How a run ended.
 *
 * @param run its number; 0 when it did not get one
 * @param failure what stopped it, as the command says it; null when it got to its end
 * @param counts keys of the summary line
 * @param mails those that did not simply arrive
 * @param rejections rows that could not be used, by reason
 * @param findings ids of units and keys of people by what is odd about them
 */
public record RunNews(
    long run,
    LocalDate asOf,
    Instant started,
    Instant finished,
    int exitCode,
    String failure,
    Map<String, Long> counts,
    List<Concern> mails,
    Map<String, Long> rejections,
    Map<String, List<String>> findings) {

  /**
   * @param skip null unless it was skipped
   * @param fresh planned by this run, so that nobody was told before
   */
  public record Concern(Ledger.Key key, Ledger.State state, Ledger.Skip skip, boolean fresh) {

    /** {@code SKIPPED.NO_ADDRESS}: what has to be done about it hangs on this. */
    String kind() {
      return skip == null ? state.name() : state.name() + "." + skip.name();
    }
  }

  Duration took() {
    return Duration.between(started, finished);
  }

  /** It got to its end; single mails may have failed. */
  boolean succeeded() {
    return exitCode == 0 || exitCode == 3;
  }

  /** Somebody has to do something. Nobody is told twice of a person without an address. */
  boolean trouble() {
    return exitCode != 0
        || mails.stream().anyMatch(mail -> mail.fresh() && mail.skip() == Ledger.Skip.NO_ADDRESS);
  }
}
