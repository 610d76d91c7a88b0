package nl.weerklank.config;

import java.util.Locale;
import nl.weerklank.survey.Failure;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Keys about who may see figures of single employees. */
final class PrivacyKeys {

  private PrivacyKeys() {}

  /**
   * @param individuals scores by employee may be asked for on the command line, and stand in the
   *     report of who leads them, never in a subscription; agree on it with the works council first
   * @param employeeFirst days between the moment an employee's own page was mailed and the first
   *     report of a manager with the same figures; 0: none. What no page told yet, or nobody could
   *     be mailed, is not shown
   */
  public record Privacy(
      @DefaultValue("false") boolean individuals, @DefaultValue("0") int employeeFirst) {}

  static int employeeFirst(WeerklankProperties keys) {
    int days = keys.privacy().employeeFirst();
    if (days < 0 || days > 90) {
      throw Failure.configuration(
          "weerklank.privacy.employee-first is " + days + "; write days, 0 to 90.");
    }
    if (days > 0 && !mailed(keys)) {
      throw Failure.configuration(
          "weerklank.privacy.employee-first waits for pages nobody gets: add employee to"
              + " weerklank.audience.enabled, or set it to 0.");
    }
    return days;
  }

  private static boolean mailed(WeerklankProperties keys) {
    return keys.audience().enabled().stream()
        .anyMatch(kind -> kind.strip().toLowerCase(Locale.ROOT).equals("employee"));
  }
}
