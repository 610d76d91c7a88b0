package nl.weerklank.audience;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.weerklank.survey.Employee;
import nl.weerklank.survey.Failure;
import nl.weerklank.survey.Reference;
import nl.weerklank.survey.Unit;
import nl.weerklank.survey.UnitTree;

/** Who may see the whole organisation. */
final class Board {

  private final LinkedHashSet<String> members = new LinkedHashSet<>();

  Board(AudienceSettings settings, LocalDate asOf, Reference reference, UnitTree tree) {
    for (Employee employee : reference.employees()) {
      boolean level =
          employee.jobLevel() != null && settings.boardJobLevels().contains(employee.jobLevel());
      if (level && employee.employedOn(asOf)) {
        members.add(employee.id());
      }
    }
    for (Unit unit : units(settings, tree)) {
      members.addAll(unit.managerIds());
    }
  }

  private static List<Unit> units(AudienceSettings settings, UnitTree tree) {
    if (settings.boardUnits().isEmpty() && settings.boardJobLevels().isEmpty()) {
      return topUnits(tree);
    }
    return settings.boardUnits().stream()
        .sorted()
        .map(id -> named(id, tree))
        .filter(index -> !tree.closed(index))
        .map(tree::unit)
        .toList();
  }

  private static int named(String unitId, UnitTree tree) {
    int index = tree.indexOf(unitId);
    if (index < 0) {
      throw Failure.configuration(
          "The board's unit '" + unitId + "' is not in the organisation; correct board-units.");
    }
    return index;
  }

  /**
   * Units HR itself places at the top and that are open. A unit that hangs there only because its
   * parent is unknown or runs in a circle must not make its manager a director.
   */
  static List<Unit> topUnits(UnitTree tree) {
    List<Unit> top = new ArrayList<>();
    for (int index : tree.children(0)) {
      boolean placed = tree.unit(index).parentId() == null && index != tree.unassigned();
      if (placed && !tree.closed(index)) {
        top.add(tree.unit(index));
      }
    }
    return top;
  }

  /** Employee ids, known to HR or not, in the order of HR and then of the tree. */
  Set<String> members() {
    return members;
  }
}
