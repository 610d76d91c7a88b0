package nl.weerklank.insight.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Units whose people are enough to be told about: secondary suppression as for results about the
 * employer, over persons instead of answers. A person who moved belongs to several units, so
 * persons under published units do not add up; therefore the remainder of a unit - who is under it
 * and not only under published units below it - is counted by person. It has to be nobody or at
 * least k different persons.
 */
final class PublishedStaff {

  private final Staff staff;
  private final int minimum;
  private final boolean[] published;

  PublishedStaff(Staff staff, int minimum) {
    this.staff = staff;
    this.minimum = minimum;
    this.published = new boolean[staff.tree().size()];
    for (int unit = published.length - 1; unit >= 0; unit--) {
      published[unit] = staff.heads(unit) >= minimum;
      if (published[unit]) {
        protect(unit);
      }
    }
  }

  boolean shows(int unit) {
    return published[unit];
  }

  /** Ends, as the remainder of a unit with nothing published below it is everybody in it. */
  private void protect(int unit) {
    int remainder = remainder(unit);
    while (remainder > 0 && remainder < minimum) {
      published[visibleBelow(unit).stream().min(bySize()).orElseThrow()] = false;
      remainder = remainder(unit);
    }
  }

  private int remainder(int unit) {
    Set<Integer> persons = new HashSet<>();
    for (int below = unit; below < staff.tree().end(unit); ) {
      boolean covered = below != unit && published[below];
      if (!covered && persons.size() < minimum) {
        persons.addAll(staff.own(below));
      }
      below = covered ? staff.tree().end(below) : below + 1;
    }
    return persons.size();
  }

  private List<Integer> visibleBelow(int unit) {
    List<Integer> visible = new ArrayList<>();
    for (int below = unit + 1; below < staff.tree().end(unit); ) {
      if (published[below]) {
        visible.add(below);
      }
      below = published[below] ? staff.tree().end(below) : below + 1;
    }
    return visible;
  }

  private Comparator<Integer> bySize() {
    return Comparator.<Integer>comparingInt(staff::heads)
        .thenComparing(unit -> staff.tree().unit(unit).name())
        .thenComparing(Comparator.naturalOrder());
  }
}
