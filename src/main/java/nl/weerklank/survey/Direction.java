package nl.weerklank.survey;

/** Which end of a metric's scale is the good one. */
public enum Direction {
  HIGH,
  LOW
}
