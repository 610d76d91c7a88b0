package nl.weerklank.insight;

import java.util.Set;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;

/**
 * A period the fold counts, exact to the day.
 *
 * @param kinds subjects counted in it; leave employees out of windows that do not need them
 */
public record Window(Period period, Set<Subject.Kind> kinds) {

  public Window {
    kinds = Set.copyOf(kinds);
  }
}
