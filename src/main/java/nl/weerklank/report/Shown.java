package nl.weerklank.report;

import nl.weerklank.score.Score;

/**
 * How much of a score may be shown.
 *
 * @param detail FULL: score and range; RANGE: the range alone (n under the indicative limit); FEW:
 *     words and n only; HIDDEN: employer result under k, not even n; LATER: told once the person it
 *     is about knows it
 * @param score null for FEW, HIDDEN and LATER
 * @param n 0 for HIDDEN and LATER
 */
public record Shown(Detail detail, Score score, int n) {

  public enum Detail {
    FULL,
    RANGE,
    FEW,
    HIDDEN,
    LATER
  }

  /** Nothing is told, not even the number of answers. */
  public boolean withheld() {
    return detail == Detail.HIDDEN || detail == Detail.LATER;
  }
}
