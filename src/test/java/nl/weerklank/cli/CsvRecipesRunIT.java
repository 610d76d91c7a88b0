package nl.weerklank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole run on the recipes for CSV files alone, with the headers an export has. */
class CsvRecipesRunIT {

  private static final String SETTINGS =
      """
      weerklank:
        organisation: {name: Noordzee, zone: Europe/Amsterdam, language: nl, contact: x@noordzee.example}
        output: "DIRECTORY/output"
        templates: "DIRECTORY/reports-templates"
        metrics:
          nps: {scale: 0-10, direction: high, formula: net, top: 9-10, bottom: 0-6}
        surveys:
          service: {about: service, counting: every, metrics: [nps]}
        sources:
          survey:
            recipe: csv-survey
            url: jdbc:h2:mem:survey
            username: sa
            password: ""
            values: {file: "DIRECTORY/answers.csv", separator: ";"}
            feeds:
              responses:
                columns:
                  response_id: nr
                  survey: {value: service}
                  answered_at: datum
                  nps: cijfer
                  employee_id: medewerker
                  customer_id: klantnr
          crm:
            recipe: csv-crm
            url: jdbc:h2:mem:crm
            username: sa
            password: ""
            values: {customers.file: "DIRECTORY/customers.csv", contacts.file: "DIRECTORY/contacts.csv"}
            feeds:
              customers:
                columns: {customer_id: klantnr, name: naam klant, account_manager_id: accountmanager, annual_revenue: omzet}
          hr:
            recipe: csv-hr
            url: jdbc:h2:mem:hr
            username: sa
            password: ""
            values: {units.file: "DIRECTORY/units.csv", employees.file: "DIRECTORY/employees.csv", assignments.file: "DIRECTORY/assignments.csv", absences.file: "DIRECTORY/absences.csv"}
        delivery: {mode: directory, from: Weerklank <weerklank@noordzee.example>}
        rehearsal: {approval: none}
      """;

  @TempDir private static Path directory;

  private static TestInstallation installation;
  private static TestInstallation.Result run;

  @BeforeAll
  static void run() throws IOException {
    Files.createDirectories(directory.resolve("config"));
    TestInstallation.copy(Path.of("reports-templates"), directory.resolve("reports-templates"));
    installation = TestInstallation.at(directory);
    installation.write(
        "config/application.yml",
        SETTINGS.replace("DIRECTORY", directory.toAbsolutePath().toString()));
    installation.write(
        "units.csv",
        """
        unit_id;name;parent_id;manager_id
        01;Noordzee;;0001
        02;Klantenservice;01;0002
        03;Zakelijk;01;0003
        """);
    installation.write(
        "employees.csv",
        """
        employee_id;name;email
        0001;Sanne Visser;sanne@noordzee.example
        0002;Daan Bakker;daan@noordzee.example
        0003;Fatima Yilmaz;fatima@noordzee.example
        0004;Jeroen de Boer;jeroen@noordzee.example
        """);
    installation.write(
        "assignments.csv",
        """
        employee_id;unit_id;valid_from;valid_to
        0001;01;;
        0002;02;;
        0003;03;;
        0004;02;2020-01-01;2026-02-15
        0004;03;2026-02-16;
        """);
    installation.write("absences.csv", "employee_id;from;to;days\n0004;2026-02-02;2026-02-03;2\n");
    installation.write(
        "customers.csv",
        "klantnr;naam klant;accountmanager;omzet\n0042;Rederij Oost;0003;\"1.250,00\"\n");
    installation.write("contacts.csv", "contact_id;customer_id;name\n1;0042;Piet\n");
    installation.write("answers.csv", answers());
    run = installation.run("run", "--as-of", "2026-03-09");
  }

  /**
   * A score a day from 2 February on: 9 or 10 by employee 0002, and 3 by 0004, who moved on the
   * 16th.
   */
  private static String answers() {
    StringBuilder csv = new StringBuilder("nr;datum;cijfer;medewerker;klantnr\n");
    for (int day = 2; day <= 28; day++) {
      csv.append("a%d;2026-02-%02d 10:00;9;0002;0042\n".formatted(day, day));
      csv.append("b%d;2026-02-%02d 10:00;3;0004;\n".formatted(day, day));
    }
    return csv.toString();
  }

  @Test
  void the_heads_of_all_units_get_their_reports() {
    assertThat(run.exit()).as(run.all()).isZero();
    assertThat(installation.mails().size()).as(run.all()).isGreaterThanOrEqualTo(3);
  }

  @Test
  void scores_follow_the_employee_from_unit_to_unit() {
    TestInstallation.Result table =
        installation.run(
            "scores",
            "--metric",
            "nps",
            "--by",
            "unit",
            "--own",
            "--period",
            "2026-02-01..2026-02-28");

    assertThat(table.exit()).as(table.all()).isZero();
    List<String> header = List.of(table.out().lines().findFirst().orElseThrow().split(","));
    // 27 days by 0002; 0004 answers to 02 until the 15th and to 03 from the 16th on.
    assertThat(
            table
                .out()
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(row -> row[header.indexOf("id")] + " " + row[header.indexOf("n")]))
        .as(table.out())
        .contains("01 0", "02 41", "03 13");
  }
}
