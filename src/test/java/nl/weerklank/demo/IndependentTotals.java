package nl.weerklank.demo;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Totals by plain SQL on the demo's databases, to check the product against. Shares no code with
 * it: neither its feeds nor its join, tree, fold or formulas.
 *
 * <p>Applies the same definitions: valid whole scores on the scale, the unit of the answer's local
 * day (the employee's, else the answer's own, else {@code (unassigned)}), the tree of the as-of
 * date with cycles under {@code (organisation)}, identical duplicates once, of the relationship
 * survey the latest answer per respondent and metric inside the window, undated answers nowhere,
 * answers after the as-of date nowhere.
 */
public final class IndependentTotals implements AutoCloseable {

  /** The unit itself, the unit with all below it, or the employee. */
  public enum Kind {
    OWN,
    ROLLUP,
    EMPLOYEE
  }

  public record Line(Kind kind, String id, String metric) {}

  /**
   * @param score points, percent or mean, not rounded
   * @param byScore answers per score that was given at least once
   */
  public record Total(long n, double score, SortedMap<Integer, Long> byScore) {}

  private static final List<String> HR_TABLES = List.of("afdeling", "dienstverband", "medewerker");
  private static final List<String> OPERATIONAL_TABLES =
      List.of("survey_relation", "survey_website", "survey_employee");

  private final Connection connection;

  public IndependentTotals(Path demo, LocalDate asOf) {
    try {
      connection = DriverManager.getConnection("jdbc:h2:mem:");
      for (String table : HR_TABLES) {
        link(demo, DemoOrganisation.HR, "hr_" + table, table.toUpperCase(Locale.ROOT));
      }
      for (String table : OPERATIONAL_TABLES) {
        link(demo, DemoOrganisation.OPERATIONAL, "op_" + table, table.toUpperCase(Locale.ROOT));
      }
      String contact = Resource.text("independent-contact.sql");
      link(demo, DemoOrganisation.OPERATIONAL, "op_contact", "(" + contact + ")");
      execute(Resource.text("independent-prepare.sql").replace("${asOf}", "DATE '" + asOf + "'"));
      execute("DROP TABLE IF EXISTS op_contact");
      for (String table : HR_TABLES) {
        execute("DROP TABLE hr_" + table);
      }
      for (String table : OPERATIONAL_TABLES) {
        execute("DROP TABLE op_" + table);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Links a table, or a statement in brackets. */
  private void link(Path demo, String database, String name, String source) throws SQLException {
    execute(
        "CREATE LINKED TABLE %s(NULL, '%s', '%s', '%s', '%s')"
            .formatted(
                name,
                DemoOrganisation.url(demo, database),
                DemoOrganisation.USER,
                DemoOrganisation.PASSWORD,
                source));
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Of an ISO week, {@code 2026-W44}. */
  public Map<Line, Total> week(String key) {
    return totals("on_day IN (SELECT on_day FROM calendar WHERE iso_week = '" + key + "')");
  }

  /** Of a quarter, {@code 2026-Q3}. */
  public Map<Line, Total> quarter(String key) {
    return totals("on_day IN (SELECT on_day FROM calendar WHERE quarter = '" + key + "')");
  }

  /** Of any days, both ends included. */
  public Map<Line, Total> between(LocalDate from, LocalDate to) {
    return totals("on_day BETWEEN DATE '" + from + "' AND DATE '" + to + "'");
  }

  /** The unit above each unit on the as-of date; of the top ones {@code (organisation)}. */
  public Map<String, String> parents() {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT id, parent FROM edge ORDER BY id")) {
      Map<String, String> parents = new LinkedHashMap<>();
      while (rows.next()) {
        parents.put(rows.getString("id"), rows.getString("parent"));
      }
      return parents;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<Line, Total> totals(String window) {
    try (Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS counted");
      statement.execute(Resource.text("independent-counted.sql").replace("${window}", window));
      try (ResultSet rows = statement.executeQuery(Resource.text("independent-totals.sql"))) {
        Map<Line, Total> totals = new LinkedHashMap<>();
        while (rows.next()) {
          totals.put(
              new Line(
                  Kind.valueOf(rows.getString("kind").toUpperCase(Locale.ROOT)),
                  rows.getString("id"),
                  rows.getString("metric")),
              total(rows));
        }
        return totals;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Total total(ResultSet row) throws SQLException {
    SortedMap<Integer, Long> byScore = new TreeMap<>();
    for (int score = 0; score <= 10; score++) {
      long count = row.getLong("s" + score);
      if (count > 0) {
        byScore.put(score, count);
      }
    }
    return new Total(row.getLong("n"), row.getDouble("score"), byScore);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
