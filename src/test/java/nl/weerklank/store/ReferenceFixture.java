package nl.weerklank.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.weerklank.survey.FeedType;
import org.junit.jupiter.api.BeforeEach;

/** HR and CRM feeds on a database of their own, seen on three Mondays. */
abstract class ReferenceFixture extends EachDatabase {

  static final LocalDate DAY_1 = LocalDate.of(2026, 11, 2);
  static final LocalDate DAY_2 = LocalDate.of(2026, 11, 9);
  static final LocalDate DAY_3 = LocalDate.of(2026, 11, 16);

  ReferenceStore references;

  @BeforeEach
  void references() {
    references = database.store.references();
  }

  /** Column and value in turn. */
  static Map<String, String> row(String... values) {
    Map<String, String> row = new TreeMap<>();
    for (int i = 0; i < values.length; i += 2) {
      row.put(values[i], values[i + 1]);
    }
    return row;
  }

  @SafeVarargs
  final int store(FeedType type, LocalDate day, Map<String, String>... rows) {
    return references.store(type, "hr." + type.key(), day, List.of(rows));
  }
}
