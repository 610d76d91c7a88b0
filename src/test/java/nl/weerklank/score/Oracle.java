package nl.weerklank.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.weerklank.survey.Metric;

/** Tables computed outside this code; a row knows its own tolerance. */
record Oracle(Map<String, String> cells) {

  private static final String COMMA_OUTSIDE_QUOTES = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

  static List<Oracle> rows(String table) {
    try (InputStream csv = Oracle.class.getResourceAsStream("oracles/" + table + ".csv")) {
      List<String> lines = new String(csv.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      String[] names = lines.get(0).split(",");
      List<Oracle> rows = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] values = line.split(COMMA_OUTSIDE_QUOTES, -1);
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
          cells.put(names[i], values[i]);
        }
        rows.add(new Oracle(cells));
      }
      assertThat(rows).as(table).isNotEmpty();
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows of one value of a column together, in the order of the table. */
  static List<List<Oracle>> groups(String table, String column) {
    return List.copyOf(
        rows(table).stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.text(column), LinkedHashMap::new, Collectors.toList()))
            .values());
  }

  String text(String column) {
    assertThat(cells).containsKey(column);
    return cells.get(column);
  }

  boolean has(String column) {
    return !text(column).isEmpty();
  }

  double number(String column) {
    return Double.parseDouble(text(column));
  }

  int count(String column) {
    return Integer.parseInt(text(column));
  }

  /** Blank-separated. */
  List<Double> numbers(String column) {
    List<Double> numbers = new ArrayList<>();
    for (String number : text(column).split(" ")) {
      numbers.add(Double.parseDouble(number));
    }
    return numbers;
  }

  void agrees(String column, double actual) {
    assertThat(actual).as(column).isCloseTo(number(column), within(number("tolerance")));
  }

  /** Promoters, passives and detractors of an NPS question, from three columns. */
  Distribution mix(String top, String middle, String bottom) {
    return mix(Metrics.NPS, count(top), count(middle), count(bottom));
  }

  /** One answer stands for each band: its outer end, and the one under the top band. */
  static Distribution mix(Metric metric, int top, int middle, int bottom) {
    int[] counts = new int[metric.levels()];
    int low = metric.scale().from();
    counts[metric.top().to() - low] = top;
    counts[metric.top().from() - 1 - low] = middle;
    counts[metric.bottom().from() - low] = bottom;
    return new Distribution(low, counts);
  }

  @Override
  public String toString() {
    return String.join(" ", cells.values());
  }
}
