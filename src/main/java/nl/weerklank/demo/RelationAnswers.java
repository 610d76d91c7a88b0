package nl.weerklank.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A relationship survey: every contact person about four times a year. */
final class RelationAnswers {

  static final int TOTAL = 33_000;

  private final World world;
  private final Draws draws;
  private final Comments comments;
  private long id;

  RelationAnswers(World world) {
    this.world = world;
    this.draws = new Draws(world.seed(), "relation");
    this.comments = new Comments(world.seed(), "relation");
  }

  void write(Database operational) {
    int[] counts = world.season().spread(TOTAL);
    List<ContactPerson> queue = new ArrayList<>();
    try (Rows rows = operational.rows("survey_relation", 11)) {
      for (int i = 0; i < counts.length; i++) {
        LocalDate day = world.season().first().plusDays(i);
        for (int second : Season.times(counts[i], draws)) {
          answer(rows, day.atTime(LocalTime.ofSecondOfDay(second)), next(queue, day));
        }
      }
    }
  }

  /** The next one of a shuffled round, so that nobody is asked again before the others. */
  private ContactPerson next(List<ContactPerson> queue, LocalDate day) {
    while (true) {
      if (queue.isEmpty()) {
        queue.addAll(world.customers().contacts());
      }
      int at = draws.below(queue.size());
      ContactPerson contact = queue.get(at);
      queue.set(at, queue.get(queue.size() - 1));
      queue.remove(queue.size() - 1);
      if (!contact.account().created().isAfter(day)) {
        return contact;
      }
    }
  }

  private void answer(Rows rows, LocalDateTime at, ContactPerson contact) {
    String owner = contact.account().owner();
    Department unit = world.chart().byCode("VKZ-M");
    double points = world.mood().points(unit, at.toLocalDate(), owner);
    int recommend = Mood.recommend(points + contactEffect(contact), draws);
    Side side = Side.ofRecommend(recommend);
    Theme theme = Theme.draw(unit, side, draws);
    String language = comments.language();
    String employee = owner == null ? null : world.people().person(owner).name().last();
    String comment =
        comments.maybe(language, theme.label(), side, employee, contact.account().name());
    id++;
    rows.add(
        id,
        String.format(Locale.ROOT, "R%07d", id),
        at,
        contact.account().number(),
        contact.number(),
        owner,
        recommend,
        draws.chance(0.95) ? Mood.satisfied(recommend, draws) : null,
        comment,
        comment != null || draws.chance(0.5) ? theme.code() : null,
        language);
  }

  /** One person's answers resemble each other. */
  private static double contactEffect(ContactPerson contact) {
    return (Math.floorMod(contact.number().hashCode(), 7) - 3) * 9;
  }
}
