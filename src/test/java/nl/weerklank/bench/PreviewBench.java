package nl.weerklank.bench;

import java.nio.file.Files;
import java.util.Locale;
import nl.weerklank.job.DataPath;
import nl.weerklank.job.Preview;

/** How long an administrator waits for one report: the fold, and each drawing after it. */
final class PreviewBench {

  private PreviewBench() {}

  static void measure(Options options) throws Exception {
    Organisation organisation = Organisation.of(options);
    Installed installed = Installed.at(organisation, "h2", null);
    if (!Files.exists(installed.configuration())) {
      throw new IllegalStateException("Measure 'data --only load' of this size first.");
    }
    System.out.printf("%-30s %10s %10s%n", "seconds", "to figures", "to PDF");
    try (DataPath path = installed.open()) {
      for (int round = 1; round <= options.rounds(); round++) {
        long start = System.nanoTime();
        Preview.Drawing drawing = path.preview();
        long folded = System.nanoTime();
        drawing.write(installed.directory().resolve("preview"));
        print("director, preview " + round, folded - start, System.nanoTime() - start);
        long again = System.nanoTime();
        drawing.write(installed.directory().resolve("preview"));
        print("drawn again by --watch", 0, System.nanoTime() - again);
      }
    }
  }

  private static void print(String name, long figures, long pdf) {
    System.out.printf(
        Locale.ROOT, "%-30s %10.2f %10.2f  %s%n", name, figures / 1e9, pdf / 1e9, Machine.load());
  }
}
