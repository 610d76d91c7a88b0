package nl.weerklank.extract;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.weerklank.extract.Column.Use;
import tools.jackson.core.JsonPointer;

/**
 * The columns of the contract that a mapped statement gives: those it labels so itself, and those
 * the mapping takes from other columns, which wins. Whatever else the result has is read over.
 *
 * <p>They are ordered by label, so that the tables of one feed give rows of one form.
 */
final class MappedColumns {

  private static final String TOGETHER = ", ";

  private final FeedSettings feed;
  private final SurveyCatalog catalog;
  private final Set<String> ignored;
  private final Set<String> followUps;
  private final String prefix;
  private final String separator;
  private final List<Column> raw = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  MappedColumns(ResultSetMetaData result, FeedSettings feed, SurveyCatalog catalog, String prefix)
      throws SQLException {
    this.feed = feed;
    this.catalog = catalog;
    this.ignored = FeedColumns.lower(feed.ignore());
    this.followUps = FeedColumns.lower(feed.followUps());
    this.prefix = prefix;
    this.separator = feed.categorySeparator() == null ? TOGETHER : feed.categorySeparator();
    for (int i = 1; i <= result.getColumnCount(); i++) {
      String label = result.getColumnLabel(i).strip();
      raw.add(
          Column.of(i, label, Use.IGNORED, result.getColumnType(i), result.getColumnTypeName(i)));
    }
  }

  FeedColumns columns() {
    SortedMap<String, QuestionRows.Cell> cells = labelled();
    feed.mapping().columns().forEach((label, mapped) -> cells.put(label, mapped(label, mapped)));
    List<Column> columns = new ArrayList<>();
    cells.forEach((label, cell) -> columns.add(column(columns.size() + 1, label, cell)));
    RowShape shape = shape(columns, List.copyOf(cells.values()));
    return FeedColumns.of(feed, columns, problems, shape);
  }

  /** What the statement labels as the contract does. */
  private SortedMap<String, QuestionRows.Cell> labelled() {
    SortedMap<String, QuestionRows.Cell> cells = new TreeMap<>();
    Set<String> mapped = feed.mapping().columns().keySet();
    for (Column column : raw) {
      String label = column.label().toLowerCase(Locale.ROOT);
      Use use = use(label);
      if (use == Use.IGNORED || use == Use.UNKNOWN || mapped.contains(label)) {
        continue;
      }
      if (cells.put(label, shared(label, List.of(column), null, null)) != null) {
        problems.add("column '" + label + "' occurs twice; give one another label");
      }
    }
    return cells;
  }

  private Use use(String label) {
    return FeedColumns.use(label, feed.type(), catalog, ignored, followUps);
  }

  private QuestionRows.Cell mapped(String label, MappedColumn mapped) {
    if (use(label) == Use.UNKNOWN) {
      problems.add(
          "'"
              + label
              + "' under columns is no column of the contract, no metric and no follow-up answer;"
              + " correct it, or name it under 'follow-ups'");
    }
    if (mapped.question() != null) {
      if (feed.mapping().question() == null) {
        problems.add(
            "'"
                + label
                + "' under columns names a question, but the feed does not say which column holds"
                + " the question; set rows.question and rows.answer");
      }
      return new QuestionRows.Cell(
          cell("", answer(label), mapped, pointer(label, mapped)), mapped.question());
    }
    return shared(label, sources(label, mapped), mapped, pointer(label, mapped));
  }

  private List<Column> answer(String label) {
    String answer = feed.mapping().answer();
    return answer == null ? List.of() : found(answer, label);
  }

  private List<Column> sources(String label, MappedColumn mapped) {
    return mapped.columns().stream().flatMap(name -> found(name, label).stream()).toList();
  }

  private QuestionRows.Cell shared(
      String label, List<Column> sources, MappedColumn mapped, JsonPointer pointer) {
    String before = label.equals("response_id") ? prefix : "";
    return new QuestionRows.Cell(cell(before, sources, mapped, pointer), null);
  }

  private MappedCell cell(
      String before, List<Column> sources, MappedColumn mapped, JsonPointer pointer) {
    return new MappedCell(
        sources,
        pointer,
        mapped == null ? null : mapped.constant(),
        mapped == null ? null : mapped.epoch(),
        before,
        separator);
  }

  private JsonPointer pointer(String label, MappedColumn mapped) {
    if (mapped.json() == null) {
      return null;
    }
    try {
      return JsonPointer.compile(mapped.json());
    } catch (IllegalArgumentException e) {
      problems.add(
          "'"
              + mapped.json()
              + "' of '"
              + label
              + "' under columns is no JSON pointer; write /name, or /name/0 for what lies deeper");
      return null;
    }
  }

  /** The one of that name, else the one that differs in upper and lower case alone; or none. */
  private List<Column> found(String name, String label) {
    Column other = null;
    for (Column column : raw) {
      if (column.label().equals(name)) {
        return List.of(column);
      }
      other = column.label().equalsIgnoreCase(name) ? column : other;
    }
    if (other != null) {
      return List.of(other);
    }
    problems.add(
        "the statement gives no column '"
            + name
            + "', from which '"
            + label
            + "' is taken; it was perhaps renamed by an update. It gives "
            + Nearest.of(name, raw.stream().map(Column::label).toList()));
    return List.of();
  }

  private Column column(int index, String label, QuestionRows.Cell cell) {
    List<Column> sources = cell.cell().sources();
    String type = sources.isEmpty() ? "-" : sources.get(0).typeName();
    return new Column(index, label, use(label), Column.Form.TEXT, type);
  }

  private RowShape shape(List<Column> columns, List<QuestionRows.Cell> cells) {
    Set<Column> read =
        cells.stream().flatMap(cell -> cell.cell().sources().stream()).collect(Collectors.toSet());
    String question = feed.mapping().question();
    if (question == null) {
      return new MappedRows(inOrder(read), cells.stream().map(QuestionRows.Cell::cell).toList());
    }
    List<Column> asked = found(question, "question");
    read.addAll(asked);
    int id = columns.stream().map(Column::label).toList().indexOf("response_id");
    if (asked.isEmpty() || id < 0) {
      return RowShape.of(new Column[0]);
    }
    return new QuestionRows(inOrder(read), asked.get(0), cells, id, separator);
  }

  private Column[] inOrder(Set<Column> read) {
    return raw.stream().filter(read::contains).toArray(Column[]::new);
  }
}
