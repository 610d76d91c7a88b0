package nl.weerklank.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import nl.weerklank.survey.FeedType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What makes a row of a feed the same row another night.
 *
 * @param columns of the row's key
 * @param subject columns that name whom or what the row is about; of several the first filled one
 * @param unique one row per key; a second one is passed over
 */
record ReferenceIdentity(List<String> columns, List<String> subject, boolean unique) {

  /** A row with its key, ready to be compared with what is stored; made when it is asked for. */
  record Keyed(String key, String subject, Supplier<Map<String, String>> row) {}

  private static final Logger LOG = LoggerFactory.getLogger(ReferenceIdentity.class);

  static ReferenceIdentity of(FeedType type) {
    return switch (type) {
      case UNITS -> unique(List.of("unit_id", "valid_from"), "unit_id");
      case EMPLOYEES -> unique(List.of("employee_id"), "employee_id");
      case CUSTOMERS -> unique(List.of("customer_id"), "customer_id");
      case CONTACTS -> unique(List.of("contact_id"), "contact_id");
      case ASSIGNMENTS ->
          repeated(List.of("employee_id", "unit_id", "valid_from"), List.of("employee_id"));
      case ABSENCES ->
          repeated(List.of("employee_id", "unit_id", "from"), List.of("employee_id", "unit_id"));
      case TARGETS ->
          repeated(
              List.of("unit_id", "employee_id", "job_level", "metric", "valid_from"),
              List.of("metric"));
      case EVENTS -> repeated(List.of("on", "unit_id", "label"), List.of("on"));
      case MEASURES -> unique(List.of("unit_id", "measure", "period"), "unit_id");
      case SUPERIORS -> unique(List.of("employee_id", "superior_id", "kind"), "employee_id");
      case RESPONSES -> throw new IllegalArgumentException("Responses are facts, no reference.");
    };
  }

  private static ReferenceIdentity unique(List<String> columns, String subject) {
    return new ReferenceIdentity(columns, List.of(subject), true);
  }

  private static ReferenceIdentity repeated(List<String> columns, List<String> subject) {
    return new ReferenceIdentity(columns, subject, false);
  }

  /**
   * Rows with their keys, in order. Rows about nothing are passed over, and so are second rows of
   * one key where it must be unique; elsewhere these get a number. What is passed over is logged.
   */
  List<Keyed> keyed(String feed, List<Map<String, String>> rows) {
    List<Keyed> keyed = new ArrayList<>(rows.size());
    Set<String> seen = new HashSet<>();
    Map<String, Integer> times = new HashMap<>();
    int nameless = 0;
    int repeated = 0;
    for (int i = 0; i < rows.size(); i++) {
      int place = i;
      Map<String, String> row = rows.get(place);
      String about = subjectOf(row);
      if (about == null) {
        nameless++;
        continue;
      }
      String key = keyOf(row);
      if (!seen.add(key)) {
        repeated++;
        if (unique) {
          continue;
        }
        key = key + "#" + times.merge(key, 2, (count, two) -> count + 1);
      }
      keyed.add(new Keyed(key, Columns.id(about), () -> rows.get(place)));
    }
    report(feed, nameless, unique ? repeated : 0);
    return keyed;
  }

  private void report(String feed, int nameless, int repeated) {
    if (nameless > 0) {
      LOG.warn("Feed {}: {} rows without {} passed over.", feed, nameless, subject);
    }
    if (repeated > 0) {
      LOG.warn(
          "Feed {}: {} rows repeat the {} of another; the first row counts.",
          feed,
          repeated,
          columns);
    }
  }

  private String subjectOf(Map<String, String> row) {
    for (String column : subject) {
      if (row.get(column) != null) {
        return row.get(column);
      }
    }
    return null;
  }

  private String keyOf(Map<String, String> row) {
    StringBuilder key = new StringBuilder();
    for (String column : columns) {
      String value = row.getOrDefault(column, "");
      key.append(value.replace("\\", "\\\\").replace("|", "\\|")).append('|');
    }
    return key.length() <= 900 ? key.toString() : Hash.hex(key.toString());
  }
}
