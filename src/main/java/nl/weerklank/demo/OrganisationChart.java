package nl.weerklank.demo;

import java.time.LocalDate;
import java.util.List;

/** The units of Lindewaard, as {@code units.txt} lists them. */
final class OrganisationChart {

  private final List<Department> departments;

  OrganisationChart() {
    departments = Resource.lines("units.txt").stream().map(OrganisationChart::department).toList();
  }

  private static Department department(String line) {
    String[] parts = line.split("\\|");
    return new Department(
        parts[0],
        parts[1],
        parts[2],
        parts[3],
        parts[4],
        Integer.parseInt(parts[5]),
        Integer.parseInt(parts[6]),
        Integer.parseInt(parts[7]));
  }

  List<Department> departments() {
    return departments;
  }

  Department department(int index) {
    return departments.get(index);
  }

  Department byCode(String code) {
    return departments.stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
  }

  /** Teams under the same department, the unit itself included; people move between these. */
  List<Department> siblings(Department department) {
    return departments.stream()
        .filter(one -> one.above().equals(department.above()) && one.isTeam())
        .filter(one -> !one.code().equals(Planted.CLOSED_UNIT))
        .toList();
  }

  void write(Database hr, LocalDate today) {
    try (Rows rows = hr.rows("afdeling", 8)) {
      int id = 0;
      for (Department one : departments) {
        LocalDate end =
            one.code().equals(Planted.CLOSED_UNIT) ? Planted.closedUnitLastDay(today) : null;
        if (one.code().equals(Planted.REORGANISED_UNIT)) {
          LocalDate day = Planted.reorganisationDay(today);
          add(rows, ++id, one, Planted.REORGANISED_FROM, null, day.minusDays(1));
          add(rows, ++id, one, Planted.REORGANISED_TO, day, null);
        } else {
          add(rows, ++id, one, one.above(), null, end);
        }
      }
    }
  }

  private static void add(
      Rows rows, int id, Department one, String above, LocalDate from, LocalDate to) {
    rows.add(
        id,
        one.code(),
        one.name(),
        one.layer(),
        above.isEmpty() ? null : above,
        one.branch(),
        from,
        to);
  }
}
