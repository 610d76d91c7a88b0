package nl.weerklank.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.weerklank.survey.Failure;

/**
 * Passwords and tokens: written in place (best as {@code ${VARIABLE}}), read from a file only its
 * owner can read, or handed over by systemd. No message holds one.
 */
final class Secrets {

  static final String CREDENTIALS = "CREDENTIALS_DIRECTORY";
  private static final String CREDENTIAL = "credential:";
  private static final int LARGEST = 8_192;
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.complementOf(
          EnumSet.of(
              PosixFilePermission.OWNER_READ,
              PosixFilePermission.OWNER_WRITE,
              PosixFilePermission.OWNER_EXECUTE));

  private final Path directory;
  private final UnaryOperator<String> environment;

  /**
   * @param directory to which the names of files are relative
   */
  Secrets(Path directory, UnaryOperator<String> environment) {
    this.directory = directory;
    this.environment = environment;
  }

  static Secrets of(Path directory) {
    return new Secrets(directory, System::getenv);
  }

  /**
   * @param account key above {@code password} and {@code password-file}
   */
  String password(String account, String password, String file) {
    return of(account + ".password", password, file);
  }

  /**
   * @param key of the secret itself; that of its file ends in {@code -file}
   * @return null or empty when there is none
   * @throws Failure CONFIGURATION, naming key and file
   */
  String of(String key, String secret, String file) {
    if (file == null || file.isBlank()) {
      return secret;
    }
    if (secret != null && !secret.isEmpty()) {
      throw Failure.configuration(key + " and " + key + "-file are both set; keep one of them.");
    }
    return read(key + "-file", file.strip());
  }

  private String read(String key, String name) {
    boolean credential = name.startsWith(CREDENTIAL);
    Path file = credential ? credential(key, name) : directory.resolve(name);
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw Failure.configuration(key + ": " + file + " is missing or cannot be read.");
    }
    if (!credential && !given(file)) {
      privateOrRefuse(key, file);
    }
    try {
      if (Files.size(file) > LARGEST) {
        throw Failure.configuration(key + ": " + file + " is too large for a secret.");
      }
      return line(key, file, Files.readString(file));
    } catch (CharacterCodingException e) {
      throw Failure.configuration(key + ": " + file + " is no UTF-8 text.");
    } catch (IOException e) {
      throw Failure.configuration(key + ": " + file + " cannot be read.");
    }
  }

  private static String line(String key, Path file, String text) {
    String line = text.replaceFirst("\\R\\z", "");
    if (line.isEmpty() || line.lines().count() != 1) {
      throw Failure.configuration(key + ": " + file + " must hold the secret on a line alone.");
    }
    return line;
  }

  private Path credential(String key, String name) {
    String given = environment.apply(CREDENTIALS);
    String id = name.substring(CREDENTIAL.length());
    if (given == null || given.isBlank()) {
      throw Failure.configuration(
          key
              + " is '"
              + name
              + "', but systemd gave no credentials; start the command from a unit with"
              + " LoadCredential="
              + id
              + ":...");
    }
    if (!id.matches("[A-Za-z0-9._-]+") || id.startsWith(".")) {
      throw Failure.configuration(key + ": '" + id + "' is no name of a credential.");
    }
    return Path.of(given).resolve(id);
  }

  /** In systemd's own folder the group's bits are the mask of an access list, not the group's. */
  private boolean given(Path file) {
    String given = environment.apply(CREDENTIALS);
    return given != null
        && !given.isBlank()
        && file.toAbsolutePath().normalize().startsWith(Path.of(given).toAbsolutePath());
  }

  private static void privateOrRefuse(String key, Path file) {
    Set<PosixFilePermission> rights;
    try {
      rights = Files.getPosixFilePermissions(file);
    } catch (UnsupportedOperationException | IOException e) {
      return; // no such rights on this system
    }
    if (rights.stream().anyMatch(OTHERS::contains)) {
      throw Failure.configuration(
          key
              + ": others than its owner have rights on "
              + file
              + " ("
              + PosixFilePermissions.toString(rights)
              + "); set them with: chmod 600 "
              + file);
    }
  }
}
