package nl.weerklank.insight.release;

import static nl.weerklank.score.Metrics.ENPS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.weerklank.insight.EmployerFold;
import nl.weerklank.insight.ScoringSettings;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Release;
import nl.weerklank.survey.UnitTree;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Organisations whose answers come in late, are withdrawn, and whose departments move. */
class EditionsTest {

  private static final Period QUARTER = Period.quarter(LocalDate.of(2026, 8, 1));
  private static final LocalDate FIRST = LocalDate.of(2026, 10, 5);
  private static final int K = ScoringSettings.DEFAULT.employerMinimum();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void no_sequence_of_editions_tells_of_a_small_group(long seed) {
    Random random = new Random(seed);
    int editions = 0;
    for (int round = 0; round < 200; round++) {
      int[] staff = random.ints(1 + random.nextInt(12), 0, 25).toArray();
      List<Release> told = new ArrayList<>();
      for (int week = 0; week < 6; week++) {
        EmployerReleases releases = decide(randomTree(random, staff.length), staff, told, week);
        told.addAll(releases.fresh());
        assertThat(releases.blocked()).isEmpty();
        assertThat(new DerivedGroups(ENPS, K, told).small())
            .as("seed %s round %s week %s", seed, round, week)
            .isFalse();
        int unit = random.nextInt(staff.length);
        staff[unit] = Math.max(0, staff[unit] + random.nextInt(60) - 10);
      }
      editions += told.size();
    }
    assertThat(editions).isGreaterThan(250);
  }

  private static EmployerReleases decide(UnitTree tree, int[] staff, List<Release> told, int week) {
    return EmployerReleases.decide(
        EmployerFold.of(tree, staff, QUARTER, QUARTER.from()),
        List.of(ENPS),
        List.of(QUARTER),
        told,
        ScoringSettings.DEFAULT,
        FIRST.plusWeeks(week));
  }

  private static UnitTree randomTree(Random random, int size) {
    List<String> lines = new ArrayList<>();
    for (int unit = 0; unit < size; unit++) {
      String above = unit > 0 && random.nextInt(3) > 0 ? "<u" + random.nextInt(unit) : "";
      lines.add("u" + unit + above);
    }
    return EmployerFold.tree(lines);
  }
}
