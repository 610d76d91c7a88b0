package nl.weerklank.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.weerklank.survey.Unit;
import nl.weerklank.survey.UnitTree;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** One organisation in the shapes HR systems keep it in. */
class OrgShapesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

  private static List<String> tree(List<Map<String, String>> rows) {
    List<Unit> units =
        UnitRows.shaped(rows).stream()
            .map(row -> ReferenceRecords.unit(new SeenRow(row, null, null, new SharedValues())))
            .toList();
    UnitTree tree = UnitTree.on(DAY, units, "Org");
    assertThat(tree.findings())
        .extracting(UnitTree.Finding::kind)
        .containsOnly(UnitTree.Finding.Kind.NO_MANAGER);
    List<String> places = new ArrayList<>();
    for (int i = 1; i < tree.unassigned(); i++) {
      Unit unit = tree.unit(i);
      places.add(unit.id() + " in " + tree.unit(tree.parent(i)).id() + " " + unit.name());
    }
    return places;
  }

  /** Parents of units 1 to n; 0 for none. */
  private static int[] parents(int size, long seed) {
    Random random = new Random(seed);
    int[] parents = new int[size + 1];
    for (int i = 1; i <= size; i++) {
      parents[i] = random.nextInt(i);
    }
    return parents;
  }

  private static Map<String, String> row(int unit, String... more) {
    Map<String, String> row = new TreeMap<>();
    row.put("unit_id", Integer.toString(unit));
    row.put("name", "Unit " + unit);
    for (int i = 0; i < more.length; i += 2) {
      row.put(more[i], more[i + 1]);
    }
    return row;
  }

  private static String path(int unit, int[] parents) {
    return unit == 0 ? "" : path(parents[unit], parents) + unit + "/";
  }

  /** Numbers as a walk around the tree gives them, 0 being the whole. */
  private static int walk(int unit, int[] parents, int next, int[] left, int[] right) {
    left[unit] = next++;
    for (int child = 1; child < parents.length; child++) {
      if (parents[child] == unit) {
        next = walk(child, parents, next, left, right);
      }
    }
    right[unit] = next++;
    return next;
  }

  @RepeatedTest(10)
  void parents_paths_and_nested_sets_tell_the_same_tree(RepetitionInfo round) {
    int size = 40;
    int[] parents = parents(size, round.getCurrentRepetition());
    int[] left = new int[size + 1];
    int[] right = new int[size + 1];
    walk(0, parents, 1, left, right);
    List<Map<String, String>> byParent = new ArrayList<>();
    List<Map<String, String>> byPath = new ArrayList<>();
    List<Map<String, String>> byPathAbove = new ArrayList<>();
    List<Map<String, String>> nested = new ArrayList<>();
    for (int unit = 1; unit <= size; unit++) {
      byParent.add(
          parents[unit] == 0 ? row(unit) : row(unit, "parent_id", Integer.toString(parents[unit])));
      byPath.add(row(unit, "path", path(unit, parents)));
      byPathAbove.add(row(unit, "path", "/" + path(parents[unit], parents)));
      nested.add(
          row(unit, "lft", Integer.toString(left[unit]), "rgt", Integer.toString(right[unit])));
    }
    List<String> tree = tree(byParent);

    assertThat(tree).hasSize(size);
    assertThat(tree(byPath)).isEqualTo(tree);
    assertThat(tree(byPathAbove)).isEqualTo(tree);
    assertThat(tree(nested)).isEqualTo(tree);
  }

  /** Business units above departments, each table with numbers of its own. */
  @Test
  void two_fixed_levels_are_one_tree() {
    List<Map<String, String>> rows =
        List.of(
            Map.of("unit_id", "b1", "name", "Noord"),
            Map.of("unit_id", "b2", "name", "Zuid"),
            Map.of("unit_id", "d1", "name", "Balie", "parent_id", "b1"),
            Map.of("unit_id", "d2", "name", "Balie", "parent_id", "b2"),
            Map.of("unit_id", "d3", "name", "Post", "parent_id", "b1"));

    assertThat(tree(rows))
        .containsExactly(
            "b1 in (organisation) Noord",
            "d1 in b1 Balie",
            "d3 in b1 Post",
            "b2 in (organisation) Zuid",
            "d2 in b2 Balie");
  }
}
