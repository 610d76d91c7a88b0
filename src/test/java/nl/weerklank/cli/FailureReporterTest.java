package nl.weerklank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Supplier;
import nl.weerklank.survey.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class FailureReporterTest {

  private final Logger logger = (Logger) LoggerFactory.getLogger(FailureReporter.class);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
    logger.setAdditive(false);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(log);
    logger.setAdditive(true);
  }

  @Test
  void an_error_of_the_virtual_machine_ends_with_the_code_of_a_defect() {
    assertThat(
            run(
                () -> {
                  throw new StackOverflowError();
                }))
        .isEqualTo(70);
    assertLogged(StackOverflowError.class);
  }

  @Test
  void a_stray_illegal_argument_is_a_defect_and_logged_with_its_stack_trace() {
    assertThat(
            run(
                () -> {
                  throw new IllegalArgumentException("Period x ends before it begins.");
                }))
        .isEqualTo(70);
    assertLogged(IllegalArgumentException.class);
  }

  @Test
  void a_request_that_cannot_be_is_wrong_usage_and_not_logged() {
    assertThat(
            run(
                () -> {
                  throw Failure.usage("There is no unit x.");
                }))
        .isEqualTo(64);
    assertThat(err.toString())
        .startsWith("weerklank: There is no unit x.")
        .contains("See 'weerklank odd --help'.");
    assertThat(log.list).isEmpty();
  }

  @Test
  void wrong_settings_are_told_without_a_word_about_the_command_line() {
    assertThat(
            run(
                () -> {
                  throw Failure.configuration("Unknown key x.");
                }))
        .isEqualTo(78);
    assertThat(err.toString())
        .isEqualToIgnoringNewLines(
            "weerklank: Unknown key x.exit=78 (settings, templates or SQL are wrong)");
  }

  private void assertLogged(Class<? extends Throwable> thrown) {
    assertThat(err.toString()).contains("exit=70").doesNotContain("Usage:", "--help");
    assertThat(log.list).hasSize(1);
    assertThat(log.list.get(0).getThrowableProxy().getClassName()).isEqualTo(thrown.getName());
    assertThat(log.list.get(0).getThrowableProxy().getStackTraceElementProxyArray()).isNotEmpty();
  }

  private int run(Supplier<Integer> work) {
    CommandLine commandLine = Weerklank.commandLine();
    commandLine.addSubcommand(new CommandLine(new Odd(work)));
    return commandLine.setErr(new PrintWriter(err, true)).execute("odd");
  }

  @Command(name = "odd")
  private static final class Odd implements java.util.concurrent.Callable<Integer> {
    private final Supplier<Integer> work;

    Odd(Supplier<Integer> work) {
      this.work = work;
    }

    @Override
    public Integer call() {
      return work.get();
    }
  }
}
