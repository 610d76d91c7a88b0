package nl.weerklank.demo;

import java.time.LocalDate;

/** Hires the employees of {@link Planted}. */
final class PlantedPeople {

  private static final String EMPLOYEE = "medewerker";

  private final People people;
  private final LocalDate today;
  private final LocalDate longAgo;

  PlantedPeople(People people, LocalDate today) {
    this.people = people;
    this.today = today;
    this.longAgo = today.minusDays(1_500);
  }

  void hire() {
    LocalDate move = Planted.moveDay(today);
    hire(Planted.MOVER, EMPLOYEE, null);
    in(Planted.MOVER, Planted.MOVED_FROM, longAgo, move.minusDays(1));
    in(Planted.MOVER, Planted.MOVED_TO, move, null);

    LocalDate first = Planted.firstValidDay(today);
    LocalDate last = Planted.lastValidDay(today);
    people.hire(Planted.FIRST_AND_LAST_DAY, EMPLOYEE, "nl", first, last, true);
    in(Planted.FIRST_AND_LAST_DAY, Planted.FIRST_AND_LAST_DAY_UNIT, first, last);

    hire(Planted.HINDSIGHT, EMPLOYEE, null);
    in(Planted.HINDSIGHT, Planted.HINDSIGHT_FROM, longAgo, null);

    LocalDate leaverLast = Planted.leaverLastDay(today);
    hire(Planted.LEAVER, EMPLOYEE, leaverLast);
    in(Planted.LEAVER, Planted.LEAVER_UNIT, longAgo, leaverLast);

    LocalDate managerLast = today.minusDays(120);
    hire(Planted.LEFT_ACCOUNT_MANAGER, EMPLOYEE, managerLast);
    in(Planted.LEFT_ACCOUNT_MANAGER, "VKZ-G", longAgo, managerLast);

    people.hire(Planted.MANAGER_WITHOUT_ADDRESS, "hoofd", "nl", longAgo, null, false);
    lead(Planted.MANAGER_WITHOUT_ADDRESS, Planted.UNIT_WITH_UNREACHABLE_MANAGER);
    hire(Planted.SECOND_MANAGER, "hoofd", null);
    lead(Planted.SECOND_MANAGER, Planted.UNIT_WITH_TWO_MANAGERS);

    hire(Planted.WITHOUT_UNIT_FOR_A_WHILE, EMPLOYEE, null);
    LocalDate gap = Planted.gapDays(today).get(0);
    LocalDate gapEnd = Planted.gapDays(today).get(1);
    in(Planted.WITHOUT_UNIT_FOR_A_WHILE, "BUI-N", longAgo, gap.minusDays(1));
    in(Planted.WITHOUT_UNIT_FOR_A_WHILE, "BUI-Z", gapEnd.plusDays(1), null);
  }

  private void hire(String number, String level, LocalDate left) {
    people.hire(number, level, "nl", longAgo, left, true);
  }

  private void lead(String number, String unit) {
    people.appoint(unit, number);
    in(number, unit, longAgo, null);
  }

  private void in(String number, String unit, LocalDate from, LocalDate to) {
    people.assign(new Spell(number, unit, from, to, 1));
  }
}
