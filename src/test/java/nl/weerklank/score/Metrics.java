package nl.weerklank.score;

import java.util.Arrays;
import nl.weerklank.survey.About;
import nl.weerklank.survey.Band;
import nl.weerklank.survey.Direction;
import nl.weerklank.survey.Formula;
import nl.weerklank.survey.Metric;

/** The default metrics, and distributions written as in the tables. */
public final class Metrics {

  public static final Metric NPS = net("nps", About.SERVICE);
  public static final Metric ENPS = net("enps", About.EMPLOYER);
  public static final Metric CSAT =
      metric("csat", 5, Direction.HIGH, Formula.TOP_SHARE, new Band(4, 5), new Band(1, 2));
  public static final Metric CES =
      metric("ces", 7, Direction.HIGH, Formula.MEAN, new Band(6, 7), new Band(1, 3));
  public static final Metric EFFORT =
      metric("effort", 5, Direction.LOW, Formula.MEAN, new Band(1, 2), new Band(4, 5));

  private Metrics() {}

  private static Metric net(String id, About about) {
    return new Metric(
        id, new Band(0, 10), Direction.HIGH, Formula.NET, new Band(9, 10), new Band(0, 6), about);
  }

  private static Metric metric(
      String id, int highest, Direction direction, Formula formula, Band top, Band bottom) {
    return new Metric(id, new Band(1, highest), direction, formula, top, bottom, About.SERVICE);
  }

  /** The same question scored by another formula. */
  public static Metric by(Formula formula, Metric metric) {
    return new Metric(
        metric.id(),
        metric.scale(),
        metric.direction(),
        formula,
        metric.top(),
        metric.bottom(),
        metric.about());
  }

  /** Counts from the lowest answer up, separated by blanks. */
  public static Distribution counted(Metric metric, String counts) {
    int[] parsed = Arrays.stream(counts.trim().split(" ")).mapToInt(Integer::parseInt).toArray();
    return new Distribution(metric.scale().from(), parsed);
  }
}
