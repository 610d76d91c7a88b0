package nl.weerklank.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A piece of work beside its limit, in turn, a few times. Every figure is the median of the rounds;
 * a ratio is taken within its round, so that a machine that slows down slows down both.
 */
final class Rounds {

  /** Work that says how many rows it did. */
  @FunctionalInterface
  interface Work {
    long run() throws Exception;
  }

  private record Taken(long rows, long wall, long cpu) {
    double wallOf(Taken limit) {
      return (double) rows / wall * limit.wall / limit.rows;
    }

    double cpuOf(Taken limit) {
      return (double) rows / cpu * limit.cpu / limit.rows;
    }
  }

  private final int rounds;

  Rounds(int rounds) {
    this.rounds = rounds;
    System.out.printf(
        "%n%-46s %9s %11s %11s %8s %8s%n", "", "rows", "limit/s", "product/s", "wall", "CPU");
  }

  void measure(String name, double aim, Work limit, Work product) throws Exception {
    measure(name, aim, limit, () -> 0, product);
  }

  /**
   * @param prepare before each round of the product, not measured
   */
  void measure(String name, double aim, Work limit, Work prepare, Work product) throws Exception {
    List<Taken> limits = new ArrayList<>();
    List<Taken> products = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      limits.add(take(limit));
      prepare.run();
      products.add(take(product));
    }
    double[] wall = new double[rounds];
    double[] cpu = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      wall[round] = products.get(round).wallOf(limits.get(round));
      cpu[round] = products.get(round).cpuOf(limits.get(round));
    }
    System.out.printf(
        Locale.ROOT,
        "%-46s %,9d %,11.0f %,11.0f %8.2f %8.2f  %s%s%n",
        name,
        products.get(0).rows(),
        median(limits.stream().mapToDouble(Rounds::perSecond).toArray()),
        median(products.stream().mapToDouble(Rounds::perSecond).toArray()),
        median(wall),
        median(cpu),
        aim == 0 ? "" : "aim " + aim + ", ",
        Machine.load());
  }

  private static double perSecond(Taken taken) {
    return taken.rows() * 1e9 / taken.wall();
  }

  private static Taken take(Work work) throws Exception {
    System.gc();
    long wall = System.nanoTime();
    long cpu = Machine.cpu();
    long rows = work.run();
    long usedCpu = Machine.cpu() - cpu;
    return new Taken(rows, System.nanoTime() - wall, usedCpu);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
