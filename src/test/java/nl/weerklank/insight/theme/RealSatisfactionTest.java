package nl.weerklank.insight.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.weerklank.insight.Answers;
import nl.weerklank.insight.RollUp;
import nl.weerklank.insight.StoredAnswers;
import nl.weerklank.score.Drivers;
import nl.weerklank.survey.About;
import nl.weerklank.survey.Band;
import nl.weerklank.survey.Counting;
import nl.weerklank.survey.Direction;
import nl.weerklank.survey.Formula;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Survey;
import nl.weerklank.survey.Unit;
import nl.weerklank.survey.UnitHistory;
import nl.weerklank.survey.UnitTree;
import org.junit.jupiter.api.Test;

/**
 * The published satisfaction survey {@code customersat} (R package bayesm), answer by answer,
 * against drivers computed from the same rows by numpy. The file is not part of this repository:
 * CUSTOMERSAT_CSV says where it is.
 */
class RealSatisfactionTest {

  private static final String FILE = "CUSTOMERSAT_CSV";
  private static final double CLOSE = 1e-6;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 18);
  private static final List<Metric> ITEMS =
      IntStream.rangeClosed(1, 10).mapToObj(number -> item("q" + number)).toList();

  private static Metric item(String id) {
    return new Metric(
        id,
        new Band(1, 10),
        Direction.HIGH,
        Formula.MEAN,
        new Band(9, 10),
        new Band(1, 6),
        About.SERVICE);
  }

  @Test
  void drivers_of_the_raw_answers_are_those_of_the_table() throws IOException {
    String file = System.getenv(FILE);
    assumeTrue(file != null, FILE + " is not set: the published answers are not checked.");
    StoredAnswers store = new StoredAnswers();
    List<String> lines = Files.readAllLines(Path.of(file));
    for (int i = 1; i < lines.size(); i++) {
      store.add(
          Answers.answer(
              "r" + i, "service", DAY, "all", null, null, scores(lines.get(i)), null, false));
    }

    Drivers drivers =
        RatedItems.gather(store, store, plan(), Period.week(DAY))
            .of(UnitTree.ORGANISATION)
            .orElseThrow();

    assertThat(drivers.n()).isEqualTo(1_811);
    assertThat(drivers.items()).hasSize(9);
    Map<String, String[]> expected = expected();
    for (Drivers.Item item : drivers.items()) {
      String[] row = expected.get(item.id());
      // From 0..100 back to the scale of the answers.
      assertThat(1 + item.performance() * 9 / 100).isCloseTo(number(row[1]), within(CLOSE));
      assertThat(item.r()).isCloseTo(number(row[2]), within(CLOSE));
      assertThat(item.beta()).isCloseTo(number(row[3]), within(CLOSE));
      assertThat(item.importance()).isCloseTo(number(row[4]), within(CLOSE));
      assertThat(item.share()).isCloseTo(number(row[5]), within(CLOSE));
      assertThat(item.quadrant().name().toLowerCase(Locale.ROOT).replace('_', ' '))
          .isEqualTo(row[12]);
    }
  }

  private static Map<String, Integer> scores(String line) {
    String[] cells = line.split(",");
    Map<String, Integer> scores = new HashMap<>();
    for (int i = 0; i < cells.length; i++) {
      scores.put(ITEMS.get(i).id(), Integer.valueOf(cells[i].trim()));
    }
    return scores;
  }

  private static RatedItems.Plan plan() {
    Set<String> asked = ITEMS.stream().map(Metric::id).collect(Collectors.toSet());
    UnitHistory history =
        new UnitHistory(
            DAY,
            List.of(new Unit("all", null, "All", null, List.of(), null, null, null)),
            "Customers");
    return new RatedItems.Plan(
        history,
        RollUp.NOW,
        new Survey("service", About.SERVICE, Counting.EVERY, asked),
        ITEMS.get(0),
        ITEMS);
  }

  private static Map<String, String[]> expected() throws IOException {
    try (InputStream csv =
        RealSatisfactionTest.class.getResourceAsStream(
            "/nl/weerklank/score/oracles/drivers_customersat.csv")) {
      return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .collect(Collectors.toMap(row -> row[0], row -> row));
    }
  }

  private static double number(String cell) {
    return Double.parseDouble(cell);
  }
}
