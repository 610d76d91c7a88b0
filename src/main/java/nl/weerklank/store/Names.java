package nl.weerklank.store;

/** The small numbers facts carry instead of ids. Given out on first use, never reused. */
public interface Names {

  /** What a number stands for. */
  enum Kind {
    SURVEY,
    UNIT,
    EMPLOYEE,
    CUSTOMER,
    LOCATION,
    TOUCHPOINT,
    CHANNEL,
    SEGMENT
  }

  /** The number of an id, at least 1; 0 for null. */
  int number(Kind kind, String id);

  /** The id of a number; null for 0. */
  String id(Kind kind, int number);

  /** Highest number given out. */
  int highest(Kind kind);

  /**
   * The column a metric's scores are kept in, 1 to {@link #SLOTS}.
   *
   * @throws nl.weerklank.survey.Failure when all slots are taken by other metrics
   */
  int slot(String metricId);

  /** The same for reading only: 0 when no answer to the metric was ever stored. */
  int knownSlot(String metricId);

  int SLOTS = 16;
}
