package nl.weerklank.extract;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import nl.weerklank.extract.MappedColumn.Epoch;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Takes one value of the contract from the values of a statement's row.
 *
 * @param sources columns of the result, the first with a value counts
 * @param pointer null: the whole value
 * @param constant null: none
 * @param epoch null: a time is written as one
 * @param prefix put before the value; empty for none
 * @param separator between the elements of a JSON array
 */
record MappedCell(
    List<Column> sources,
    JsonPointer pointer,
    String constant,
    Epoch epoch,
    String prefix,
    String separator) {

  Object value(SourceRow row, JsonTexts json) {
    if (constant != null) {
      return constant;
    }
    for (Column source : sources) {
      Object value = taken(source, row.value(source), json);
      if (value != null && !value.equals("")) {
        return prefix.isEmpty() ? value : prefix + written(value);
      }
    }
    return null;
  }

  static String written(Object value) {
    return value instanceof BigDecimal number
        ? CleanNumber.tidy(number).toPlainString()
        : value.toString();
  }

  private Object taken(Column source, Object raw, JsonTexts json) {
    if (raw == null) {
      return null;
    }
    Object value = raw;
    if (pointer != null) {
      JsonNode node = json.of(source, raw.toString());
      value = node == null ? new Broken("JSON") : plain(node.at(pointer));
    }
    return epoch == null ? value : time(value);
  }

  private Object plain(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    if (node.isNumber()) {
      return node.decimalValue();
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    if (node.isArray()) {
      return elements(node);
    }
    return node.isString() ? node.stringValue() : node.toString();
  }

  private String elements(JsonNode array) {
    List<String> elements = new ArrayList<>();
    for (JsonNode element : array) {
      Object value = plain(element);
      if (value != null) {
        elements.add(written(value));
      }
    }
    return elements.isEmpty() ? null : String.join(separator, elements);
  }

  /** What is no number stays as it is, to be rejected as no time. */
  private Object time(Object value) {
    if (value == null) {
      return null;
    }
    try {
      BigDecimal number = new BigDecimal(written(value).strip());
      BigDecimal millis = epoch == Epoch.SECONDS ? number.movePointRight(3) : number;
      return Instant.ofEpochMilli(millis.toBigInteger().longValueExact()).atOffset(ZoneOffset.UTC);
    } catch (NumberFormatException e) {
      return value;
    } catch (ArithmeticException | DateTimeException e) {
      return written(value);
    }
  }
}
