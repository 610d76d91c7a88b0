package nl.weerklank.config;

import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.weerklank.config.WeerklankProperties.Organisation;
import nl.weerklank.deliver.DeliverySettings;
import nl.weerklank.extract.SourceSettings;
import nl.weerklank.extract.SurveyCatalog;
import nl.weerklank.insight.ScoringSettings;
import nl.weerklank.insight.TrendSettings;
import nl.weerklank.insight.theme.ThemeRules;
import nl.weerklank.job.Settings;
import nl.weerklank.job.Settings.GuardSettings;
import nl.weerklank.job.Settings.StoreSettings.Account;
import nl.weerklank.publish.PublishSettings;
import nl.weerklank.render.Look;
import nl.weerklank.render.RenderSettings;
import nl.weerklank.report.ReportSettings;
import nl.weerklank.survey.Failure;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.UnitTree;

/** Turns bound keys into the records the rooms use, and refuses what cannot be right. */
final class SettingsReader {

  private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");

  private final Path file;

  SettingsReader(Path file) {
    this.file = file;
  }

  Settings read(WeerklankProperties keys) {
    try {
      return settings(keys);
    } catch (Failure e) {
      throw new Failure(e.kind(), file + ": " + e.getMessage(), e);
    }
  }

  private Settings settings(WeerklankProperties keys) {
    Organisation organisation = organisation(keys.organisation());
    Path directory = file.toAbsolutePath().getParent();
    Secrets secrets = Secrets.of(directory);
    List<SourceSettings> sources =
        new SourcesReader(directory, organisation.zone(), keys.values(), secrets)
            .read(keys.sources());
    DeliverySettings delivery = DeliveryReader.read(keys.delivery(), keys.output(), secrets);
    SurveyCatalog catalog = CatalogReader.read(keys.metrics(), keys.surveys());
    return new Settings(
        file,
        keys.output(),
        keys.templates(),
        store(keys, secrets),
        catalog,
        sources,
        MatchingKeys.read(keys.matching()),
        guard(keys, sources),
        scoring(keys.scoring()),
        trend(keys.trend()),
        themes(keys.themes(), directory),
        reports(organisation, keys),
        render(keys.reports(), organisation.language()),
        AudienceReader.read(keys.audience(), organisation.language(), delivery.from()),
        delivery,
        new OperationReader(secrets).notices(keys, organisation, delivery),
        RetentionReader.read(keys.retention()),
        RehearsalKeys.read(keys.rehearsal()),
        new PublishSettings(
            given(keys.reports().html().directory()), keys.reports().html().callLists()),
        AlertsReader.read(keys.alerts(), catalog),
        keys.privacy().individuals(),
        PrivacyKeys.employeeFirst(keys),
        demo(keys),
        threads(keys.threads()));
  }

  /** An empty environment variable leaves a key out. */
  private static Path given(Path directory) {
    return directory == null || directory.toString().isBlank() ? null : directory;
  }

  private static Organisation organisation(Organisation keys) {
    if (keys == null || keys.name() == null || keys.name().isBlank()) {
      throw Failure.configuration("weerklank.organisation.name is missing.");
    }
    if (keys.zone() == null) {
      throw Failure.configuration(
          "weerklank.organisation.zone is missing; set the zone in which a day is a day, such as"
              + " Europe/Amsterdam.");
    }
    return keys;
  }

  private static Settings.StoreSettings store(WeerklankProperties keys, Secrets secrets) {
    WeerklankProperties.Store store = keys.store();
    WeerklankProperties.MoveFrom before = store.moveFrom();
    return new Settings.StoreSettings(
        new Account(
            orPreset(store.url(), keys),
            store.username(),
            secrets.password("weerklank.store", store.password(), store.passwordFile())),
        store.lockWait(),
        new Account(
            orPreset(before.url(), keys),
            before.username(),
            secrets.password(
                "weerklank.store.move-from", before.password(), before.passwordFile())));
  }

  private static String orPreset(String url, WeerklankProperties keys) {
    if (url != null && !url.isBlank()) {
      return url;
    }
    return "jdbc:h2:file:"
        + keys.output().toAbsolutePath().normalize().resolve("store").resolve("weerklank")
        + ";DB_CLOSE_ON_EXIT=FALSE";
  }

