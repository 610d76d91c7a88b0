package nl.weerklank.survey;

/** How a distribution of answers becomes one score. */
public enum Formula {
  /** Share of the top band minus share of the bottom band, -100 to +100 points (NPS, eNPS). */
  NET,
  /** Share of the top band, 0 to 100 % (CSAT). */
  TOP_SHARE,
  /** Mean of the answers, on the metric's own scale (CES). */
  MEAN
}
