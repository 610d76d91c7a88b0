package nl.weerklank.job;

import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * Makes what a dead process left in Spring Batch's tables startable again, however often that
 * happens; the framework's own recovery works once for a job. The caller holds the run lock, so
 * nothing that looks as if it were running is.
 */
final class JobRecovery {

  private final JobRepository repository;
  private final Clock clock;

  JobRecovery(JobRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /**
   * @return false when this very job was completed, and only the note of it in our own tables is
   *     missing: there is nothing to start
   */
  boolean startable(String name, JobParameters parameters) {
    JobInstance instance = repository.getJobInstance(name, parameters);
    if (instance == null) {
      return true;
    }
    JobExecution last = repository.getLastJobExecution(instance);
    if (last == null) {
      // killed after the first of two inserts; the framework refuses such a half instance
      repository.deleteJobInstance(instance);
      return true;
    }
    if (last.getStatus() == BatchStatus.COMPLETED) {
      return false;
    }
    repository.getJobExecutions(instance).forEach(this::fail);
    return true;
  }

  private void fail(JobExecution execution) {
    execution.getStepExecutions().stream()
        .filter(step -> ended(step.getStatus()))
        .forEach(this::fail);
    if (ended(execution.getStatus())) {
      execution.setStatus(BatchStatus.FAILED);
      execution.setExitStatus(ExitStatus.FAILED);
      execution.setEndTime(LocalDateTime.now(clock));
      repository.update(execution);
    }
  }

  private void fail(StepExecution step) {
    step.setStatus(BatchStatus.FAILED);
    step.setExitStatus(ExitStatus.FAILED);
    step.setEndTime(LocalDateTime.now(clock));
    repository.update(step);
  }

  /** Not by itself: its process did. */
  private static boolean ended(BatchStatus status) {
    return status.isRunning() || status == BatchStatus.UNKNOWN;
  }
}
