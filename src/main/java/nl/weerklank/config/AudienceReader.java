package nl.weerklank.config;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.weerklank.audience.AudienceSettings;
import nl.weerklank.audience.AudienceSettings.Subscription;
import nl.weerklank.audience.Cadence;
import nl.weerklank.audience.CatchUp;
import nl.weerklank.audience.QuietDays;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.audience.StandInSettings;
import nl.weerklank.audience.StandInSettings.Fallback;
import nl.weerklank.audience.Stop;
import nl.weerklank.audience.Timing;
import nl.weerklank.survey.Failure;
import nl.weerklank.survey.Period;

/** Who gets what and when, from its keys. */
final class AudienceReader {

  private static final String PREFIX = "weerklank.audience.";

  private AudienceReader() {}

  /**
   * @param from sender, whose domain may be mailed when no other is named
   */
  static AudienceSettings read(WeerklankProperties.Audience keys, String language, String from) {
    return new AudienceSettings(
        kinds("enabled", keys.enabled()),
        keys.boardJobLevels(),
        keys.boardUnits(),
        keys.subscriptions().entrySet().stream()
            .map(entry -> subscription(entry.getKey(), entry.getValue()))
            .toList(),
        allowedDomains(keys.allowedDomains(), from),
        language,
        timing(keys),
        new StandInSettings(keys.deputies(), keys.nextManager(), fallback(keys.fallback())),
        stops(keys));
  }

  /** Closed unless opened: without a list, only the sender's own domain is mailed. */
  private static Set<String> allowedDomains(Set<String> domains, String from) {
    if (domains.contains("*")) {
      return Set.of();
    }
    if (domains.isEmpty()) {
      return Set.of(DeliveryReader.domain(from).toLowerCase(Locale.ROOT));
    }
    return domains.stream()
        .map(domain -> domain.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private static Timing timing(WeerklankProperties.Audience keys) {
    Map<ReportKind, Cadence> cadences = new EnumMap<>(ReportKind.class);
    keys.cadence()
        .forEach(
            (name, cadence) -> {
              ReportKind kind = kind("cadence", name);
              String key = PREFIX + "cadence." + name;
              cadences.put(kind, named(key, () -> cadence(cadence, Cadence.preset(kind))));
            });
    CatchUp catchUp =
        named(PREFIX + "max-periods", () -> new CatchUp(keys.catchUp(), keys.maxPeriods()));
    QuietDays quiet =
        named(
            PREFIX + "quiet",
            () -> new QuietDays(keys.quiet().weekdays(), ranges(keys.quiet().days())));
    return new Timing(cadences, catchUp, quiet);
  }

  private static Cadence cadence(AudienceKeys.CadenceKeys keys, Cadence preset) {
    return new Cadence(
        keys.every() == null ? preset.every() : keys.every(),
        keys.on(),
        keys.notBefore(),
        keys.newAnswers());
  }

  private static List<Period> ranges(Map<String, String> days) {
    return days.entrySet().stream().map(day -> range(day.getKey(), day.getValue())).toList();
  }

  private static Period range(String name, String text) {
    try {
      String days = text.strip();
      return days.contains("..") ? Period.parse(days) : Period.day(LocalDate.parse(days));
    } catch (java.time.DateTimeException | IllegalArgumentException e) {
      throw Failure.configuration(
          "days." + name + " is '" + text + "'; write 2026-12-25 or 2026-12-25..2027-01-01.");
    }
  }

  private static Subscription subscription(String name, WeerklankProperties.SubscriptionKeys keys) {
    String key = PREFIX + "subscriptions." + name;
    if (keys.report() == null || keys.address() == null) {
      throw Failure.configuration(key + " needs a report and an address.");
    }
    ReportKind kind = kind("subscriptions." + name + ".report", keys.report());
    Cadence cadence =
        keys.cadence() == null
            ? null
            : named(key + ".cadence", () -> cadence(keys.cadence(), Cadence.preset(kind)));
    return new Subscription(name, kind, keys.unit(), keys.address(), keys.language(), cadence);
  }

  private static Fallback fallback(AudienceKeys.FallbackKeys keys) {
    if (keys == null || keys.name() == null && keys.address() == null) {
      return null;
    }
    if (keys.name() == null || keys.address() == null || keys.name().contains("@")) {
      throw Failure.configuration(
          PREFIX + "fallback needs a name that is no address, and an address.");
    }
    return new Fallback(keys.name(), keys.address(), keys.language());
  }

  private static List<Stop> stops(WeerklankProperties.Audience keys) {
    Set<ReportKind> mayStop = kinds("may-stop", keys.mayStop());
    return keys.stop().entrySet().stream()
        .map(entry -> stop(entry.getKey(), entry.getValue(), mayStop))
        .toList();
  }

  private static Stop stop(String name, AudienceKeys.StopKeys keys, Set<ReportKind> mayStop) {
    String key = PREFIX + "stop." + name;
    String recipient = keys.recipient() == null ? "" : keys.recipient();
    Set<ReportKind> kinds = kinds("stop." + name + ".reports", keys.reports());
    if (recipient.startsWith("person:") && !mayStop.containsAll(kinds)) {
      throw Failure.configuration(
          key + " stops a report that is not optional; add its kind to " + PREFIX + "may-stop.");
    }
    return named(key, () -> new Stop(recipient, kinds, keys.until()));
  }

  private static Set<ReportKind> kinds(String key, Set<String> names) {
    Set<ReportKind> kinds = new LinkedHashSet<>();
    names.forEach(name -> kinds.add(kind(key, name)));
    return kinds;
  }

  private static ReportKind kind(String key, String text) {
    try {
      return ReportKind.of(text);
    } catch (IllegalArgumentException e) {
      throw Failure.configuration(PREFIX + key + ": " + e.getMessage());
    }
  }

  private static <T> T named(String key, Supplier<T> read) {
    try {
      return read.get();
    } catch (Failure e) {
      throw Failure.configuration(key + ": " + e.getMessage());
    }
  }
}
