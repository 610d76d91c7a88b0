package nl.weerklank.audience;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import nl.weerklank.survey.Reference;
import nl.weerklank.survey.UnitTree;

/** Who is told at once of a single answer; only people who can be mailed. */
public final class AlertReaders {

  private final Directory directory;
  private final UnitTree tree;

  /**
   * @param reference of today
   * @param tree of today
   */
  public AlertReaders(
      AudienceSettings settings, LocalDate today, Reference reference, UnitTree tree) {
    this.directory = new Directory(today, settings, reference);
    this.tree = tree;
  }

  /**
   * Who leads the unit; where nobody does who can be mailed, who leads the next unit above. Empty
   * for answers that belong to no unit, and when nobody is found up to the top.
   */
  public List<Recipient> leaders(String unitId) {
    int index = tree.indexOf(unitId);
    while (index > 0 && index != tree.unassigned()) {
      List<Recipient> found = new ArrayList<>();
      for (String manager : new LinkedHashSet<>(tree.unit(index).managerIds())) {
        person(manager).ifPresent(found::add);
      }
      if (!found.isEmpty()) {
        return found;
      }
      index = tree.parent(index);
    }
    return List.of();
  }

  /**
   * @param employeeId null: nobody
   * @return empty when this person cannot be mailed
   */
  public Optional<Recipient> person(String employeeId) {
    if (employeeId == null) {
      return Optional.empty();
    }
    Recipient recipient = directory.person(employeeId);
    return directory.obstacle(recipient) == null ? Optional.of(recipient) : Optional.empty();
  }
}
