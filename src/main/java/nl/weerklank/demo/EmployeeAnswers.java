package nl.weerklank.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Quarterly waves in which employees judge their employer, each spread over four weeks. */
final class EmployeeAnswers {

  private static final int WAVE_DAYS = 28;

  private record Answer(LocalDate day, int second, Spell spell) {}

  private final World world;
  private final Draws draws;
  private final Comments comments;
  private long id;

  EmployeeAnswers(World world) {
    this.world = world;
    this.draws = new Draws(world.seed(), "employee");
    this.comments = new Comments(world.seed(), "employee");
  }

  void write(Database operational) {
    List<Answer> answers = new ArrayList<>();
    LocalDate quarter = world.season().first().withDayOfMonth(1);
    quarter = quarter.withMonth((quarter.getMonthValue() - 1) / 3 * 3 + 1);
    for (LocalDate wave = quarter; wave.isBefore(world.today()); wave = wave.plusMonths(3)) {
      wave(wave.plusDays(14), answers);
    }
    answers.sort(
        Comparator.comparing(Answer::day)
            .thenComparing(Answer::second)
            .thenComparing(answer -> answer.spell().number()));
    try (Rows rows = operational.rows("survey_employee", 7)) {
      answers.forEach(answer -> write(rows, answer));
    }
  }

  private void wave(LocalDate start, List<Answer> answers) {
    for (Person one : world.people().all()) {
      LocalDate day = start.plusDays(draws.below(WAVE_DAYS));
      int second = Season.times(1, draws)[0];
      boolean answered = draws.chance(0.88) && one.number().compareTo(Planted.MOVER) < 0;
      boolean inside = !day.isBefore(world.season().first()) && day.isBefore(world.today());
      if (!answered || !inside) {
        continue;
      }
      world.people().spells().stream()
          .filter(spell -> spell.number().equals(one.number()) && spell.validOn(day))
          .findFirst()
          .ifPresent(spell -> answers.add(new Answer(day, second, spell)));
    }
  }

  private void write(Rows rows, Answer answer) {
    Department unit = world.chart().byCode(answer.spell().unit());
    double points = 0.6 * world.mood().points(unit, answer.day(), answer.spell().number());
    int recommend = Mood.recommend(points, draws);
    String language = world.people().person(answer.spell().number()).language();
    String comment =
        comments.maybe(language, Comments.WORK, Side.ofRecommend(recommend), null, null);
    id++;
    rows.add(
        id,
        String.format(Locale.ROOT, "E%07d", id),
        answer.day().atTime(LocalTime.ofSecondOfDay(answer.second())),
        answer.spell().number(),
        recommend,
        comment,
        language);
  }
}
