package nl.weerklank.report;

import nl.weerklank.score.Score;

/**
 * How much of a score may be shown.
 *
 * @param detail FULL: score and range; RANGE: the range alone (n under the indicative limit); FEW:
 *     words and n only; HIDDEN: employer result under k, not even n
 * @param score null for FEW and HIDDEN
 * @param n 0 for HIDDEN
 */
public record Shown(Detail detail, Score score, int n) {

  public enum Detail {
    FULL,
    RANGE,
    FEW,
    HIDDEN
  }
}
