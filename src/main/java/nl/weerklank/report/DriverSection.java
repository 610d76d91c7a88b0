package nl.weerklank.report;

import java.util.List;
import nl.weerklank.survey.Metric;

/**
 * Which rated items go together with the headline score.
 *
 * @param headline what the items are held against
 * @param answers that rate all of them
 * @param explained part of the headline's variance they explain together
 * @param rows in the configured order: shares a point or two apart are no ranking
 */
public record DriverSection(Metric headline, long answers, Percent explained, List<Row> rows) {

  /**
   * @param share of what is explained together
   * @param rating mean, from 0, the worst of the item's scale, to 100
   * @param advice what importance and rating say together
   */
  public record Row(Metric metric, Percent share, Percent rating, Phrase advice) {}
}
