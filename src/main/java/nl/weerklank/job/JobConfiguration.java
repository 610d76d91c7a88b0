package nl.weerklank.job;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import javax.sql.DataSource;
import nl.weerklank.notice.RunNotices;
import nl.weerklank.render.PdfReportRenderer;
import nl.weerklank.render.ReportRenderer;
import nl.weerklank.store.ReportingStore;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The objects behind the commands, made when a command asks for them. Spring Batch keeps its tables
 * in the reporting database, so that a chunk and the record of it are one transaction.
 */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository
public class JobConfiguration {

  @Bean
  Clock clock(Settings settings) {
    return Clock.system(settings.reports().zone());
  }

  /** Held as long as the command runs; closing the context lets go of it. */
  @Bean(destroyMethod = "close")
  InstallationLock installationLock(Settings settings, Clock clock) {
    return InstallationLock.acquire(settings, clock);
  }

  @Bean(destroyMethod = "close")
  HikariDataSource dataSource(Settings settings, InstallationLock lock) {
    HikariDataSource pool =
        ReportingDatabase.open(
            settings.store().account(), 4 + 3 * settings.threads(), lock.server());
    boolean ready = false;
    try {
      ReportingDatabase.migrate(pool);
      StoreMove.refuseToForget(settings, pool);
      ready = true;
      return pool;
    } finally {
      if (!ready) {
        pool.close();
      }
    }
  }

  @Bean
  PlatformTransactionManager transactionManager(DataSource dataSource) {
    return new JdbcTransactionManager(dataSource);
  }

  @Bean
  ReportingStore reportingStore(DataSource dataSource, PlatformTransactionManager transactions) {
    return new ReportingStore(dataSource, transactions);
  }

  @Bean
  ReportRenderer reportRenderer(Settings settings) {
    return new PdfReportRenderer(settings.templates(), settings.render());
  }

  @Bean
  DemoSources demoSources(Settings settings, Clock clock) {
    return new DemoSources(settings, clock);
  }

  @Bean
  NightlyRun nightlyRun(
      Settings settings,
      ReportingStore store,
      JobRepository repository,
      JobOperator operator,
      PlatformTransactionManager transactions,
      ReportRenderer renderer,
      DemoSources demo,
      Clock clock,
      RunNotices notices) {
    return new NightlyRun(
        settings,
        store,
        repository,
        operator,
        transactions,
        renderer,
        demo,
        clock,
        notices,
        reports -> reports);
  }

  @Bean
  RunNotices runNotices(Settings settings, Clock clock) {
    return new RunNotices(settings.notices(), clock);
  }

  @Bean
  FailedStart failedStart(RunNotices notices, Clock clock) {
    return new FailedStart(notices, clock);
  }

  @Bean
  MailPlan mailPlan(Settings settings, ReportingStore store, Clock clock) {
    return new MailPlan(settings, store, clock);
  }

  @Bean
  Preview preview(Settings settings, ReportingStore store, Clock clock) {
    return new Preview(settings, store, () -> reportRenderer(settings), clock);
  }

  @Bean
  Scores scores(Settings settings, ReportingStore store, Clock clock) {
    return new Scores(settings, store, clock);
  }

  @Bean
  History history(Settings settings, ReportingStore store) {
    return new History(store, settings.reports().zone());
  }

  @Bean
  Forgetting forgetting(Settings settings, ReportingStore store, Clock clock) {
    return new Forgetting(settings, store, clock);
  }

  @Bean
  Resending resending(ReportingStore store, Clock clock) {
    return new Resending(store.ledger(), clock);
  }

  @Bean
  Resolution resolution(ReportingStore store, Clock clock) {
    return new Resolution(store.ledger(), clock);
  }

  @Bean
  Approval approval(Settings settings, ReportingStore store, Clock clock) {
    return new Approval(settings, store.approvals(), clock);
  }

  @Bean
  StoreMove storeMove(Settings settings, Clock clock) {
    return new StoreMove(settings, clock);
  }

  @Bean
  InstallationCheck installationCheck(
      Settings settings, ReportRenderer renderer, DemoSources demo, Clock clock) {
    return new InstallationCheck(settings, renderer, demo, clock);
  }
}
