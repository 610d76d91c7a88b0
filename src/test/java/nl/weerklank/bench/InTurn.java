package nl.weerklank.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Variants measured in turn in one JVM, so that a neighbour on the machine disturbs all alike;
 * medians of the rounds, and each as a ratio to the first. CPU is that of the living Java threads,
 * without the JIT compiler's and the garbage collector's, or of the whole process, with them; and
 * of ended child processes.
 */
final class InTurn {

  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final class Variant {
    private final String name;
    private final int pieces;
    private final Work before;
    private final Work work;
    private final List<Double> cpu = new ArrayList<>();
    private final List<Double> wall = new ArrayList<>();
    private final List<Double> allocated = new ArrayList<>();

    Variant(String name, int pieces, Work before, Work work) {
      this.name = name;
      this.pieces = pieces;
      this.before = before;
      this.work = work;
    }

    void warm() throws Exception {
      before.run();
      work.run();
    }

    void measure() throws Exception {
      before.run();
      long memory = memory();
      long cpuBefore = cpu();
      long start = System.nanoTime();
      work.run();
      wall.add((System.nanoTime() - start) / 1e6 / pieces);
      cpu.add((cpu() - cpuBefore) / 1e6 / pieces);
      allocated.add((memory() - memory) / 1e6 / pieces);
    }
  }

  private final int rounds;
  private final int warmUp;
  private final List<Variant> variants = new ArrayList<>();
  private final List<Double> load = new ArrayList<>();
  private boolean wholeProcess;

  InTurn(int rounds, int warmUp) {
    this.rounds = rounds;
    this.warmUp = warmUp;
  }

  /** For work whose threads end with it: nothing can be read of those afterwards. */
  InTurn ofWholeProcess() {
    wholeProcess = true;
    return this;
  }

  /**
   * @param pieces the work does at a time
   */
  void add(String name, int pieces, Work work) {
    add(name, pieces, () -> {}, work);
  }

  /**
   * @param before what the work needs; not measured
   */
  void add(String name, int pieces, Work before, Work work) {
    variants.add(new Variant(name, pieces, before, work));
  }

  /** A Markdown table, one line per variant. */
  String run(String piece) throws Exception {
    for (int i = 0; i < warmUp; i++) {
      for (Variant variant : variants) {
        variant.warm();
      }
    }
    for (int i = 0; i < rounds; i++) {
      load.add(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
      for (Variant variant : variants) {
        variant.measure();
      }
    }
    return table(piece);
  }

  private String table(String piece) {
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            Locale.ROOT,
            "JDK %s, %d rounds, load average %.1f to %.1f%n%n",
            Runtime.version().feature(),
            rounds,
            load.stream().min(Double::compare).orElseThrow(),
            load.stream().max(Double::compare).orElseThrow()));
    table.append("| variant | CPU ms per ").append(piece);
    table.append(" | ratio of CPU | wall ms | ratio of wall |");
    table.append(wholeProcess ? "\n" : " MB allocated |\n");
    table.append("| --- | --- | --- | --- | --- |").append(wholeProcess ? "\n" : " --- |\n");
    Variant first = variants.get(0);
    for (Variant variant : variants) {
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %.1f | %.2f | %.1f | %.2f |",
              variant.name,
              median(variant.cpu),
              ratio(variant.cpu, first.cpu),
              median(variant.wall),
              ratio(variant.wall, first.wall)));
      table.append(
          wholeProcess ? "\n" : String.format(Locale.ROOT, " %.1f |%n", median(variant.allocated)));
    }
    return table.toString();
  }

  /** The median of the rounds' ratios: what disturbs one round disturbs both sides. */
  static double ratio(List<Double> values, List<Double> first) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      ratios.add(values.get(i) / first.get(i));
    }
    return median(ratios);
  }

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  private long cpu() {
    long sum = childrenCpu();
    if (wholeProcess) {
      return sum + PROCESS.getProcessCpuTime();
    }
    for (long nanos : THREADS.getThreadCpuTime(THREADS.getAllThreadIds())) {
      sum += Math.max(0, nanos);
    }
    return sum;
  }

  /** Of ended child processes, on Linux: its clock ticks are hundredths of a second. */
  private static long childrenCpu() {
    try {
      String line = Files.readString(Path.of("/proc/self/stat"));
      String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
      return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) * 10_000_000;
    } catch (IOException notLinux) {
      return 0;
    }
  }

  private static long memory() {
    long sum = 0;
    for (long bytes : THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds())) {
      sum += Math.max(0, bytes);
    }
    return sum;
  }
}
