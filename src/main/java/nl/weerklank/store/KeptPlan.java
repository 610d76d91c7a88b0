package nl.weerklank.store;

import java.time.LocalDate;
import java.util.List;

/**
 * What a run meant to send, to compare another with.
 *
 * @param readers who could be mailed, one for each kind of report and recipient
 */
public record KeptPlan(long runId, LocalDate asOf, List<Reader> readers, List<Answers> answers) {

  public KeptPlan {
    readers = List.copyOf(readers);
    answers = List.copyOf(answers);
  }

  /**
   * @param recipient as in the ledger, never an address
   * @param subjects as the ledger's documents name them
   */
  public record Reader(String report, String recipient, String period, List<String> subjects) {

    public Reader {
      subjects = List.copyOf(subjects);
    }

    public Ledger.Key key() {
      return new Ledger.Key(report, period, recipient);
    }
  }

  /**
   * Answers to the headline metric in a report's window.
   *
   * @param subject as the ledger's documents name it; employees only all together
   */
  public record Answers(String report, String subject, String period, long count) {}
}
