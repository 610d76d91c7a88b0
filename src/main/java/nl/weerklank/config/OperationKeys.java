package nl.weerklank.config;

import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import nl.weerklank.config.WeerklankProperties.Smtp;
import nl.weerklank.notice.NoticeSettings;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Keys about running an installation: who is told, what monitoring sees, how long data is kept. */
final class OperationKeys {

  private OperationKeys() {}

  /**
   * @param addresses who get one mail about a run; empty: nobody. It holds counts and ids, no names
   * @param when always, trouble (when somebody has to do something) or never
   * @param smtp another mail server for these mails than the reports'; without a host: as reports
   *     go
   */
  public record Administrators(
      @DefaultValue List<String> addresses,
      @DefaultValue("trouble") NoticeSettings.When when,
      @DefaultValue Smtp smtp) {}

  /**
   * @param textfile where figures of the last run are written for Prometheus' node_exporter, a name
   *     ending in `.prom`; empty: nowhere
   * @param ping address asked when a run begins (`/start` behind it), got to its end, or failed
   *     (`/fail`), as healthchecks.io wants it; a secret
   * @param pingFile file that holds the address instead
   */
  public record Monitoring(Path textfile, String ping, String pingFile) {}

  /**
   * @param format of the log on the error stream: text, or json for one object a line
   */
  public record Logging(@DefaultValue("text") String format) {}

  /**
   * How long each kind of data is kept; empty: as long as the database. What is gone from the
   * sources is gone with the next run whatever stands here.
   *
   * @param texts comments and follow-up answers, by the day of the answer; scores stay. 400d lets a
   *     report look a year back
   * @param answers everything about an answer, by its day; 800d keeps every comparison with a year
   *     ago
   * @param references versions of HR and CRM rows that no longer hold; 800d
   * @param runs runs and what they read; 400d
   * @param ledger mails in the ledger that are settled; 800d
   * @param archive accepted mails in the archive; 90d
   */
  public record Retention(
      Period texts,
      Period answers,
      Period references,
      Period runs,
      Period ledger,
      Period archive) {}
}
