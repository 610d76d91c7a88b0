package nl.weerklank.audience;

import java.util.Set;
import nl.weerklank.survey.Subject;

/**
 * One person or subscription that gets mail.
 *
 * @param key ledger key, never an address: {@code person:e17}, {@code subscription:board-secretary}
 * @param employeeId null for a subscription
 * @param name for the greeting; never logged
 * @param address null when there is none; never logged
 * @param language two letters
 */
public record Recipient(
    String key, String employeeId, String name, String address, String language) {

  /**
   * What a recipient may see: a unit stands for itself and everything below it.
   *
   * @param units index ranges are checked on the tree of the run
   */
  public record Scope(Set<Subject> subjects) {
    public Scope {
      subjects = Set.copyOf(subjects);
    }
  }
}
