package nl.weerklank.job;

import java.util.List;
import nl.weerklank.enrich.DayDigests;
import nl.weerklank.extract.ReadRow;
import nl.weerklank.survey.Fact;
import nl.weerklank.survey.Rejection;

/**
 * A source row after the join.
 *
 * @param fact null when the whole row is rejected
 */
record EnrichedRow(Fact fact, List<Rejection> rejections) {

  static EnrichedRow of(ReadRow row, Placement placement) {
    Fact fact = row.response() == null ? null : placement.place(row.response());
    return new EnrichedRow(fact, row.rejections());
  }

  /** Both passes digest the same thing: rows as they are read, before any are combined. */
  void addTo(DayDigests digests) {
    digests.add(fact, rejections);
  }
}
