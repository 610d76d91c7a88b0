package nl.weerklank.job;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import nl.weerklank.deliver.Spool;
import nl.weerklank.render.ReportRenderer;
import nl.weerklank.store.Ledger;
import nl.weerklank.store.RunLog.Range;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** The steps of a run in their order. Each can be killed at any moment and started again. */
final class NightlyJob implements AutoCloseable {

  /** A drawing ends by its own time limit long before. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  static final String NAME = "nightly";

  private final JobRepository repository;
  private final Steps steps;
  private final RunContext run;
  private final ReportRenderer renderer;
  private final Spool spool;
  private final Path pages;
  private final ReplaceRange replacement;
  private final SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("render-");

  /**
   * @param pages where web pages are written; null for none
   */
  NightlyJob(
      JobRepository repository,
      Steps steps,
      RunContext run,
      ReportRenderer renderer,
      Spool spool,
      Path pages) {
    this.repository = repository;
    this.steps = steps;
    this.run = run;
    this.renderer = renderer;
    this.spool = spool;
    this.pages = pages;
    this.replacement = new ReplaceRange(run);
    threads.setTaskTerminationTimeout(PATIENCE.toMillis());
  }

  /**
   * @param readsSources false for a date in the past
   * @param mails false when documents are only drawn
   */
  Job build(boolean readsSources, boolean mails) {
    Iterator<Step> order = order(readsSources, mails).iterator();
    SimpleJobBuilder job = new JobBuilder(NAME, repository).start(order.next());
    order.forEachRemaining(job::next);
    return job.build();
  }

  private List<Step> order(boolean readsSources, boolean mails) {
    List<Step> reading = readsSources ? List.of(references(), digest(), replace()) : List.of();
    List<Step> sending = mails ? sending(readsSources) : drawing();
    return java.util.stream.Stream.concat(reading.stream(), sending.stream()).toList();
  }

  private List<Step> sending(boolean newest) {
    RenderMails rendering = new RenderMails(run, renderer, spool);
    List<Step> order = new ArrayList<>(List.of(plan(), render(rendering)));
    if (newest && Rehearsal.counts(run.request())) {
      order.add(work("alerts", () -> new AlertMails(run, renderer, spool).prepare()));
      order.add(work("keep-plan", () -> Rehearsal.of(run).keep(run.id())));
    }
    if (pages == null) {
      order.add(deliver(rendering));
      order.add(retain());
      return order;
    }
    PublishReports publishing = new PublishReports(run, renderer, pages);
    order.add(work("pages", publishing::beforeMails));
    order.add(deliver(rendering));
    order.add(retain());
    order.add(work("pages-left", publishing::orFail));
    return order;
  }

  private Step retain() {
    return work("retention", () -> new Retain(run).retain());
  }

  private List<Step> drawing() {
    return pages == null
        ? List.of(drawOnly())
        : List.of(drawOnly(), work("pages-left", new PublishReports(run, renderer, pages)::orFail));
  }

  private Step work(String name, Runnable work) {
    return steps.taskOutsideTransaction(
        name,
        (contribution, context) -> {
          work.run();
          return RepeatStatus.FINISHED;
        });
  }

  private Step references() {
    return steps.task(
        "references",
        task(
            "Organisation, customers",
            () -> (long) run.feeds().references().size(),
            () -> {
              new ReadReferences(run).read();
              return run.counts().get("reference_rows")
                  + " rows read, "
                  + run.counts().get("reference_changed")
                  + " changed";
            }));
  }

  private Step digest() {
    return steps.task(
        "digest",
        task(
            "Answers",
            () -> 0L,
            () -> {
              new DigestFeeds(run).digest();
              return run.counts().get("read")
                  + " rows read, "
                  + run.counts().get("changed_days")
                  + " days changed";
            }));
  }

  private Step replace() {
    Items<Range> ranges =
        new Items<>("Changed days", () -> run.store().runs().openRanges(run.id()));
    return steps
        .<Range, Range>chunk("replace", 1)
        .reader(ranges)
        .writer(chunk -> chunk.forEach(replacement::replace))
        .build();
  }

  private Step plan() {
    return steps.taskOutsideTransaction(
        "plan",
        task(
            "Mails due",
            () -> 0L,
            () -> {
              new PlanMails(run).plan();
              return run.counts().getOrDefault("due", 0L)
                  + ", already sent "
                  + run.counts().getOrDefault("already_sent", 0L);
            }));
  }

  private Step render(RenderMails rendering) {
    Items<Ledger.Mail> mails = new Items<>("Reports", rendering::open);
    threads.setConcurrencyLimit(run.settings().threads());
    return steps
        .<Ledger.Mail, Ledger.Mail>chunk("render", 20)
        .reader(mails)
        .processor(
            mail -> {
              rendering.render(mail);
              return mail;
            })
        .writer(chunk -> {})
        .taskExecutor(threads)
        .build();
  }

  /**
   * Waits for reads and drawings under way: a step that failed leaves them behind, and they must
   * not write into spool and ledger after the lock is given back.
   */
  @Override
  public void close() {
    replacement.close();
    threads.close();
  }

  private Step deliver(RenderMails rendering) {
    return steps.taskOutsideTransaction(
        "deliver",
        (contribution, context) -> {
          new DeliverMails(run, spool, rendering).deliver();
          return RepeatStatus.FINISHED;
        });
  }

  private Step drawOnly() {
    return steps.taskOutsideTransaction(
        "draw-only",
        (contribution, context) -> {
          new DrawOnly(run, renderer).draw();
          return RepeatStatus.FINISHED;
        });
  }

  private Tasklet task(String name, Supplier<Long> total, Supplier<String> work) {
    return (contribution, context) -> {
      run.progress().begin(name, total.get());
      run.progress().end(work.get());
      return RepeatStatus.FINISHED;
    };
  }

  /** Hands out what a table says is still to be done; a restart asks the table again. */
  private final class Items<T> implements ItemReader<T> {

    private final String name;
    private final Supplier<List<T>> source;
    private Iterator<T> left;
    private int size;

    Items(String name, Supplier<List<T>> source) {
      this.name = name;
      this.source = source;
    }

    @Override
    public synchronized T read() {
      if (left == null) {
        List<T> all = source.get();
        size = all.size();
        left = all.iterator();
        run.progress().begin(name, size);
      }
      run.stopIfRequested();
      if (left.hasNext()) {
        return left.next();
      }
      run.progress().end(size == 0 ? "none" : size + " done");
      return null;
    }
  }
}
