package nl.weerklank.audience;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.weerklank.survey.Failure;

/**
 * @param reports kinds that are mailed at all; director and department weekly, employee monthly
 * @param boardJobLevels job levels whose holders get the director's report
 * @param boardUnits units whose managers get it too. Both empty: the managers of the top units
 * @param subscriptions further readers, named by an administrator
 * @param allowedDomains mail goes nowhere else; empty: no restriction
 * @param defaultLanguage two letters, for people whose language HR does not know
 */
public record AudienceSettings(
    Set<ReportKind> reports,
    Set<String> boardJobLevels,
    Set<String> boardUnits,
    List<Subscription> subscriptions,
    Set<String> allowedDomains,
    String defaultLanguage) {

  public static final AudienceSettings DEFAULT =
      new AudienceSettings(
          Set.of(ReportKind.values()), Set.of(), Set.of(), List.of(), Set.of(), "nl");

  public AudienceSettings {
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

  /**
   * A reader who follows from no HR data.
   *
   * @param name stable; the ledger keeps it: {@code board-secretary}
   * @param unitId null: the whole organisation
   * @param language two letters; null for the default
   */
  public record Subscription(
      String name, ReportKind report, String unitId, String address, String language) {

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
