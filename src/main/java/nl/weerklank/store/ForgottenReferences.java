package nl.weerklank.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weerklank.store.KeptOut.Kind;
import nl.weerklank.survey.FeedType;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every stored version of HR and CRM rows, gone over by what is to be kept out. */
final class ForgottenReferences {

  private record Feed(int number, FeedType type) {}

  private record Row(long id, String key, Map<String, String> values) {}

  private final JdbcTemplate jdbc;

  ForgottenReferences(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Ids of all contacts a customer ever had; of an employee none. */
  Set<String> contactsOf(Kind kind, String id) {
    Set<String> contacts = new HashSet<>();
    if (kind == Kind.CUSTOMER) {
      for (Feed feed : feeds()) {
        if (feed.type() == FeedType.CONTACTS) {
          rows(feed.number()).stream()
              .filter(row -> id.equals(row.values().get("customer_id")))
              .forEach(row -> contacts.add(row.values().get("contact_id")));
        }
      }
    }
    return contacts;
  }

  /**
   * What else names an employee: every address HR ever gave, and the number where nobody else has
   * it; of a customer nothing.
   */
  Set<String> keysOf(Kind kind, String id) {
    Set<String> keys = new HashSet<>();
    if (kind != Kind.EMPLOYEE) {
      return keys;
    }
    String number = KeptOut.number(id);
    boolean shared = false;
    for (Feed feed : feeds()) {
      for (Row row : feed.type() == FeedType.EMPLOYEES ? rows(feed.number()) : List.<Row>of()) {
        String other = row.values().get("employee_id");
        if (id.equals(other) && row.values().get("email") != null) {
          keys.add(KeptOut.email(row.values().get("email")));
        }
        shared |= number != null && !id.equals(other) && number.equals(KeptOut.number(other));
      }
    }
    keys.add(shared ? null : number);
    keys.remove(null);
    return keys;
  }

  /** Rows removed or rewritten; the next night compares those feeds row by row. */
  long forget(KeptOut keptOut) {
    long changed = 0;
    for (Feed feed : feeds()) {
      long before = changed;
      for (Row row : rows(feed.number())) {
        Map<String, String> left = keptOut.reference(feed.type(), row.values());
        if (left == null) {
          changed += jdbc.update("delete from reference_row where id = ?", row.id());
        } else if (left != row.values()) {
          changed += rewrite(feed.type(), row, left);
        }
      }
      if (changed > before) {
        jdbc.update("update reference_feed set picture = null where feed = ?", feed.number());
      }
    }
    return changed;
  }

  private int rewrite(FeedType type, Row row, Map<String, String> left) {
    ReferenceIdentity.Keyed keyed =
        ReferenceIdentity.of(type).keyed("forgotten", List.of(left)).get(0);
    String payload = Columns.json(left);
    return jdbc.update(
        "update reference_row set row_key = ?, subject = ?, payload = ?, content_hash = ?"
            + " where id = ?",
        keyed.key() + repeated(row.key()),
        keyed.subject(),
        payload,
        Hash.hex(payload),
        row.id());
  }

  /** The number of a row whose key others have too. */
  private static String repeated(String key) {
    int last = key.lastIndexOf('|');
    return key.startsWith("#", last + 1) ? key.substring(last + 1) : "";
  }

  private List<Feed> feeds() {
    return jdbc.query(
        "select feed, type from reference_feed order by feed",
        (row, number) -> new Feed(row.getInt(1), FeedType.valueOf(row.getString(2))));
  }

  private List<Row> rows(int feed) {
    List<Row> rows = new ArrayList<>();
    jdbc.query(
        "select id, row_key, payload from reference_row where id >= ? and id < ? order by id",
        row -> {
          rows.add(new Row(row.getLong(1), row.getString(2), Columns.flat(row.getString(3))));
        },
        ReferenceVersion.id(feed, 0),
        ReferenceVersion.id(feed + 1, 0));
    return rows;
  }
}
