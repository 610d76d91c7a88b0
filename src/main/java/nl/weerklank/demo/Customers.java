package nl.weerklank.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Business customers with the people there. */
final class Customers {

  private static final int ACCOUNTS = 2_000;
  private static final List<String> KINDS =
      List.of(
          "Bakkerij",
          "Zorggroep",
          "Koelhuis",
          "Drukkerij",
          "Tuinderij",
          "Gymnasium",
          "Hotel",
          "Transportgroep",
          "Woonstichting",
          "Slagerij",
          "Metaalbewerking",
          "Zuivelhuis",
          "Camping",
          "Veiling",
          "Bouwmaterialen",
          "Kapsalon",
          "Fietsenmakerij",
          "Maatschap",
          "Restaurant",
          "Garage",
          "Basisschool",
          "Apotheek",
          "Stichting",
          "Rederij");
  private static final List<String> STEMS =
      List.of(
          "Rietoever",
          "Vaartzicht",
          "Plompveen",
          "Merelhof",
          "Ravenstede",
          "Lindehoeve",
          "Elzenhof",
          "Tolhek",
          "Zwanenkolk",
          "Ter Brugge",
          "Koeweide",
          "Vijzelwerf",
          "Ossenkamp",
          "De Rietkraag",
          "De Meent",
          "Noorderkruis",
          "'t Achterhuis",
          "Duinrand",
          "Overkant",
          "Groenendijk",
          "Zilvermeeuw",
          "De Gouden Karper",
          "Kruiswijk",
          "Hoogwater",
          "Molenzicht");
  private static final List<String> TITLES =
      List.of(
          "directeur",
          "inkoop",
          "financiën",
          "bedrijfsleider",
          "facilitair",
          "administratie",
          "technische dienst",
          "eigenaar");
  private static final List<String> SEGMENTS = List.of("MK", "GR", "ZO", "PU", "AG");
  private static final double[] SEGMENT_SHARES = Draws.cumulative(0.62, 0.1, 0.08, 0.08, 0.12);

  private final LocalDate today;
  private final Draws draws;
  private final Names names = new Names();
  private final List<String> managers;
  private final List<Account> accounts = new ArrayList<>();
  private final List<ContactPerson> contacts = new ArrayList<>();

  Customers(People people, long seed, LocalDate today) {
    this.today = today;
    this.draws = new Draws(seed, "customers");
    managers = new ArrayList<>(people.presentIn("VKZ-M"));
    managers.addAll(people.presentIn("VKZ-G"));
    managers.add(Planted.LEFT_ACCOUNT_MANAGER);
    for (int i = 1; i < ACCOUNTS; i++) {
      accounts.add(account("A-1" + String.format(Locale.ROOT, "%04d", i), created()));
    }
    accounts.add(account(Planted.YOUNG_CUSTOMER, today.minusDays(20)));
    accounts.forEach(this::people);
  }

  private LocalDate created() {
    return today.minusDays(740 + draws.below(6_000));
  }

  private Account account(String number, LocalDate created) {
    String segment = SEGMENTS.get(draws.weighted(SEGMENT_SHARES));
    boolean large = !segment.equals("MK") && !segment.equals("AG");
    double revenue = StrictMath.exp((large ? 11.4 : 9.3) + (large ? 0.9 : 0.8) * draws.bell());
    LocalDate cancelled = draws.chance(0.04) ? today.minusDays(1 + draws.below(600)) : null;
    LocalDate renewal =
        draws.chance(0.03) ? null : today.plusDays(draws.below(900)).withDayOfMonth(1);
    return new Account(
        number,
        draws.one(KINDS) + " " + draws.one(STEMS) + (draws.chance(0.3) ? " " + number(number) : ""),
        segment,
        draws.chance(0.02) ? null : draws.one(managers),
        draws.chance(0.03) ? null : BigDecimal.valueOf(revenue).setScale(2, RoundingMode.HALF_UP),
        renewal,
        created,
        cancelled);
  }

  private static String number(String account) {
    return "nr. " + (1 + Integer.parseInt(account.substring(account.length() - 2)));
  }

  private void people(Account account) {
    int count = 1 + draws.weighted(Draws.cumulative(0.35, 0.3, 0.2, 0.15));
    for (int i = 0; i < count; i++) {
      String number = String.format(Locale.ROOT, "P-%06d", contacts.size() + 1);
      contacts.add(new ContactPerson(number, account, names.draw(draws), draws.one(TITLES)));
    }
  }

  List<ContactPerson> contacts() {
    return contacts;
  }

  void write(Database crm) {
    try (Rows rows = crm.rows("account", 11)) {
      for (Account one : accounts) {
        write(rows, one, draws.chance(0.5) ? 0 : null);
      }
      for (int i = 0; i < 12; i++) {
        write(rows, account("A-08" + (100 + i), created()), 1);
      }
    }
    try (Rows rows = crm.rows("contact_person", 8)) {
      for (ContactPerson one : contacts) {
        rows.add(
            one.number(),
            one.account().number(),
            one.name().first(),
            (one.name().infix() == null ? "" : one.name().infix() + " ") + one.name().last(),
            one.title(),
            email(one),
            draws.chance(0.15)
                ? null
                : String.format(Locale.ROOT, "06-00%06d", draws.below(1_000_000)),
            0);
      }
    }
  }

  private String email(ContactPerson one) {
    if (draws.chance(0.06)) {
      return null;
    }
    String domain = one.account().number().toLowerCase(Locale.ROOT).replace("-", "") + ".example";
    return one.name().address() + "@klant-" + domain;
  }

  private void write(Rows rows, Account one, Integer deleted) {
    BigDecimal margin =
        one.revenue() == null
            ? null
            : one.revenue()
                .multiply(BigDecimal.valueOf(draws.between(8, 22)))
                .movePointLeft(2)
                .setScale(2, RoundingMode.HALF_UP);
    rows.add(
        one.number(),
        one.name(),
        one.segment(),
        one.owner(),
        one.revenue(),
        margin,
        "EUR",
        one.renewal(),
        one.created(),
        one.cancelled(),
        deleted);
  }
}
