package nl.weerklank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.weerklank.cli.TestInstallation.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check} tells of answers that do not fit HR, CRM and the declared surveys. */
class CheckAnswersIT {

  private static final String CONFIGURATION = "config/application.yml";

  @TempDir Path directory;
  private TestInstallation installation;

  @BeforeEach
  void install() {
    installation = TestInstallation.in(directory);
  }

  private Result check() {
    Result check = installation.run("check");
    assertThat(check.exit()).as(check.all()).isZero();
    return check;
  }

  @Tag("thorough")
  @Test
  void where_all_fits_nothing_is_marked() {
    assertThat(check().out())
        .contains("feed contact, 900 rows: all fits", "feed employer, 100 rows: all fits")
        .contains("surveys: all fits", "All is well.")
        .doesNotContain("??");
  }

  @Test
  void keys_surveys_and_metrics_that_fit_nothing_are_told_and_nobody_is_named() {
    installation.source(
        "ALTER TABLE answer ALTER COLUMN worker VARCHAR(100);"
            + "ALTER TABLE mood ALTER COLUMN worker VARCHAR(100);"
            + "UPDATE worker SET name = 'Kanarie Jansen';"
            + "UPDATE answer SET worker = 'W' || SUBSTRING(worker, 2) || '@KLEIN.example' WHERE id <= 40;"
            + "UPDATE answer SET worker = 'kanarie-7' WHERE id = 41;"
            + "UPDATE answer SET client = 'K' || client, ces = NULL, said = 'Kanarie zegt';"
            + "UPDATE answer SET ces = NULL;"
            + "UPDATE mood SET worker = 'kanarie@klein.example' WHERE id <= 5");
    installation.edit(
        "config/sql/responses.sql",
        "'contact' AS survey",
        "CASE WHEN id > 888 THEN 'exit' WHEN id > 886 THEN 'kanarie@klein.example' ELSE 'contact'"
            + " END AS survey");
    installation.edit(CONFIGURATION, "metrics: [nps, ces]", "metrics: [nps, ces, csat]");
    installation.edit(
        CONFIGURATION,
        "    enps: {scale",
        "    csat: {scale: 1-5, direction: high, formula: mean, top: 4-5, bottom: 1-2}\n    enps:"
            + " {scale");

    Result check = check();

    assertThat(check.out())
        .contains(
            "?? ",
            "employee_id: 41 of 886 answers fit no employee of HR, written like X9@XXXXX.xxxxxxx"
                + "  X99@XXXXX.xxxxxxx  xxxxxxx-9; set weerklank.matching.employee",
            "customer_id: 886 of 886 answers fit no customer of the CRM, written like Xx9",
            "survey 'exit' of 12 rows is not declared",
            "survey 'xxxxxxx@xxxxx.xxxxxxx' of 2 rows is not declared",
            "ces has no score in any of 900 rows",
            "employee_id: 5 of 100 answers fit no employee of HR; set",
            "contact asks csat, and no feed gives it",
            "Nothing stops a run; look at what is marked with ?? first.")
        .doesNotContainIgnoringCase("kanarie")
        .doesNotContain("KLEIN.example");

    installation.edit(
        CONFIGURATION, "  guard:\n", "  matching: {employee: [id, email]}\n  guard:\n");
    assertThat(check().out())
        .contains("employee_id: 1 of 886 answers fit no employee of HR, written like xxxxxxx-9;");
  }

  @Tag("thorough")
  @Test
  void a_feed_that_cannot_be_read_leaves_the_others_looked_at() {
    installation.edit("config/sql/units.sql", "FROM unit", "FROM eenheid");
    Result check = installation.run("check");

    assertThat(check.exit()).isEqualTo(78);
    assertThat(check.out()).contains("feed contact, 900 rows").contains("!! feed       units");
  }
}
