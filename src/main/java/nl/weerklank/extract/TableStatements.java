package nl.weerklank.extract;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.weerklank.survey.Failure;

/**
 * The statements of a feed: one, or one for each of its tables with {@code ${table}} and {@code
 * ${columns}} filled in. Names are quoted as the database quotes them.
 */
final class TableStatements {

  private static final String TABLE = "${table}";
  private static final String COLUMNS = "${columns}";

  /**
   * @param table null: the statement names its tables itself
   * @param prefix put before the response ids; empty for the tables named in full
   */
  record TableStatement(String sql, String table, String prefix) {}

  private final SourceSettings source;
  private final FeedSettings feed;
  private final DatabaseMetaData database;
  private final String catalog;
  private final String quote;

  private TableStatements(SourceSettings source, FeedSettings feed, Connection connection)
      throws SQLException {
    this.source = source;
    this.feed = feed;
    this.database = connection.getMetaData();
    this.catalog = connection.getCatalog();
    this.quote = database.getIdentifierQuoteString().strip();
  }

  /**
   * @throws Failure CONFIGURATION when a table named in full is not there, or a name is in doubt
   */
  static List<TableStatement> of(SourceSettings source, FeedSettings feed, Connection connection)
      throws SQLException {
    if (feed.mapping().tables().isEmpty() && !feed.sql().contains(COLUMNS)) {
      return List.of(new TableStatement(feed.sql(), null, ""));
    }
    return new TableStatements(source, feed, connection).statements(connection.getSchema());
  }

  private List<TableStatement> statements(String schema) throws SQLException {
    if (feed.mapping().tables().isEmpty()) {
      return List.of(new TableStatement(feed.sql().replace(COLUMNS, columns(null)), null, ""));
    }
    List<TableStatement> statements = new ArrayList<>();
    Set<String> current = new LinkedHashSet<>();
    for (String pattern : feed.mapping().tables()) {
      boolean many = pattern.indexOf('*') >= 0;
      for (String table : matching(pattern, schema)) {
        if (statements.stream().anyMatch(other -> table.equals(other.table()))) {
          continue;
        }
        statements.add(statement(table, many, schema, current));
      }
    }
    return statements;
  }

  /**
   * @param current columns of the tables named in full; what an older table lacks of them is NULL
   */
  private TableStatement statement(String table, boolean old, String schema, Set<String> current)
      throws SQLException {
    Set<String> lacking = new TreeSet<>();
    if (feed.sql().contains(COLUMNS)) {
      Set<String> has = columnsOf(table, schema);
      if (old) {
        lacking.addAll(current);
        lacking.removeAll(has);
      } else {
        current.addAll(has);
      }
    }
    String sql = feed.sql().replace(COLUMNS, columns(lacking)).replace(TABLE, quoted(table));
    return new TableStatement(sql, table, old ? table + ":" : "");
  }

  private String columns(Set<String> lacking) {
    Set<String> read = feed.mapping().read();
    if (read.isEmpty()) {
      throw failure(
          "its statement has ${columns}, but no column is mapped; map columns to metrics, such as"
              + " nps, under 'columns'");
    }
    return read.stream()
        .map(name -> (lacking != null && lacking.contains(name) ? "NULL AS " : "") + name(name))
        .collect(Collectors.joining(", "));
  }

  private Set<String> matching(String pattern, String schema) throws SQLException {
    int dot = pattern.lastIndexOf('.');
    String inSchema = dot < 0 ? schema : pattern.substring(0, dot);
    String before = dot < 0 ? "" : pattern.substring(0, dot + 1);
    String name = pattern.substring(dot + 1);
    Set<String> all = tables(inSchema);
    Pattern wanted = glob(name);
    Set<String> found =
        all.stream()
            .filter(table -> wanted.matcher(table).matches())
            .filter(table -> name.equals(table) || !excluded(table))
            .collect(Collectors.toCollection(TreeSet::new));
    if (found.isEmpty() && name.indexOf('*') < 0) {
      throw failure(
          "there is no table '"
              + pattern
              + "' that the account may read; it was perhaps renamed by an update, or its survey"
              + " ended. There are "
              + Nearest.of(name, all));
    }
    return found.stream()
        .map(table -> before + table)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean excluded(String table) {
    return feed.mapping().exclude().stream()
        .anyMatch(pattern -> glob(pattern).matcher(table).matches());
  }

  private static Pattern glob(String pattern) {
    String[] parts = pattern.split("\\*", -1);
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      regex.append(i == 0 ? "" : ".*").append(Pattern.quote(parts[i]));
    }
    return Pattern.compile(regex.toString());
  }

  private Set<String> tables(String schema) throws SQLException {
    Set<String> tables = new LinkedHashSet<>();
    // All of them: drivers differ in what they take for a wildcard, and in how they escape one.
    try (ResultSet found =
        database.getTables(catalog, schema, "%", new String[] {"TABLE", "BASE TABLE", "VIEW"})) {
      while (found.next()) {
        tables.add(found.getString("TABLE_NAME"));
      }
    }
    return tables;
  }

  private Set<String> columnsOf(String table, String schema) throws SQLException {
    int dot = table.lastIndexOf('.');
    String name = table.substring(dot + 1);
    Set<String> columns = new LinkedHashSet<>();
    String inSchema = dot < 0 ? schema : table.substring(0, dot);
    try (ResultSet found = database.getColumns(catalog, inSchema, escaped(name), "%")) {
      while (found.next()) {
        if (name.equals(found.getString("TABLE_NAME"))) {
          columns.add(found.getString("COLUMN_NAME"));
        }
      }
    }
    return columns;
  }

  private String escaped(String name) throws SQLException {
    String escape = database.getSearchStringEscape();
    return name.replace("_", escape + "_");
  }

  private String quoted(String table) {
    int dot = table.lastIndexOf('.');
    String name = name(table.substring(dot + 1));
    return dot < 0 ? name : name(table.substring(0, dot)) + "." + name;
  }

  private String name(String name) {
    return quote.isEmpty() ? name : quote + name.replace(quote, quote + quote) + quote;
  }

  private Failure failure(String words) {
    return Failure.configuration(
        "Source "
            + source.name()
            + ", feed "
            + feed.name()
            + " ("
            + feed.file()
            + "): "
            + words
            + ".");
  }
}
