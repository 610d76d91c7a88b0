package nl.weerklank.score;

import java.util.Arrays;
import nl.weerklank.survey.Band;

/**
 * Answers counted per score; the only thing scores are made from.
 *
 * @param low the scale's lowest answer; {@code counts[i]} are answers of {@code low + i}
 */
public record Distribution(int low, int[] counts) {

  public static Distribution empty(Band scale) {
    return new Distribution(scale.from(), new int[scale.to() - scale.from() + 1]);
  }

  public Distribution {
    counts = counts.clone();
  }

  @Override
  public int[] counts() {
    return counts.clone();
  }

  public int count(int score) {
    int index = score - low;
    return index < 0 || index >= counts.length ? 0 : counts[index];
  }

  public int n() {
    int n = 0;
    for (int count : counts) {
      n += count;
    }
    return n;
  }

  /** Answers inside a band. */
  public int in(Band band) {
    int n = 0;
    for (int score = band.from(); score <= band.to(); score++) {
      n += count(score);
    }
    return n;
  }

  public long sum() {
    long sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += (long) counts[i] * (low + i);
    }
    return sum;
  }

  public long sumOfSquares() {
    long sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += (long) counts[i] * (low + i) * (low + i);
    }
    return sum;
  }

  public Distribution plus(Distribution other) {
    return combine(other, 1);
  }

  /** What is left without a part of this. */
  public Distribution minus(Distribution part) {
    return combine(part, -1);
  }

  private Distribution combine(Distribution other, int sign) {
    if (other.low != low || other.counts.length != counts.length) {
      throw new IllegalArgumentException("Distributions of different scales do not add up.");
    }
    int[] sum = counts.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += sign * other.counts[i];
    }
    return new Distribution(low, sum);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Distribution that
        && low == that.low
        && Arrays.equals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return 31 * low + Arrays.hashCode(counts);
  }

  @Override
  public String toString() {
    return "Distribution[from " + low + ": " + Arrays.toString(counts) + "]";
  }
}
