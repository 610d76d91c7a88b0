package nl.weerklank.insight.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.survey.Absence;

/**
 * Days of absence in calendar days, each day of an employee once. HR's own count of days is working
 * days in one system and calendar days in another, so it counts only where there is no other: for a
 * single day of less than a whole one, and for a unit.
 *
 * <p>A feed that tells maternity leave as absence counts it: nothing in it tells the two apart.
 */
final class Sickness {

  /**
   * @param share of each day, above 0 and at most 1
   */
  private record Spell(Days days, double share) {}

  private final Map<String, List<Spell>> byEmployee = new HashMap<>();
  private final List<Absence> ofUnits = new ArrayList<>();

  Sickness(List<Absence> absences) {
    Map<String, List<Days>> whole = new HashMap<>();
    List<Absence> parts = new ArrayList<>();
    for (Absence absence : absences) {
      if (absence.to().isBefore(absence.from())) {
        continue;
      }
      if (absence.employeeId() == null) {
        ofUnits.add(absence);
      } else if (partOfDay(absence)) {
        parts.add(absence);
      } else {
        whole.computeIfAbsent(absence.employeeId(), any -> new ArrayList<>()).add(days(absence));
      }
    }
    whole.forEach(
        (employee, days) ->
            Days.merged(days).forEach(run -> spells(employee).add(new Spell(run, 1))));
    for (Absence part : parts) {
      List<Spell> spells = spells(part.employeeId());
      Days day = days(part);
      if (spells.stream().noneMatch(spell -> spell.days.holds(day.from()))) {
        spells.add(new Spell(day, Math.max(0, part.days())));
      }
    }
  }

  private static boolean partOfDay(Absence absence) {
    return absence.days() != null && absence.days() < 1 && absence.from().equals(absence.to());
  }

  private static Days days(Absence absence) {
    return new Days(absence.from().toEpochDay(), absence.to().toEpochDay());
  }

  private List<Spell> spells(String employee) {
    return byEmployee.computeIfAbsent(employee, any -> new ArrayList<>());
  }

  /** Days of an employee's absence among some days. */
  double days(String employeeId, Days among) {
    double days = 0;
    for (Spell spell : byEmployee.getOrDefault(employeeId, List.of())) {
      Days both = spell.days.within(among.from(), among.to());
      days += both == null ? 0 : both.count() * spell.share;
    }
    return days;
  }

  /** Absences HR tells of a unit only; their days spread evenly over the days they cover. */
  List<Absence> ofUnits() {
    return ofUnits;
  }

  /** Days of a unit's absence among some days. */
  static double days(Absence ofUnit, Days among) {
    Days all = days(ofUnit);
    Days both = all.within(among.from(), among.to());
    if (both == null) {
      return 0;
    }
    double days = ofUnit.days() == null ? all.count() : Math.max(0, ofUnit.days());
    return days * both.count() / all.count();
  }
}
