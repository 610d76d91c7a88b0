package nl.weerklank.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Plans over JDBC. */
final class JdbcKeptPlans implements KeptPlans {

  private record Run(long id, LocalDate asOf) {}

  private final JdbcTemplate jdbc;
  private final TransactionTemplate own;

  JdbcKeptPlans(JdbcTemplate jdbc, TransactionTemplate own) {
    this.jdbc = jdbc;
    this.own = own;
  }

  @Override
  public void draft(KeptPlan plan) {
    List<Object[]> readers =
        plan.readers().stream()
            .map(
                one ->
                    new Object[] {
                      plan.runId(),
                      one.report(),
                      one.recipient(),
                      one.period(),
                      Columns.json(one.subjects())
                    })
            .toList();
    List<Object[]> answers =
        plan.answers().stream()
            .map(
                one ->
                    new Object[] {
                      plan.runId(), one.report(), one.subject(), one.period(), one.count()
                    })
            .toList();
    own.executeWithoutResult(
        status -> {
          jdbc.update("delete from run_reader where run = ?", plan.runId());
          jdbc.update("delete from run_answers where run = ?", plan.runId());
          jdbc.batchUpdate(Sql.of("run-reader-insert"), readers);
          jdbc.batchUpdate(Sql.of("run-answers-insert"), answers);
        });
  }

  @Override
  public void completed(long runId) {
    own.executeWithoutResult(
        status -> {
          List<Integer> drafts =
              jdbc.queryForList(
                  "select 1 from run_reader where run = ? limit 1", Integer.class, runId);
          if (!drafts.isEmpty()) {
            jdbc.update("delete from run_reader where run <> ?", runId);
            jdbc.update("delete from run_answers where run <> ?", runId);
          }
        });
  }

  @Override
  public Optional<KeptPlan> newest() {
    return jdbc
        .query(
            Sql.of("run-reader-newest"),
            (row, number) -> new Run(row.getLong("id"), Columns.day(row, "as_of")))
        .stream()
        .findFirst()
        .map(this::read);
  }

  private KeptPlan read(Run run) {
    return new KeptPlan(
        run.id(),
        run.asOf(),
        jdbc.query(
            "select * from run_reader where run = ? order by report, recipient",
            (row, number) ->
                new KeptPlan.Reader(
                    row.getString("report"),
                    row.getString("recipient"),
                    row.getString("period"),
                    Columns.texts(row.getString("subjects"))),
            run.id()),
        jdbc.query(
            "select * from run_answers where run = ? order by report, subject",
            (row, number) ->
                new KeptPlan.Answers(
                    row.getString("report"),
                    row.getString("subject"),
                    row.getString("period"),
                    row.getLong("answers")),
            run.id()));
  }
}
