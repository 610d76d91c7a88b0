package nl.weerklank.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.weerklank.survey.UnitTree.Finding;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class UnitTreeTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @Test
  void a_unit_with_everything_below_it_is_one_interval() {
    UnitTree tree = tree(unit("n", null), unit("s", null), unit("n2", "n"), unit("n1", "n"));

    assertThat(ids(tree))
        .containsExactly(UnitTree.ORGANISATION, "n", "n2", "n1", "s", UnitTree.UNASSIGNED);
    assertThat(tree.end(0)).isEqualTo(6);
    assertThat(tree.end(tree.indexOf("n"))).isEqualTo(4);
    assertThat(tree.children(0)).containsExactly(1, 4, 5);
    assertThat(tree.children(1)).containsExactly(2, 3);
    assertThat(tree.parent(0)).isEqualTo(-1);
    assertThat(tree.parent(3)).isEqualTo(1);
    assertThat(tree.depth(3)).isEqualTo(2);
    assertThat(tree.unassigned()).isEqualTo(5);
    assertThat(tree.holds(1, 3)).isTrue();
    assertThat(tree.holds(1, 4)).isFalse();
    assertThat(tree.indexOf("nowhere")).isEqualTo(-1);
    assertThat(tree.unit(0).name()).isEqualTo("Weerklank");
  }

  @Test
  void intervals_agree_with_the_way_up_in_any_tree() {
    Random random = new Random(5);
    for (int round = 0; round < 50; round++) {
      List<Unit> units = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        int parent = random.nextInt(i + 1) - 1;
        units.add(unit("u" + i, parent < 0 ? null : "u" + parent));
      }
      Collections.shuffle(units, random);
      UnitTree tree = UnitTree.on(DAY, units, "Weerklank");
      assertThat(tree.size()).isEqualTo(42);
      for (int index = 0; index < tree.size(); index++) {
        for (int above = 0; above < tree.size(); above++) {
          assertThat(tree.holds(above, index)).isEqualTo(isAbove(tree, above, index));
        }
      }
    }
  }

  private static boolean isAbove(UnitTree tree, int above, int index) {
    for (int step = index; step >= 0; step = tree.parent(step)) {
      if (step == above) {
        return true;
      }
    }
    return false;
  }

  @Test
  void units_of_a_cycle_hang_under_the_organisation_with_what_is_below_them() {
    UnitTree tree =
        tree(
            unit("a", "b"),
            unit("b", "c"),
            unit("c", "a"),
            unit("team", "a"),
            unit("self", "self"));

    assertThat(findings(tree, Finding.Kind.CYCLE)).containsExactly("a", "b", "c", "self");
    assertThat(tree.parent(tree.indexOf("a"))).isZero();
    assertThat(tree.parent(tree.indexOf("self"))).isZero();
    assertThat(tree.parent(tree.indexOf("team"))).isEqualTo(tree.indexOf("a"));
    assertThat(tree.size()).isEqualTo(7);
  }

  @Test
  void a_unit_with_an_unknown_parent_hangs_under_the_organisation_and_is_found() {
    UnitTree tree = tree(unit("a", "sold"), unit("a1", "a"));

    assertThat(tree.parent(tree.indexOf("a"))).isZero();
    assertThat(tree.holds(tree.indexOf("a"), tree.indexOf("a1"))).isTrue();
    assertThat(tree.findings())
        .contains(new Finding(Finding.Kind.UNKNOWN_PARENT, "a", "parent sold"));
  }

  @Test
  void a_closed_unit_keeps_its_last_place() {
    UnitTree tree =
        tree(
            unit("n", null),
            version("old", "s", DAY.minusYears(3), DAY.minusYears(2)),
            version("old", "n", DAY.minusYears(2).plusDays(1), DAY.minusDays(1)),
            unit("s", null));

    int old = tree.indexOf("old");
    assertThat(tree.closed(old)).isTrue();
    assertThat(tree.closed(tree.indexOf("n"))).isFalse();
    assertThat(tree.parent(old)).isEqualTo(tree.indexOf("n"));
  }

  @Test
  void the_version_of_the_day_is_chosen_and_a_later_one_does_not_exist_yet() {
    List<Unit> versions =
        List.of(
            unit("n", null),
            unit("s", null),
            version("team", "n", null, DAY.minusDays(1)),
            version("team", "s", DAY, null),
            version("new", "s", DAY.plusDays(1), null));

    UnitTree before = UnitTree.on(DAY.minusDays(1), versions, "Weerklank");
    UnitTree then = UnitTree.on(DAY, versions, "Weerklank");

    assertThat(before.parent(before.indexOf("team"))).isEqualTo(before.indexOf("n"));
    assertThat(then.parent(then.indexOf("team"))).isEqualTo(then.indexOf("s"));
    assertThat(then.closed(then.indexOf("team"))).isFalse();
    assertThat(then.indexOf("new")).isEqualTo(-1);
  }

  @Test
  void a_valid_version_is_chosen_before_one_that_began_later_and_has_ended() {
    UnitTree tree =
        tree(
            unit("n", null),
            unit("s", null),
            version("team", "n", DAY.minusYears(3), null),
            version("team", "s", DAY.minusYears(2), DAY.minusYears(1)));

    assertThat(tree.closed(tree.indexOf("team"))).isFalse();
    assertThat(tree.parent(tree.indexOf("team"))).isEqualTo(tree.indexOf("n"));
  }

  @Test
  void several_managers_and_none_are_found_but_not_for_a_closed_unit() {
    UnitTree tree =
        tree(
            managed("two", null, "e1", "e2"),
            managed("one", null, "e3"),
            managed("none", null),
            managed("closed", DAY.minusDays(1)));

    assertThat(tree.findings())
        .extracting(Finding::kind, Finding::unitId, Finding::detail)
        .containsExactly(
            Tuple.tuple(Finding.Kind.SEVERAL_MANAGERS, "two", "e1, e2"),
            Tuple.tuple(Finding.Kind.NO_MANAGER, "none", ""));
    assertThat(tree.unit(tree.indexOf("two")).managerIds()).containsExactly("e1", "e2");
  }

  @Test
  void a_unit_that_takes_a_reserved_id_is_left_out_and_found() {
    UnitTree tree =
        tree(
            unit(UnitTree.ORGANISATION, null),
            unit(UnitTree.UNASSIGNED, UnitTree.ORGANISATION),
            unit("a", UnitTree.ORGANISATION));

    assertThat(ids(tree)).containsExactly(UnitTree.ORGANISATION, "a", UnitTree.UNASSIGNED);
    assertThat(findings(tree, Finding.Kind.RESERVED_ID))
        .containsExactly(UnitTree.ORGANISATION, UnitTree.UNASSIGNED);
    assertThat(tree.unit(0).name()).isEqualTo("Weerklank");
  }

  @Test
  void a_chain_of_parents_may_be_very_long() {
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      units.add(unit("u" + i, i == 0 ? null : "u" + (i - 1)));
    }

    UnitTree tree = UnitTree.on(DAY, units, "Weerklank");

    assertThat(tree.depth(tree.indexOf("u49999"))).isEqualTo(50_000);
    assertThat(tree.end(1)).isEqualTo(50_001);
  }

  @Test
  void a_long_chain_that_ends_in_a_cycle_loses_only_the_cycle() {
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      units.add(unit("u" + i, "u" + (i + 1)));
    }
    units.add(unit("u20000", "u19999"));

    UnitTree tree = UnitTree.on(DAY, units, "Weerklank");

    assertThat(findings(tree, Finding.Kind.CYCLE)).containsExactly("u19999", "u20000");
    assertThat(tree.parent(tree.indexOf("u0"))).isEqualTo(tree.indexOf("u1"));
  }

  @Test
  void a_tree_without_units_still_holds_the_organisation_and_the_unassigned() {
    UnitTree tree = tree();

    assertThat(ids(tree)).containsExactly(UnitTree.ORGANISATION, UnitTree.UNASSIGNED);
    assertThat(tree.end(0)).isEqualTo(2);
    assertThat(tree.findings()).isEmpty();
  }

  private static UnitTree tree(Unit... units) {
    return UnitTree.on(DAY, Arrays.asList(units), "Weerklank");
  }

  private static Unit unit(String id, String parent) {
    return version(id, parent, null, null);
  }

  private static Unit version(String id, String parent, LocalDate from, LocalDate to) {
    return new Unit(id, parent, id, null, List.of("e1"), null, from, to);
  }

  private static Unit managed(String id, LocalDate to, String... managers) {
    return new Unit(id, null, id, null, List.of(managers), null, null, to);
  }

  private static List<String> ids(UnitTree tree) {
    List<String> ids = new ArrayList<>();
    for (int index = 0; index < tree.size(); index++) {
      ids.add(tree.unit(index).id());
    }
    return ids;
  }

  private static List<String> findings(UnitTree tree, Finding.Kind kind) {
    return tree.findings().stream()
        .filter(finding -> finding.kind() == kind)
        .map(Finding::unitId)
        .toList();
  }
}
