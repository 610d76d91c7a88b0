package nl.weerklank.insight.people;

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

  private People(UnitTree tree) {
    this.tree = tree;
  }

  /**
   * @param tree of the as-of date; units count where they are in it
   * @param quarters calendar quarters that are over
   * @param minimumPeople the employer minimum k
   */
  public static People gather(
      UnitTree tree, Reference reference, List<Period> quarters, int minimumPeople) {
    People people = new People(tree);
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
      if (one.published.shows(unit)) {
        ids.add(tree.unit(unit).id());
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

  private Quarter quarter(Period quarter) {
    Quarter one = quarters.get(quarter);
    if (one == null) {
      throw new IllegalArgumentException("Nothing was gathered of " + quarter.key() + ".");
    }
    return one;
  }
}
