package nl.weerklank.insight;

/** Which organisation the answers of a unit that moved count in. */
public enum RollUp {
  /** Under the units that are above it on the as-of date. */
  NOW,
  /**
   * Under the units that were above it on the day of the answer. Answers about the employer roll up
   * as with {@link #NOW} all the same: what small groups hide is proven over one tree.
   */
  THEN
}
