package nl.weerklank.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Sick days and leave; more sickness in winter. */
final class Absences {

  private final People people;
  private final LocalDate today;
  private final Draws draws;
  private int id;

  Absences(People people, long seed, LocalDate today) {
    this.people = people;
    this.today = today;
    this.draws = new Draws(seed, "absences");
  }

  void write(Database hr) {
    try (Rows rows = hr.rows("verzuim", 7)) {
      for (Person one : people.all()) {
        int spells = draws.below(7);
        for (int i = 0; i < spells; i++) {
          sick(rows, one);
        }
        if (draws.chance(0.9)) {
          leave(rows, one);
        }
      }
    }
  }

  private void sick(Rows rows, Person one) {
    LocalDate first = today.minusDays(8 + draws.below(720));
    boolean winter = first.getMonthValue() <= 2 || first.getMonthValue() >= 11;
    if (!winter && draws.chance(0.3)) {
      return;
    }
    int days = draws.chance(0.06) ? draws.between(30, 150) : draws.between(1, 6);
    String status = draws.chance(0.02) ? "VERVALLEN" : "AKKOORD";
    add(rows, one, "ZIEK", status, first, first.plusDays(days - 1L));
  }

  private void leave(Rows rows, Person one) {
    LocalDate first = today.minusDays(30 + draws.below(690));
    add(rows, one, "VERLOF", "AKKOORD", first, first.plusDays(draws.between(3, 15)));
  }

  private void add(
      Rows rows, Person one, String kind, String status, LocalDate first, LocalDate wanted) {
    LocalDate end = one.left() == null ? today.minusDays(1) : one.left();
    LocalDate last = wanted.isAfter(end) ? end : wanted;
    if (last.isBefore(first) || first.isBefore(one.hired())) {
      return;
    }
    double days = first.datesUntil(last.plusDays(1)).filter(Absences::working).count();
    if (days == 1 && draws.chance(0.2)) {
      days = 0.5;
    }
    rows.add(++id, one.number(), kind, status, first, last, days);
  }

  private static boolean working(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
  }
}
