package nl.weerklank.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * When answers of one feed were first seen, by a 64-bit hash of their ids. About 20 bytes an
 * answer. Reading is safe for several threads, {@link #see} for one.
 */
public final class FirstDays {

  /** A stored row. */
  record Row(long id, long answer, LocalDate seenOn, boolean gone) {}

  private final int feed;
  private final long[] answers;
  private final long[] ids;
  private final int[] days;
  private final BitSet gone = new BitSet();
  private final BitSet seen = new BitSet();
  private final Set<Long> fresh = new LinkedHashSet<>();
  private LocalDate freshOn;

  /**
   * @param rows in order of {@code answer}
   */
  FirstDays(int feed, List<Row> rows) {
    this.feed = feed;
    answers = rows.stream().mapToLong(Row::answer).toArray();
    ids = rows.stream().mapToLong(Row::id).toArray();
    days = rows.stream().mapToInt(row -> (int) row.seenOn().toEpochDay()).toArray();
    for (int i = 0; i < rows.size(); i++) {
      gone.set(i, rows.get(i).gone());
    }
  }

  /** Null for an answer that was never seen. */
  public LocalDate of(String responseId) {
    int place = Arrays.binarySearch(answers, Hash.answer(responseId));
    return place < 0 ? null : LocalDate.ofEpochDay(days[place]);
  }

  /**
   * The day an answer was first seen, which is today when it never was.
   *
   * @param today the same for all answers
   */
  public LocalDate see(String responseId, LocalDate today) {
    long answer = Hash.answer(responseId);
    int place = Arrays.binarySearch(answers, answer);
    if (place >= 0) {
      seen.set(place);
      return LocalDate.ofEpochDay(days[place]);
    }
    fresh.add(answer);
    freshOn = today;
    return today;
  }

  /** Whether an answer was first seen within some days, both included. */
  public boolean any(LocalDate from, LocalDate to) {
    return Arrays.stream(days).anyMatch(day -> day >= from.toEpochDay() && day <= to.toEpochDay());
  }

  int feed() {
    return feed;
  }

  /** Hashes seen for the first time, in the order of the feed. */
  List<Row> fresh(long firstId) {
    List<Row> rows = new ArrayList<>(fresh.size());
    for (long answer : fresh) {
      rows.add(new Row(firstId + rows.size(), answer, freshOn, false));
    }
    return rows;
  }

  /** Ids of rows whose answers are gone now and were not, or the other way round. */
  List<Long> changed(boolean goneNow) {
    List<Long> changed = new ArrayList<>();
    for (int i = 0; i < ids.length; i++) {
      if (goneNow ? !seen.get(i) && !gone.get(i) : seen.get(i) && gone.get(i)) {
        changed.add(ids[i]);
      }
    }
    return changed;
  }
}
