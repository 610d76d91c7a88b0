package nl.weerklank.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * A large invented organisation in an H2 file: 3,000 units in 6 levels, 50,000 employees ({@code
 * --employees}) who each moved once, 500,000 customers ({@code --customers}), and answers over 156
 * weeks, 2 in 5 with a comment. The same seed gives the same rows. Answers lie in the order of
 * their time, as a log of them would.
 */
final class Organisation {

  static final LocalDate AS_OF = LocalDate.of(2026, 3, 9);
  static final int DAYS = 156 * 7;
  static final int UNITS = 3_000;

  private static final String VERSION = "1";
  private static final int BATCH = 5_000;
  private static final int[] LEVELS = {1, 8, 40, 200, 750, 2_001};
  private static final List<String> OPENINGS =
      List.of(
          "De medewerker luisterde goed en kwam meteen met een oplossing",
          "Ik moest drie keer bellen voordat iemand mijn vraag begreep",
          "Het formulier op de website gaf steeds een foutmelding",
          "Vriendelijk geholpen, maar de brief kwam pas na twee weken",
          "Mijn dossier bleek al afgehandeld, dat had iemand kunnen zeggen");
  private static final List<String> ENDINGS =
      List.of(
          ", daarna ging alles snel en zonder verdere vragen van mijn kant.",
          ", en dat terwijl ik alles al per mail had doorgegeven aan de balie.",
          ", dus volgende keer kies ik liever voor een gesprek op kantoor.",
          ", een volgende keer hoop ik eerder een antwoord te krijgen.");

  private final Path directory;
  private final int answers;
  private final int seed;
  private final int customers;
  private final int employees;

  private Organisation(Path directory, int answers, Options options) {
    this.directory = directory;
    this.answers = answers;
    this.seed = options.seed();
    this.customers = options.customers();
    this.employees = options.employees();
  }

  /** Made once, then found again under {@code target/bench}. */
  static Organisation of(Options options) throws IOException, SQLException {
    int answers = options.size();
    Path directory =
        Path.of(
                "target",
                "bench",
                String.join(
                    "-",
                    String.valueOf(answers),
                    String.valueOf(options.customers()),
                    String.valueOf(options.employees()),
                    String.valueOf(options.seed())))
            .toAbsolutePath();
    Organisation organisation = new Organisation(directory, answers, options);
    Path ready = directory.resolve("ready");
    if (!Files.exists(ready) || !Files.readString(ready).equals(VERSION)) {
      delete(directory);
      Files.createDirectories(directory);
      long start = System.nanoTime();
      organisation.make();
      Files.writeString(ready, VERSION);
      System.out.printf("made %,d answers in %d s%n", answers, (System.nanoTime() - start) >> 30);
    }
    return organisation;
  }

  static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  Path directory() {
    return directory;
  }

  String url() {
    return "jdbc:h2:file:" + directory.resolve("source");
  }

  /** Turns every score of some days over; a second time turns them back. */
  long change(int everyDays) throws SQLException {
    try (Connection source = DriverManager.getConnection(url(), "sa", "");
        PreparedStatement update =
            source.prepareStatement("UPDATE answer SET nps = 10 - nps WHERE id BETWEEN ? AND ?")) {
      for (int day = everyDays / 2; day < DAYS; day += everyDays) {
        update.setLong(1, firstId(day));
        update.setLong(2, firstId(day + 1) - 1);
        update.addBatch();
      }
      long changed = 0;
      for (int rows : update.executeBatch()) {
        changed += rows;
      }
      return changed;
    }
  }

  private static long firstId(int day) {
    return (AS_OF.minusDays(DAYS - day).toEpochDay()) * 10_000_000L;
  }

  private void make() throws SQLException {
    try (Connection source = DriverManager.getConnection(url(), "sa", "")) {
      source.setAutoCommit(false);
      try (Statement statement = source.createStatement()) {
        statement.execute(
            """
            CREATE TABLE unit (id VARCHAR(12), parent VARCHAR(12), name VARCHAR(100), boss VARCHAR(12));
            CREATE TABLE worker (id VARCHAR(12), name VARCHAR(100), mail VARCHAR(100), level VARCHAR(20), lang VARCHAR(2));
            CREATE TABLE place (worker VARCHAR(12), unit VARCHAR(12), since DATE, until DATE);
            CREATE TABLE client (id VARCHAR(12), name VARCHAR(100), segment VARCHAR(20), boss VARCHAR(12), revenue DECIMAL(12, 2), since DATE);
            CREATE TABLE answer (id BIGINT PRIMARY KEY, given TIMESTAMP, client VARCHAR(12), worker VARCHAR(12), channel VARCHAR(20),
              touchpoint VARCHAR(40), nps SMALLINT, ces SMALLINT, said VARCHAR(4000));
            """);
      }
      units(source);
      workers(source);
      clients(source);
      answers(source);
      source.commit();
    }
  }

