package nl.weerklank.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/** Spoils and mends one installation: remembers its files and its source as they were. */
final class FaultBench {

  private static final List<String> TABLES = List.of("answer", "worker");
  private static final List<String> INPUT = List.of("config", "reports-templates");
  private static final List<String> KNOWN =
      List.of(
          "fact",
          "fact_text",
          "fact_reject",
          "feed_day",
          "day_quality",
          "reference_feed",
          "reference_row",
          "mail",
          "mail_document",
          "mail_change");

  private final TestInstallation installation;
  private final Map<Path, byte[]> files = new TreeMap<>();

  /**
   * @param password of the account the sources are read with
   */
  FaultBench(TestInstallation installation, String password) {
    this.installation = installation;
    installation.source("CREATE USER reader PASSWORD '" + password + "'");
    installation.source("GRANT SELECT ON SCHEMA public TO reader");
    installation.edit("config/application.yml", "username: sa", "username: reader");
    installation.edit("config/application.yml", "password: \"\"", "password: \"" + password + "\"");
  }

  /** From here on, {@link #mend} brings this state back, the output directory included. */
  void keep() {
    TABLES.forEach(
        table -> installation.source("CREATE TABLE good_" + table + " AS TABLE " + table));
    for (String folder : List.of("config", "reports-templates", "output")) {
      list(folder).forEach(file -> files.put(file, read(file)));
    }
  }

  void mend() {
    mendInput();
    restore("output");
  }

  /** As an administrator would: settings, templates and sources, not what runs have written. */
  void mendInput() {
    installation.source(
        TABLES.stream()
            .map(
                table -> "DELETE FROM " + table + "; INSERT INTO " + table + " TABLE good_" + table)
            .collect(Collectors.joining(";")));
    INPUT.forEach(this::restore);
  }

  private void restore(String folder) {
    changedFiles(folder).forEach(FaultBench::delete);
    files.forEach(
        (file, bytes) -> {
          if (file.startsWith(installation.path(folder)) && !Files.exists(file)) {
            write(file, bytes);
          }
        });
  }

  /** Files of a folder that are not as they were kept, or are new. */
  List<Path> changedFiles(String folder) {
    return list(folder).stream()
        .filter(file -> !Arrays.equals(files.get(file), read(file)))
        .toList();
  }

  List<Path> filesHolding(String text) {
    return list("output").stream()
        .filter(file -> new String(read(file), StandardCharsets.ISO_8859_1).contains(text))
        .toList();
  }

  /** What is known and what was sent: every table but those that tell of the runs themselves. */
  List<String> facts() {
    return installation
        .storeRows("SCRIPT SIMPLE NOPASSWORDS NOSETTINGS TABLE " + String.join(", ", KNOWN))
        .stream()
        .map(row -> row.get(0))
        .filter(line -> line.startsWith("INSERT INTO"))
        .toList();
  }

  /** A picture no compression makes smaller, of some 3 MB. */
  void bulkyImage(String name) {
    BufferedImage noise = new BufferedImage(1000, 1000, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(47);
    for (int i = 0; i < 1_000_000; i++) {
      noise.setRGB(i % 1000, i / 1000, random.nextInt());
    }
    try {
      ImageIO.write(noise, "png", installation.path("reports-templates/" + name).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> list(String folder) {
    return installation.files(folder, "").stream()
        .map(name -> installation.path(folder).resolve(name))
        .filter(Files::isRegularFile)
        .toList();
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
