package nl.weerklank.report;

import java.math.BigDecimal;
import nl.weerklank.survey.Formula;

/**
 * A score to be shown.
 *
 * @param value exact, rounded once when shown: NET whole points with a sign, TOP_SHARE whole
 *     percent, MEAN one decimal
 */
public record Points(BigDecimal value, Formula formula) {

  /** Of an end of an interval, which is not exact. */
  static Points of(double value, Formula formula) {
    return new Points(BigDecimal.valueOf(value), formula);
  }
}
