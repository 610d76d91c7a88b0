package nl.weerklank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import nl.weerklank.cli.TestInstallation.Result;
import nl.weerklank.deliver.ScriptedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Addresses and names as somebody with bad intentions would put them into HR. */
class HostileNamesIT {

  @TempDir Path directory;

  @Test
  void no_address_or_name_out_of_hr_becomes_a_command_a_header_or_a_path() throws Exception {
    TestInstallation installation = TestInstallation.in(directory.resolve("in/side"));
    poison(installation);
    try (ScriptedServer server = new ScriptedServer()) {
      RestartIT.smtp(installation, server.port(), "none");
      installation.edit(
          "config/application.yml", "  audience:\n", "  audience:\n    next-manager: false\n");

      Result run =
          installation.run(
              "run", "--as-of", "2026-03-09", "--report", "department", "--html", path("html"));

      assertThat(run.exit()).as(run.all()).isEqualTo(3);
      assertThat(states(installation))
          .containsExactly(
              "person:w2 SKIPPED NO_ADDRESS",
              "person:w3 SKIPPED NO_ADDRESS",
              "person:w4 SKIPPED NO_ADDRESS",
              "person:w5 SKIPPED DUPLICATE_ADDRESS",
              "person:w6 SKIPPED DUPLICATE_ADDRESS",
              "person:w7 ACCEPTED null");
      assertThat(server.received()).hasSize(1);
      assertThat(server.received().get(0).recipients())
          .containsExactly("RCPT TO:<w7@klein.example>");
      assertThat(server.commands()).noneMatch(line -> line.contains("thief"));
      assertThat(run.all()).doesNotContain("thief", "klein.example");
      check(server.received().get(0).wire());
    }
    assertNothingOutside();
  }

  private String path(String name) {
    return directory.resolve("in/side").resolve(name).toString();
  }

  private static void poison(TestInstallation installation) {
    installation.source(
        """
        ALTER TABLE unit ALTER COLUMN name VARCHAR(1000);
        ALTER TABLE worker ALTER COLUMN name VARCHAR(1000);
        UPDATE worker SET mail = 'w2@klein.example' || CHAR(13) || CHAR(10) || 'RCPT TO:<thief@klein.example>'
          WHERE id = 'w2';
        UPDATE worker SET mail = 'zo' || CHAR(235) || '@klein.example' WHERE id = 'w3';
        UPDATE worker SET mail = 'w4' || CHAR(30221) || CHAR(30218) || 'thief@klein.example' WHERE id = 'w4';
        UPDATE worker SET mail = 'balie@klein.example' WHERE id = 'w5';
        UPDATE worker SET mail = 'Balie@Klein.example' WHERE id = 'w6';
        UPDATE worker SET name = 'Jan' || CHAR(13) || CHAR(10) || 'Bcc: thief@klein.example' || CHAR(30218) || CHAR(8238)
          WHERE id = 'w7';
        UPDATE unit SET name = '../../../' || CHAR(8238) || 'CON' || CHAR(13) || CHAR(10) || 'Bcc: thief@klein.example '
          || CHAR(235) || REPEAT('x', 300) WHERE id = 'z2';
        """);
  }

  private static void check(byte[] wire) throws Exception {
    MimeMessage message =
        new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(wire));
    assertThat(message.getAllRecipients()).hasSize(1);
    assertThat(message.getHeader("Bcc")).isNull();
    assertThat(message.getSubject()).doesNotContain("\r", "\n", "\u202e");
    BodyPart pdf = ((Multipart) message.getContent()).getBodyPart(1);
    assertThat(pdf.getFileName())
        .matches("weerklank_department_[a-z0-9-]+_2026-W10\\.pdf")
        .hasSizeLessThanOrEqualTo(120);
  }

  /** Whatever was written lies in the installation. */
  private void assertNothingOutside() throws Exception {
    try (Stream<Path> files = Files.walk(directory)) {
      assertThat(files.filter(Files::isRegularFile))
          .allMatch(file -> file.startsWith(directory.resolve("in/side")));
    }
  }

  private static List<String> states(TestInstallation installation) {
    return installation.storeRows("SELECT recipient, state, skip FROM mail ORDER BY 1").stream()
        .map(row -> row.get(0) + " " + row.get(1) + " " + row.get(2))
        .toList();
  }
}
