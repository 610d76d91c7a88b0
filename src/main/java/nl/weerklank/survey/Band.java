package nl.weerklank.survey;

/** A run of answers on a scale, both ends included. */
public record Band(int from, int to) {

  public Band {
    if (from > to) {
      throw new IllegalArgumentException(
          "A band runs upwards, not from " + from + " to " + to + ".");
    }
  }

  public boolean contains(int score) {
    return score >= from && score <= to;
  }

  public boolean overlaps(Band other) {
    return from <= other.to && other.from <= to;
  }

  @Override
  public String toString() {
    return from + "-" + to;
  }
}
