package nl.weerklank.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the first rows of a feed look like, for an administrator who is setting it up.
 *
 * @param rows rows looked at, 20 at most
 * @param columns in the statement's order
 * @param samples up to three rows as texts by label, null for missing; whatever may be personal is
 *     masked, of answers about the employer everything but survey and time, of absences everything
 * @param problems clauses that say what to mend; empty when the feed can be read
 * @param rejections how many rows or values of the rows looked at would be rejected, by {@code
 *     REASON} or {@code REASON column}
 */
public record FeedCheck(
    String source,
    String feed,
    int rows,
    List<Column> columns,
    List<Map<String, String>> samples,
    List<String> problems,
    Map<String, Integer> rejections) {

  /**
   * @param label lower case
   * @param sqlType the database's own name
   * @param use known, metric, follow-up, ignored or unknown
   * @param missing share of the rows looked at without a value, 0 to 1
   */
  public record Column(String label, String sqlType, String use, double missing) {}

  /** With what another table of the same feed shows; columns and samples are this one's. */
  FeedCheck and(FeedCheck table) {
    List<String> all = new ArrayList<>(problems);
    table.problems().stream().filter(problem -> !all.contains(problem)).forEach(all::add);
    Map<String, Integer> together = new TreeMap<>(rejections);
    table.rejections().forEach((reason, count) -> together.merge(reason, count, Integer::sum));
    return new FeedCheck(source, feed, rows + table.rows(), columns, samples, all, together);
  }

  /** Whether the feed can be read at all. */
  public boolean readable() {
    return problems.isEmpty();
  }
}
