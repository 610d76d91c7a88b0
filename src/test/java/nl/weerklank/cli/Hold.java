package nl.weerklank.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A function of the source database at which a run stops until it is killed or let go, so that a
 * test need not guess how far a process is.
 */
public final class Hold {

  private Hold() {}

  /** The source's SQL calls it for every row. */
  public static boolean here(String directory, String point) throws Exception {
    Path wanted = Path.of(directory, "hold-" + point);
    if (Files.exists(wanted)) {
      Files.writeString(Path.of(directory, "held-" + point), "");
      while (Files.exists(wanted)) {
        Thread.sleep(50);
      }
    }
    return true;
  }

  /**
   * Makes the contacts, read last of HR and CRM, stop; the answers in the first pass over them; the
   * moods in the second.
   */
  static void prepare(TestInstallation installation) {
    installation.source("CREATE ALIAS HOLD FOR \"nl.weerklank.cli.Hold.here\"");
    String call = " AND HOLD('" + installation.path("") + "', '";
    installation.edit(
        "config/sql/contacts.sql",
        "FROM person",
        "FROM person WHERE HOLD('" + installation.path("") + "', 'references')");
    installation.edit("config/sql/responses.sql", "< :to", "< :to" + call + "digest')");
    installation.edit(
        "config/sql/employer.sql",
        "< :to",
        "< :to AND (:from < TIMESTAMP '1950-01-01 00:00:00' OR HOLD('"
            + installation.path("")
            + "', 'replace'))");
  }

  /** Returns when the process stands at this point. */
  static void await(TestInstallation installation, String point, Process process)
      throws InterruptedException, IOException {
    Path held = installation.path("held-" + point);
    while (!Files.exists(held)) {
      if (!process.isAlive()) {
        throw new IllegalStateException(Files.readString(installation.path("process.log")));
      }
      Thread.sleep(20);
    }
    Files.delete(held);
  }

  static void set(TestInstallation installation, String point) {
    installation.write("hold-" + point, "");
  }

  static void letGo(TestInstallation installation, String point) throws IOException {
    Files.delete(installation.path("hold-" + point));
  }
}
