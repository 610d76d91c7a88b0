package nl.weerklank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.weerklank.cli.TestInstallation.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mails an earlier run left unsent, and what a later run may do with them. */
class WaitingMailIT {

  private static final String KEY = "director/2026-W10/person:w1";

  @TempDir Path directory;
  private TestInstallation installation;

  @BeforeEach
  void a_run_that_sent_one_mail() {
    installation = TestInstallation.in(directory);
    Result first = run("2026-03-09");
    assertThat(first.exit()).as(first.all()).isZero();
  }

  @Test
  void a_deferred_mail_is_not_sent_to_an_address_outside_the_allowed_domains() {
    installation.store("UPDATE mail SET state = 'DEFERRED'");
    installation.source("UPDATE worker SET mail = 'w1@elsewhere.example' WHERE id = 'w1'");

    Result next = run("2026-03-09");

    assertThat(states()).containsExactly(KEY + " SKIPPED DOMAIN");
    assertThat(next.exit()).as(next.all()).isEqualTo(3);
  }

  @Test
  void a_redirected_run_leaves_waiting_mails_of_real_recipients_alone() {
    installation.store("UPDATE mail SET state = 'DEFERRED'");

    Result redirected = run("2026-03-09", "--redirect-to", "proef@klein.example");

    assertThat(redirected.exit()).as(redirected.all()).isZero();
    assertThat(states())
        .containsExactly(
            KEY + " DEFERRED null", "director/2026-W10/redirect-2:person:w1 ACCEPTED null");
  }

  @Test
  void a_run_for_one_unit_leaves_waiting_mails_about_others_alone() {
    installation.store("UPDATE mail SET state = 'DEFERRED'");

    Result narrow =
        installation.run("run", "--as-of", "2026-03-09", "--unit", "z1", "--report", "department");

    assertThat(narrow.exit()).as(narrow.all()).isZero();
    Result narrower = installation.run("run", "--as-of", "2026-03-09", "--unit", "z1");

    assertThat(narrower.exit()).as(narrower.all()).isZero();
    assertThat(states()).contains(KEY + " DEFERRED null");
  }

  @Tag("thorough")
  @Test
  void a_resend_of_an_edition_that_a_newer_one_replaced_does_not_wait_for_ever() {
    installation.store("UPDATE mail SET state = 'IN_DOUBT'");
    run("2026-03-16");
    Result resolved = installation.run("resolve", KEY, "--resend", "--reason", "never arrived");
    assertThat(resolved.out()).contains("newer");

    run("2026-03-16");

    assertThat(states())
        .containsExactly(KEY + " SKIPPED SUPERSEDED", "director/2026-W11/person:w1 ACCEPTED null");
  }

  private Result run(String asOf, String... more) {
    List<String> arguments =
        new java.util.ArrayList<>(List.of("run", "--as-of", asOf, "--report", "director"));
    arguments.addAll(List.of(more));
    return installation.run(arguments.toArray(new String[0]));
  }

  private List<String> states() {
    return installation
        .storeRows(
            "SELECT report || '/' || period || '/' || recipient, state, skip FROM mail ORDER BY 1")
        .stream()
        .map(row -> String.join(" ", row.get(0), row.get(1), String.valueOf(row.get(2))))
        .toList();
  }
}
