package nl.weerklank.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Pop-up survey of the website, whose tool stores instants; it knows the unit, not the person. */
final class WebsiteAnswers {

  static final int TOTAL = 50_000;

  private record Journey(String name, String unit, double share) {}

  private static final List<Journey> JOURNEYS =
      List.of(
          new Journey("meterstand doorgeven", "MTR-S", 0.3),
          new Journey("verhuizing doorgeven", "MTR-V", 0.15),
          new Journey("schade melden", "SCH-W", 0.2),
          new Journey("factuur bekijken", "FCT-F", 0.15),
          new Journey("polis wijzigen", "POL", 0.1),
          new Journey("inloggen", "DIG", 0.1));
  private static final double[] SHARES =
      Draws.cumulative(JOURNEYS.stream().mapToDouble(Journey::share).toArray());

  private final World world;
  private final Draws draws;
  private final Comments comments;
  private long id;

  WebsiteAnswers(World world) {
    this.world = world;
    this.draws = new Draws(world.seed(), "website");
    this.comments = new Comments(world.seed(), "website");
  }

  void write(Database operational) {
    int[] counts = world.season().spread(TOTAL);
    try (Rows rows = operational.rows("survey_website", 10)) {
      for (int i = 0; i < counts.length; i++) {
        LocalDate day = world.season().first().plusDays(i);
        for (int second : Season.times(counts[i], draws)) {
          answer(
              rows,
              day.atTime(LocalTime.ofSecondOfDay(second))
                  .atZone(DemoOrganisation.ZONE)
                  .toOffsetDateTime()
                  .withOffsetSameInstant(ZoneOffset.UTC));
        }
      }
    }
  }

  private void answer(Rows rows, OffsetDateTime at) {
    Journey journey = JOURNEYS.get(draws.weighted(SHARES));
    Department unit = world.chart().byCode(journey.unit());
    LocalDate day = at.atZoneSameInstant(DemoOrganisation.ZONE).toLocalDate();
    int effort = Mood.effort(world.mood().points(unit, day, null), draws);
    Side side = Side.ofEffort(effort);
    Theme theme = draws.chance(0.6) ? Theme.WEBSITE : Theme.draw(unit, side, draws);
    String language = comments.language();
    String comment = comments.maybe(language, theme.label(), side, null, null);
    id++;
    rows.add(
        id,
        String.format(Locale.ROOT, "W%07d", id),
        at,
        draws.chance(0.3)
            ? String.format(Locale.ROOT, "v%08x", draws.below(200_000) * 7_919)
            : null,
        journey.name(),
        journey.unit(),
        String.valueOf(effort),
        comment,
        comment != null ? theme.code() : null,
        language);
  }
}
