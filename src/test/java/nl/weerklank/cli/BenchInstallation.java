package nl.weerklank.cli;

import java.nio.file.Path;

/** The small organisation of the tests, for benchmarks that start the program from outside. */
public final class BenchInstallation {

  private BenchInstallation() {}

  /**
   * Makes it in a directory.
   *
   * @return its configuration file
   */
  public static Path small(Path directory) {
    return TestInstallation.in(directory).path("config/application.yml");
  }
}
