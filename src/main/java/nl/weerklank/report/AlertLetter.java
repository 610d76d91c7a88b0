package nl.weerklank.report;

import java.time.LocalDate;
import java.util.List;
import nl.weerklank.insight.alert.CustomerHistory.Earlier;

/**
 * A mail about answers somebody should act on at once.
 *
 * @param asOf the day of the run
 * @param notices in whose place its reader is told; empty for who it is meant for
 * @param cases newest first
 */
public record AlertLetter(
    String organisation, String language, LocalDate asOf, List<Phrase> notices, List<Case> cases) {

  public AlertLetter {
    notices = List.copyOf(notices);
    cases = List.copyOf(cases);
  }

  /**
   * @param call the answer with what is needed to call
   * @param earlier what the customer answered in the year before, newest first
   * @param step what to do first
   */
  public record Case(CallBack call, List<Earlier> earlier, Phrase step) {

    public Case {
      earlier = List.copyOf(earlier);
    }
  }
}
