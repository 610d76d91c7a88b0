package nl.weerklank.insight.release;

import static nl.weerklank.score.Metrics.ENPS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.weerklank.insight.SmallGroup;
import nl.weerklank.score.Distribution;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The attack is held against trying every set of units, over sets of sums nobody protected. */
class DerivedGroupsTest {

  private static final int K = 10;
  private static final Period QUARTER = Period.quarter(LocalDate.of(2026, 8, 1));

  /** Promoters, passives and detractors in turn. */
  static List<Integer> counts(int n) {
    int[] counts = new int[11];
    for (int i = 0; i < n; i++) {
      counts[List.of(9, 7, 3).get(i % 3)]++;
    }
    return java.util.Arrays.stream(counts).boxed().toList();
  }

  static Release.Cell cell(String id, int above, boolean published, int n) {
    return new Release.Cell(id, above, published, counts(n));
  }

  static Release edition(int number, List<Release.Cell> cells) {
    return new Release("enps", QUARTER, number, QUARTER.to().plusDays(number), cells);
  }

  private static boolean small(Release... editions) {
    return new DerivedGroups(ENPS, K, List.of(editions)).small();
  }

  @Test
  void the_sum_above_without_its_neighbours_is_found() {
    Release leaking =
        edition(
            1, List.of(cell("all", -1, true, 0), cell("a", 0, true, 30), cell("b", 0, false, 4)));
    Release safe =
        edition(
            1, List.of(cell("all", -1, true, 0), cell("a", 0, false, 30), cell("b", 0, false, 4)));

    assertThat(small(leaking)).isTrue();
    assertThat(small(safe)).isFalse();
  }

  @Test
  void one_answer_more_in_the_next_edition_is_found() {
    List<Release.Cell> before = List.of(cell("all", -1, true, 20), cell("a", 0, true, 30));
    List<Release.Cell> oneMore = List.of(cell("all", -1, true, 20), cell("a", 0, true, 31));
    List<Release.Cell> tenMore = List.of(cell("all", -1, true, 20), cell("a", 0, true, 45));

    assertThat(small(edition(1, before))).isFalse();
    assertThat(small(edition(1, before), edition(2, oneMore))).isTrue();
    assertThat(small(edition(1, before), edition(2, tenMore))).isFalse();
  }

  @Test
  void a_department_that_moved_between_two_editions_is_found() {
    List<Release.Cell> before =
        List.of(
            cell("all", -1, true, 0),
            cell("north", 0, true, 20),
            cell("team", 1, false, 6),
            cell("south", 0, true, 20));
    List<Release.Cell> after =
        List.of(
            cell("all", -1, true, 0),
            cell("north", 0, true, 20),
            cell("south", 0, true, 20),
            cell("team", 2, false, 6));

    assertThat(small(edition(1, before))).isFalse();
    assertThat(small(edition(1, before), edition(2, after))).isTrue();
  }

  @Test
  void answers_that_agree_and_follow_from_others_are_found() {
    List<Integer> agreeing = new ArrayList<>(counts(0));
    agreeing.set(10, 14);
    List<Release.Cell> cells =
        List.of(
            cell("all", -1, true, 0),
            cell("a", 0, true, 30),
            new Release.Cell("b", 0, false, agreeing));

    assertThat(small(edition(1, cells))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void what_it_finds_in_one_tree_is_what_trying_every_set_finds(long seed) {
    Random random = new Random(seed);
    int leaking = 0;
    for (int round = 0; round < 250; round++) {
      List<Release.Cell> cells = randomTree(random);
      boolean expected = everySet(cells);
      leaking += expected ? 1 : 0;

      assertThat(small(edition(1, cells))).as("seed %s round %s", seed, round).isEqualTo(expected);
    }
    assertThat(leaking).isBetween(25, 225);
  }

  private static List<Release.Cell> randomTree(Random random) {
    List<Release.Cell> cells = new ArrayList<>();
    cells.add(cell("u0", -1, random.nextInt(4) > 0, random.nextInt(3) * 12));
    int size = 2 + random.nextInt(8);
    for (int unit = 1; unit < size; unit++) {
      int n = random.nextInt(3) == 0 ? random.nextInt(8) : 10 + random.nextInt(20);
      cells.add(cell("u" + unit, random.nextInt(unit), random.nextBoolean(), n));
    }
    return cells;
  }

  /** Whether the indicator of any set of units with few answers lies in the span of the sums. */
  private static boolean everySet(List<Release.Cell> cells) {
    SmallGroup group = new SmallGroup(ENPS, K);
    Release release = edition(1, cells);
    List<double[]> basis = new ArrayList<>();
    for (int position = 0; position < cells.size(); position++) {
      if (cells.get(position).published()) {
        double[] row = new double[cells.size()];
        release.below(position).forEach(below -> row[below] = cells.get(below).n() > 0 ? 1 : 0);
        reduce(basis, row, true);
      }
    }
    for (int set = 1; set < 1 << cells.size(); set++) {
      double[] row = new double[cells.size()];
      Distribution answers = Distribution.empty(ENPS.scale());
      for (int unit = 0; unit < cells.size(); unit++) {
        if ((set >> unit & 1) == 1) {
          row[unit] = cells.get(unit).n() > 0 ? 1 : 0;
          answers = answers.plus(Counts.own(ENPS, cells.get(unit)));
        }
      }
      if (answers.n() > 0 && !group.enough(answers) && reduce(basis, row, false)) {
        return true;
      }
    }
    return false;
  }

  /**
   * @return whether nothing is left of the row, which means that it follows from the basis
   */
  private static boolean reduce(List<double[]> basis, double[] row, boolean keep) {
    for (double[] known : basis) {
      int pivot = pivot(known);
      double factor = row[pivot] / known[pivot];
      for (int i = 0; i < row.length; i++) {
        row[i] -= factor * known[i];
      }
    }
    if (pivot(row) < 0) {
      return true;
    }
    if (keep) {
      basis.add(row);
    }
    return false;
  }

  private static int pivot(double[] row) {
    for (int i = 0; i < row.length; i++) {
      if (Math.abs(row[i]) > 1e-9) {
        return i;
      }
    }
    return -1;
  }
}
