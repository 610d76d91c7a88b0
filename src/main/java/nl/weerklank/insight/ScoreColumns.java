package nl.weerklank.insight;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.weerklank.score.Interval;
import nl.weerklank.score.Rounding;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The score table's columns, the same in every format. There is a count for each answer from 0 to
 * 10, and further ones when a scale goes beyond; a count off the metric's scale is empty, not 0.
 */
final class ScoreColumns {

  /** Enough that rounding a column once more does not go wrong below a million answers. */
  private static final int DIGITS = 6;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private final List<ScoreLine> lines;
  private final int lowest;
  private final int highest;

  ScoreColumns(List<ScoreLine> lines) {
    this.lines = lines;
    this.lowest =
        lines.stream().mapToInt(line -> line.metric().scale().from()).reduce(0, Math::min);
    this.highest =
        lines.stream().mapToInt(line -> line.metric().scale().to()).reduce(10, Math::max);
  }

  void csv(Appendable out) throws IOException {
    row(out, names());
    for (ScoreLine line : lines) {
      row(out, new ArrayList<>(cells(line).values()));
    }
  }

  void json(Appendable out) throws IOException {
    out.append('[');
    String separator = "\n";
    for (ScoreLine line : lines) {
      out.append(separator).append(JSON.writeValueAsString(cells(line)));
      separator = ",\n";
    }
    out.append("\n]\n");
  }

  private List<Object> names() {
    List<Object> names =
        new ArrayList<>(
            List.of(
                "metric", "period", "from", "to", "kind", "id", "name", "rollup", "hidden", "n"));
    for (int score = lowest; score <= highest; score++) {
      names.add("count_" + score);
    }
    names.addAll(
        List.of(
            "top_share",
            "middle_share",
            "bottom_share",
            "score",
            "interval_low",
            "interval_high",
            "mean"));
    return names;
  }

  private Map<String, Object> cells(ScoreLine line) {
    List<Object> values = new ArrayList<>();
    values.add(line.metric().id());
    values.add(line.period().key());
    values.add(line.period().from().toString());
    values.add(line.period().to().toString());
    values.add(line.subject().kind().name().toLowerCase(Locale.ROOT));
    values.add(line.subject().id());
    values.add(line.label());
    values.add(line.rollup());
    values.add(line.hidden());
    values.add(line.n());
    for (int score = lowest; score <= highest; score++) {
      boolean counted = !line.hidden() && line.metric().scale().contains(score);
      values.add(counted ? line.answers().count(score) : null);
    }
    addShares(values, line);
    addScore(values, line);
    values.add(mean(line));
    Map<String, Object> cells = new LinkedHashMap<>();
    int column = 0;
    for (Object name : names()) {
      cells.put((String) name, values.get(column++));
    }
    return cells;
  }

  private static void addShares(List<Object> values, ScoreLine line) {
    boolean shown = line.shares() != null;
    values.add(shown ? number(line.shares().top()) : null);
    values.add(shown ? number(line.shares().middle()) : null);
    values.add(shown ? number(line.shares().bottom()) : null);
  }

  private static void addScore(List<Object> values, ScoreLine line) {
    Interval interval = line.score() == null ? null : line.score().interval();
    values.add(line.score() == null ? null : number(line.score().exact()));
    values.add(interval == null ? null : number(new BigDecimal(interval.low())));
    values.add(interval == null ? null : number(new BigDecimal(interval.high())));
  }

  /** Of the answers as given, whatever the metric's formula; null when there are none. */
  private static BigDecimal mean(ScoreLine line) {
    if (line.answers() == null || line.answers().n() == 0) {
      return null;
    }
    long sum = 0;
    for (int score = line.metric().scale().from(); score <= line.metric().scale().to(); score++) {
      sum += (long) score * line.answers().count(score);
    }
    BigDecimal answers = BigDecimal.valueOf(line.answers().n());
    return number(BigDecimal.valueOf(sum).divide(answers, MathContext.DECIMAL64));
  }

  private static BigDecimal number(BigDecimal value) {
    BigDecimal rounded = Rounding.decimals(value, DIGITS).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded;
  }

  private static void row(Appendable out, List<Object> values) throws IOException {
    String separator = "";
    for (Object value : values) {
      out.append(separator).append(cell(value));
      separator = ",";
    }
    out.append("\r\n");
  }

  private static String cell(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return value instanceof String text ? quoted(harmless(text)) : value.toString();
  }

  /** A spreadsheet runs a cell that begins like this. */
  private static String harmless(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
