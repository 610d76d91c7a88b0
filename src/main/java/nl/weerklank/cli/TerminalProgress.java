package nl.weerklank.cli;

import java.io.PrintStream;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import nl.weerklank.job.Progress;

/** A bar on a terminal. */
final class TerminalProgress implements Progress {

  private final PrintStream out;
  private ProgressBar bar;

  TerminalProgress(PrintStream out) {
    this.out = out;
  }

  @Override
  public synchronized void begin(String task, long total) {
    bar =
        new ProgressBarBuilder()
            .setTaskName(String.format(Locale.ROOT, "%-22s", task))
            .setInitialMax(total > 0 ? total : -1)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(200)
            .setConsumer(new me.tongfei.progressbar.ConsoleProgressBarConsumer(out))
            .build();
  }

  @Override
  public synchronized void step(long count) {
    if (bar != null) {
      bar.stepBy(count);
    }
  }

  @Override
  public synchronized void end(String outcome) {
    if (bar != null) {
      bar.setExtraMessage(" " + outcome);
      bar.close();
      bar = null;
    }
  }
}
