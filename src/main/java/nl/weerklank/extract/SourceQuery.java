package nl.weerklank.extract;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.weerklank.survey.Failure;
import nl.weerklank.survey.Failure.Kind;

/** Asks a source something that is no feed, such as which questions a survey has. */
public final class SourceQuery {

  private static final int MOST = 10_000;

  private SourceQuery() {}

  /**
   * @param file where the statement came from, for messages
   * @return rows by lower-case label, values cleaned as texts, missing ones left out; 10,000 at
   *     most
   * @throws Failure as {@link SourceReader} does
   */
  public static List<Map<String, String>> rows(SourceSettings source, String file, String sql) {
    try (Connection connection = SourceConnections.open(source);
        Statement statement = connection.createStatement()) {
      statement.setMaxRows(MOST);
      try (ResultSet result = statement.executeQuery(sql)) {
        return rows(result);
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw SourceFailures.reading(source, "(none)", file, e);
    }
  }

  /** What a database says to a statement. */
  public enum Verdict {
    ACCEPTED,
    NOT_ACCEPTED,
    /** The account may not read something that the statement reads. */
    NO_RIGHT
  }

  /**
   * Has the database look at a statement, of which one row at most is read.
   *
   * @throws Failure UNREACHABLE or AUTHENTICATION as {@link SourceReader} does
   */
  public static Verdict tryOut(SourceSettings source, String feed, String file, String sql) {
    try (Connection connection = SourceConnections.open(source);
        Statement statement = connection.createStatement()) {
      statement.setMaxRows(1);
      statement.executeQuery(sql).close();
      connection.rollback();
      return Verdict.ACCEPTED;
    } catch (SQLException e) {
      if (SourceFailures.kind(e) != Kind.CONFIGURATION) {
        throw SourceFailures.reading(source, feed, file, e);
      }
      return SourceFailures.noRight(e) ? Verdict.NO_RIGHT : Verdict.NOT_ACCEPTED;
    }
  }

  private static List<Map<String, String>> rows(ResultSet result) throws SQLException {
    ResultSetMetaData columns = result.getMetaData();
    List<Map<String, String>> rows = new ArrayList<>();
    while (result.next()) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        String text = CleanText.of(result.getString(i), CleanText.LONG);
        if (text != null) {
          row.put(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), text);
        }
      }
      rows.add(row);
    }
    return rows;
  }
}
