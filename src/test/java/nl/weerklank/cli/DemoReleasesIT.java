package nl.weerklank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.demo.DemoFixture;
import nl.weerklank.insight.FactFold;
import nl.weerklank.insight.Figures;
import nl.weerklank.insight.ScoringSettings;
import nl.weerklank.insight.release.Attack;
import nl.weerklank.insight.release.EmployerReleases;
import nl.weerklank.job.Settings;
import nl.weerklank.report.ReportWindows;
import nl.weerklank.score.Distribution;
import nl.weerklank.store.ReportingStore;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Release;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.UnitHistory;
import nl.weerklank.survey.UnitTree;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The employer survey of the demo in {@value #WEEKS} weekly reports in a row, over its
 * reorganisation, read by somebody who keeps them all; once as it is, and once with answers that
 * come in over five weeks.
 */
@Tag("thorough")
class DemoReleasesIT {

  private static final int WEEKS = 26;
  private static final int LATE = 5;

  /** A weekly report: its date, and what was counted that day. */
  private record Week(LocalDate asOf, ReportWindows windows, Figures figures) {

    List<Period> quarters() {
      return List.of(windows.employer(), windows.employerBefore(), windows.employerYearAgo());
    }
  }

  private static final List<Week> ALL = new ArrayList<>();
  private static Metric enps;
  private static ScoringSettings scoring;

  @BeforeAll
  static void fold() {
    Installation installation = new Installation();
    String file = DemoInstallation.shared().path("config/application.yml").toString();
    new CommandLine(
            CommandSpec.create().addMixin("i", CommandSpec.forAnnotatedObject(installation)))
        .parseArgs("--config", file);
    try (ConfigurableApplicationContext context = installation.open()) {
      Settings settings = context.getBean(Settings.class);
      ReportingStore store = context.getBean(ReportingStore.class);
      enps = settings.catalog().metrics().get("enps");
      scoring = settings.scoring();
      for (int back = WEEKS - 1; back >= 0; back--) {
        ALL.add(week(settings, store, DemoFixture.TODAY.minusWeeks(back)));
      }
    }
  }

  private static Week week(Settings settings, ReportingStore store, LocalDate asOf) {
    ReportWindows windows = ReportWindows.of(ReportKind.DIRECTOR, Period.week(asOf.minusWeeks(1)));
    UnitHistory history =
        new UnitHistory(
            asOf, store.references().load(asOf).units(), settings.reports().organisation());
    Figures figures =
        new FactFold(store.facts(), store.names(), List.of(enps), settings.catalog().surveys())
            .fold(history, settings.scoring().rollUp(), windows.windows());
    return new Week(asOf, windows, figures);
  }

  private interface Counted {
    Figures on(Week week);
  }

  /** What a reader of all weeks was told, by quarter. */
  private Map<Period, List<Release>> told(Counted counted, boolean remembered) {
    List<Release> told = new ArrayList<>();
    for (Week week : ALL) {
      List<Release> earlier = remembered ? told : List.of();
      EmployerReleases releases =
          EmployerReleases.decide(
              counted.on(week), List.of(enps), week.quarters(), earlier, scoring, week.asOf());
      assertThat(releases.blocked()).isEmpty();
      told = new ArrayList<>(told);
      told.addAll(releases.fresh());
    }
    Map<Period, List<Release>> byQuarter =
        new TreeMap<>(java.util.Comparator.comparing(Period::from));
    told.forEach(one -> byQuarter.computeIfAbsent(one.period(), key -> new ArrayList<>()).add(one));
    return byQuarter;
  }

  private boolean broken(List<Release> editions) {
    return Attack.succeeds(enps, scoring.employerMinimum(), editions);
  }

  @Test
  void a_reader_of_26_weeks_can_work_out_no_small_group() {
    Map<Period, List<Release>> told = told(Week::figures, true);

    assertThat(told).hasSizeGreaterThan(3);
    assertThat(told.values()).allMatch(editions -> editions.size() == 1);
    assertThat(told.values()).noneMatch(this::broken);
    assertThat(told.values()).anyMatch(editions -> editions.get(0).published().size() > 5);
  }

  @Test
  void neither_can_one_who_saw_answers_come_in_late() {
    Map<Period, List<Release>> told = told(DemoReleasesIT::late, true);

    assertThat(told.values()).noneMatch(this::broken);
    // Shows that the attack would succeed on what is counted anew each week.
    assertThat(told(DemoReleasesIT::late, false).values()).anyMatch(this::broken);
  }

  /** Each answer is in the report of the week it came in, and in all later ones. */
  private static Figures late(Week week) {
    return new Figures() {
      @Override
      public UnitTree tree() {
        return week.figures().tree();
      }

      @Override
      public Distribution own(Metric metric, Period period, Subject subject) {
        Distribution all = week.figures().own(metric, period, subject);
        int[] counts = all.counts();
        SplittableRandom random =
            new SplittableRandom(subject.id().hashCode() * 31L + period.hashCode());
        for (int score = 0; score < counts.length; score++) {
          int come = 0;
          for (int answer = 0; answer < counts[score]; answer++) {
            LocalDate in = period.to().plusDays(1 + random.nextInt(7 * LATE));
            come += in.isAfter(week.asOf()) ? 0 : 1;
          }
          counts[score] = come;
        }
        return new Distribution(all.low(), counts);
      }

      @Override
      public Distribution rollup(Metric metric, Period period, Subject subject) {
        int index = tree().indexOf(subject.id());
        Distribution sum = own(metric, period, subject);
        for (int below = index + 1; below < tree().end(index); below++) {
          sum = sum.plus(own(metric, period, Subject.unit(tree().unit(below).id())));
        }
        return sum;
      }

      @Override
      public Set<Subject> subjects(Subject.Kind kind, Period period) {
        return week.figures().subjects(kind, period);
      }
    };
  }
}
