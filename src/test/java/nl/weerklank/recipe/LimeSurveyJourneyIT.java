package nl.weerklank.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** From LimeSurvey, SuiteCRM and OrangeHRM in MariaDB to reports, as the README counts it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("thorough")
class LimeSurveyJourneyIT {

  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

  /** Lines an administrator puts a key before or adds; nothing else is edited. */
  private static final Map<String, String> EDITS =
      Map.of(
          "            # customer_id: attribute_1", "            customer_id: attribute_1",
          "            # employee_id: attribute_2", "            employee_id: attribute_2",
          "            # unit_id: {column", "            unit_id: {column",
          "          survey: werkbeleving",
              "          survey: werkbeleving\n          undated: first-seen");

  @TempDir static Path directory;

  private static LimeSurveyDatabase lime;
  private static String survey;
  private static String crm;
  private static String hr;
  private static Commands commands;

  @BeforeAll
  static void fill() throws IOException {
    survey = MariaDbServer.empty("lime_journey");
    lime = LimeSurveyDatabase.create(survey + "?user=admin&password=admin", TODAY);
    Scripts.run(
        survey + "?user=admin&password=admin",
        "grant select on lime_journey.* to 'weerklank'@'localhost'");
    MariaDbServer.recipe("suitecrm", "suitecrm");
    MariaDbServer.recipe("orangehrm", "orangehrm");
    crm = MariaDbServer.database("suitecrm");
    hr = MariaDbServer.database("orangehrm");
    commands =
        new Commands(
            directory,
            Map.of(
                "LIMESURVEY_PASSWORD", "secret",
                "SUITECRM_PASSWORD", "secret",
                "ORANGEHRM_PASSWORD", "secret"));
  }

  @Test
  @Order(1)
  void init_writes_settings_that_lack_only_what_nobody_can_guess() throws Exception {
    int code =
        commands.run(
            "init",
            "--organisation",
            "Noordzee Verzekeringen",
            "--mail-domain",
            "noordzee.example",
            "--recipe",
            "limesurvey",
            "--url",
            survey,
            "--username",
            "weerklank",
            "--survey",
            "412345",
            "--employer-survey",
            "567890",
            "--recipe",
            "suitecrm",
            "--url",
            crm,
            "--username",
            "weerklank",
            "--recipe",
            "orangehrm",
            "--url",
            hr,
            "--username",
            "weerklank");

    assertThat(commands.output()).contains("412345: 5 questions, 4 mapped (nps, csat,");
    assertThat(code).isZero();
    assertThat(settings())
        .contains("nps: {column: 412345X1X4, codes: [\"A1..A11 = 0..10\"]}")
        .contains("sql: responses-without-participants.sql")
        .doesNotContain("secret");
    String edited = settings();
    for (Map.Entry<String, String> edit : EDITS.entrySet()) {
      assertThat(edited).contains(edit.getKey());
      edited = edited.replace(edit.getKey(), edit.getValue());
    }
    Files.writeString(commands.file("config/application.yml"), edited);
  }

  private static String settings() throws IOException {
    return Files.readString(commands.file("config/application.yml"));
  }

  @Test
  @Order(2)
  void a_second_init_replaces_nothing() throws Exception {
    String before = settings();

    int code =
        commands.run(
            "init",
            "--recipe",
            "limesurvey",
            "--url",
            survey,
            "--username",
            "weerklank",
            "--survey",
            "412345");

    assertThat(code).isEqualTo(64);
    assertThat(commands.output()).contains("is there already");
    assertThat(settings()).isEqualTo(before);
  }

  @Test
  @Order(3)
  void check_finds_everything_readable() throws Exception {
    assertThat(commands.run("check")).as(commands.output()).isZero();
    assertThat(commands.output())
        .contains("feed       limesurvey-412345: readable")
        .contains("feed       superiors: readable")
        .doesNotContain("!!", "deelnemer", "secret");
  }

  @Test
  @Order(4)
  void the_run_mails_who_leads_a_unit() throws Exception {
    assertThat(commands.run("run", "--yes")).as(commands.output()).isZero();

    assertThat(commands.output())
        .contains("read=" + (lime.finished + LimeSurveyDatabase.EMPLOYEES))
        .contains("rejected=" + lime.offScale)
        .contains("SUPERIOR_CYCLE");
    List<String> reports = files("output/mail", ".pdf");
    assertThat(reports).hasSize(11);
    assertThat(reports).filteredOn(name -> name.contains("director")).hasSize(1);
    assertThat(text(reports.stream().filter(name -> name.contains("telefonie")).findFirst().get()))
        .contains("Telefonie")
        .contains("Noordzee Verzekeringen");
  }

  private static List<String> files(String folder, String end) throws IOException {
    try (Stream<Path> files = Files.walk(commands.file(folder))) {
      return files.map(Path::toString).filter(name -> name.endsWith(end)).sorted().toList();
    }
  }

  private static String text(String pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(Path.of(pdf).toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  @Order(5)
  void the_scores_of_every_unit_are_those_counted_while_the_answers_were_made() throws Exception {
    String period = TODAY.minusDays(600) + ".." + TODAY;

    int code =
        commands.run("scores", "--metric", "nps", "--by", "unit", "--own", "--period", period);

    assertThat(code).as(commands.output()).isZero();
    Map<String, Integer> counted = new TreeMap<>();
    for (List<String> row : rows(commands.output())) {
      if (!row.get(9).equals("0") && !row.get(5).equals("(organisation)")) {
        counted.put(row.get(5), Integer.valueOf(row.get(9)));
      }
    }
    assertThat(counted).isEqualTo(lime.byUnit);
  }

  private static List<List<String>> rows(String csv) {
    List<List<String>> rows = new ArrayList<>();
    csv.lines()
        .filter(line -> line.startsWith("nps,"))
        .forEach(line -> rows.add(List.of(line.split(",", -1))));
    return rows;
  }

  @Test
  @Order(6)
  void another_run_sends_nothing_and_first_sight_stays() throws Exception {
    assertThat(commands.run("run")).as(commands.output()).isZero();

    assertThat(commands.output()).contains("changed_days=0").contains("already_sent=11");
    assertThat(files("output/mail", ".pdf")).hasSize(11);
  }

  @Test
  @Order(7)
  void a_column_an_update_renamed_stops_the_run_with_its_name() throws Exception {
    Scripts.run(
        survey + "?user=admin&password=admin",
        "alter table lime_survey_412345 rename column `412345X1X4` to `Q4`");
    try {
      assertThat(commands.run("run")).isEqualTo(78);
      assertThat(commands.output())
          .contains("feed limesurvey-412345", "412345X1X4", "renamed by an update");
    } finally {
      Scripts.run(
          survey + "?user=admin&password=admin",
          "alter table lime_survey_412345 rename column `Q4` to `412345X1X4`");
    }
    assertThat(commands.run("run")).as(commands.output()).isZero();
  }
}
