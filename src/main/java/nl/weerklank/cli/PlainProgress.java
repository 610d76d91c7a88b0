package nl.weerklank.cli;

import java.io.PrintStream;
import java.util.Locale;
import nl.weerklank.job.Progress;

/** One line per task, for cron and log files. */
final class PlainProgress implements Progress {

  private final PrintStream out;
  private String task = "";

  PlainProgress(PrintStream out) {
    this.out = out;
  }

  @Override
  public synchronized void begin(String task, long total) {
    this.task = task;
  }

  @Override
  public void step(long count) {}

  @Override
  public synchronized void end(String outcome) {
    out.println(String.format(Locale.ROOT, "%-22s %s", task, outcome));
  }
}
