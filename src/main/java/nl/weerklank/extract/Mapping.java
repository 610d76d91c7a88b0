package nl.weerklank.extract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a feed's statement becomes rows of the contract, where its labels are not the contract's.
 *
 * @param columns by the contract's label, in lower case; empty: the statement labels its columns
 *     itself. Otherwise every other column of the result is read over
 * @param question column that says which question a row answers; null: a row is a whole response
 * @param answer column with the answer of such a row; null with {@code question}
 * @param tables names for {@code ${table}}, a statement each; {@code *} stands for any characters.
 *     Empty: the statement names its tables itself
 * @param exclude patterns of names that {@code tables} would find and must not
 */
public record Mapping(
    Map<String, MappedColumn> columns,
    String question,
    String answer,
    List<String> tables,
    List<String> exclude) {

  public static final Mapping NONE = new Mapping(Map.of(), null, null, List.of(), List.of());

  public Mapping {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    tables = List.copyOf(tables);
    exclude = List.copyOf(exclude);
  }

  boolean mapped() {
    return !columns.isEmpty();
  }

  /** Labels of the result that are read, each once. */
  Set<String> read() {
    Set<String> read = new TreeSet<>();
    columns.values().forEach(column -> read.addAll(column.columns()));
    if (question != null) {
      read.add(question);
      read.add(answer);
    }
    return read;
  }
}
