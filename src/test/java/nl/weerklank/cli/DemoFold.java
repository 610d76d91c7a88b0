package nl.weerklank.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.demo.DemoFixture;
import nl.weerklank.insight.FactFold;
import nl.weerklank.insight.Figures;
import nl.weerklank.insight.RepeatedAnswers;
import nl.weerklank.insight.TestedUnits;
import nl.weerklank.job.Settings;
import nl.weerklank.report.ReportWindows;
import nl.weerklank.store.ReportingStore;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.UnitHistory;
import nl.weerklank.survey.UnitTree;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What the product's own fold counts in the windows of the demo's first director's report. */
record DemoFold(Map<String, Metric> metrics, TestedUnits.Plan plan) {

  static final ReportWindows WINDOWS =
      ReportWindows.of(ReportKind.DIRECTOR, Period.parse("2026-W45"));

  private static DemoFold shared;

  static synchronized DemoFold shared() {
    if (shared == null) {
      Installation installation = new Installation();
      Path file = DemoInstallation.shared().path("config/application.yml");
      new CommandLine(
              CommandSpec.create().addMixin("i", CommandSpec.forAnnotatedObject(installation)))
          .parseArgs("--config", file.toString());
      try (ConfigurableApplicationContext context = installation.open()) {
        shared = fold(context.getBean(Settings.class), context.getBean(ReportingStore.class));
      }
    }
    return shared;
  }

  private static DemoFold fold(Settings settings, ReportingStore store) {
    Map<String, Metric> metrics = settings.catalog().metrics();
    UnitHistory history =
        new UnitHistory(
            DemoFixture.TODAY,
            store.references().load(DemoFixture.TODAY).units(),
            settings.reports().organisation());
    Figures figures =
        new FactFold(store.facts(), store.names(), metrics.values(), settings.catalog().surveys())
            .fold(history, settings.scoring().rollUp(), WINDOWS.windows());
    RepeatedAnswers repeated =
        RepeatedAnswers.gather(
            store.facts(),
            store.names(),
            history.now(),
            List.copyOf(metrics.values()),
            settings.catalog().surveys(),
            List.of(WINDOWS.now(), WINDOWS.before(), WINDOWS.yearAgo()));
    return new DemoFold(metrics, new TestedUnits.Plan(figures, repeated, settings.scoring()));
  }

  Metric metric(String id) {
    return metrics.get(id);
  }

  UnitTree tree() {
    return plan.figures().tree();
  }
}
