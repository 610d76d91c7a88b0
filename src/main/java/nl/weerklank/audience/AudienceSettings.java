package nl.weerklank.audience;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.weerklank.survey.Failure;
import nl.weerklank.survey.Period;

/**
 * @param reports kinds that are mailed at all; director and department weekly, employee monthly
 * @param boardJobLevels job levels whose holders get the director's report
 * @param boardUnits units whose managers get it too. Both empty: the managers of the top units
 * @param subscriptions further readers, named by an administrator
 * @param allowedDomains mail goes nowhere else; empty: no restriction
 * @param defaultLanguage two letters, for people whose language HR does not know
 * @param timing when reports are due
 * @param standIns who reads in somebody's place
 * @param stops who wants no mail
 */
public record AudienceSettings(
    Set<ReportKind> reports,
    Set<String> boardJobLevels,
    Set<String> boardUnits,
    List<Subscription> subscriptions,
    Set<String> allowedDomains,
    String defaultLanguage,
    Timing timing,
    StandInSettings standIns,
    List<Stop> stops) {

  public static final AudienceSettings DEFAULT =
      new AudienceSettings(
          Set.of(ReportKind.values()), Set.of(), Set.of(), List.of(), Set.of(), "nl");

  /** With what is usual for the rest. */
  public AudienceSettings(
      Set<ReportKind> reports,
      Set<String> boardJobLevels,
      Set<String> boardUnits,
      List<Subscription> subscriptions,
      Set<String> allowedDomains,
      String defaultLanguage) {
    this(
        reports,
        boardJobLevels,
        boardUnits,
        subscriptions,
        allowedDomains,
        defaultLanguage,
        Timing.DEFAULT,
        StandInSettings.DEFAULT,
        List.of());
  }

  public AudienceSettings {
    stops = List.copyOf(stops);
    reports = Set.copyOf(reports);
    boardJobLevels = Set.copyOf(boardJobLevels);
    boardUnits = Set.copyOf(boardUnits);
    subscriptions = List.copyOf(subscriptions);
    allowedDomains =
        allowedDomains.stream()
            .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    long names = subscriptions.stream().map(Subscription::name).distinct().count();
    if (names < subscriptions.size()) {
      throw Failure.configuration(
          "Two subscriptions have one name; give each a name of its own, the ledger keeps it.");
    }
  }

  /** The same with one part changed. */
  public AudienceSettings with(Timing other) {
    return new AudienceSettings(
        reports,
        boardJobLevels,
        boardUnits,
        subscriptions,
        allowedDomains,
        defaultLanguage,
        other,
        standIns,
        stops);
  }

  /** The same with one part changed. */
  public AudienceSettings with(StandInSettings other) {
    return new AudienceSettings(
        reports,
        boardJobLevels,
        boardUnits,
        subscriptions,
        allowedDomains,
        defaultLanguage,
        timing,
        other,
        stops);
  }

  /** The first day a report of this period may go out to people. */
  public LocalDate dueOn(ReportKind kind, Period period) {
    return new Schedule(timing.quiet()).dueOn(timing.of(kind), period);
  }

  boolean stopped(String recipientKey, ReportKind kind, LocalDate today) {
    return stops.stream().anyMatch(stop -> stop.covers(recipientKey, kind, today));
  }

  /**
   * A reader who follows from no HR data.
   *
   * @param name stable; the ledger keeps it: {@code board-secretary}
   * @param unitId null: the whole organisation
   * @param language two letters; null for the default
   * @param cadence null for that of the kind
   */
  public record Subscription(
      String name,
      ReportKind report,
      String unitId,
      String address,
      String language,
      Cadence cadence) {

    public Subscription(
        String name, ReportKind report, String unitId, String address, String language) {
      this(name, report, unitId, address, language, null);
    }

    public Subscription {
      if (report == ReportKind.EMPLOYEE) {
        throw Failure.configuration(
            "Subscription '" + name + "' asks for the employee report, which is private.");
      }
      if (report == ReportKind.DIRECTOR && unitId != null) {
        throw Failure.configuration(
            "Subscription '"
                + name
                + "' names a unit, but the director's report is about the whole organisation;"
                + " leave the unit out or choose the department report.");
      }
    }

    public String key() {
      return "subscription:" + name;
    }
  }
}
