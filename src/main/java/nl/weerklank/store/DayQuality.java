package nl.weerklank.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.weerklank.survey.DayDigest;
import nl.weerklank.survey.Fact;
import nl.weerklank.survey.Rejection;
import nl.weerklank.survey.Response;
import nl.weerklank.survey.UnitTree;

/** Counts of one range, by day, kind and word, as {@code day_quality} keeps them. */
final class DayQuality {

  /** What is counted; the word says which. */
  enum Kind {
    ROWS,
    ANSWERS,
    UNASSIGNED,
    UNDATED,
    REJECTED,
    NOTE,
    REMARK
  }

  record Key(LocalDate day, Kind kind, String word) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byDay = day.compareTo(other.day);
      int byKind = byDay != 0 ? byDay : kind.compareTo(other.kind);
      return byKind != 0 ? byKind : word.compareTo(other.word);
    }
  }

  private static final int LONGEST_WORD = 200;

  private final Map<Key, Long> rows = new HashMap<>();
  private final Map<Key, Set<String>> responses = new HashMap<>();

  DayQuality(List<Fact> facts, List<Rejection> rejections, Map<LocalDate, DayDigest> digests) {
    digests.forEach((day, digest) -> add(day, Kind.ROWS, "", digest.rows()));
    facts.forEach(this::count);
    rejections.forEach(this::count);
  }

  private void count(Fact fact) {
    LocalDate day = fact.response().day();
    boolean undated = day.equals(Response.UNDATED);
    add(day, undated ? Kind.UNDATED : Kind.ANSWERS, "", 1);
    if (!undated && (fact.unitId() == null || fact.unitId().equals(UnitTree.UNASSIGNED))) {
      add(day, Kind.UNASSIGNED, "", 1);
    }
    if (!fact.notes().isEmpty()) {
      EnumSet.copyOf(fact.notes()).forEach(note -> add(day, Kind.NOTE, note.name(), 1));
    }
    if (fact.response().remark() != null) {
      add(day, Kind.REMARK, Columns.capped(fact.response().remark(), LONGEST_WORD), 1);
    }
  }

  private void count(Rejection rejection) {
    String reason = rejection.reason().name();
    add(rejection.day(), Kind.REJECTED, reason, 1);
    if (rejection.responseId() != null) {
      responses
          .computeIfAbsent(new Key(rejection.day(), Kind.REJECTED, reason), key -> new HashSet<>())
          .add(rejection.responseId());
    }
  }

  private void add(LocalDate day, Kind kind, String word, long count) {
    rows.merge(new Key(day, kind, word), count, Long::sum);
  }

  /** Parameters of the insert statement. */
  List<Object[]> parameters(int feed) {
    List<Object[]> parameters = new ArrayList<>();
    new TreeMap<>(rows)
        .forEach(
            (key, count) ->
                parameters.add(
                    new Object[] {
                      feed,
                      key.day(),
                      key.kind().name(),
                      key.word(),
                      count,
                      (long) responses.getOrDefault(key, Set.of()).size()
                    }));
    return parameters;
  }
}