  /** Fills one row; null values are allowed. */
  private interface Row {
    Object[] of(int number, SplittableRandom random);
  }

  private void insert(Connection source, String table, int count, Row row) throws SQLException {
    SplittableRandom random = new SplittableRandom(seed * 31L + table.hashCode());
    int columns = row.of(0, new SplittableRandom(0)).length;
    String marks = "?" + ", ?".repeat(columns - 1);
    try (PreparedStatement insert =
        source.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")")) {
      for (int number = 0; number < count; number++) {
        Object[] values = row.of(number, random);
        for (int i = 0; i < columns; i++) {
          insert.setObject(i + 1, values[i]);
        }
        insert.addBatch();
        if (number % BATCH == BATCH - 1) {
          insert.executeBatch();
          source.commit();
        }
      }
      insert.executeBatch();
    }
  }

  private void units(Connection source) throws SQLException {
    int[] parents = new int[UNITS];
    int first = 0;
    int above = 0;
    for (int level = 1; level < LEVELS.length; level++) {
      above = first;
      first += LEVELS[level - 1];
      for (int i = 0; i < LEVELS[level]; i++) {
        parents[first + i] = above + i % LEVELS[level - 1];
      }
    }
    insert(
        source,
        "unit",
        UNITS,
        (number, random) ->
            new Object[] {
              unit(number),
              number == 0 ? null : unit(parents[number]),
              "Afdeling " + number,
              worker(number)
            });
  }

  private void workers(Connection source) throws SQLException {
    insert(
        source,
        "worker",
        employees,
        (number, random) ->
            new Object[] {
              worker(number),
              "Medewerker " + Integer.toString(number, 26) + "stra",
              worker(number) + "@groot.example",
              number == 0 ? "board" : "staff",
              number % 5 == 0 ? "en" : "nl"
            });
    LocalDate middle = AS_OF.minusDays(DAYS / 2);
    insert(
        source,
        "place",
        2 * employees,
        (number, random) -> {
          boolean now = number % 2 == 1;
          LocalDate moved = middle.plusDays(number / 2 % 300);
          return new Object[] {
            worker(number / 2),
            unit(now && number / 2 < UNITS ? number / 2 : random.nextInt(UNITS)),
            now ? moved : LocalDate.of(2015, 1, 1),
            now ? null : moved.minusDays(1)
          };
        });
  }

  private void clients(Connection source) throws SQLException {
    insert(
        source,
        "client",
        customers,
        (number, random) ->
            new Object[] {
              client(number),
              "Bedrijf " + Integer.toString(number, 26),
              List.of("klein", "midden", "groot").get(number % 3),
              worker(random.nextInt(employees)),
              new java.math.BigDecimal(random.nextInt(10_000_000)).movePointLeft(2),
              LocalDate.of(2010, 1, 1).plusDays(random.nextInt(3_000))
            });
  }

  private void answers(Connection source) throws SQLException {
    int[] sequence = new int[2];
    insert(
        source,
        "answer",
        answers,
        (number, random) -> {
          int day = (int) ((long) number * DAYS / answers);
          sequence[1] = day == sequence[0] ? sequence[1] + 1 : 0;
          sequence[0] = day;
          LocalDateTime given =
              AS_OF.minusDays(DAYS - day).atTime(8, 0).plusSeconds(sequence[1] * 3L % 36_000);
          return new Object[] {
            firstId(day) + sequence[1],
            given,
            client(random.nextInt(customers)),
            worker(random.nextInt(employees)),
            List.of("phone", "web", "desk", "mail").get(random.nextInt(4)),
            List.of("claim", "policy", "move", "invoice", "advice").get(random.nextInt(5)),
            Math.min(10, 3 + random.nextInt(10)),
            random.nextInt(3) == 0 ? null : 1 + random.nextInt(7),
            random.nextInt(5) < 2 ? comment(random) : null
          };
        });
  }

  private static String comment(SplittableRandom random) {
    return OPENINGS.get(random.nextInt(OPENINGS.size()))
        + " (zaak "
        + Integer.toString(random.nextInt(1 << 30), 36)
        + ")"
        + ENDINGS.get(random.nextInt(ENDINGS.size()));
  }

  private static String unit(int number) {
    return "u" + number;
  }

  private static String worker(int number) {
    return "w" + number;
  }

  private static String client(int number) {
    return "c" + number;
  }
}
