package nl.weerklank.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.infrastructure.item.ExecutionContext;

class SchemaIT extends EachDatabase {

  @Test
  void spring_batch_keeps_its_state_in_the_migrated_schema() throws Exception {
    JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
    factory.setDataSource(database.dataSource);
    factory.setTransactionManager(database.transactions);
    factory.afterPropertiesSet();
    JobRepository repository = factory.getObject();
    JobParameters parameters =
        new JobParametersBuilder()
            .addLocalDate("asOf", LocalDate.of(2026, 11, 22))
            .toJobParameters();
    ExecutionContext context = new ExecutionContext();
    context.putString("note", "x".repeat(10_000));

    JobExecution execution =
        repository.createJobExecution(
            repository.createJobInstance("run", parameters), parameters, context);
    repository.updateExecutionContext(execution);

    JobExecution read = repository.getJobExecution(execution.getId());
    assertThat(read.getJobParameters()).isEqualTo(parameters);
    assertThat(read.getExecutionContext().getString("note")).hasSize(10_000);
  }
}
