package nl.weerklank.extract;

import java.util.List;

/**
 * Where a column of the contract comes from in a statement that does not label it so.
 *
 * @param columns labels of the statement's result; of several the first with a value counts. Empty
 *     for a constant, and for the answer to a {@code question}
 * @param json JSON pointer (RFC 6901) into that column's text; null: the whole text
 * @param question of a feed with a row for each question: the question whose answer this is; null:
 *     a column that all rows of a response share
 * @param constant the same for every row; null: none
 * @param epoch what a number counts that stands for a time; null: it is no such number
 */
public record MappedColumn(
    List<String> columns, String json, String question, String constant, Epoch epoch) {

  /** Since the beginning of 1970, in UTC. */
  public enum Epoch {
    SECONDS,
    MILLIS
  }

  public MappedColumn {
    columns = List.copyOf(columns);
  }
}
