package nl.weerklank.report;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import nl.weerklank.insight.Figures;
import nl.weerklank.score.Distribution;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;

/**
 * The one way a report reads figures of a subject: whatever is read counts as told, so that a query
 * that reads too much shows in the report's subjects.
 */
final class Told {

  private final Figures figures;
  private final Set<Subject> subjects =
      new TreeSet<>(Comparator.comparing(Subject::kind).thenComparing(Subject::id));

  Told(Figures figures) {
    this.figures = figures;
  }

  /** A unit with everything below it, or a person. */
  Distribution answers(Metric metric, Period period, Subject subject) {
    tell(subject);
    return figures.rollup(metric, period, subject);
  }

  void tell(Subject subject) {
    subjects.add(subject);
  }

  Set<Subject> subjects() {
    return Collections.unmodifiableSet(new LinkedHashSet<>(subjects));
  }
}
