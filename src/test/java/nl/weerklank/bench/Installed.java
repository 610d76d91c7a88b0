package nl.weerklank.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.weerklank.job.DataPath;

/** The product installed beside an {@link Organisation}, with an empty reporting database. */
final class Installed {

  /** What the statement of the answers reads; the limit reads the same. */
  static final String ANSWERS =
      """
      SELECT id AS response_id, 'contact' AS survey, given AS answered_at, client AS respondent_id,
        worker AS employee_id, client AS customer_id, channel, touchpoint, nps, ces,
        said AS "comment"
      FROM answer
      WHERE id >= DATEDIFF(DAY, DATE '1970-01-01', CAST(:from AS DATE)) * 10000000
        AND id < DATEDIFF(DAY, DATE '1970-01-01', CAST(:to AS DATE)) * 10000000
      """;

  static final Map<String, String> REFERENCES =
      Collections.unmodifiableMap(
          new TreeMap<>(
              Map.of(
                  "units",
                  "SELECT id AS unit_id, parent AS parent_id, name, boss AS manager_id FROM unit",
                  "employees",
                  "SELECT id AS employee_id, name, mail AS email, level AS job_level,"
                      + " lang AS language FROM worker",
                  "assignments",
                  "SELECT worker AS employee_id, unit AS unit_id, since AS valid_from,"
                      + " until AS valid_to FROM place",
                  "customers",
                  "SELECT id AS customer_id, name, segment, boss AS account_manager_id,"
                      + " revenue AS annual_revenue, since AS customer_since FROM client")));

  private static final String CONFIGURATION =
      """
      weerklank:
        organisation: {name: Groot, zone: Europe/Amsterdam, contact: vragen@groot.example}
        output: "@OUTPUT@"
        templates: "@TEMPLATES@"
        metrics:
          nps: {scale: 0-10, direction: high, formula: net, top: 9-10, bottom: 0-6}
          ces: {scale: 1-7, direction: high, formula: mean, top: 6-7, bottom: 1-3}
        surveys:
          contact: {about: service, counting: every, metrics: [nps, ces]}
        sources:
          all:
            url: "@URL@"
            username: sa
            password: ""
            feeds:
              contact: {type: responses, sql: sql/contact.sql}
              units: {sql: sql/units.sql}
              employees: {sql: sql/employees.sql}
              assignments: {sql: sql/assignments.sql}
              customers: {sql: sql/customers.sql}
        audience:
          board-job-levels: [board]
        delivery:
          from: Weerklank <weerklank@groot.example>
      """;

  private final Path directory;
  private final List<String> arguments;

  private Installed(Path directory, List<String> arguments) {
    this.directory = directory;
    this.arguments = arguments;
  }

  /**
   * @param postgres URL of an empty database; null for an H2 file
   */
  static Installed in(Organisation organisation, String name, String postgres) throws IOException {
    Installed found = at(organisation, name, postgres);
    Organisation.delete(found.directory);
    Path sql = found.directory.resolve("config/sql");
    Files.createDirectories(sql);
    Files.writeString(sql.resolve("contact.sql"), ANSWERS);
    for (Map.Entry<String, String> feed : REFERENCES.entrySet()) {
      Files.writeString(sql.resolve(feed.getKey() + ".sql"), feed.getValue());
    }
    Files.writeString(
        found.configuration(),
        CONFIGURATION
            .replace("@OUTPUT@", found.directory.resolve("output").toString())
            .replace("@TEMPLATES@", Path.of("reports-templates").toAbsolutePath().toString())
            .replace("@URL@", organisation.url()));
    return found;
  }

  /** One that was made before. */
  static Installed at(Organisation organisation, String name, String postgres) {
    List<String> arguments = new ArrayList<>();
    if (postgres != null) {
      arguments.add("--weerklank.store.url=" + postgres);
      arguments.add("--weerklank.store.username=postgres");
      arguments.add("--weerklank.store.password=");
    }
    return new Installed(organisation.directory().resolve(name), arguments);
  }

  DataPath open() {
    return new DataPath(configuration(), Organisation.AS_OF, arguments);
  }

  Path configuration() {
    return directory.resolve("config/application.yml");
  }

  Path directory() {
    return directory;
  }

  /** Of the H2 file. */
  String storeUrl() {
    return "jdbc:h2:file:" + directory.resolve("output/store/weerklank");
  }
}
