package nl.weerklank.insight;

import java.util.Arrays;
import nl.weerklank.score.DesignEffect;
import nl.weerklank.score.Distribution;
import nl.weerklank.survey.Formula;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.UnitTree;

/**
 * Sums over known respondents g of S_g squared, S_g n_g and n_g squared for each unit with
 * everything below it, where S_g is the sum and n_g the number of a respondent's answers there.
 * They add up over respondents, so that nothing of a respondent is kept once the window is read.
 */
final class RespondentSums {

  private static final int GROUPS = 0;
  private static final int SQUARES = 1;
  private static final int PRODUCTS = 2;
  private static final int SIZES = 3;
  private static final int ANSWERS = 4;
  private static final int VALUES = 5;
  private static final int VALUE_SQUARES = 6;
  private static final int SUMS = 7;

  private final Metric metric;
  private final UnitTree tree;
  private final long[] rolledUp;
  private RespondentTable heads = new RespondentTable();
  private int[] next = new int[256];
  private int[] units = new int[256];
  private int[] values = new int[256];
  private int size;

  /** Of the respondent being settled: sum and number per unit met on the way up. */
  private long[] sumHere;

  private int[] answersHere;
  private int[] met = new int[32];

  RespondentSums(Metric metric, UnitTree tree) {
    this.metric = metric;
    this.tree = tree;
    this.rolledUp = new long[tree.size() * SUMS];
  }

  /**
   * @param respondent not 0
   */
  void add(long respondent, int unit, int score) {
    if (!metric.scale().contains(score)) {
      return;
    }
    if (size == next.length) {
      next = Arrays.copyOf(next, size * 2);
      units = Arrays.copyOf(units, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    next[size] = heads.put(respondent, size);
    units[size] = unit;
    values[size] = value(score);
    size++;
  }

  /** What an answer adds to the score: NET +1, 0 or -1, TOP_SHARE 1 or 0, MEAN itself. */
  private int value(int score) {
    if (metric.formula() == Formula.MEAN) {
      return score;
    }
    if (metric.top().contains(score)) {
      return 1;
    }
    return metric.formula() == Formula.NET && metric.bottom().contains(score) ? -1 : 0;
  }

  /** Takes the known respondents to the sums, and forgets them. */
  void settle() {
    sumHere = new long[tree.size()];
    answersHere = new int[tree.size()];
    for (int slot = 0; slot < heads.slots(); slot++) {
      int found = 0;
      for (int row = heads.row(slot); row >= 0; row = next[row]) {
        found = climb(row, found);
      }
      for (int i = 0; i < found; i++) {
        int unit = met[i];
        addGroup(unit, sumHere[unit], answersHere[unit]);
        sumHere[unit] = 0;
        answersHere[unit] = 0;
      }
    }
    heads = null;
    next = null;
    units = null;
    values = null;
    sumHere = null;
    answersHere = null;
  }

  private int climb(int row, int found) {
    int count = found;
    for (int index = units[row]; index >= 0; index = tree.parent(index)) {
      if (answersHere[index] == 0) {
        if (count == met.length) {
          met = Arrays.copyOf(met, count * 2);
        }
        met[count++] = index;
      }
      sumHere[index] += values[row];
      answersHere[index]++;
      rolledUp[index * SUMS + VALUE_SQUARES] += (long) values[row] * values[row];
    }
    return count;
  }

  private void addGroup(int unit, long sum, long answers) {
    int base = unit * SUMS;
    rolledUp[base + GROUPS]++;
    rolledUp[base + SQUARES] += sum * sum;
    rolledUp[base + PRODUCTS] += sum * answers;
    rolledUp[base + SIZES] += answers * answers;
    rolledUp[base + ANSWERS] += answers;
    rolledUp[base + VALUES] += sum;
  }

  /**
   * At least 1, and 1 when nobody answered twice: the G/(G-1) of the formula is no repetition.
   *
   * @param all answers of the unit, of which those not added here are respondents of their own
   */
  double designEffect(int unit, Distribution all) {
    int base = unit * SUMS;
    long single = all.n() - rolledUp[base + ANSWERS];
    if (single < 0 || rolledUp[base + GROUPS] == rolledUp[base + ANSWERS]) {
      return 1;
    }
    long sum = 0;
    long squares = 0;
    for (int score = metric.scale().from(); score <= metric.scale().to(); score++) {
      long value = value(score);
      sum += value * all.count(score);
      squares += value * value * all.count(score);
    }
    double effect =
        DesignEffect.of(
            metric,
            all,
            rolledUp[base + GROUPS] + single,
            rolledUp[base + SQUARES] + squares - rolledUp[base + VALUE_SQUARES],
            rolledUp[base + PRODUCTS] + sum - rolledUp[base + VALUES],
            rolledUp[base + SIZES] + single);
    return Math.max(1, effect);
  }
}
