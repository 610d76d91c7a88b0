package nl.weerklank.job;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.weerklank.notice.RunNews;
import nl.weerklank.notice.RunNotices;
import nl.weerklank.survey.Failure;

/** Tells administrators of a run that failed before it could begin: no database, no templates. */
public final class FailedStart {

  private final RunNotices notices;
  private final Clock clock;

  FailedStart(RunNotices notices, Clock clock) {
    this.notices = notices;
    this.clock = clock;
  }

  /** Nobody is told that another run is going on: that one will tell how it ended. */
  public void tell(Throwable thrown) {
    if (Causes.kind(thrown) == Failure.Kind.LOCKED) {
      return;
    }
    Instant now = clock.instant();
    notices.ended(
        new RunNews(
            0,
            LocalDate.now(clock),
            now,
            now,
            Causes.kind(thrown).exitCode(),
            Causes.words(thrown),
            Map.of(),
            List.of(),
            Map.of(),
            Map.of()),
        null);
  }
}
