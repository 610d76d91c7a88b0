package nl.weerklank.deliver;

import java.nio.file.Path;
import nl.weerklank.store.Ledger;
import nl.weerklank.store.ReportingStore;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A night of delivery in a JVM of its own, so that it can be killed. */
final class DeliveryProcess {

  private DeliveryProcess() {}

  /** Opened as the product opens it: what is committed is written. */
  static JdbcConnectionPool open(Path directory) {
    String file = directory.resolve("reporting").toAbsolutePath().toString();
    return JdbcConnectionPool.create("jdbc:h2:file:" + file + ";WRITE_DELAY=0", "sa", "");
  }

  static Ledger ledger(JdbcConnectionPool pool) {
    return new ReportingStore(pool, new JdbcTransactionManager(pool)).ledger();
  }

  /**
   * @param arguments directory, port of the mail server, mails, owner
   */
  public static void main(String[] arguments) {
    Path directory = Path.of(arguments[0]);
    int port = Integer.parseInt(arguments[1]);
    int mails = Integer.parseInt(arguments[2]);
    JdbcConnectionPool pool = open(directory);
    DeliverySummary summary =
        new SmallNight(directory, ledger(pool), port, mails).run(arguments[3]);
    pool.dispose();
    System.exit(summary.failure() == null ? 0 : 1);
  }
}
