package nl.weerklank.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.weerklank.store.FactStore.FactCursor;
import nl.weerklank.survey.Subject;

/**
 * Answers to one survey of which only a respondent's latest counts, per window and metric. They are
 * kept once, chained by respondent, whatever the number of windows and the order of reading: 40
 * bytes an answer and 4 a metric, plus the table of respondents.
 */
final class LatestAnswers {

  private static final int NEXT = 0;
  private static final int DAY = 1;
  private static final int TIME_HIGH = 2;
  private static final int TIME_LOW = 3;
  private static final int FEED = 4;
  private static final int SEQUENCE = 5;
  private static final int SUBJECTS = 6;
  private static final int KINDS = Subject.Kind.values().length;
  private static final int SCORES = SUBJECTS + KINDS - 1;
  private static final int CHUNK_BITS = 12;

  private final int survey;
  private final int[] metrics;
  private final int[] slots;
  private final int stride;
  private final List<int[]> chunks = new ArrayList<>();
  private final RespondentTable heads = new RespondentTable();
  private final int[] subjects = new int[KINDS];
  private int size;

  /**
   * @param survey its subject
   * @param metrics indexes of the metrics it asks
   * @param slots of these metrics in a fact
   */
  LatestAnswers(int survey, int[] metrics, int[] slots) {
    this.survey = survey;
    this.metrics = metrics;
    this.slots = slots;
    this.stride = SCORES + metrics.length;
  }

  /** Keeps an answer of a known respondent. */
  void add(FactCursor fact, int[] subjectsOfFact) {
    if (size >>> CHUNK_BITS == chunks.size()) {
      chunks.add(new int[stride << CHUNK_BITS]);
    }
    int row = size++;
    int[] chunk = chunk(row);
    int base = base(row);
    chunk[base + NEXT] = heads.put(fact.respondent(), row);
    chunk[base + DAY] = fact.day();
    chunk[base + TIME_HIGH] = (int) (fact.answeredAt() >> 32);
    chunk[base + TIME_LOW] = (int) fact.answeredAt();
    chunk[base + FEED] = fact.feed();
    chunk[base + SEQUENCE] = fact.sequence();
    // The survey is the same in every row and the last kind, so it is not kept.
    System.arraycopy(subjectsOfFact, 0, chunk, base + SUBJECTS, KINDS - 1);
    for (int metric = 0; metric < metrics.length; metric++) {
      chunk[base + SCORES + metric] = fact.score(slots[metric]);
    }
  }

  /** Counts the latest answer of each respondent in every window of the stretch. */
  void settle(Stretch stretch, int windows, Cells cells) {
    int[] latest = new int[windows * metrics.length];
    Arrays.fill(latest, RespondentTable.NONE);
    int[] touched = new int[latest.length];
    for (int slot = 0; slot < heads.slots(); slot++) {
      int found = 0;
      for (int row = heads.row(slot); row >= 0; row = chunk(row)[base(row) + NEXT]) {
        found = choose(row, stretch, latest, touched, found);
      }
      for (int i = 0; i < found; i++) {
        int cell = touched[i];
        count(latest[cell], cell, cells);
        latest[cell] = RespondentTable.NONE;
      }
    }
  }

  private int choose(int row, Stretch stretch, int[] latest, int[] touched, int found) {
    int[] chunk = chunk(row);
    int base = base(row);
    for (int window : stretch.windowsOn(chunk[base + DAY])) {
      for (int metric = 0; metric < metrics.length; metric++) {
        if (chunk[base + SCORES + metric] == FactCursor.NO_SCORE) {
          continue;
        }
        int cell = window * metrics.length + metric;
        if (latest[cell] == RespondentTable.NONE) {
          touched[found++] = cell;
          latest[cell] = row;
        } else if (newer(row, latest[cell])) {
          latest[cell] = row;
        }
      }
    }
    return found;
  }

  private void count(int row, int cell, Cells cells) {
    int metric = cell % metrics.length;
    int[] chunk = chunk(row);
    int base = base(row);
    System.arraycopy(chunk, base + SUBJECTS, subjects, 0, KINDS - 1);
    subjects[Subject.Kind.SURVEY.ordinal()] = survey;
    cells.count(metrics[metric], cell / metrics.length, chunk[base + SCORES + metric], subjects);
  }

  /** By day, time of answer, feed, then sequence. */
  private boolean newer(int row, int other) {
    int[] one = chunk(row);
    int[] two = chunk(other);
    int a = base(row);
    int b = base(other);
    int order = Integer.compare(one[a + DAY], two[b + DAY]);
    order = order != 0 ? order : Long.compare(time(one, a), time(two, b));
    order = order != 0 ? order : Integer.compare(one[a + FEED], two[b + FEED]);
    order = order != 0 ? order : Integer.compare(one[a + SEQUENCE], two[b + SEQUENCE]);
    return order > 0;
  }

  private static long time(int[] chunk, int base) {
    return (long) chunk[base + TIME_HIGH] << 32 | chunk[base + TIME_LOW] & 0xFFFFFFFFL;
  }

  private int[] chunk(int row) {
    return chunks.get(row >>> CHUNK_BITS);
  }

  private int base(int row) {
    return (row & (1 << CHUNK_BITS) - 1) * stride;
  }
}
