package nl.weerklank.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

/** Surveys after a service contact: the bulk of the answers. */
final class ContactAnswers {

  static final int TOTAL = 165_000;

  private final World world;
  private final Draws draws;
  private final Comments comments;
  private final List<Department> serving;
  private final double[] shares;
  private long id;

  ContactAnswers(World world) {
    this.world = world;
    this.draws = new Draws(world.seed(), "contact");
    this.comments = new Comments(world.seed(), "contact");
    this.serving = world.chart().departments().stream().filter(one -> one.share() > 0).toList();
    this.shares = Draws.cumulative(serving.stream().mapToDouble(Department::share).toArray());
  }

  void write(Database operational) {
    int[] counts = world.season().spread(TOTAL);
    try (Rows tickets = operational.rows("ticket", 9);
        Rows answers = operational.rows("survey_contact", 10)) {
      for (int i = 0; i < counts.length; i++) {
        LocalDate day = world.season().first().plusDays(i);
        for (int second : Season.times(counts[i], draws)) {
          answer(tickets, answers, day.atStartOfDay().plusSeconds(second));
        }
      }
    }
  }

  private void answer(Rows tickets, Rows answers, LocalDateTime at) {
    LocalDate day = at.toLocalDate();
    Department unit;
    String agent;
    do {
      unit = serving.get(draws.weighted(shares));
      agent = world.roster().pick(unit.code(), day, draws);
    } while (agent == null);
    id++;
    ContactPerson contact = draws.chance(businessShare(unit)) ? customerOf(day) : null;
    tickets.add(
        id,
        at.minusSeconds(600L + draws.below(6 * 3_600)),
        channel(unit),
        process(unit),
        unit.branch(),
        agent,
        contact == null ? null : contact.account().number(),
        contact == null ? null : contact.number(),
        contact == null ? "K" + (1_000_000 + draws.below(60_000)) : null);
    scores(answers, at, unit, agent, contact);
  }

  private void scores(
      Rows answers, LocalDateTime at, Department unit, String agent, ContactPerson contact) {
    int recommend = Mood.recommend(world.mood().points(unit, at.toLocalDate(), agent), draws);
    String easy = draws.chance(0.93) ? String.valueOf(Mood.easy(recommend, draws)) : null;
    Side side = Side.ofRecommend(recommend);
    Theme theme = Theme.draw(unit, side, draws);
    String language = comments.language();
    String employee = world.people().person(agent).name().first();
    String customer = contact == null ? null : contact.account().name();
    String comment = comments.maybe(language, theme.label(), side, employee, customer);
    boolean chosen = comment != null ? draws.chance(0.92) : draws.chance(0.4);
    boolean complaint = side == Side.DETRACTOR && draws.chance(0.06);
    answers.add(
        id,
        String.format(Locale.ROOT, "C%07d", id),
        id,
        at,
        draws.chance(0.985) ? String.valueOf(recommend) : null,
        easy,
        comment,
        chosen ? theme.code() : null,
        complaint ? "J" : "N",
        language);
  }

  private ContactPerson customerOf(LocalDate day) {
    ContactPerson contact;
    do {
      contact = draws.one(world.customers().contacts());
    } while (contact.account().created().isAfter(day));
    return contact;
  }

  private static double businessShare(Department unit) {
    return switch (unit.code()) {
      case "KSV-Z", "VKZ-M", "VKZ-G", "SCH-Z" -> 0.9;
      case "VKP-W", "VKP-T", "SCH-W" -> 0.05;
      default -> 0.25;
    };
  }

  private String channel(Department unit) {
    return switch (unit.code()) {
      case "KSV-C" -> draws.chance(0.6) ? "C" : "E";
      case "BUI-N", "BUI-M", "BUI-Z" -> "V";
      case "VKP-W", "BAL" -> "B";
      default -> draws.chance(0.85) ? "T" : "E";
    };
  }

  private static String process(Department unit) {
    return switch (unit.code().substring(0, 3)) {
      case "KSV", "KPA" -> "vraag of melding";
      case "KLA" -> "klacht";
      case "DIG" -> "hulp bij inloggen";
      case "VKP", "VKZ", "BAL" -> "verkoopgesprek";
      case "ACC", "POL" -> "polis wijzigen";
      case "SCH" -> "schade";
      case "BUI", "PSN" -> "bezoek monteur";
      case "MTR" -> "verhuizing of meterstand";
      case "FCT" -> "vraag over factuur";
      default -> "betalingsafspraak";
    };
  }
}
