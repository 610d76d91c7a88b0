package nl.weerklank.job;

import java.time.Clock;
import java.time.LocalDate;
import nl.weerklank.demo.DemoOrganisation;
import nl.weerklank.survey.Failure;

/** The demo organisation's databases, made when they are not there. */
public final class DemoSources {

  private final Settings settings;
  private final Clock clock;

  public DemoSources(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * @param seed null for the configured one
   * @return a line that says what was made
   * @throws Failure when the configuration is not the demo's
   */
  public String create(Long seed) {
    if (settings.demo() == null) {
      throw Failure.configuration(
          settings.file()
              + " is not the demo's configuration (weerklank.demo.enabled is false); nothing was"
              + " made.");
    }
    long chosen = seed == null ? settings.demo().seed() : seed;
    LocalDate today = LocalDate.now(clock);
    new DemoOrganisation().create(settings.demo().directory(), chosen, today);
    return "Demo organisation of "
        + today
        + ", seed "
        + chosen
        + ", in "
        + settings.demo().directory();
  }

  /** Makes the databases unless they are there, or the configuration is not the demo's. */
  void createWhenMissing(Progress progress) {
    if (settings.demo() == null || new DemoOrganisation().exists(settings.demo().directory())) {
      return;
    }
    progress.begin("Demo organisation", 0);
    create(null);
    progress.end("made in " + settings.demo().directory());
  }
}
