package nl.weerklank.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weerklank.score.Distribution;
import nl.weerklank.survey.Employee;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.OwnPage;
import nl.weerklank.survey.Period;

/**
 * Employees know their figures before who leads them does: a manager's report repeats what the
 * pages of its people told, once these were sent long enough ago.
 *
 * @param days between an employee's page and a manager's report, at least 1
 * @param pages sent at least so many days before the as-of date
 */
public record EmployeeFirst(int days, List<OwnPage> pages) {

  /** The newest days these people were told of, with the answers of those who were. */
  record Newest(Period window, Map<String, Distribution> answers) {}

  public EmployeeFirst {
    pages = pages.stream().sorted(Comparator.comparing(page -> page.window().to())).toList();
    if (days < 1) {
      throw new IllegalArgumentException("Without days between, no page is needed.");
    }
  }

  /**
   * One window for all, so that they can be held side by side. Empty when none of them was sent a
   * page about this metric.
   */
  Optional<Newest> newest(Metric metric, List<Employee> people) {
    List<String> ids = people.stream().map(Employee::id).toList();
    List<OwnPage> own =
        pages.stream()
            .filter(page -> ids.contains(page.employeeId()) && fits(page, metric))
            .toList();
    if (own.isEmpty()) {
      return Optional.empty();
    }
    Period window = own.get(own.size() - 1).window();
    Map<String, Distribution> answers = new HashMap<>();
    for (OwnPage page : own) {
      if (page.window().equals(window)) {
        answers.put(page.employeeId(), answers(page, metric));
      }
    }
    return Optional.of(new Newest(window, answers));
  }

  /** Whether pages this employee was sent tell of every day of a period. */
  public boolean covers(String employeeId, Period period) {
    LocalDate untold = period.from();
    for (OwnPage page : pages) {
      Period window = page.window();
      if (page.employeeId().equals(employeeId) && window.contains(untold)) {
        untold = window.to().plusDays(1);
      }
    }
    return untold.isAfter(period.to());
  }

  /** A metric that was given another scale since is another one. */
  private static boolean fits(OwnPage page, Metric metric) {
    int answers = metric.scale().to() - metric.scale().from() + 1;
    return page.metricId().equals(metric.id()) && page.counts().size() == answers;
  }

  private static Distribution answers(OwnPage page, Metric metric) {
    int[] counts = page.counts().stream().mapToInt(Integer::intValue).toArray();
    return new Distribution(metric.scale().from(), counts);
  }
}
