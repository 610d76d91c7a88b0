package nl.weerklank.audience;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.weerklank.survey.Absence;
import nl.weerklank.survey.Employee;
import nl.weerklank.survey.Reference;

/** Who reads for whom while people are absent, as HR names them. */
final class Deputies {

  private final boolean used;
  private final Directory directory;
  private final Map<String, String> deputies = new HashMap<>();
  private final Map<String, List<Absence>> absences = new HashMap<>();

  /**
   * @param directory tells who can be mailed
   */
  Deputies(AudienceSettings settings, Reference reference, Directory directory) {
    this.used = settings.standIns().deputies();
    this.directory = directory;
    for (Employee employee : reference.employees()) {
      deputies.put(employee.id(), employee.deputyId());
    }
    for (Absence absence : reference.absences()) {
      if (absence.employeeId() != null) {
        absences.computeIfAbsent(absence.employeeId(), id -> new ArrayList<>()).add(absence);
      }
    }
  }

  /** The absent whose deputy should read for them. */
  boolean absent(String employeeId, LocalDate day) {
    return used
        && absences.getOrDefault(employeeId, List.of()).stream()
            .anyMatch(absence -> !day.isBefore(absence.from()) && !day.isAfter(absence.to()));
  }

  boolean named(String employeeId) {
    return deputies.get(employeeId) != null;
  }

  /**
   * The first present person along the chain of deputies; empty when nobody is named, the chain
   * runs in a circle, or that person cannot be mailed.
   */
  Optional<Recipient> of(String absentId, LocalDate day) {
    Set<String> passed = new HashSet<>();
    String current = absentId;
    while (absent(current, day)) {
      boolean again = !passed.add(current);
      current = deputies.get(current);
      if (again || current == null) {
        return Optional.empty();
      }
    }
    Recipient deputy = directory.person(current);
    return directory.obstacle(deputy) == null ? Optional.of(deputy) : Optional.empty();
  }
}
