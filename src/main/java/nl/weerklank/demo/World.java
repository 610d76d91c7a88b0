package nl.weerklank.demo;

import java.time.LocalDate;

/** Everything answers are drawn from. */
record World(
    long seed,
    LocalDate today,
    OrganisationChart chart,
    People people,
    Roster roster,
    Customers customers,
    Season season,
    Mood mood) {

  static World of(long seed, LocalDate today) {
    OrganisationChart chart = new OrganisationChart();
    People people = new People(chart, seed, today);
    Season season = new Season(today);
    return new World(
        seed,
        today,
        chart,
        people,
        new Roster(people),
        new Customers(people, seed, today),
        season,
        new Mood(season, today));
  }
}
