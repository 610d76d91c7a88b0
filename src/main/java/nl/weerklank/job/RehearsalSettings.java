package nl.weerklank.job;

/**
 * What an administrator is asked and told before reports go out.
 *
 * @param jumpFactor so many times more or fewer answers than last time are told; above 1
 * @param jumpAnswers not told when both times had fewer answers
 */
public record RehearsalSettings(Approval approval, double jumpFactor, long jumpAnswers) {

  /** Before a kind of report is mailed for the first time. */
  public enum Approval {
    ASK,
    NONE
  }

  /**
   * @throws IllegalArgumentException naming the value that cannot be
   */
  public RehearsalSettings {
    if (!(jumpFactor > 1)) {
      throw new IllegalArgumentException("jump-factor must be above 1.");
    }
    if (jumpAnswers < 0) {
      throw new IllegalArgumentException("jump-answers must be 0 or more.");
    }
  }

  boolean jumped(long before, long now) {
    long most = Math.max(before, now);
    return most > 0 && most >= jumpAnswers && most >= jumpFactor * Math.min(before, now);
  }
}
