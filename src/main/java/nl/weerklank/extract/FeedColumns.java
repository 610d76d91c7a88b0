package nl.weerklank.extract;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.weerklank.survey.Failure;
import nl.weerklank.survey.FeedType;

/**
 * The columns of a statement held against the contract of its feed.
 *
 * @param columns all of them, in the statement's order; of a mapped feed those of the contract
 * @param problems what the administrator has to mend, one clause each; empty when nothing
 * @param byLabel those the contract names
 * @param shape makes rows of {@code columns}
 */
record FeedColumns(
    List<Column> columns, List<String> problems, Map<String, Column> byLabel, RowShape shape) {

  static FeedColumns of(ResultSetMetaData result, FeedSettings feed, SurveyCatalog catalog)
      throws SQLException {
    return of(result, feed, catalog, "");
  }

  /**
   * @param prefix put before each response id, so that tables which count from 1 each do not share
   *     ids; empty for none
   */
  static FeedColumns of(
      ResultSetMetaData result, FeedSettings feed, SurveyCatalog catalog, String prefix)
      throws SQLException {
    if (feed.mapping().equals(Mapping.NONE)) {
      return labelled(result, feed, catalog);
    }
    return new MappedColumns(result, feed, catalog, prefix).columns();
  }

  private static FeedColumns labelled(
      ResultSetMetaData result, FeedSettings feed, SurveyCatalog catalog) throws SQLException {
    Set<String> ignored = lower(feed.ignore());
    Set<String> followUps = lower(feed.followUps());
    List<Column> columns = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 1; i <= result.getColumnCount(); i++) {
      String label = result.getColumnLabel(i).strip().toLowerCase(Locale.ROOT);
      Column.Use use = use(label, feed.type(), catalog, ignored, followUps);
      columns.add(Column.of(i, label, use, result.getColumnType(i), result.getColumnTypeName(i)));
      if (use == Column.Use.UNKNOWN) {
        problems.add(
            "column '"
                + label
                + "' is not known; rename it, or name it under 'ignore'"
                + (feed.type() == FeedType.RESPONSES ? " or 'follow-ups'" : "")
                + " of the feed");
      }
      if (use != Column.Use.IGNORED && !seen.add(label)) {
        problems.add("column '" + label + "' occurs twice; give one another label");
      }
    }
    return of(feed, columns, problems, RowShape.of(columns.toArray(new Column[0])));
  }

  /**
   * @param columns those a row of {@code shape} is made of
   */
  static FeedColumns of(
      FeedSettings feed, List<Column> columns, List<String> problems, RowShape shape) {
    List<String> all = new ArrayList<>(problems);
    missing(feed, columns, all);
    return new FeedColumns(List.copyOf(columns), List.copyOf(all), byLabel(columns), shape);
  }

  static Column.Use use(
      String label,
      FeedType type,
      SurveyCatalog catalog,
      Set<String> ignored,
      Set<String> followUps) {
    if (ignored.contains(label)) {
      return Column.Use.IGNORED;
    }
    if (type.required().contains(label) || type.optional().contains(label)) {
      return Column.Use.KNOWN;
    }
    if (type == FeedType.RESPONSES && catalog.metrics().containsKey(label)) {
      return Column.Use.METRIC;
    }
    boolean followUp = type == FeedType.RESPONSES && followUps.contains(label);
    return followUp ? Column.Use.FOLLOW_UP : Column.Use.UNKNOWN;
  }

  private static void missing(FeedSettings feed, List<Column> columns, List<String> problems) {
    Set<String> present =
        columns.stream()
            .filter(column -> column.use() != Column.Use.IGNORED)
            .map(Column::label)
            .collect(Collectors.toSet());
    for (String label : feed.type().required()) {
      if (!present.contains(label)) {
        problems.add("column '" + label + "' is required and missing");
      }
    }
    switch (feed.type()) {
      case RESPONSES -> {
        if (columns.stream().noneMatch(column -> column.use() == Column.Use.METRIC)) {
          problems.add("there is no column of a metric; label one with the id of a metric");
        }
      }
      case UNITS -> {
        if (present.contains("lft") != present.contains("rgt")) {
          problems.add("columns 'lft' and 'rgt' come together; one of them is missing");
        }
      }
      case ABSENCES -> {
        if (!present.contains("employee_id") && !present.contains("unit_id")) {
          problems.add("one of the columns 'employee_id' and 'unit_id' is required");
        }
      }
      case EMPLOYEES, ASSIGNMENTS, CUSTOMERS, CONTACTS, TARGETS, EVENTS, MEASURES -> {
        // Their required columns say it all.
      }
    }
  }

  FeedColumns orFail(SourceSettings source, FeedSettings feed) {
    if (problems.isEmpty()) {
      return this;
    }
    throw Failure.configuration(
        "Source "
            + source.name()
            + ", feed "
            + feed.name()
            + " ("
            + feed.file()
            + "): "
            + String.join("; ", problems)
            + ".");
  }

  /** The column of a label the contract names, or null. */
  Column known(String label) {
    return byLabel.get(label);
  }

  private static Map<String, Column> byLabel(List<Column> columns) {
    Map<String, Column> byLabel = new HashMap<>();
    for (Column column : columns) {
      if (column.use() == Column.Use.KNOWN) {
        byLabel.putIfAbsent(column.label(), column);
      }
    }
    return byLabel;
  }

  /** As {@link #shape}, without the columns that are read over. */
  RowShape used() {
    Column[] used =
        columns.stream()
            .filter(column -> column.use() != Column.Use.IGNORED)
            .toArray(Column[]::new);
    return used.length == columns.size() ? shape : RowShape.of(used);
  }

  List<Column> all(Column.Use use) {
    return columns.stream().filter(column -> column.use() == use).toList();
  }

  /** Code maps by lower-case label. */
  static Map<String, Map<String, String>> codes(FeedSettings feed) {
    Map<String, Map<String, String>> byLabel = new HashMap<>();
    feed.codes().forEach((label, map) -> byLabel.put(label.toLowerCase(Locale.ROOT), map));
    return byLabel;
  }

  static Set<String> lower(Set<String> labels) {
    return labels.stream().map(label -> label.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }
}
