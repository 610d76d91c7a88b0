package nl.weerklank.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.weerklank.job.DataPath;
import nl.weerklank.render.BenchReports;
import nl.weerklank.render.ReportRenderer;
import nl.weerklank.report.DepartmentReport;

/**
 * A first and a second night in a virtual machine with a small heap, and what is alive in it after
 * each step. The organisation is the same for every number of answers. With {@code --reports 10000}
 * as many reports are drawn after it in the same virtual machine.
 */
final class MemoryBench {

  private MemoryBench() {}

  /** {@code --heap 512m}. */
  static void measure(Options options) throws Exception {
    Organisation.of(options);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + options.text("heap", "512m"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(MemoryBench.class.getName());
    command.addAll(List.of("--size", String.valueOf(options.size())));
    command.addAll(List.of("--customers", String.valueOf(options.customers())));
    command.addAll(List.of("--employees", String.valueOf(options.employees())));
    command.addAll(List.of("--seed", String.valueOf(options.seed())));
    command.addAll(List.of("--reports", String.valueOf(options.number("reports", 0))));
    int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
    System.out.println(exit == 0 ? "ended well" : "ended with " + exit);
  }

  public static void main(String[] arguments) throws Exception {
    Options options = Options.parse(List.of(arguments));
    Organisation organisation = Organisation.of(options);
    Machine.print();
    System.out.printf("%-42s %10s  %s%n", "after", "live MB", Machine.load());
    Installed installed = Installed.in(organisation, "memory", null);
    try (DataPath path = installed.open()) {
      night(path, "first night");
      organisation.change(100);
      night(path, "second night");
      Object reporting = path.reporting();
      live("figures and words of all reports", reporting);
      path.preview().write(installed.directory().resolve("preview"));
      live("director's report drawn", reporting);
      draw(options.number("reports", 0));
    }
    System.exit(0);
  }

  /** Tells after each tenth of the reports. */
  private static void draw(int reports) {
    List<DepartmentReport> models =
        IntStream.range(0, 64).mapToObj(BenchReports::department).toList();
    ReportRenderer renderer = BenchReports.renderer(true);
    for (int i = 1; i <= reports; i++) {
      renderer.pdf(models.get(i % models.size()));
      if (i % Math.max(1, reports / 10) == 0) {
        live(i + " reports drawn", models);
      }
    }
  }

  private static void night(DataPath path, String name) {
    path.begin();
    live(name + ": begun", path);
    path.references();
    live(name + ": HR and CRM", path);
    path.digest();
    live(name + ": digest", path);
    path.replace();
    live(name + ": replace", path);
    path.finish();
  }

  private static void live(String after, Object kept) {
    System.gc();
    System.gc();
    long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    System.out.printf(
        Locale.ROOT, "%-42s %10.1f%s%n", after, used / 1e6, kept == null ? " nothing" : "");
  }
}
