package nl.weerklank.store;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The reporting database, with the schema already migrated. Make one per process: it keeps names in
 * memory. The pool needs at least two connections for each working thread, because names and the
 * ledger commit apart from the caller's transaction.
 */
public final class ReportingStore {

  private final JdbcNames names;
  private final FactStore facts;
  private final ReferenceStore references;
  private final RunLog runs;
  private final Ledger ledger;
  private final Baselines baselines;
  private final Releases releases;
  private final Alerts alerts;
  private final Deliveries deliveries;
  private final Erasure erasure;
  private final FirstSeen firstSeen;
  private final Editions editions;
  private final KeptPlans plans;
  private final Approvals approvals;
  private final Retention retention;
  private final OwnPages ownPages;

  public ReportingStore(DataSource dataSource, PlatformTransactionManager transactions) {
    JdbcTemplate jdbc = new JdbcTemplate(dataSource);
    Dialect dialect = Dialect.of(dataSource);
    TransactionTemplate own =
        template(transactions, TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    TransactionTemplate joined = template(transactions, TransactionDefinition.PROPAGATION_REQUIRED);
    TransactionTemplate callers =
        template(transactions, TransactionDefinition.PROPAGATION_MANDATORY);
    names = new JdbcNames(jdbc, dialect, own);
    facts = new JdbcFactStore(jdbc, callers, dialect, names);
    references = new JdbcReferenceStore(jdbc, joined, dialect, names);
    runs = new JdbcRunLog(jdbc, joined);
    ledger = new JdbcLedger(jdbc, own);
    baselines = new JdbcBaselines(jdbc, own);
    releases = new JdbcReleases(jdbc, own);
    alerts = new JdbcAlerts(jdbc, own, names);
    deliveries = new JdbcDeliveries(jdbc, own);
    retention = new JdbcRetention(jdbc, own);
    firstSeen = new JdbcFirstSeen(jdbc, dialect, names);
    erasure = new JdbcErasure(jdbc, own, dialect);
    editions = new JdbcEditions(jdbc, own);
    plans = new JdbcKeptPlans(jdbc, own);
    approvals = new JdbcApprovals(jdbc, own);
    ownPages = new JdbcOwnPages(jdbc, own);
  }

  private static TransactionTemplate template(
      PlatformTransactionManager transactions, int propagation) {
    TransactionTemplate template = new TransactionTemplate(transactions);
    template.setPropagationBehavior(propagation);
    return template;
  }

  public FactStore facts() {
    return facts;
  }

  public Names names() {
    return names;
  }

  public ReferenceStore references() {
    return references;
  }

  public RunLog runs() {
    return runs;
  }

  public Ledger ledger() {
    return ledger;
  }

  public Baselines baselines() {
    return baselines;
  }

  public Releases releases() {
    return releases;
  }

  public Alerts alerts() {
    return alerts;
  }

  public Deliveries deliveries() {
    return deliveries;
  }

  public Retention retention() {
    return retention;
  }

  public Erasure erasure() {
    return erasure;
  }

  public FirstSeen firstSeen() {
    return firstSeen;
  }

  public Editions editions() {
    return editions;
  }

  public KeptPlans plans() {
    return plans;
  }

  public Approvals approvals() {
    return approvals;
  }

  public OwnPages ownPages() {
    return ownPages;
  }
}
