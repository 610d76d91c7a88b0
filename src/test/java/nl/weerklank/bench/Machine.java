package nl.weerklank.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** What a figure must be read beside. */
final class Machine {

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private Machine() {}

  static void print() {
    System.out.printf(
        Locale.ROOT,
        "%nJDK %s (%s), %s %s, %d processors, %.1f GB, heap at most %d MB%n",
        Runtime.version(),
        System.getProperty("java.vm.name"),
        SYSTEM.getName(),
        SYSTEM.getArch(),
        SYSTEM.getAvailableProcessors(),
        SYSTEM.getTotalMemorySize() / 1e9,
        Runtime.getRuntime().maxMemory() >> 20);
  }

  static String load() {
    return String.format(Locale.ROOT, "load average %.1f", SYSTEM.getSystemLoadAverage());
  }

  /** Nanoseconds of processor time of this process, all threads together. */
  static long cpu() {
    return SYSTEM.getProcessCpuTime();
  }
}
