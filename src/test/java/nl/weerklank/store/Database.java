package nl.weerklank.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A migrated reporting database in memory, of its own for each test. */
final class Database {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  final JdbcDataSource dataSource = new JdbcDataSource();
  final JdbcTransactionManager transactions;
  final JdbcTemplate jdbc;
  final TransactionTemplate transaction;
  final ReportingStore store;

  Database() {
    dataSource.setURL("jdbc:h2:mem:store" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
    dataSource.setUser("sa");
    Flyway.configure().dataSource(dataSource).load().migrate();
    transactions = new JdbcTransactionManager(dataSource);
    jdbc = new JdbcTemplate(dataSource);
    transaction = new TransactionTemplate(transactions);
    store = new ReportingStore(dataSource, transactions);
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
