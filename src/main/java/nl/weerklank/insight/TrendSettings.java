package nl.weerklank.insight;

import java.time.LocalDate;
import java.util.Map;
import nl.weerklank.survey.Baseline;

/**
 * @param rebased by unit: the Monday from which a unit's trend gets a new baseline; a unit that is
 *     not in it keeps its first one
 */
public record TrendSettings(Map<String, LocalDate> rebased) {

  public static final TrendSettings DEFAULT = new TrendSettings(Map.of());

  public TrendSettings {
    rebased = Map.copyOf(rebased);
  }

  LocalDate beginsOn(String unitId) {
    return rebased.getOrDefault(unitId, Baseline.NEVER_REBASED);
  }
}
