package nl.weerklank.report;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import nl.weerklank.insight.Figures;
import nl.weerklank.insight.ScoringSettings;
import nl.weerklank.insight.UnhappyCustomers;
import nl.weerklank.insight.Words;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Reference;
import nl.weerklank.survey.Survey;

/**
 * All a run's reports are made from; whoever reads it, reads the same picture.
 *
 * @param figures fold of every window {@link ReportWindows#windows} asks for
 * @param words gathered for {@link ReportWindows#words}
 * @param unhappy of the weekly reports' week; null when only monthly reports are made
 * @param findings tests, baselines and all that a fold does not count
 * @param metrics in the configured order
 * @param surveys the declared ones
 * @param quality the data-quality line of a period; gathered before, called once per report
 * @param dataSince first day with answers; null when unknown, a year ago then shows by its n alone
 * @param sources names of the sources, in order
 * @param employeeFirst null when a manager's report counts its people's answers itself
 */
public record ReportData(
    Figures figures,
    Words words,
    UnhappyCustomers unhappy,
    Findings findings,
    Reference reference,
    List<Metric> metrics,
    List<Survey> surveys,
    ScoringSettings scoring,
    ReportSettings settings,
    Function<Period, DataQuality> quality,
    LocalDate dataSince,
    LocalDate asOf,
    List<String> sources,
    EmployeeFirst employeeFirst) {

  public ReportData {
    metrics = List.copyOf(metrics);
    surveys = List.copyOf(surveys);
    sources = List.copyOf(sources);
  }
}
