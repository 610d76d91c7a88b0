package nl.weerklank.insight;

import java.time.LocalDate;
import java.util.Map;

/**
 * One stored answer as a test writes it down.
 *
 * @param respondent 0 when anonymous
 * @param seconds time of day
 */
record Answer(
    int feed,
    LocalDate day,
    int sequence,
    int seconds,
    String survey,
    String unit,
    String employee,
    String location,
    String touchpoint,
    long respondent,
    Map<String, Integer> scores) {

  long answeredAt() {
    return day.toEpochDay() * 86_400 + seconds;
  }

  /** An anonymous answer to one metric. */
  static Answer of(String survey, LocalDate day, String unit, String metric, int score) {
    return new Answer(1, day, 1, 0, survey, unit, null, null, null, 0, Map.of(metric, score));
  }

  Answer by(long someone, int position) {
    return new Answer(
        feed, day, position, 0, survey, unit, employee, location, touchpoint, someone, scores);
  }

  Answer servedBy(String someone) {
    return new Answer(
        feed,
        day,
        sequence,
        seconds,
        survey,
        unit,
        someone,
        location,
        touchpoint,
        respondent,
        scores);
  }
}
