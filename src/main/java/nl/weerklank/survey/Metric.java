package nl.weerklank.survey;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;

/**
 * One question with a whole-number scale, and how its answers are scored.
 *
 * @param id column label in a responses feed and key in the configuration, lower case: {@code nps}
 * @param scale every valid answer; what lies outside is rejected
 * @param direction the good end of the scale
 * @param top the good band: promoters, satisfied, little effort. For a LOW metric these are the low
 *     answers
 * @param bottom the band of unhappy answers: detractors, dissatisfied, much effort
 * @param about of the surveys that ask it; a metric is never shared by both kinds of survey
 */
public record Metric(
    String id,
    Band scale,
    Direction direction,
    Formula formula,
    Band top,
    Band bottom,
    About about) {

  public Metric {
    Objects.requireNonNull(id, "A metric needs an id.");
    if (!inside(scale, top) || !inside(scale, bottom)) {
      throw new IllegalArgumentException(
          "Metric " + id + ": its bands lie outside its scale " + scale + ".");
    }
    if (top.overlaps(bottom)) {
      throw new IllegalArgumentException(
          "Metric "
              + id
              + ": bands "
              + top
              + " and "
              + bottom
              + " overlap; an answer can be in one only.");
    }
    boolean high = direction == Direction.HIGH;
    int best = high ? scale.to() : scale.from();
    int worst = high ? scale.from() : scale.to();
    if (!top.contains(best) || !bottom.contains(worst)) {
      throw new IllegalArgumentException(
          "Metric "
              + id
              + ": with direction "
              + direction.name().toLowerCase(Locale.ROOT)
              + " the top band must hold "
              + best
              + " and the bottom band "
              + worst
              + ", the ends of the scale; they are "
              + top
              + " and "
              + bottom
              + ".");
    }
  }

  private static boolean inside(Band scale, Band band) {
    return scale.contains(band.from()) && scale.contains(band.to());
  }

  /** Answers a scale holds, 11 for 0-10. */
  public int levels() {
    return scale.to() - scale.from() + 1;
  }

  /** Lowest score there can be: -100, 0, or the end of the scale. */
  public int lowestScore() {
    return switch (formula) {
      case NET -> -100;
      case TOP_SHARE -> 0;
      case MEAN -> scale.from();
    };
  }

  /** Highest score there can be: 100, or the end of the scale. */
  public int highestScore() {
    return formula == Formula.MEAN ? scale.to() : 100;
  }

  /** Whether a score can have this value. */
  public boolean reaches(BigDecimal score) {
    return score.compareTo(BigDecimal.valueOf(lowestScore())) >= 0
        && score.compareTo(BigDecimal.valueOf(highestScore())) <= 0;
  }

  /** True for the only scale and bands that may be called NPS without a suffix. */
  public boolean classicNps() {
    return formula == Formula.NET
        && scale.equals(new Band(0, 10))
        && top.equals(new Band(9, 10))
        && bottom.equals(new Band(0, 6));
  }
}
