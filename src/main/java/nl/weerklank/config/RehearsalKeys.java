package nl.weerklank.config;

import nl.weerklank.job.RehearsalSettings;
import nl.weerklank.survey.Failure;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Keys about what an administrator is asked and told before reports go out. */
final class RehearsalKeys {

  private RehearsalKeys() {}

  /**
   * @param approval ask: a kind of report that was never mailed waits for `approve` or `run --yes`;
   *     none: it is mailed. Mode directory and the demo never wait
   * @param jumpFactor `plan --diff` and `run --dry-run` tell of so many times more or fewer answers
   *     than in the last run
   * @param jumpAnswers but not where both runs had fewer answers than this
   */
  public record Rehearsal(
      @DefaultValue("ask") RehearsalSettings.Approval approval,
      @DefaultValue("2") double jumpFactor,
      @DefaultValue("20") long jumpAnswers) {}

  static RehearsalSettings read(Rehearsal keys) {
    try {
      return new RehearsalSettings(keys.approval(), keys.jumpFactor(), keys.jumpAnswers());
    } catch (IllegalArgumentException e) {
      throw Failure.configuration("weerklank.rehearsal." + e.getMessage());
    }
  }
}