  private static GuardSettings guard(WeerklankProperties keys, List<SourceSettings> sources) {
    WeerklankProperties.Guard guard = keys.guard();
    Set<String> feeds =
        sources.stream()
            .flatMap(source -> source.feeds().stream())
            .map(feed -> feed.name())
            .collect(Collectors.toSet());
    for (String feed : guard.feeds().keySet()) {
      if (!feeds.contains(feed)) {
        throw Failure.configuration(
            "weerklank.guard.feeds." + feed + ": no source has a feed of that name.");
      }
    }
    Map<String, GuardSettings.Limits> limits =
        guard.feeds().entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey,
                    entry ->
                        new GuardSettings.Limits(
                            orElse(entry.getValue().maximumDrop(), guard.maximumDrop()),
                            orElse(entry.getValue().maximumAge(), guard.maximumAge()))));
    return new GuardSettings(guard.maximumDrop(), guard.maximumAge(), limits);
  }

  private static <T> T orElse(T value, T other) {
    return value == null ? other : value;
  }

  private static ScoringSettings scoring(WeerklankProperties.Scoring keys) {
    try {
      return new ScoringSettings(
          keys.minimumAnswers(),
          keys.indicativeBelow(),
          keys.employerMinimum(),
          keys.rollUp(),
          keys.falseDiscoveryRate() / 100,
          keys.minimumEffect());
    } catch (IllegalArgumentException e) {
      throw Failure.configuration("weerklank.scoring: " + e.getMessage());
    }
  }

  /** Null when no folder is named and none is there. */
  private static ThemeRules themes(Path folder, Path directory) {
    Path beside = directory.resolve("themes");
    if (folder == null) {
      return Files.isDirectory(beside) ? ThemeRules.read(beside) : null;
    }
    return ThemeRules.read(folder);
  }

  private static TrendSettings trend(WeerklankProperties.Trend keys) {
    Map<String, LocalDate> rebased = new HashMap<>();
    keys.rebase()
        .forEach(
            (name, rebase) -> {
              String key = "weerklank.trend.rebase." + name;
              String unit = rebase.unit() == null ? UnitTree.ORGANISATION : rebase.unit();
              if (rebased.put(unit, monday(key + ".week", rebase.week())) != null) {
                throw Failure.configuration(
                    key + ": another name rebases the same unit; keep one of them.");
              }
            });
    return new TrendSettings(rebased);
  }

  private static LocalDate monday(String key, String week) {
    String wanted = "write an ISO week such as 2026-W20.";
    if (week == null || !week.strip().matches("\\d{4}-W\\d{2}")) {
      throw Failure.configuration(key + " is '" + week + "'; " + wanted);
    }
    try {
      return Period.parse(week.strip()).from();
    } catch (IllegalArgumentException e) {
      throw Failure.configuration(key + ": " + e.getMessage());
    }
  }

  private static ReportSettings reports(Organisation organisation, WeerklankProperties keys) {
    ReportSettings preset = ReportSettings.defaultFor(organisation.name());
    return new ReportSettings(
        organisation.name(),
        organisation.zone(),
        organisation.language(),
        organisation.currency(),
        organisation.contact(),
        preset.quotes(),
        preset.directorCallBacks(),
        preset.departmentCallBacks(),
        preset.callBackLength(),
        keys.reports().lateDays(),
        keys.privacy().individuals(),
        keys.reports().maskContactDetails(),
        RetentionReader.keptDays(keys.retention()));
  }

  private static RenderSettings render(WeerklankProperties.Reports keys, String language) {
    if (keys.timeLimit().isNegative() || keys.timeLimit().isZero()) {
      throw Failure.configuration(
          "weerklank.reports.time-limit must be longer than nothing; write a duration such as 60s.");
    }
    return new RenderSettings(
        keys.tagged(), keys.timeLimit(), language, keys.attachFigures(), look(keys.look()));
  }

  private static Look look(WeerklankProperties.LookKeys keys) {
    Color accent = color("accent", keys.accent());
    Color middle = color("middle", keys.middle());
    Color low = color("low", keys.low());
    try {
      return new Look(keys.logo(), accent, middle, low);
    } catch (IllegalArgumentException e) {
      throw Failure.configuration(
          "weerklank.reports.look: "
              + e.getMessage()
              + ". Choose a darker or lighter colour, or leave the keys out.");
    }
  }

  private static Color color(String key, String value) {
    if (!COLOR.matcher(value).matches()) {
      throw Failure.configuration(
          "weerklank.reports.look." + key + " is no colour; write it as \"#0e4a5b\", in quotes.");
    }
    return Color.decode(value);
  }

  private static Settings.DemoSettings demo(WeerklankProperties keys) {
    if (!keys.demo().enabled()) {
      return null;
    }
    Path directory =
        keys.demo().directory() == null ? keys.output().resolve("demo") : keys.demo().directory();
    return new Settings.DemoSettings(directory, keys.demo().seed());
  }

  private static int threads(int threads) {
    if (threads < 1 || threads > 64) {
      throw Failure.configuration("weerklank.threads is " + threads + "; write 1 to 64.");
    }
    return threads;
  }
}
