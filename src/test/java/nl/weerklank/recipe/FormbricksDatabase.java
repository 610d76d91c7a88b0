package nl.weerklank.recipe;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A database as Formbricks has it, with the survey "Klantonderzoek" of Noordzee Verzekeringen: who
 * served the customer is a hidden field, the customer an attribute of the contact. What is in it is
 * counted while it is made.
 */
public final class FormbricksDatabase {

  public static final String SURVEY = "clxrelation0000000000000001";

  /** Of an older version, with questions and no blocks; about effort, on a scale of 1 to 7. */
  public static final String OLD_SURVEY = "clxold0000000000000000000002";

  static final int FINISHED = 2_000;
  static final int UNFINISHED = 150;
  static final int OLD = 40;
  private static final int CONTACTS = 300;

  private static final List<String> TOPICS = List.of("Prijs", "Schade", "Polis");

  /** What a reader finds in the survey when it maps the agent and the topic too. */
  final Counts expected = new Counts();

  private final LocalDate today;

  private FormbricksDatabase(LocalDate today) {
    this.today = today;
  }

  /**
   * @param url of an empty PostgreSQL database, with an account that may make tables
   */
  public static FormbricksDatabase create(String url, LocalDate today) {
    FormbricksDatabase database = new FormbricksDatabase(today);
    Scripts.run(url, Scripts.resource("formbricks/schema.sql").split(";\\s*\\n"));
    Scripts.run(url, Scripts.resource("formbricks/questions.sql").split(";\\s*\\n"));
    try (Connection connection = DriverManager.getConnection(url)) {
      connection.setAutoCommit(false);
      contacts(connection);
      try (PreparedStatement insert =
          connection.prepareStatement(
              "insert into \"Response\" (id, created_at, updated_at, finished, \"surveyId\","
                  + " \"contactId\", data, meta, \"contactAttributes\", language) values (?, ?, ?,"
                  + " ?, ?, ?, ?::jsonb, '{\"source\": \"link\"}', ?::jsonb, ?)")) {
        for (int i = 1; i <= FINISHED; i++) {
          database.answer(insert, i);
        }
        database.others(insert);
        insert.executeBatch();
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return database;
  }

  /** Customer of a contact, as the CRM numbers its companies. */
  private static String customer(int contact) {
    return Integer.toString(2001 + contact % 84);
  }

  private static void contacts(Connection connection) throws SQLException {
    try (PreparedStatement contact =
            connection.prepareStatement(
                "insert into \"Contact\" (id, \"environmentId\") values (?, 'env1')");
        PreparedStatement attribute =
            connection.prepareStatement(
                "insert into \"ContactAttribute\" (id, \"attributeKeyId\", \"contactId\", value)"
                    + " values (?, ?, ?, ?)")) {
      for (int n = 0; n < CONTACTS; n++) {
        contact.setString(1, "contact" + n);
        contact.addBatch();
        attribute(attribute, "a" + n, "key1", n, customer(n));
        attribute(attribute, "b" + n, "key2", n, "contact" + n + "@klant.example");
      }
      contact.executeBatch();
      attribute.executeBatch();
    }
  }

  private static void attribute(
      PreparedStatement insert, String id, String key, int contact, String value)
      throws SQLException {
    insert.setString(1, id);
    insert.setString(2, key);
    insert.setString(3, "contact" + contact);
    insert.setString(4, value);
    insert.addBatch();
  }

  private void answer(PreparedStatement insert, int i) throws SQLException {
    StringBuilder data = new StringBuilder();
    Counts row = new Counts();
    int before = nps(i, data, row) + csat(i, data, row);
    if (before == 0) {
      row.add("rejected NO_SCORE", "");
    }
    if (row.total("score") == 0) {
      row.map().forEach((words, count) -> expected.map().merge(words, count, Integer::sum));
      rest(i, data, new Counts());
    } else {
      rest(i, data, row);
      row.map().forEach((words, count) -> expected.map().merge(words, count, Integer::sum));
    }
    String contact = i % 20 == 3 ? null : "contact" + i % CONTACTS;
    insert(insert, "clr%022d".formatted(i), at(i), true, SURVEY, contact, data, attributes(i));
  }

  /**
   * @return how many values were given
   */
  private static int nps(int i, StringBuilder data, Counts row) {
    int kind = (i * 7 + i / 11) % 16;
    if (kind <= 10) {
      field(data, "nps", i % 5 == 0 ? "\"" + kind + "\"" : Integer.toString(kind));
      row.add("score nps", kind);
      return 1;
    }
    switch (kind) {
      case 11 -> field(data, "nps", "11");
      case 12 -> field(data, "nps", "null");
      case 13 -> field(data, "nps", "{\"value\": 9}");
      case 14 -> field(data, "nps", "8.5");
      default -> {}
    }
    String reason =
        switch (kind) {
          case 11 -> "OFF_SCALE";
          case 13 -> "NOT_A_NUMBER";
          case 14 -> "NOT_WHOLE";
          default -> null;
        };
    row.add("rejected " + reason, reason == null ? null : "nps");
    return reason == null ? 0 : 1;
  }

  private static int csat(int i, StringBuilder data, Counts row) {
    int kind = i % 7;
    if (kind == 0) {
      return 0;
    }
    field(data, "tevreden", i % 4 == 0 ? "\"" + kind + "\"" : Integer.toString(kind));
    row.add(kind == 6 ? "rejected OFF_SCALE" : "score csat", kind == 6 ? "csat" : kind);
    return 1;
  }

  /** All but the scores; counted only when the answer stands. */
  private void rest(int i, StringBuilder data, Counts row) {
    if (i % 25 != 7) {
      int person = 12 + i % 44;
      String agent = i % 10 == 0 ? People.address(person).toUpperCase() : Integer.toString(person);
      field(data, "agent", "\"" + agent + "\"");
      row.add("employee", agent);
    }
    if (i % 6 == 0) {
      field(data, "waarom", "\"Snel geholpen 🙂\\n\\\"dank\\\"\"");
      row.add("comment", "Snel geholpen 🙂\n\"dank\"");
    }
    String topic = TOPICS.get(i % 3);
    String second = TOPICS.get((i + 1) % 3);
    field(data, "onderwerp", "[\"" + topic + "\", \"" + second + "\"]");
    row.add("category", topic).add("category", second);
    row.add("language", "nl").add("day", localDay(i));
    if (i % 20 != 3) {
      row.add("respondent", "contact" + i % CONTACTS);
      row.add("customer", i % 40 == 1 ? "2084" : customer(i % CONTACTS));
    }
  }

  /** As of the answer: once the attribute of today, once another, once empty, once nothing. */
  private static String attributes(int i) {
    if (i % 20 == 3) {
      return null;
    }
    if (i % 40 == 1) {
      return "{\"customerId\": \"2084\", \"userId\": \"x\"}";
    }
    return switch (i % 3) {
      case 0 -> "{\"customerId\": \"" + customer(i % CONTACTS) + "\"}";
      case 1 -> "{\"customerId\": \"\"}";
      default -> null;
    };
  }

  private static void field(StringBuilder data, String name, String json) {
    data.append(data.isEmpty() ? "" : ", ").append('"').append(name).append("\": ").append(json);
  }

  private LocalDate day(int i) {
    return today.minusDays(2 + i % 180);
  }

  /** In UTC. */
  private LocalDateTime at(int i) {
    return i % 50 == 0 ? day(i).atTime(23, 30) : day(i).atTime(8 + i % 9, i % 60, 7, 123_000_000);
  }

  /** In Amsterdam. */
  private LocalDate localDay(int i) {
    return i % 50 == 0 ? day(i).plusDays(1) : day(i);
  }

  private void others(PreparedStatement insert) throws SQLException {
    for (int i = 1; i <= UNFINISHED; i++) {
      StringBuilder data = new StringBuilder("\"nps\": 1");
      insert(insert, "clu%022d".formatted(i), at(i), false, SURVEY, null, data, null);
    }
    for (int i = 1; i <= OLD; i++) {
      StringBuilder data = new StringBuilder("\"g4x9score\": " + (1 + i % 7));
      insert(insert, "clo%022d".formatted(i), at(i), true, OLD_SURVEY, null, data, null);
    }
  }

  private static void insert(
      PreparedStatement insert,
      String id,
      LocalDateTime at,
      boolean finished,
      String survey,
      String contact,
      StringBuilder data,
      String attributes)
      throws SQLException {
    insert.setString(1, id);
    insert.setObject(2, at);
    insert.setObject(3, at.plusMinutes(3));
    insert.setBoolean(4, finished);
    insert.setString(5, survey);
    insert.setString(6, contact);
    insert.setString(7, "{" + data + "}");
    insert.setString(8, attributes);
    insert.setString(9, "nl");
    insert.addBatch();
  }
}
