package nl.weerklank.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import nl.weerklank.survey.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  private static final String KEY = "weerklank.store";

  @TempDir Path directory;

  private Path file(String text, String rights) throws IOException {
    Path file = directory.resolve("secret");
    Files.deleteIfExists(file);
    Files.writeString(file, text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
  }

  private Secrets secrets(String credentials) {
    return new Secrets(
        directory, name -> name.equals("CREDENTIALS_DIRECTORY") ? credentials : null);
  }

  private void refused(String secret, String file, String words) {
    assertThatThrownBy(() -> secrets(null).password(KEY, secret, file))
        .isInstanceOfSatisfying(
            Failure.class,
            failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.CONFIGURATION))
        .hasMessageContaining("weerklank.store.password")
        .hasMessageContaining(words)
        .hasMessageNotContaining("kanarie");
  }

  @Test
  void without_a_file_it_is_what_stands_there() {
    assertThat(secrets(null).password(KEY, "kanarie", null)).isEqualTo("kanarie");
    assertThat(secrets(null).password(KEY, "", " ")).isEmpty();
    assertThat(secrets(null).password(KEY, null, "")).isNull();
  }

  @Test
  void a_private_file_gives_its_one_line() throws IOException {
    file(" kanarie pi\u00e9t \n", "rw-------");
    assertThat(secrets(null).password(KEY, "", "secret")).isEqualTo(" kanarie pi\u00e9t ");
    file("kanarie\r\n", "r--------");
    assertThat(secrets(null).password(KEY, null, directory.resolve("secret").toString()))
        .isEqualTo("kanarie");
  }

  @Test
  void a_file_others_may_touch_is_refused() throws IOException {
    for (String rights : new String[] {"rw-r-----", "rw----r--", "rw--w----", "rwx--x---"}) {
      file("kanarie", rights);
      refused("", "secret", "chmod 600 " + directory.resolve("secret"));
    }
  }

  @Test
  void a_file_that_cannot_be_the_secret_is_refused() throws IOException {
    refused("", "absent", "absent is missing");
    file("", "rw-------");
    refused("", "secret", "on a line alone");
    file("kanarie\nkanarie\n", "rw-------");
    refused("", "secret", "on a line alone");
    file("x".repeat(9_000), "rw-------");
    refused("", "secret", "too large");
    file("kanarie", "rw-------");
    refused("kanarie", "secret", "are both set");
    refused("", ".", "is missing or cannot be read");
  }

  @Test
  void systemd_hands_over_a_credential_by_name() throws IOException {
    // 0440: the group's bits are the mask of systemd's access list
    file("kanarie", "r--r-----");
    Secrets given = secrets(directory.toString());

    assertThat(given.password(KEY, "", "credential:secret")).isEqualTo("kanarie");
    assertThat(given.password(KEY, "", directory.resolve("secret").toString()))
        .isEqualTo("kanarie");
    refused("", "credential:secret", "LoadCredential=secret");
    assertThatThrownBy(() -> given.password(KEY, "", "credential:../secret"))
        .hasMessageContaining("no name of a credential");
  }
}
