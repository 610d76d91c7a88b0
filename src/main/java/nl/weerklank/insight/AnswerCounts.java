package nl.weerklank.insight;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.store.FactStore;
import nl.weerklank.store.FactStore.FactCursor;
import nl.weerklank.store.Names;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.Survey;
import nl.weerklank.survey.UnitTree;

/** How many answers about the service came in, by unit and employee; each answer counts. */
public final class AnswerCounts {

  private final UnitTree tree;
  private final Map<Period, int[]> units = new HashMap<>();
  private final Map<Period, Map<String, Integer>> employees = new HashMap<>();

  private AnswerCounts(UnitTree tree, List<Period> periods) {
    this.tree = tree;
    for (Period period : periods) {
      units.put(period, new int[tree.size()]);
      employees.put(period, new HashMap<>());
    }
  }

  /** One pass over all days of the periods, of which there is at least one. */
  public static AnswerCounts gather(
      FactStore facts,
      Names names,
      UnitTree tree,
      Collection<Survey> surveys,
      List<Period> periods) {
    AnswerCounts counts = new AnswerCounts(tree, periods);
    LocalDate from = periods.stream().map(Period::from).min(LocalDate::compareTo).orElseThrow();
    LocalDate to = periods.stream().map(Period::to).max(LocalDate::compareTo).orElseThrow();
    Words.Plan plan = new Words.Plan(tree, List.of(), List.copyOf(surveys), QuoteRule.DEFAULT);
    ServiceScan scan = new ServiceScan(names, plan);
    facts.scan(
        Period.between(from, to),
        fact -> {
          if (scan.aboutService(fact)) {
            counts.add(fact, scan.unitId(fact), names.id(Names.Kind.EMPLOYEE, fact.employee()));
          }
        });
    return counts;
  }

  private void add(FactCursor fact, String unitId, String employeeId) {
    LocalDate day = LocalDate.ofEpochDay(fact.day());
    units.forEach(
        (period, counts) -> {
          if (period.contains(day)) {
            counts[tree.indexOf(unitId)]++;
            if (employeeId != null) {
              employees.get(period).merge(employeeId, 1, Integer::sum);
            }
          }
        });
  }

  /** Of a unit with all below it, or of an employee. */
  public int of(Period period, Subject subject) {
    if (subject.kind() == Subject.Kind.EMPLOYEE) {
      return employees.get(period).getOrDefault(subject.id(), 0);
    }
    int index = tree.indexOf(subject.id());
    int sum = 0;
    for (int unit = Math.max(index, 0); index >= 0 && unit < tree.end(index); unit++) {
      sum += units.get(period)[unit];
    }
    return sum;
  }
}
