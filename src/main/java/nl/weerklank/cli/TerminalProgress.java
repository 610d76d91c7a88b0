package nl.weerklank.cli;

import java.io.PrintStream;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import nl.weerklank.job.Progress;

/** A bar on a terminal; once a task is over, a line with its outcome stands in its place. */
final class TerminalProgress implements Progress {

  /** To the line's begin, and all behind it away. */
  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream out;
  private ProgressBar bar;
  private String task;

  TerminalProgress(PrintStream out) {
    this.out = out;
  }

  @Override
  public synchronized void begin(String task, long total) {
    close();
    this.task = task;
    bar =
        new ProgressBarBuilder()
            .setTaskName(String.format(Locale.ROOT, "%-22s", task))
            .setInitialMax(total > 0 ? total : -1)
            .setStyle(ProgressBarStyle.ASCII)
            .clearDisplayOnFinish()
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
      bar.close();
      bar = null;
      out.println(CLEAR + String.format(Locale.ROOT, "%-22s %s", task, outcome));
    }
  }

  @Override
  public void close() {
    end("not finished");
  }
}
