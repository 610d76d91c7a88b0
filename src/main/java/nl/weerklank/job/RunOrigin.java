package nl.weerklank.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import nl.weerklank.store.Deliveries;

/**
 * Names the program, settings and templates a run works with, so that two runs can be told apart.
 */
final class RunOrigin {

  private static final int DIGITS = 16;

  private RunOrigin() {}

  static Deliveries.Origin of(Settings settings) {
    String version = RunOrigin.class.getPackage().getImplementationVersion();
    return new Deliveries.Origin(
        version == null ? "unpackaged" : version,
        digest(settings.file().getParent(), List.of(settings.file())),
        digest(settings.templates(), files(settings.templates())));
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** A dash when a file cannot be read: whoever needs it says so with more words. */
  private static String digest(Path folder, List<Path> files) {
    MessageDigest digest = Sha256.digest();
    try {
      for (Path file : files) {
        String name = folder == null ? file.toString() : folder.relativize(file).toString();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(Files.readAllBytes(file));
      }
    } catch (IOException e) {
      return "-";
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
  }
}
