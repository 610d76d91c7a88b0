package nl.weerklank.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A migrated reporting database of its own for each test. */
final class Database {

  /** What reports may be kept in; the tests of this package run on each. */
  enum Kind {
    H2,
    POSTGRES
  }

  private static final AtomicInteger NUMBER = new AtomicInteger();

  final DataSource dataSource;
  final JdbcTransactionManager transactions;
  final JdbcTemplate jdbc;
  final TransactionTemplate transaction;
  final ReportingStore store;

  Database(Kind kind) {
    dataSource = kind == Kind.H2 ? h2() : postgres(PostgresServer.migrated());
    transactions = new JdbcTransactionManager(dataSource);
    jdbc = new JdbcTemplate(dataSource);
    transaction = new TransactionTemplate(transactions);
    store = new ReportingStore(dataSource, transactions);
  }

  private static DataSource h2() {
    JdbcDataSource dataSource = new JdbcDataSource();
    dataSource.setURL("jdbc:h2:mem:store" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
    dataSource.setUser("sa");
    Flyway.configure().dataSource(dataSource).load().migrate();
    return dataSource;
  }

  private static DataSource postgres(String url) {
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setUrl(url);
    dataSource.setUser("postgres");
    return dataSource;
  }

  /** Another process on the same database: nothing remembered. */
  ReportingStore reopened() {
    return new ReportingStore(dataSource, transactions);
  }

  /** Every row of a table as text, in key order. */
  List<String> rows(String table) {
    List<String> rows = new ArrayList<>();
    jdbc.queryForList("select * from " + table + " order by 1, 2")
        .forEach(row -> rows.add(row.toString()));
    return rows;
  }

  int count(String table) {
    return rows(table).size();
  }
}
