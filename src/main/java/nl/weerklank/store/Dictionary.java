package nl.weerklank.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weerklank.survey.Failure;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Small numbers, from 1, for the ids of one kind. Read once, then kept in memory; a new number is
 * committed by itself, so that a rollback of the caller leaves no number here that the database
 * does not know.
 */
final class Dictionary {

  private record Entry(String kind, int number, String id) {}

  private static final BulkTable<Entry> TABLE =
      new BulkTable<>("name", List.of("kind", "number", "id"), Dictionary::fill);

  private final String kind;
  private final int most;
  private final JdbcTemplate jdbc;
  private final Dialect dialect;
  private final TransactionTemplate ownTransaction;
  private final Map<String, Integer> numberById = new HashMap<>();
  private final List<String> idByNumber = new ArrayList<>();
  private boolean read;

  /**
   * @param most highest number that can be given out
   */
  Dictionary(
      String kind,
      int most,
      JdbcTemplate jdbc,
      Dialect dialect,
      TransactionTemplate ownTransaction) {
    this.kind = kind;
    this.most = most;
    this.jdbc = jdbc;
    this.dialect = dialect;
    this.ownTransaction = ownTransaction;
  }

  synchronized int number(String id) {
    if (id == null) {
      return 0;
    }
    readOnce();
    Integer known = numberById.get(Columns.id(id));
    if (known != null) {
      return known;
    }
    register(List.of(id));
    return numberById.get(Columns.id(id));
  }

  /** 0 when the id has no number; gives none. */
  synchronized int known(String id) {
    readOnce();
    return numberById.getOrDefault(Columns.id(id), 0);
  }

  /** Gives all unknown ids their numbers in one transaction; nulls are passed over. */
  synchronized void register(Collection<String> ids) {
    readOnce();
    Set<String> unknown = unknown(ids);
    if (unknown.isEmpty()) {
      return;
    }
    try {
      insert(unknown);
    } catch (DuplicateKeyException e) {
      // Another process sharing the database was first.
      read = false;
      readOnce();
      insert(unknown(unknown));
    }
  }

  synchronized String id(int number) {
    if (number == 0) {
      return null;
    }
    readOnce();
    return idByNumber.get(number);
  }

  synchronized int highest() {
    readOnce();
    return idByNumber.size() - 1;
  }

  synchronized List<String> ids() {
    readOnce();
    return List.copyOf(idByNumber.subList(1, idByNumber.size()));
  }

  private Set<String> unknown(Collection<String> ids) {
    Set<String> unknown = new LinkedHashSet<>();
    for (String id : ids) {
      if (id != null && !numberById.containsKey(Columns.id(id))) {
        unknown.add(Columns.id(id));
      }
    }
    return unknown;
  }

  private void insert(Set<String> ids) {
    if (idByNumber.size() - 1 + ids.size() > most) {
      throw full(ids);
    }
    List<Entry> rows = new ArrayList<>(ids.size());
    for (String id : ids) {
      rows.add(new Entry(kind, idByNumber.size() + rows.size(), id));
    }
    ownTransaction.executeWithoutResult(status -> dialect.insert(jdbc, TABLE, rows));
    ids.forEach(this::remember);
  }

  private static void fill(BulkRow row, Entry entry) throws SQLException {
    row.text(entry.kind());
    row.integer(entry.number());
    row.text(entry.id());
  }

  private Failure full(Set<String> ids) {
    return Failure.configuration(
        "No room for "
            + kind.toLowerCase(java.util.Locale.ROOT)
            + " '"
            + ids.iterator().next()
            + "': all "
            + most
            + " numbers are taken by "
            + String.join(", ", ids().subList(0, Math.min(most, 20)))
            + ". Start a new reporting database, or keep to names used before.");
  }

  private void readOnce() {
    if (read) {
      return;
    }
    numberById.clear();
    idByNumber.clear();
    idByNumber.add(null);
    jdbc.query(
        "select id from name where kind = ? order by number",
        row -> {
          remember(row.getString(1));
        },
        kind);
    read = true;
  }

  private void remember(String id) {
    numberById.put(id, idByNumber.size());
    idByNumber.add(id);
  }
}
