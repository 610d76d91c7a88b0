package nl.weerklank.report;

import nl.weerklank.survey.Formula;

/**
 * A difference of two scores to be shown.
 *
 * @param value in the metric's own unit: NET whole points, TOP_SHARE whole percent points, MEAN one
 *     decimal
 * @param signed a change, with its sign; else a size, with its unit
 */
public record Difference(double value, Formula formula, boolean signed) {

  static Difference change(double value, Formula formula) {
    return new Difference(value, formula, true);
  }

  static Difference size(double value, Formula formula) {
    return new Difference(Math.abs(value), formula, false);
  }
}
