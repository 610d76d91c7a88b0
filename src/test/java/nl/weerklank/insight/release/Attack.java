package nl.weerklank.insight.release;

import java.util.List;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Release;

/** For tests of other packages. */
public final class Attack {

  private Attack() {}

  /** Whether a group too small to show follows from all these editions of one quarter together. */
  public static boolean succeeds(Metric metric, int k, List<Release> editions) {
    return new DerivedGroups(metric, k, editions).small();
  }
}
