package nl.weerklank.recipe;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.weerklank.extract.ReadRow;
import nl.weerklank.survey.Rejection;
import nl.weerklank.survey.Response;

/**
 * How often each value occurs in answers, by words such as {@code score nps 9}; made while a
 * database is filled, and again of what Weerklank read in it.
 */
final class Counts {

  private final Map<String, Integer> counts = new TreeMap<>();

  Counts add(String what, Object value) {
    if (value != null) {
      counts.merge(what + " " + value, 1, Integer::sum);
    }
    return this;
  }

  Map<String, Integer> map() {
    return counts;
  }

  /** Sum of those whose words begin so. */
  int total(String what) {
    return counts.entrySet().stream()
        .filter(count -> count.getKey().startsWith(what))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  static Counts of(List<ReadRow> rows) {
    Counts counts = new Counts();
    rows.forEach(counts::row);
    return counts;
  }

  private void row(ReadRow row) {
    for (Rejection rejection : row.rejections()) {
      add("rejected " + rejection.reason(), rejection.column() == null ? "" : rejection.column());
    }
    Response response = row.response();
    if (response == null) {
      return;
    }
    response.scores().forEach((metric, score) -> add("score " + metric, score));
    add("day", response.day().equals(Response.UNDATED) ? "undated" : response.day());
    add("customer", response.customerId());
    add("contact", response.contactId());
    add("employee", response.employeeId());
    add("respondent", response.respondentId());
    add("comment", response.comment());
    add("language", response.language());
    response.categories().forEach(category -> add("category", category));
    response.followUps().forEach((label, text) -> add("follow-up " + label, text));
  }
}
