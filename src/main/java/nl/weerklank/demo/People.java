package nl.weerklank.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Everybody who works or worked at Lindewaard, with their units over time. */
final class People {

  static final String DOMAIN = "lindewaard.example";
  private static final double[] PART_TIME = {1.0, 0.9, 0.889, 0.8, 0.667, 0.5};

  private final OrganisationChart chart;
  private final LocalDate today;
  private final Draws draws;
  private final Names names = new Names();
  private final Set<String> addresses = new HashSet<>();
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final List<Spell> spells = new ArrayList<>();
  private final Map<String, List<String>> leads = new LinkedHashMap<>();
  private int lastNumber;

  People(OrganisationChart chart, long seed, LocalDate today) {
    this.chart = chart;
    this.today = today;
    this.draws = new Draws(seed, "people");
    board();
    chart.departments().stream().filter(Department::hasLead).forEach(this::lead);
    for (Department one : chart.departments()) {
      for (int i = 0; i < one.staff(); i++) {
        employee(one);
      }
    }
    new PlantedPeople(this, today).hire();
    deputies();
  }

  private void board() {
    List<String> divisions =
        chart.departments().stream()
            .filter(one -> one.layer().equals("directie"))
            .map(Department::code)
            .toList();
    for (int i = 0; i < 5; i++) {
      LocalDate hired = today.minusDays(900 + draws.below(2_000));
      String number = hire(nextNumber(), "directie", "nl", hired, null, true);
      spells.add(new Spell(number, "RVB", hired, null, 1));
      leads.computeIfAbsent(divisions.get(i), key -> new ArrayList<>()).add(number);
    }
    leads.put("RVB", List.of("00001"));
  }

  private void lead(Department unit) {
    if (unit.code().equals(Planted.UNIT_WITH_UNREACHABLE_MANAGER)) {
      return;
    }
    LocalDate hired = today.minusDays(800 + draws.below(4_000));
    String number =
        hire(nextNumber(), unit.isTeam() ? "teamleider" : "hoofd", "nl", hired, null, true);
    leads.computeIfAbsent(unit.code(), key -> new ArrayList<>()).add(number);
    stay(number, unit, hired);
  }

  private void stay(String number, Department unit, LocalDate hired) {
    if (!unit.code().equals(Planted.CLOSED_UNIT)) {
      spells.add(new Spell(number, unit.code(), hired, null, 1));
      return;
    }
    LocalDate last = Planted.closedUnitLastDay(today);
    spells.add(new Spell(number, unit.code(), hired, last, 1));
    spells.add(new Spell(number, "VKP-W", last.plusDays(1), null, 1));
  }

  private void employee(Department unit) {
    boolean recent = draws.chance(0.15);
    LocalDate hired = today.minusDays(recent ? 60 + draws.below(560) : 760 + draws.below(5_000));
    LocalDate left = !recent && draws.chance(0.06) ? today.minusDays(20 + draws.below(500)) : null;
    String language = draws.chance(0.06) ? "en" : "nl";
    String number = hire(nextNumber(), "medewerker", language, hired, left, true);
    List<Department> siblings = chart.siblings(unit);
    if (unit.code().equals(Planted.CLOSED_UNIT)) {
      stay(number, unit, hired);
      return;
    }
    double partTime = PART_TIME[draws.below(PART_TIME.length)];
    if (left == null && !recent && siblings.size() > 1 && draws.chance(0.15)) {
      LocalDate move = today.minusDays(30 + draws.below(600));
      Department before = draws.one(siblings);
      spells.add(new Spell(number, before.code(), hired, move.minusDays(1), partTime));
      spells.add(new Spell(number, unit.code(), move, null, partTime));
      return;
    }
    spells.add(new Spell(number, unit.code(), hired, left, partTime));
  }

  private String nextNumber() {
    return String.format(Locale.ROOT, "%05d", ++lastNumber);
  }

  /** Adds a person without a unit. */
  String hire(
      String number,
      String level,
      String language,
      LocalDate hired,
      LocalDate left,
      boolean addressed) {
    Names.Name name = names.draw(draws);
    String address = name.address();
    if (!addresses.add(address)) {
      address += number.substring(2);
      addresses.add(address);
    }
    String email = addressed ? address + "@" + DOMAIN : null;
    people.put(number, new Person(number, name, email, level, language, hired, left, null));
    return number;
  }

  void assign(Spell spell) {
    spells.add(spell);
  }

  void appoint(String unit, String number) {
    leads.computeIfAbsent(unit, key -> new ArrayList<>()).add(number);
  }

  private void deputies() {
    Map<String, String> secondByUnit = new HashMap<>();
    for (Spell spell : spells) {
      if (spell.to() == null && people.get(spell.number()).level().equals("medewerker")) {
        secondByUnit.putIfAbsent(spell.unit(), spell.number());
      }
    }
    leads.forEach(
        (unit, numbers) ->
            people.computeIfPresent(
                numbers.get(0),
                (number, lead) ->
                    lead.level().equals("directie")
                        ? lead
                        : lead.withDeputy(secondByUnit.get(unit))));
  }

  List<Person> all() {
    return List.copyOf(people.values());
  }

  List<Spell> spells() {
    return spells;
  }

  Person person(String number) {
    return people.get(number);
  }

  /** People in a unit today who are neither planted nor gone, in order of number. */
  List<String> presentIn(String unit) {
    return spells.stream()
        .filter(spell -> spell.unit().equals(unit) && spell.validOn(today))
        .map(Spell::number)
        .filter(number -> number.compareTo(Planted.MOVER) < 0)
        .toList();
  }

  void write(Database hr) {
    try (Rows rows = hr.rows("medewerker", 10)) {
      for (Person one : people.values()) {
        rows.add(
            one.number(),
            one.name().first(),
            one.name().infix(),
            one.name().last(),
            one.email(),
            one.level(),
            one.language(),
            one.hired(),
            one.left(),
            one.deputyNumber());
      }
    }
    try (Rows rows = hr.rows("dienstverband", 6)) {
      int id = 0;
      for (Spell one : spells) {
        rows.add(++id, one.number(), one.unit(), one.from(), one.to(), one.partTime());
      }
    }
    try (Rows rows = hr.rows("leiding", 3)) {
      leads.forEach(
          (unit, numbers) -> {
            for (int i = 0; i < numbers.size(); i++) {
              rows.add(unit, numbers.get(i), i + 1);
            }
          });
    }
  }
}
