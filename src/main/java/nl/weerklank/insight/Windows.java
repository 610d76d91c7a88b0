package nl.weerklank.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;

/**
 * The distinct windows of a fold. Two periods of the same days are one window, whatever their keys;
 * its kinds are those of both.
 */
final class Windows {

  /** A period without its key. */
  private record Days(LocalDate from, LocalDate to) {
    static Days of(Period period) {
      return new Days(period.from(), period.to());
    }
  }

  private final Map<Days, Integer> indexByDays = new LinkedHashMap<>();
  private final List<Period> periods = new ArrayList<>();
  private final List<Set<Subject.Kind>> kinds = new ArrayList<>();

  Windows(List<Window> windows) {
    for (Window window : windows) {
      int index = indexByDays.computeIfAbsent(Days.of(window.period()), days -> add(window));
      kinds.get(index).addAll(window.kinds());
    }
  }

  private int add(Window window) {
    periods.add(window.period());
    kinds.add(EnumSet.noneOf(Subject.Kind.class));
    return periods.size() - 1;
  }

  int size() {
    return periods.size();
  }

  Period period(int window) {
    return periods.get(window);
  }

  boolean counts(int window, Subject.Kind kind) {
    return kinds.get(window).contains(kind);
  }

  Set<Subject.Kind> kinds(int window) {
    return kinds.get(window);
  }

  /**
   * @throws IllegalArgumentException when no window has these days
   */
  int indexOf(Period period) {
    Integer index = indexByDays.get(Days.of(period));
    if (index == null) {
      throw new IllegalArgumentException("Nothing was counted for " + period.key() + ".");
    }
    return index;
  }

  /** Windows that touch or overlap, together; what lies between two stretches is never read. */
  List<Stretch> stretches() {
    List<Integer> byStart = new ArrayList<>();
    for (int window = 0; window < size(); window++) {
      byStart.add(window);
    }
    byStart.sort(Comparator.comparing(window -> period(window).from()));
    List<Stretch> stretches = new ArrayList<>();
    List<Integer> together = new ArrayList<>();
    LocalDate end = null;
    for (int window : byStart) {
      Period period = period(window);
      if (end != null && period.from().isAfter(end.plusDays(1))) {
        stretches.add(new Stretch(this, together));
        together = new ArrayList<>();
        end = null;
      }
      together.add(window);
      end = end == null || period.to().isAfter(end) ? period.to() : end;
    }
    if (!together.isEmpty()) {
      stretches.add(new Stretch(this, together));
    }
    return stretches;
  }
}
