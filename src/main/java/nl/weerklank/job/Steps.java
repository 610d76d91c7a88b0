package nl.weerklank.job;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;

/**
 * The only place steps are built. A chunk step without a transaction manager runs without
 * transactions, and nothing warns of it.
 */
final class Steps {

  private final JobRepository repository;
  private final PlatformTransactionManager transactions;

  Steps(JobRepository repository, PlatformTransactionManager transactions) {
    this.repository = repository;
    this.transactions = transactions;
  }

  /** Each chunk, and the step's own record of it, is one transaction. */
  <I, O> ChunkOrientedStepBuilder<I, O> chunk(String name, int size) {
    return new StepBuilder(name, repository).<I, O>chunk(size).transactionManager(transactions);
  }

  /** The whole task is one transaction. */
  Step task(String name, Tasklet tasklet) {
    return new StepBuilder(name, repository).tasklet(tasklet, transactions).build();
  }

  /** A task whose parts commit by themselves. */
  Step taskOutsideTransaction(String name, Tasklet tasklet) {
    return new StepBuilder(name, repository)
        .tasklet(tasklet, transactions)
        .transactionAttribute(
            new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED))
        .build();
  }
}
