package nl.weerklank.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.cli.BenchInstallation;
import nl.weerklank.config.WeerklankConfiguration;
import nl.weerklank.notice.RunNotices;
import nl.weerklank.render.ReportRenderer;
import nl.weerklank.store.Ledger;
import nl.weerklank.store.ReportingStore;
import nl.weerklank.survey.Subject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/** Whole runs in which a defect asks for other rows than the plan named. */
class WidenedRunIT {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);

  @TempDir Path directory;
  private ConfigurableApplicationContext context;

  @BeforeEach
  void open() {
    Path configuration = BenchInstallation.small(directory);
    context =
        new SpringApplicationBuilder(WeerklankConfiguration.class)
            .web(WebApplicationType.NONE)
            .logStartupInfo(false)
            .registerShutdownHook(false)
            .run(
                "--" + WeerklankConfiguration.FILE + "=" + configuration,
                "--spring.config.location=optional:classpath:/," + configuration.toUri());
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Tag("thorough")
  @Test
  void a_report_about_more_than_its_reader_may_see_is_not_mailed_and_the_administrator_is_told()
      throws Exception {
    RunOutcome widened = run(RunContextSources.ABOVE, Set.of(ReportKind.DEPARTMENT));

    assertThat(mails()).isEmpty();
    assertThat(widened.partial()).as("exit 3").isTrue();
    assertThat(widened.trouble())
        .filteredOn(line -> line.contains("not sent (SCOPE)"))
        .hasSize(6)
        .anyMatch(line -> line.contains("department/2026-W10/person:w4"));
    assertThat(ledger().inState(Ledger.State.SKIPPED))
        .hasSize(6)
        .allMatch(mail -> mail.skip() == Ledger.Skip.SCOPE && mail.spoolFile() == null);

    RunOutcome mended = run(RunContextSources.NONE, Set.of(ReportKind.DEPARTMENT));

    assertThat(mended.partial()).as(mended.lines().toString()).isFalse();
    assertThat(mails()).hasSize(6);
  }

  @Test
  @Tag("thorough")
  void another_persons_page_is_not_mailed() throws Exception {
    RunOutcome widened = run(RunContextSources.SOMEBODY_ELSE, Set.of(ReportKind.EMPLOYEE));

    assertThat(widened.partial()).isTrue();
    assertThat(mails()).hasSize(1).allMatch(name -> name.contains("person-w8"));
  }

  private RunOutcome run(RunContext.Sources sources, Set<ReportKind> kinds) {
    NightlyRun run =
        new NightlyRun(
            context.getBean(Settings.class),
            context.getBean(ReportingStore.class),
            context.getBean(JobRepository.class),
            context.getBean(JobOperator.class),
            context.getBean(PlatformTransactionManager.class),
            context.getBean(ReportRenderer.class),
            context.getBean(DemoSources.class),
            context.getBean(Clock.class),
            context.getBean(RunNotices.class),
            sources);
    RunRequest request = new RunRequest(MONDAY, kinds, null, false, null, false, null);
    return run.run(request, Progress.SILENT, () -> false);
  }

  /** Defects of the kind the second check is there for. */
  private static final class RunContextSources {

    static final RunContext.Sources NONE = reports -> reports;

    /** The unit above: its rows are a superset of the right ones. */
    static final RunContext.Sources ABOVE =
        reports ->
            (kind, period, subject, reader) ->
                reports.model(kind, period, Subject.organisation(), reader);

    static final RunContext.Sources SOMEBODY_ELSE =
        reports ->
            (kind, period, subject, reader) ->
                reports.model(kind, period, Subject.employee("w8"), reader);
  }

  private Ledger ledger() {
    return context.getBean(ReportingStore.class).ledger();
  }

  private List<String> mails() throws Exception {
    Path drop = directory.resolve("output/mail");
    if (!Files.exists(drop)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(drop)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".eml"))
          .toList();
    }
  }
}
