package nl.weerklank.insight;

import java.util.List;
import nl.weerklank.survey.About;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Subject;

/**
 * The counters of a fold: own answers per metric, window, kind of subject, subject and score. A row
 * (one metric, window and kind) takes subjects x levels x 4 bytes, and nothing before its first
 * answer.
 */
final class Cells {

  private static final int KINDS = Subject.Kind.values().length;

  private final int windows;
  private final int[] entities;
  private final int[] lowest;
  private final int[] levels;
  private final int[][] kindsOfWindow;
  private final boolean[] employer;
  private final int[][] rows;

  /**
   * @param entities number of subjects by {@link Subject.Kind#ordinal}
   */
  Cells(List<Metric> metrics, Windows windows, int[] entities) {
    this.windows = windows.size();
    this.entities = entities.clone();
    this.lowest = metrics.stream().mapToInt(metric -> metric.scale().from()).toArray();
    this.levels = metrics.stream().mapToInt(Metric::levels).toArray();
    this.employer = new boolean[metrics.size()];
    for (int metric = 0; metric < employer.length; metric++) {
      employer[metric] = metrics.get(metric).about() == About.EMPLOYER;
    }
    this.kindsOfWindow = new int[windows.size()][];
    for (int window = 0; window < windows.size(); window++) {
      kindsOfWindow[window] = windows.kinds(window).stream().mapToInt(Enum::ordinal).toArray();
    }
    this.rows = new int[metrics.size() * windows.size() * KINDS][];
  }

  /**
   * Counts one answer for every subject it belongs to. An answer off the scale is not counted: the
   * scale was changed after it was stored. No answer about the employer counts for an employee.
   *
   * @param subjects subject by {@link Subject.Kind#ordinal}; below 0 for none
   */
  void count(int metric, int window, int score, int[] subjects) {
    int level = score - lowest[metric];
    if (level < 0 || level >= levels[metric]) {
      return;
    }
    for (int kind : kindsOfWindow[window]) {
      if (subjects[kind] < 0 || employer[metric] && kind == Subject.Kind.EMPLOYEE.ordinal()) {
        continue;
      }
      int row = rowOf(metric, window, kind);
      if (rows[row] == null) {
        rows[row] = new int[entities[kind] * levels[metric]];
      }
      rows[row][subjects[kind] * levels[metric] + level]++;
    }
  }

  /**
   * Adds the answers per level of the subjects {@code from} up to, not including, {@code to} to a
   * sum.
   */
  void add(int metric, int window, Subject.Kind kind, int from, int to, int[] sum) {
    int[] row = rows[rowOf(metric, window, kind.ordinal())];
    if (row == null) {
      return;
    }
    int level = 0;
    for (int cell = from * sum.length; cell < to * sum.length; cell++) {
      sum[level] += row[cell];
      level = level + 1 == sum.length ? 0 : level + 1;
    }
  }

  /** Marks the subjects that have an answer to any metric. */
  boolean[] answered(int window, Subject.Kind kind) {
    boolean[] answered = new boolean[entities[kind.ordinal()]];
    for (int metric = 0; metric < levels.length; metric++) {
      int[] row = rows[rowOf(metric, window, kind.ordinal())];
      for (int cell = 0; row != null && cell < row.length; cell++) {
        answered[cell / levels[metric]] |= row[cell] > 0;
      }
    }
    return answered;
  }

  private int rowOf(int metric, int window, int kind) {
    return (metric * windows + window) * KINDS + kind;
  }
}
