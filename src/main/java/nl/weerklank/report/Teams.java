package nl.weerklank.report;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.weerklank.insight.Figures;
import nl.weerklank.score.Distribution;
import nl.weerklank.survey.Employee;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;

/**
 * The answers of a team, as background behind one member's: of the people who are in the unit on
 * the as-of date, wherever they got the answers.
 */
final class Teams {

  /** With fewer colleagues the background would tell who of them it is. */
  static final int OTHERS = 3;

  private record Key(String unitId, String metricId, Period period) {}

  private record Team(Distribution answers, int people) {}

  private final Figures figures;
  private final Staff staff;
  private final Map<Key, Team> teams = new ConcurrentHashMap<>();

  Teams(Figures figures, Staff staff) {
    this.figures = figures;
    this.staff = staff;
  }

  /**
   * The team without one of its members.
   *
   * @return null when the others have fewer than {@code minimum} answers or are fewer than {@value
   *     #OTHERS} with answers
   */
  Distribution without(
      String employeeId, String unitId, Metric metric, Period period, int minimum) {
    Team team =
        teams.computeIfAbsent(
            new Key(unitId, metric.id(), period), key -> team(unitId, metric, period));
    Distribution own = figures.own(metric, period, Subject.employee(employeeId));
    Distribution others = team.answers.minus(own);
    int people = team.people - (own.n() > 0 ? 1 : 0);
    return people >= OTHERS && others.n() >= minimum ? others : null;
  }

  private Team team(String unitId, Metric metric, Period period) {
    Distribution answers = Distribution.empty(metric.scale());
    int people = 0;
    for (Employee member : staff.members(unitId)) {
      Distribution own = figures.own(metric, period, Subject.employee(member.id()));
      answers = answers.plus(own);
      people += own.n() > 0 ? 1 : 0;
    }
    return new Team(answers, people);
  }
}
