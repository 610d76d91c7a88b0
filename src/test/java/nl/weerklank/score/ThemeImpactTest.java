package nl.weerklank.score;

import static nl.weerklank.score.Metrics.CSAT;
import static nl.weerklank.score.Metrics.NPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThemeImpactTest {

  private final int[] all = new int[11];
  private final int[] themed = new int[11];
  private final Map<String, int[]> byTheme = new HashMap<>();
  private final Map<String, Long> split = new HashMap<>();

  @Test
  void fifteen_answers_give_the_known_impacts() throws IOException {
    read();
    double sum = 0;
    for (String[] row : table("oracles/theme_impact.csv")) {
      if (row[0].equals("TOTAL")) {
        assertThat(sum).isCloseTo(number(row[8]), within(1e-4));
        continue;
      }
      ThemeImpact impact = impact(row[0]);
      double tolerance = number(row[10]);
      assertThat(impact.mentions()).isEqualTo(Integer.parseInt(row[1]));
      Score score = impact.score().orElseThrow();
      assertThat(score.top()).isEqualTo(Integer.parseInt(row[2]));
      assertThat(score.middle()).isEqualTo(Integer.parseInt(row[3]));
      assertThat(score.bottom()).isEqualTo(Integer.parseInt(row[4]));
      assertThat(score.value()).isCloseTo(number(row[5]), within(tolerance));
      assertThat(impact.removal().orElseThrow().doubleValue())
          .isCloseTo(number(row[6]), within(tolerance));
      assertThat(impact.net().doubleValue()).isCloseTo(number(row[7]), within(tolerance));
      assertThat(impact.split().doubleValue()).isCloseTo(number(row[8]), within(tolerance));
      assertThat(impact.conversion().doubleValue()).isCloseTo(number(row[9]), within(tolerance));
      sum += impact.split().doubleValue();
    }
  }

  private ThemeImpact impact(String theme) {
    Distribution whole = new Distribution(0, all);
    return theme.equals("(none)")
        ? ThemeImpact.unthemed(NPS, whole, new Distribution(0, themed)).orElseThrow()
        : ThemeImpact.of(NPS, whole, new Distribution(0, byTheme.get(theme)), split.get(theme))
            .orElseThrow();
  }

  private void read() throws IOException {
    for (String[] row : table("oracles/theme_impact_input.csv")) {
      int score = Integer.parseInt(row[1]);
      List<String> themes = row[2].isEmpty() ? List.of() : List.of(row[2].split("\\|"));
      all[score]++;
      themed[score] += themes.isEmpty() ? 0 : 1;
      int sign = score >= 9 ? 1 : score <= 6 ? -1 : 0;
      for (String theme : themes) {
        byTheme.computeIfAbsent(theme, any -> new int[11])[score]++;
        split.merge(theme, sign * ThemeImpact.splitUnits(themes.size()), Long::sum);
      }
    }
  }

  @Test
  void the_gains_interval_is_wilsons_of_the_themes_detractors_among_all_answers() {
    Distribution whole = distribution(40, 20, 40);
    ThemeImpact impact = ThemeImpact.of(NPS, whole, distribution(0, 0, 10), 0).orElseThrow();
    assertThat(impact.conversion()).isEqualByComparingTo("10");
    assertThat(impact.conversionInterval().low()).isCloseTo(5.5229, within(1e-4));
    assertThat(impact.conversionInterval().high()).isCloseTo(17.4366, within(1e-4));
  }

  @Test
  void nobody_everybody_and_no_mention_are_defined() {
    Distribution whole = distribution(3, 2, 5);
    Distribution nobody = distribution(0, 0, 0);
    assertThat(ThemeImpact.of(NPS, nobody, nobody, 0)).isEmpty();
    ThemeImpact unmentioned = ThemeImpact.of(NPS, whole, nobody, 0).orElseThrow();
    assertThat(unmentioned.score()).isEmpty();
    assertThat(unmentioned.removal().orElseThrow()).isEqualByComparingTo("0");
    assertThat(unmentioned.conversion()).isEqualByComparingTo("0");
    ThemeImpact everybody = ThemeImpact.of(NPS, whole, whole, 0).orElseThrow();
    assertThat(everybody.removal()).isEmpty();
    assertThat(everybody.net()).isEqualByComparingTo("-20");
  }

  @Test
  void answers_that_are_not_among_all_and_other_formulas_are_refused() {
    Distribution whole = distribution(3, 2, 5);
    assertThatThrownBy(() -> ThemeImpact.of(NPS, whole, distribution(4, 0, 0), 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ThemeImpact.of(CSAT, whole, whole, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("csat");
  }

  @Test
  void a_share_that_doubles_is_a_change_and_one_answer_more_is_none() {
    Comparison doubled = ThemeImpact.shareChange(60, 300, 30, 300).orElseThrow();
    assertThat(doubled.difference()).isCloseTo(100 * 30 / 302.0, within(1e-9));
    assertThat(doubled.interval().low()).isCloseTo(4.2575, within(1e-4));
    assertThat(doubled.interval().high()).isCloseTo(15.6100, within(1e-4));
    assertThat(doubled.p()).isCloseTo(0.00060348, within(1e-7));
    Comparison none = ThemeImpact.shareChange(11, 50, 10, 50).orElseThrow();
    assertThat(none.p()).isGreaterThan(0.5);
    assertThat(ThemeImpact.shareChange(0, 0, 1, 2)).isEmpty();
    assertThat(ThemeImpact.shareChange(1, 2, 0, 0)).isEmpty();
    assertThat(ThemeImpact.shareChange(0, 1, 0, 1).orElseThrow().p()).isEqualTo(1);
  }

  private static Distribution distribution(int promoters, int passives, int detractors) {
    return new Distribution(0, new int[] {detractors, 0, 0, 0, 0, 0, 0, 0, passives, 0, promoters});
  }

  private static double number(String cell) {
    return Double.parseDouble(cell);
  }

  /** Without the heading. */
  private static List<String[]> table(String file) throws IOException {
    try (InputStream csv = ThemeImpactTest.class.getResourceAsStream(file)) {
      return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .toList();
    }
  }
}
