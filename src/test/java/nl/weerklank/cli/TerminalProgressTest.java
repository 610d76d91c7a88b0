package nl.weerklank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final TerminalProgress progress =
      new TerminalProgress(new PrintStream(written, true, StandardCharsets.UTF_8));

  @Test
  void a_task_that_is_done_leaves_its_outcome_and_no_bar() {
    progress.begin("Answers", 0);
    progress.step(3);
    progress.end("900 rows read");

    assertThat(screen()).isEqualTo("Answers                900 rows read");
  }

  @Test
  void a_task_that_failed_leaves_no_bar_either() {
    progress.begin("Reports", 40);
    progress.close();
    progress.close();

    assertThat(screen()).isEqualTo("Reports                not finished");
  }

  /** What is left to see of the last line: the rest was written over. */
  private String screen() {
    String text = written.toString(StandardCharsets.UTF_8).stripTrailing();
    return text.substring(Math.max(text.lastIndexOf('\r'), text.lastIndexOf('\n')) + 1)
        .replace("\u001b[K", "");
  }
}
