package nl.weerklank.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.weerklank.store.FactStore;
import nl.weerklank.store.Quality;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Response;

/**
 * What was rejected of all that is stored, as the table of rejects holds it: rows, values and
 * repeated response ids, which are only found when rows are combined.
 */
record Rejections(Quality quality) {

  private static final Period EVER =
      Period.between(LocalDate.of(1900, 1, 1), Response.UNDATED.minusDays(1));

  static Rejections of(FactStore facts) {
    return new Rejections(facts.quality(EVER));
  }

  long total() {
    return quality.rejectedRows().values().stream().mapToLong(Long::longValue).sum();
  }

  /** A line a reason, with rows and responses: a response may have many rows. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    quality
        .rejectedRows()
        .forEach(
            (reason, rows) ->
                lines.add(
                    "  rejected   "
                        + reason
                        + ": "
                        + Counted.of(rows, "row")
                        + " of "
                        + Counted.of(
                            quality.rejectedResponses().getOrDefault(reason, 0L), "response")));
    quality
        .remarks()
        .forEach((remark, count) -> lines.add("  remarked   " + remark + ": " + count));
    return lines;
  }
}
