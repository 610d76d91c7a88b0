package nl.weerklank.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.weerklank.survey.Failure;

/**
 * An invented Dutch organisation, "Lindewaard Energie en Verzekeringen": its survey and ticket
 * system, its CRM and its HR system as three H2 files, with about 250,000 answers over the two
 * years up to the day before {@code today}.
 */
public final class DemoOrganisation {

  public static final String NAME = "Lindewaard Energie en Verzekeringen";
  public static final String OPERATIONAL = "operational";
  public static final String CRM = "crm";
  public static final String HR = "hr";
  public static final String USER = "demo";
  public static final String PASSWORD = "demo";

  /** Zone of the zone-less times in all three databases. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private static final List<String> DATABASES = List.of(OPERATIONAL, CRM, HR);

  /** Written last: without it the databases are not complete. */
  private static final String MARK = "demo.properties";

  /** H2 URL of one of the three databases; opening it creates nothing unless asked to write. */
  public static String url(Path directory, String database) {
    return "jdbc:h2:file:" + directory.toAbsolutePath().resolve(database);
  }

  /** True when a whole organisation stands there. */
  public boolean exists(Path directory) {
    return Files.exists(directory.resolve(MARK))
        && DATABASES.stream().allMatch(name -> Files.exists(file(directory, name)));
  }

  /**
   * Writes the three databases, replacing those of an earlier demo. They are built beside their
   * place and moved when complete, so that a killed creation leaves nothing that {@link #exists}.
   *
   * @param directory made when it is not there
   * @param seed another seed, other people and answers
   * @param today first day without answers
   * @throws Failure INTERNAL when the directory cannot be written
   */
  public void create(Path directory, long seed, LocalDate today) {
    Path building = directory.resolve("building");
    try {
      clear(building);
      Files.createDirectories(building);
      write(building, World.of(seed, today));
      Files.deleteIfExists(directory.resolve(MARK));
      for (String name : DATABASES) {
        Files.move(
            file(building, name), file(directory, name), StandardCopyOption.REPLACE_EXISTING);
      }
      clear(building);
      Files.writeString(directory.resolve(MARK), "seed=" + seed + "\ntoday=" + today + "\n");
    } catch (IOException e) {
      throw new Failure(
          Failure.Kind.INTERNAL,
          "The demo could not be written to " + directory + ". Check its rights and free space.",
          e);
    }
  }

  private static void write(Path directory, World world) {
    try (Database hr = new Database(directory, HR)) {
      hr.script("hr.sql");
      world.chart().write(hr, world.today());
      world.people().write(hr);
      new Absences(world.people(), world.seed(), world.today()).write(hr);
    }
    try (Database crm = new Database(directory, CRM)) {
      crm.script("crm.sql");
      world.customers().write(crm);
    }
    try (Database operational = new Database(directory, OPERATIONAL)) {
      operational.script("operational.sql");
      TargetsAndEvents.write(operational, world.today());
      new ContactAnswers(world).write(operational);
      new RelationAnswers(world).write(operational);
      new WebsiteAnswers(world).write(operational);
      new EmployeeAnswers(world).write(operational);
      PlantedAnswers.write(world, operational);
      operational.script("operational-indexes.sql");
    }
  }

  /**
   * HR finds out that {@link Planted#HINDSIGHT} worked elsewhere for ten days: splits the
   * assignment so that the unit of exactly the answers on {@link Planted#hindsightChangedDays}
   * changes. Doing it twice changes nothing more.
   */
  public void correctHindsight(Path directory) {
    LocalDate today = createdFor(directory);
    LocalDate first = Planted.hindsightFirstDay(today);
    LocalDate last = Planted.hindsightLastDay(today);
    try (Database hr = new Database(directory, HR)) {
      int closed =
          hr.update(
              "UPDATE dienstverband SET geldig_tot = ? WHERE personeelsnr = ? AND geldig_tot IS NULL"
                  + " AND geldig_van < ?",
              first.minusDays(1),
              Planted.HINDSIGHT,
              first);
      if (closed == 1) {
        addSpell(hr, 90_001, Planted.HINDSIGHT_TO, first, last);
        addSpell(hr, 90_002, Planted.HINDSIGHT_FROM, last.plusDays(1), null);
      }
      hr.commit();
    }
  }

  private static void addSpell(Database hr, int id, String unit, LocalDate from, LocalDate to) {
    hr.update(
        "INSERT INTO dienstverband VALUES (?, ?, ?, ?, ?, 1)",
        id,
        Planted.HINDSIGHT,
        unit,
        from,
        to);
  }

  /** The {@code today} an existing organisation was created for. */
  public LocalDate createdFor(Path directory) {
    try {
      return Files.readAllLines(directory.resolve(MARK)).stream()
          .filter(line -> line.startsWith("today="))
          .map(line -> LocalDate.parse(line.substring("today=".length())))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw Failure.configuration(
          "There is no demo organisation in " + directory + ". Create it with the demo command.");
    }
  }

  private static Path file(Path directory, String database) {
    return directory.resolve(database + ".mv.db");
  }

  /** Removes what an earlier, killed creation left. */
  private static void clear(Path building) throws IOException {
    for (String name : DATABASES) {
      Files.deleteIfExists(file(building, name));
      Files.deleteIfExists(building.resolve(name + ".trace.db"));
    }
    Files.deleteIfExists(building);
  }
}
