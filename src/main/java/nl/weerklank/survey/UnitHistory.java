package nl.weerklank.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The organisation on every day up to an as-of date. */
public final class UnitHistory {

  private final List<Unit> versions;
  private final String organisationName;
  private final UnitTree now;
  private final TreeSet<LocalDate> changes = new TreeSet<>();

  /**
   * @param versions any number of versions per unit, as {@link UnitTree#on} takes them
   */
  public UnitHistory(LocalDate asOf, List<Unit> versions, String organisationName) {
    this.versions = List.copyOf(versions);
    this.organisationName = organisationName;
    this.now = UnitTree.on(asOf, versions, organisationName);
    for (Unit unit : versions) {
      change(unit.validFrom(), asOf);
      change(unit.validTo() == null ? null : unit.validTo().plusDays(1), asOf);
    }
  }

  private void change(LocalDate day, LocalDate asOf) {
    if (day != null && !day.isAfter(asOf)) {
      changes.add(day);
    }
  }

  /** The tree of the as-of date. */
  public UnitTree now() {
    return now;
  }

  public UnitTree on(LocalDate day) {
    return UnitTree.on(day, versions, organisationName);
  }

  /**
   * {@code from}, and every later day up to {@code to} on which the tree may differ from the day
   * before.
   */
  public List<LocalDate> changes(LocalDate from, LocalDate to) {
    List<LocalDate> days = new ArrayList<>();
    days.add(from);
    if (from.isBefore(to)) {
      days.addAll(changes.subSet(from, false, to, true));
    }
    return days;
  }
}
