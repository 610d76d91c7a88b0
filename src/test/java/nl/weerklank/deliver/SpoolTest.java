package nl.weerklank.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import nl.weerklank.survey.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

  @TempDir Path directory;

  private static final byte[] MIME = "To: a@b.nl\r\n\r\nx".getBytes();

  private Spool spool() {
    return new Spool(directory.resolve("spool"));
  }

  @Test
  void what_is_written_is_read_again() {
    Spool.Spooled spooled = spool().write(7, MIME);

    assertThat(spooled.fileName()).isEqualTo("mail-7.eml");
    assertThat(spooled.bytes()).isEqualTo(MIME.length);
    assertThat(spool().read(spooled.fileName(), spooled.sha256())).hasValue(MIME);
  }

  @Test
  void a_changed_file_is_not_read() throws IOException {
    Spool.Spooled spooled = spool().write(7, MIME);
    Files.write(directory.resolve("spool/mail-7.eml"), new byte[] {1});

    assertThat(spool().read(spooled.fileName(), spooled.sha256())).isEmpty();
  }

  @Test
  void a_missing_file_and_a_name_outside_the_spool_are_not_read() throws IOException {
    Files.write(directory.resolve("secret"), MIME);
    String sha256 = MessageIds.sha256(MIME);
    spool().write(1, MIME);

    assertThat(spool().read("mail-2.eml", sha256)).isEmpty();
    assertThat(spool().read("../secret", sha256)).isEmpty();
    assertThat(spool().read(null, sha256)).isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void only_the_owner_may_look_inside() throws IOException {
    spool().write(7, MIME);

    Path folder = directory.resolve("spool");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("mail-7.eml"))))
        .isEqualTo("rw-------");
  }

  @Test
  void leftovers_are_swept_and_foreign_files_left_alone() throws IOException {
    spool().write(1, MIME);
    spool().write(2, MIME);
    Files.write(directory.resolve("spool/mail-3.eml.tmp"), MIME);
    Files.write(directory.resolve("spool/notes.txt"), MIME);

    assertThat(spool().retain(List.of("mail-1.eml"))).isEqualTo(2);
    assertThat(directory.resolve("spool")).isDirectoryContaining("glob:**/mail-1.eml");
    assertThat(directory.resolve("spool/notes.txt")).exists();
    assertThat(directory.resolve("spool/mail-2.eml")).doesNotExist();
  }

  @Test
  void a_spool_that_cannot_be_written_stops_the_run_naming_the_directory() throws IOException {
    Files.write(directory.resolve("spool"), MIME);

    assertThatThrownBy(() -> spool().write(7, MIME))
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.INTERNAL))
        .hasMessageContaining(directory.resolve("spool").toString())
        .hasMessageContaining("free space");
  }

  @Test
  void writing_a_mail_again_replaces_it_and_leaves_no_temporary_file() throws IOException {
    spool().write(7, MIME);
    Spool.Spooled second = spool().write(7, new byte[] {1, 2});

    assertThat(spool().read("mail-7.eml", second.sha256())).hasValue(new byte[] {1, 2});
    try (var files = Files.list(directory.resolve("spool"))) {
      assertThat(files).hasSize(1);
    }
  }
}
