package nl.weerklank.report;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.weerklank.insight.Tested;
import nl.weerklank.insight.TestedUnits;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;

/**
 * What tests say of the units of a run, whichever of them are reported: each family of tests is
 * made once, when the first document asks for it. Safe for several threads.
 */
final class Evidence {

  private record Change(Metric metric, Period now, Period before) {}

  private record Standing(Metric metric, Period now) {}

  private final TestedUnits.Plan plan;
  private final Map<Change, TestedUnits> changes = new ConcurrentHashMap<>();
  private final Map<Standing, TestedUnits> standings = new ConcurrentHashMap<>();

  Evidence(TestedUnits.Plan plan) {
    this.plan = plan;
  }

  /** A unit against itself in the window before. */
  Tested change(Metric metric, Period now, Period before, String unitId) {
    return changes
        .computeIfAbsent(
            new Change(metric, now, before), key -> TestedUnits.changes(metric, now, before, plan))
        .of(unitId);
  }

  /** A unit against the organisation without it. */
  Tested standing(Metric metric, Period now, String unitId) {
    return standings
        .computeIfAbsent(
            new Standing(metric, now), key -> TestedUnits.againstRest(metric, now, plan))
        .of(unitId);
  }
}
