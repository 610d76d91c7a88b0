package nl.weerklank.insight;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import nl.weerklank.score.Distribution;
import nl.weerklank.survey.About;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Release;
import nl.weerklank.survey.Subject;

/**
 * What may be shown of a figure. Results about the employer are hidden under k answers, in every
 * command and file.
 */
public final class Disclosure {

  private final ScoringSettings settings;

  public Disclosure(ScoringSettings settings) {
    this.settings = settings;
  }

  /**
   * True for a result about the employer with fewer than k answers, none included: not even n may
   * be shown. It is not enough on its own: answers may agree too well, or follow from those above
   * and beside them: see {@link #publishedUnits}.
   */
  public boolean hidden(Metric metric, int n) {
    return metric.about() == About.EMPLOYER && n < settings.employerMinimum();
  }

  /**
   * True when nothing of this kind is shown about the employer: places, touchpoints, surveys and
   * persons cut across the units, and a second way to cut the same answers undoes the first.
   */
  public boolean hidden(Metric metric, Subject.Kind kind) {
    return metric.about() == About.EMPLOYER && kind != Subject.Kind.UNIT;
  }

  /**
   * Units whose roll-up may be shown. For a metric about the employer no difference between what is
   * shown about a unit and what is shown below it leaves 1 to k - 1 answers, or answers that agree
   * but for one; units without answers are not among them. What was released before stays as it
   * was. For any other metric: every unit of the tree.
   */
  public Set<String> publishedUnits(Metric metric, Figures figures, Period period) {
    Optional<Release> release = figures.release(metric, period);
    if (release.isPresent()) {
      return release.get().published();
    }
    return new PublishedUnits(metric, figures, period, settings.employerMinimum()).ids();
  }

  /**
   * Units whose own answers, without those below, may be shown: for a metric about the employer
   * only those that follow from the published roll-ups anyway.
   */
  public Set<String> publishedOwn(Metric metric, Figures figures, Period period) {
    Optional<Release> release = figures.release(metric, period);
    if (release.isPresent()) {
      return own(new SmallGroup(metric, settings.employerMinimum()), metric, release.get());
    }
    return new PublishedUnits(metric, figures, period, settings.employerMinimum()).ownIds();
  }

  private static Set<String> own(SmallGroup group, Metric metric, Release release) {
    Set<String> ids = new LinkedHashSet<>();
    for (int position = 0; position < release.units().size(); position++) {
      Release.Cell cell = release.units().get(position);
      if (cell.published()
          && group.enough(new Distribution(metric.scale().from(), counts(cell)))
          && allShownBelow(release, position)) {
        ids.add(cell.unitId());
      }
    }
    return ids;
  }

  private static int[] counts(Release.Cell cell) {
    return cell.counts().stream().mapToInt(Integer::intValue).toArray();
  }

  private static boolean allShownBelow(Release release, int position) {
    return release.below(position).stream()
        .filter(below -> release.units().get(below).above() == position)
        .allMatch(child -> release.units().get(child).published() || empty(release, child));
  }

  private static boolean empty(Release release, int position) {
    return release.below(position).stream().allMatch(below -> release.units().get(below).n() == 0);
  }
}
