package nl.weerklank.insight;

import java.util.Optional;
import java.util.Set;
import nl.weerklank.score.Distribution;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Release;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.UnitTree;

/**
 * What the fold counted: for each metric, window and subject the answers per score. Always of the
 * whole organisation; nothing is suppressed here. Of results about the employer that were told
 * before, the answers counted then.
 */
public interface Figures {

  /** The tree roll-ups follow. */
  UnitTree tree();

  /**
   * Answers of a subject itself; of a unit without those below it.
   *
   * @return without answers when the subject is not known
   * @throws IllegalArgumentException when the fold was not told this metric, period or kind of
   *     subject
   */
  Distribution own(Metric metric, Period period, Subject subject);

  /** Answers of a unit with everything below it; the same as {@link #own} for other subjects. */
  Distribution rollup(Metric metric, Period period, Subject subject);

  /**
   * Subjects of a kind with at least one answer to any metric in the period, by id. Units come by
   * tree order, and also when only units below them have answers. Employees have none to employer
   * metrics.
   *
   * @throws IllegalArgumentException when the fold was not told this period or kind of subject
   */
  Set<Subject> subjects(Subject.Kind kind, Period period);

  /** What readers were told of a period before; empty when nothing was, or nothing may be. */
  default Optional<Release> release(Metric metric, Period period) {
    return Optional.empty();
  }
}
