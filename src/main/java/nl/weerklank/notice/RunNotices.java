package nl.weerklank.notice;

import java.io.IOException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import nl.weerklank.deliver.DirectMail;
import nl.weerklank.notice.NoticeSettings.When;
import nl.weerklank.store.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells administrators and their monitoring about a run. Nothing here throws: a notice that does
 * not get through is a warning in the log and changes neither exit code nor ledger.
 */
public final class RunNotices {

  private static final Logger LOG = LoggerFactory.getLogger(RunNotices.class);
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

  private final NoticeSettings settings;
  private final Clock clock;

  public RunNotices(NoticeSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  public void started() {
    if (settings.ping() != null) {
      new Ping(settings.ping()).started();
    }
  }

  /**
   * @param standing null when the reporting database could not be read
   */
  public void ended(RunNews news, Standing standing) {
    metrics(news, standing);
    ping(news);
    if (wanted(news)) {
      mail(news);
    }
  }

  private void metrics(RunNews news, Standing standing) {
    if (settings.textfile() == null) {
      return;
    }
    try {
      new MetricsFile(settings.textfile()).write(news, standing);
    } catch (IOException e) {
      LOG.warn(
          "{} (weerklank.monitoring.textfile) cannot be written ({}); check its disk space and"
              + " rights. The run is not affected.",
          settings.textfile(),
          e.getClass().getSimpleName());
    }
  }

  private void ping(RunNews news) {
    if (settings.ping() == null) {
      return;
    }
    Ping ping = new Ping(settings.ping());
    if (news.succeeded()) {
      ping.succeeded();
    } else {
      ping.failed();
    }
  }

  private boolean wanted(RunNews news) {
    return settings.when() == When.ALWAYS || settings.when() == When.TROUBLE && news.trouble();
  }

  private void mail(RunNews news) {
    Digest digest = new Digest(news, settings.organisation(), new Words(settings.language()));
    List<String> addresses = settings.addresses();
    ZonedDateTime now = ZonedDateTime.now(clock);
    for (int i = 0; i < addresses.size(); i++) {
      String name = MOMENT.format(now) + "-" + (i + 1);
      Ledger.Key key = new Ledger.Key("administrators", "run-" + news.run(), name);
      Optional<String> obstacle =
          new DirectMail(settings.delivery())
              .send(
                  new DirectMail.Letter(
                      key,
                      addresses.get(i),
                      settings.language(),
                      digest.subject(),
                      digest.text(),
                      now));
      int number = i + 1;
      obstacle.ifPresent(
          reason ->
              LOG.warn(
                  "The mail to administrator {} (weerklank.administrators.addresses) was not sent:"
                      + " {}. The run is not affected.",
                  number,
                  reason));
    }
  }
}
