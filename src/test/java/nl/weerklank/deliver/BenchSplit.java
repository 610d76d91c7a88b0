package nl.weerklank.deliver;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import nl.weerklank.store.Ledger;

/**
 * How the time of delivery threads splits: in the ledger, with the mail server, and the rest
 * (spool, checks, waiting for each other). Processor time and time passed, summed over the threads.
 */
final class BenchSplit {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final class Part {
    private final AtomicLong cpu = new AtomicLong();
    private final AtomicLong wall = new AtomicLong();

    void add(long cpuNanos, long wallNanos) {
      cpu.addAndGet(cpuNanos);
      wall.addAndGet(wallNanos);
    }

    String line(String name, long mails) {
      return String.format(
          Locale.ROOT,
          "| %s | %.2f | %.2f |%n",
          name,
          cpu.get() / 1e6 / mails,
          wall.get() / 1e6 / mails);
    }
  }

  private final Part ledger = new Part();
  private final Part server = new Part();
  private final Part rest = new Part();

  /** Time in any of its methods counts as the ledger's, wherever it is called from. */
  Ledger timed(Ledger real) {
    return (Ledger)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Ledger.class},
            (proxy, method, arguments) -> {
              long cpu = THREADS.getCurrentThreadCpuTime();
              long wall = System.nanoTime();
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException ex) {
                throw ex.getCause();
              } finally {
                long cpuTaken = THREADS.getCurrentThreadCpuTime() - cpu;
                long wallTaken = System.nanoTime() - wall;
                ledger.add(cpuTaken, wallTaken);
                rest.add(-cpuTaken, -wallTaken);
              }
            });
  }

  /** Its thread begins with the first message and ends when it is closed. */
  Transport timed(Transport real) {
    return new Timed(real);
  }

  private final class Timed implements Transport {
    private final Transport real;
    private long begun;
    private long cpuBegun;

    Timed(Transport real) {
      this.real = real;
    }

    @Override
    public Outcome send(Envelope envelope, byte[] mime, Runnable leaving) {
      if (begun == 0) {
        begun = System.nanoTime();
        cpuBegun = THREADS.getCurrentThreadCpuTime();
      }
      long cpu = THREADS.getCurrentThreadCpuTime();
      long wall = System.nanoTime();
      long[] inLedger = new long[2];
      Outcome outcome =
          real.send(
              envelope,
              mime,
              () -> {
                long cpuBefore = THREADS.getCurrentThreadCpuTime();
                long wallBefore = System.nanoTime();
                leaving.run();
                inLedger[0] = THREADS.getCurrentThreadCpuTime() - cpuBefore;
                inLedger[1] = System.nanoTime() - wallBefore;
              });
      long cpuTaken = THREADS.getCurrentThreadCpuTime() - cpu - inLedger[0];
      long wallTaken = System.nanoTime() - wall - inLedger[1];
      server.add(cpuTaken, wallTaken);
      rest.add(-cpuTaken, -wallTaken);
      return outcome;
    }

    @Override
    public void rested() {
      real.rested();
    }

    @Override
    public void abort() {
      real.abort();
    }

    @Override
    public void close() {
      if (begun != 0) {
        rest.add(THREADS.getCurrentThreadCpuTime() - cpuBegun, System.nanoTime() - begun);
        begun = 0;
      }
      real.close();
    }
  }

  String table(long mails) {
    return "| of the delivery threads | CPU ms per mail | wall ms |\n| --- | --- | --- |\n"
        + ledger.line("ledger", mails)
        + server.line("mail server", mails)
        + rest.line("spool, checks, waiting for each other", mails);
  }
}
