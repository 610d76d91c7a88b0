package nl.weerklank.audience;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.weerklank.survey.Absence;
import nl.weerklank.survey.Employee;
import nl.weerklank.survey.Reference;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.Unit;

/**
 * What people may see because they stand in for others, for the second check: worked out from HR's
 * rows and not by {@link Deputies} and {@link Readers}, whose defects must not pass here.
 */
final class PlacesOfOthers {

  private final StandInSettings settings;
  private final Reference reference;
  private final Map<String, Set<Subject>> managed;
  private final Set<String> board;
  private final Map<String, Employee> people = new HashMap<>();
  private final Set<Subject> headless = new HashSet<>();
  private final Map<LocalDate, Map<String, Set<String>>> lent = new ConcurrentHashMap<>();

  PlacesOfOthers(
      StandInSettings settings,
      LocalDate asOf,
      Reference reference,
      Map<String, Set<Subject>> managed,
      Set<String> board) {
    this.settings = settings;
    this.reference = reference;
    this.managed = managed;
    this.board = board;
    reference.employees().forEach(employee -> people.put(employee.id(), employee));
    for (Unit unit : reference.units()) {
      boolean led = unit.managerIds().stream().anyMatch(id -> reachable(people.get(id), asOf));
      if (unit.validOn(asOf) && !led) {
        headless.add(Subject.unit(unit.id()));
      }
    }
  }

  private static boolean reachable(Employee manager, LocalDate asOf) {
    return manager != null
        && (manager.leftOn() == null || !manager.leftOn().isBefore(asOf))
        && manager.email() != null
        && Address.wellFormed(manager.email());
  }

  /** Empty for who stands in for nobody; what is below a unit belongs to it. */
  Set<Subject> of(ReportKind report, Recipient recipient, LocalDate day) {
    if (recipient.employeeId() == null) {
      boolean fallback =
          settings.fallback() != null && settings.fallback().key().equals(recipient.key());
      return fallback && report == ReportKind.DEPARTMENT ? headless : Set.of();
    }
    Set<Subject> subjects = new HashSet<>();
    for (String one : absentFor(recipient.employeeId(), day)) {
      if (report == ReportKind.DEPARTMENT) {
        subjects.addAll(managed.getOrDefault(one, Set.of()));
      } else if (report == ReportKind.DIRECTOR && board.contains(one)) {
        subjects.add(Subject.organisation());
      }
    }
    return subjects;
  }

  /** The absent whose chain of deputies ends with a person. */
  Set<String> absentFor(String employeeId, LocalDate day) {
    return lent.computeIfAbsent(day, this::readers).getOrDefault(employeeId, Set.of());
  }

  /** For each person the absent ones whose chain of deputies ends there. */
  private Map<String, Set<String>> readers(LocalDate day) {
    Set<String> away = new HashSet<>();
    for (Absence absence : reference.absences()) {
      if (!absence.from().isAfter(day) && !absence.to().isBefore(day)) {
        away.add(absence.employeeId());
      }
    }
    Map<String, Set<String>> readers = new HashMap<>();
    for (String absent : settings.deputies() ? away : Set.<String>of()) {
      Employee reader = people.get(absent);
      for (int step = 0; reader != null && away.contains(reader.id()); step++) {
        reader = step > away.size() ? null : people.get(String.valueOf(reader.deputyId()));
      }
      if (reader != null) {
        readers.computeIfAbsent(reader.id(), id -> new HashSet<>()).add(absent);
      }
    }
    return readers;
  }
}
