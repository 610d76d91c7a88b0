package nl.weerklank.audience;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import nl.weerklank.audience.StandIn.Reason;
import nl.weerklank.audience.StandInSettings.Fallback;
import nl.weerklank.survey.Reference;
import nl.weerklank.survey.Unit;
import nl.weerklank.survey.UnitTree;

/**
 * Who is told at once of a single answer; only people who can be mailed. While somebody is absent
 * it is who HR names as deputy, where that is so for reports.
 */
public final class AlertReaders {

  private final AudienceSettings settings;
  private final LocalDate day;
  private final Directory directory;
  private final Deputies deputies;
  private final UnitTree tree;

  /**
   * @param today for who left
   * @param reference of today
   * @param tree of today
   * @param day of the run: who is absent on it is stood in for
   */
  public AlertReaders(
      AudienceSettings settings,
      LocalDate today,
      Reference reference,
      UnitTree tree,
      LocalDate day) {
    this.settings = settings;
    this.day = day;
    this.directory = new Directory(today, settings, reference);
    this.deputies = new Deputies(settings, reference, directory);
    this.tree = tree;
  }

  /**
   * Who leads the unit; where nobody does who can be mailed, the fallback for such units, or else
   * who leads the next unit above. Empty for answers that belong to no unit, and when nobody is
   * found up to the top.
   */
  public List<AlertReader> leaders(String unitId) {
    int index = tree.indexOf(unitId);
    while (index > 0 && index != tree.unassigned()) {
      List<AlertReader> found = new ArrayList<>();
      for (String manager : new LinkedHashSet<>(tree.unit(index).managerIds())) {
        person(manager).ifPresent(found::add);
      }
      if (found.isEmpty()) {
        fallback(tree.unit(index)).ifPresent(found::add);
      }
      if (!found.isEmpty()) {
        return found;
      }
      index = tree.parent(index);
    }
    return List.of();
  }

  private Optional<AlertReader> fallback(Unit unit) {
    StandIn why = new StandIn(Reason.EMPTY_POST, "unit:" + unit.id(), unit.name());
    return Optional.ofNullable(settings.standIns().fallback())
        .map(directory::fallback)
        .filter(reader -> directory.obstacle(reader) == null)
        .map(reader -> new AlertReader(reader, why));
  }

  /**
   * Somebody, or the deputy while absent.
   *
   * @param employeeId null: nobody
   * @return empty when neither can be mailed
   */
  public Optional<AlertReader> person(String employeeId) {
    if (employeeId == null) {
      return Optional.empty();
    }
    Recipient own = directory.person(employeeId);
    if (deputies.absent(employeeId, day)) {
      Optional<Recipient> deputy = deputies.of(employeeId, day);
      if (deputy.isPresent()) {
        String name = own.name() == null ? employeeId : own.name();
        return Optional.of(
            new AlertReader(deputy.get(), new StandIn(Reason.DEPUTY, own.key(), name)));
      }
    }
    return directory.obstacle(own) == null
        ? Optional.of(new AlertReader(own, null))
        : Optional.empty();
  }

  /**
   * Who a mail that was planned before goes to, whoever is absent now.
   *
   * @return empty when that reader cannot be mailed
   */
  public Optional<Recipient> reader(String recipientKey) {
    Fallback fallback = settings.standIns().fallback();
    Recipient reader =
        fallback != null && fallback.key().equals(recipientKey)
            ? directory.fallback(fallback)
            : directory.person(recipientKey.replaceFirst("^person:", ""));
    return directory.obstacle(reader) == null ? Optional.of(reader) : Optional.empty();
  }

  /**
   * @param post as the ledger names it
   */
  public StandIn standIn(String post) {
    if (post.startsWith("unit:")) {
      int index = tree.indexOf(post.substring("unit:".length()));
      return new StandIn(Reason.EMPTY_POST, post, index < 0 ? post : tree.unit(index).name());
    }
    Recipient absent = directory.person(post.replaceFirst("^person:", ""));
    String name = absent.name() == null ? absent.employeeId() : absent.name();
    return new StandIn(Reason.DEPUTY, post, name);
  }
}
