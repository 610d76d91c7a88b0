package nl.weerklank.survey;

/** Which answers of one respondent count inside one window. */
public enum Counting {
  /** Every answer counts (transactional surveys). */
  EVERY,
  /** Only the respondent's latest answer in the window, chosen over the whole organisation. */
  LATEST
}
