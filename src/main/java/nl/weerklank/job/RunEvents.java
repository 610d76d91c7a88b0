package nl.weerklank.job;

import java.util.Map;
import nl.weerklank.store.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** What a program that reads the log in JSON wants to know: ids and states, nothing personal. */
final class RunEvents {

  private static final Logger LOG = LoggerFactory.getLogger("weerklank.run");

  private final RunContext run;

  RunEvents(RunContext run) {
    this.run = run;
  }

  void begun() {
    event().addKeyValue("attempt", run.attempt()).log("run begun");
  }

  void moved(Ledger.Key key, Ledger.State state) {
    event()
        .addKeyValue("report", key.report())
        .addKeyValue("period", key.period())
        .addKeyValue("key", key.toString())
        .addKeyValue("state", state.name())
        .log("mail");
  }

  void ended(int exitCode) {
    LoggingEventBuilder event = event().addKeyValue("exit", exitCode);
    for (Map.Entry<String, Long> count : run.counts().entrySet()) {
      event = event.addKeyValue(count.getKey(), count.getValue());
    }
    event.log("run ended");
  }

  private LoggingEventBuilder event() {
    return LOG.atInfo().addKeyValue("run", run.id()).addKeyValue("as_of", run.asOf().toString());
  }
}
