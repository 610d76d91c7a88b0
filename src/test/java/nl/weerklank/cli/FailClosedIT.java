package nl.weerklank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.weerklank.cli.TestInstallation.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole run over HR data that is wrong in every way that concerns who is mailed. */
class FailClosedIT {

  @TempDir Path directory;

  @Test
  void who_cannot_be_told_apart_reached_or_allowed_gets_nothing_and_is_named() {
    TestInstallation installation = TestInstallation.in(directory);
    installation.edit(
        "config/application.yml", "  audience:\n", "  audience:\n    next-manager: false\n");
    installation.source(
        "UPDATE worker SET mail = 'W4@klein.example ' WHERE id = 'w5';"
            + "UPDATE worker SET mail = '' WHERE id = 'w6';"
            + "UPDATE worker SET mail = 'w7@elsewhere.example' WHERE id = 'w7';"
            + "UPDATE worker SET mail = 'w2@klein.example, w7@klein.example' WHERE id = 'w2';"
            + "UPDATE unit SET boss = 'w99' WHERE id = 'zuid';"
            + "UPDATE unit SET parent = 'z2' WHERE id = 'z1';"
            + "UPDATE unit SET parent = 'z1' WHERE id = 'z2'");

    Result run = installation.run("run", "--as-of", "2026-03-09", "--report", "department");

    assertThat(run.exit()).as(run.all()).isEqualTo(3);
    List<String> states =
        installation
            .storeRows(
                "SELECT recipient || ' ' || state || ' ' || COALESCE(skip, '-') FROM mail ORDER BY 1")
            .stream()
            .map(row -> row.get(0))
            .toList();
    assertThat(states)
        .containsExactly(
            "person:w1 ACCEPTED -",
            "person:w2 SKIPPED NO_ADDRESS",
            "person:w4 SKIPPED DUPLICATE_ADDRESS",
            "person:w5 SKIPPED DUPLICATE_ADDRESS",
            "person:w6 SKIPPED NO_ADDRESS",
            "person:w7 SKIPPED DOMAIN",
            "person:w99 SKIPPED NO_ADDRESS");
    assertThat(others(installation)).isEmpty();
    assertThat(run.out())
        .contains(
            "not sent (DUPLICATE_ADDRESS)  department/2026-W10/person:w4",
            "not sent (DUPLICATE_ADDRESS)  department/2026-W10/person:w5",
            "not sent (NO_ADDRESS)  department/2026-W10/person:w99",
            "not sent (DOMAIN)  department/2026-W10/person:w7",
            "in HR: CYCLE")
        .doesNotContain("@klein.example", "@elsewhere.example");

    Result redirected =
        installation.run(
            "run",
            "--as-of",
            "2026-03-09",
            "--report",
            "department",
            "--redirect-to",
            "me@klein.example");
    assertThat(redirected.exit()).as(redirected.all()).isEqualTo(3);
    assertThat(others(installation)).isEmpty();

    installation.source(
        "UPDATE worker SET mail = 'w5@klein.example' WHERE id = 'w5';"
            + "UPDATE worker SET mail = 'w7@klein.example' WHERE id = 'w7'");
    installation.run("run", "--as-of", "2026-03-09", "--report", "department");

    assertThat(others(installation))
        .hasSize(3)
        .anyMatch(mail -> mail.endsWith("person-w4.eml"))
        .anyMatch(mail -> mail.endsWith("person-w5.eml"))
        .anyMatch(mail -> mail.endsWith("person-w7.eml"));
  }

  /** But for the board's. */
  private static List<String> others(TestInstallation installation) {
    return installation.mails().stream().filter(mail -> !mail.contains("person-w1")).toList();
  }
}
