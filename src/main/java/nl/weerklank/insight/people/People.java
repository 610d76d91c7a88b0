package nl.weerklank.insight.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import nl.weerklank.score.StaffRates;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Reference;
import nl.weerklank.survey.ReleasedStaff;
import nl.weerklank.survey.UnitTree;

/**
 * Absence and turnover per quarter for the units that have enough people. Absence is health data:
 * what is not {@linkplain #published published} cannot be asked for.
 */
public final class People {

  private record Quarter(
      Staff staff, PublishedStaff published, boolean absences, boolean leavers) {}

  private final UnitTree tree;
  private final Map<Period, Quarter> quarters = new HashMap<>();

  /** By quarter and unit, as they were told before. */
  private final Map<Period, Map<String, ReleasedStaff>> told = new HashMap<>();

  private People(UnitTree tree) {
    this.tree = tree;
  }

  /**
   * @param tree of the as-of date; units count where they are in it
   * @param quarters calendar quarters that are over
   * @param minimumPeople the employer minimum k
   * @param earlier of any quarter, as readers were told; a quarter told before stays as it was
   */
  public static People gather(
      UnitTree tree,
      Reference reference,
      List<Period> quarters,
      int minimumPeople,
      Collection<ReleasedStaff> earlier) {
    People people = new People(tree);
    earlier.forEach(
        one ->
            people
                .told
                .computeIfAbsent(one.quarter(), quarter -> new HashMap<>())
                .put(one.unitId(), one));
    Sickness sickness = new Sickness(reference.absences());
    for (Period quarter : quarters) {
      Staff staff = new Staff(tree, reference, sickness, quarter);
      people.quarters.put(
          quarter,
          new Quarter(
              staff,
              new PublishedStaff(staff, minimumPeople),
              reference.absences().stream().anyMatch(one -> !one.from().isAfter(quarter.to())),
              reference.employees().stream()
                  .anyMatch(one -> one.leftOn() != null && !one.leftOn().isAfter(quarter.to()))));
    }
    return people;
  }

  /**
   * Units that may be told about in a quarter, the organisation among them.
   *
   * @throws IllegalArgumentException when the quarter was not gathered
   */
  public Set<String> published(Period quarter) {
    Quarter one = quarter(quarter);
    Set<String> ids = new LinkedHashSet<>();
    for (int unit = 0; unit < tree.size(); unit++) {
      String id = tree.unit(unit).id();
      if (told.containsKey(quarter)
          ? told.get(quarter).containsKey(id)
          : one.published.shows(unit)) {
        ids.add(id);
      }
    }
    return ids;
  }

  /**
   * The figures of a unit; empty when it is not published, which it is not without people either.
   *
   * @throws IllegalArgumentException when the quarter was not gathered
   */
  public Optional<StaffFigure> of(Period quarter, String unitId) {
    Quarter one = quarter(quarter);
    if (told.containsKey(quarter)) {
      return Optional.ofNullable(told.get(quarter).get(unitId)).map(People::figure);
    }
    int unit = tree.indexOf(unitId);
    if (unit < 0 || !one.published.shows(unit)) {
      return Optional.empty();
    }
    Staff staff = one.staff;
    OptionalDouble turnover =
        one.leavers
            ? StaffRates.turnover(staff.leavers(unit), staff.averageHeadcount(unit))
            : OptionalDouble.empty();
    return Optional.of(
        new StaffFigure(
            quarter,
            staff.heads(unit),
            staff.averageHeadcount(unit),
            one.absences
                ? StaffRates.absence(staff.sick(unit), staff.available(unit))
                : OptionalDouble.empty(),
            staff.leavers(unit),
            turnover,
            turnover.isEmpty()
                ? turnover
                : OptionalDouble.of(
                    StaffRates.annualised(turnover.getAsDouble(), quarter.days()))));
  }

  private static StaffFigure figure(ReleasedStaff one) {
    return new StaffFigure(
        one.quarter(),
        one.people(),
        one.averageHeadcount(),
        optional(one.absence()),
        one.leavers(),
        optional(one.turnover()),
        optional(one.annualTurnover()));
  }

  private static OptionalDouble optional(Double value) {
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** Figures nobody was told yet; none of a quarter that tells neither absence nor turnover. */
  public List<ReleasedStaff> fresh(LocalDate asOf) {
    List<ReleasedStaff> fresh = new ArrayList<>();
    for (Period quarter : quarters.keySet()) {
      List<ReleasedStaff> units = new ArrayList<>();
      if (!told.containsKey(quarter)) {
        published(quarter)
            .forEach(id -> of(quarter, id).ifPresent(f -> units.add(of(id, f, asOf))));
      }
      if (units.stream().anyMatch(one -> one.absence() != null || one.turnover() != null)) {
        fresh.addAll(units);
      }
    }
    return fresh;
  }

  private static ReleasedStaff of(String unitId, StaffFigure figure, LocalDate asOf) {
    return new ReleasedStaff(
        figure.quarter(),
        unitId,
        asOf,
        figure.people(),
        figure.averageHeadcount(),
        boxed(figure.absence()),
        figure.leavers(),
        boxed(figure.turnover()),
        boxed(figure.annualTurnover()));
  }

  private static Double boxed(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  private Quarter quarter(Period quarter) {
    Quarter one = quarters.get(quarter);
    if (one == null) {
      throw new IllegalArgumentException("Nothing was gathered of " + quarter.key() + ".");
    }
    return one;
  }
}
