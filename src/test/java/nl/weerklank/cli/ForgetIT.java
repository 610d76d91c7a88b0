package nl.weerklank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.weerklank.cli.TestInstallation.Result;
import nl.weerklank.store.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody is forgotten, and no later night brings them back. */
@Tag("thorough")
@ParameterizedClass
@ValueSource(booleans = {false, true})
class ForgetIT {

  private static final String SCORES =
      "SELECT unit, score_1, score_2, COUNT(*) FROM fact GROUP BY unit, score_1, score_2"
          + " ORDER BY 1, 2, 3";

  @Parameter boolean postgres;

  @TempDir Path directory;
  private TestInstallation installation;

  @BeforeEach
  void install() {
    installation = TestInstallation.in(directory);
    if (postgres) {
      installation.usePostgres(PostgresServer.empty());
    }
    installation.edit(
        "config/application.yml",
        "  delivery:\n",
        "  delivery:\n    archive: \"" + directory.resolve("output/archive") + "\"\n");
    installation.source("UPDATE client SET name = 'Kanariehandel' WHERE id = 'c7'");
    installation.source("UPDATE person SET name = 'Kanarie Pietersen' WHERE id = 'p7'");
    installation.source(
        "UPDATE answer SET said = 'Kanarie zegt: ' || said, nps = '1' WHERE client = 'c7'");
    installation.source("UPDATE worker SET name = 'Kanarie Jansen' WHERE id = 'w9'");
    installation.edit(
        "config/application.yml",
        "employer: {maximum-age",
        "contact: {maximum-age: 60d}\n      employer: {maximum-age");
    run("2026-03-09");
  }

  private Result run(String day) {
    Result run =
        installation.run("run", "--as-of", day, "--report", "department", "--report", "employee");
    assertThat(run.exit()).as(run.all()).isZero();
    return run;
  }

  private long count(String query) {
    return Long.parseLong(installation.storeRows(query).get(0).get(0));
  }

  private long answersOf(String kind, String column, String id) {
    return count(
        "SELECT COUNT(*) FROM fact f JOIN name n ON n.number = f."
            + column
            + " AND n.kind = '"
            + kind
            + "' WHERE n.id = '"
            + id
            + "'");
  }

  @Test
  void a_customer_is_gone_from_everything_and_the_scores_stay() throws Exception {
    List<List<String>> scores = installation.storeRows(SCORES);
    assertThat(answersOf("CUSTOMER", "customer", "c7")).isPositive();
    assertThat(holding("Kanariehandel")).isNotEmpty();
    assertThat(installation.files("output/archive", ".eml")).isNotEmpty();

    assertThat(installation.run("forget", "--customer", "c7").exit()).isEqualTo(64);
    Result forgotten = installation.run("forget", "--customer", "c7", "--yes");

    assertThat(forgotten.exit()).as(forgotten.all()).isZero();
    assertThat(forgotten.out())
        .contains("mails already delivered", "backups", "the sources themselves")
        .doesNotContain("Kanarie");
    assertCustomerGone(scores);

    // the source still has everything: it does not come back, and what is stored settles at once
    assertThat(run("2026-03-10").out()).doesNotContain(" 0 days changed");
    assertCustomerGone(scores);
    assertThat(run("2026-03-11").out()).contains(" changed_days=0 ");

    // nor when the days of the forgotten answers change
    installation.source("UPDATE answer SET ces = '4' WHERE MOD(id, 5) = 0");
    run("2026-03-12");
    assertThat(answersOf("CUSTOMER", "customer", "c7")).isZero();
    assertThat(holding("Kanariehandel")).isEmpty();
    assertThat(installation.run("forget", "--customer", "c7", "--yes").exit()).isZero();
  }

  private void assertCustomerGone(List<List<String>> scores) throws IOException {
    assertThat(answersOf("CUSTOMER", "customer", "c7")).isZero();
    assertThat(installation.storeRows(SCORES)).isEqualTo(scores);
    for (String name : List.of("Kanariehandel", "Kanarie Pietersen", "Kanarie zegt")) {
      assertThat(holding(name)).as(name).isEmpty();
    }
    assertThat(installation.storeRows("SELECT id FROM name WHERE kind = 'CUSTOMER'"))
        .doesNotContain(List.of("c7"));
    assertThat(count("SELECT COUNT(*) FROM reference_row WHERE payload LIKE '%\"c7\"%'")).isZero();
  }

  @Test
  void an_employee_is_gone_and_the_department_keeps_its_figures() throws Exception {
    List<List<String>> scores = installation.storeRows(SCORES);
    assertThat(answersOf("EMPLOYEE", "employee", "w9")).isPositive();

    Result forgotten = installation.run("forget", "--employee", "w9", "--yes");

    assertThat(forgotten.exit()).as(forgotten.all()).isZero();
    assertThat(forgotten.out())
        .containsPattern("Mailed to this employee: [1-9]")
        .containsPattern("employee/2026-02/person:w9  ACCEPTED  2\\S+\\s+sha256 [0-9a-f]{64}");
    assertEmployeeGone(scores);

    run("2026-03-10");
    assertEmployeeGone(scores);
    assertThat(run("2026-03-11").out()).contains(" changed_days=0 ");

    Result april = run("2026-04-01");
    assertThat(april.exit()).isZero();
    assertThat(installation.mails()).noneMatch(mail -> mail.contains("2026-03_person-w9"));
    assertThat(installation.mails()).anyMatch(mail -> mail.contains("2026-03_person-w8"));
    assertEmployeeGone(scores);
  }

  private void assertEmployeeGone(List<List<String>> scores) throws IOException {
    assertThat(answersOf("EMPLOYEE", "employee", "w9")).isZero();
    assertThat(installation.storeRows(SCORES)).isEqualTo(scores);
    assertThat(holding("Kanarie Jansen")).isEmpty();
    assertThat(holding("w9@klein.example")).isEmpty();
    assertThat(count("SELECT COUNT(*) FROM reference_row WHERE payload LIKE '%\"w9\"%'")).isZero();
    assertThat(count("SELECT COUNT(*) FROM mail WHERE recipient = 'person:w9'")).isZero();
    assertThat(count("SELECT COUNT(*) FROM mail_document WHERE subject = 'employee:w9'")).isZero();
  }

  /** Files below the output directory but for delivered mails, that of the database too. */
  private List<Path> holding(String text) throws IOException {
    Path delivered = directory.resolve("output/mail");
    List<Path> holding = new ArrayList<>(postgres ? tables(text) : List.of());
    try (Stream<Path> files = Files.walk(directory.resolve("output"))) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(delivered))
          .filter(file -> holds(file, text))
          .forEach(holding::add);
    }
    return holding;
  }

  /** PostgreSQL's files are the server's; every row of every table is looked at instead. */
  private List<Path> tables(String text) {
    return installation
        .storeRows("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
        .stream()
        .map(row -> row.get(0))
        .filter(
            table ->
                count("SELECT COUNT(*) FROM " + table + " t WHERE t::text LIKE '%" + text + "%'")
                    > 0)
        .map(Path::of)
        .toList();
  }

  private static boolean holds(Path file, String text) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
