package nl.weerklank.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Results about the employer of one calendar quarter as readers were told them. They stay when
 * single answers come in late and when departments move, because the difference would tell of
 * persons.
 *
 * @param edition 1 for the first; a later one replaces it as a whole
 * @param releasedOn as-of date of the run that told them
 * @param units of that date's tree, each behind the unit above it; the organisation is the first
 */
public record Release(
    String metricId, Period period, int edition, LocalDate releasedOn, List<Cell> units) {

  public Release {
    units = List.copyOf(units);
  }

  /**
   * @param above position of the unit above; -1 for the organisation
   * @param published whether its roll-up was shown
   * @param counts of its own answers per score, from the lowest of the scale
   */
  public record Cell(String unitId, int above, boolean published, List<Integer> counts) {

    public Cell {
      counts = List.copyOf(counts);
    }

    public int n() {
      return counts.stream().mapToInt(Integer::intValue).sum();
    }
  }

  /** Ids of the units whose roll-up was shown. */
  public Set<String> published() {
    Set<String> ids = new LinkedHashSet<>();
    units.stream().filter(Cell::published).forEach(cell -> ids.add(cell.unitId()));
    return ids;
  }

  /** Position of a unit; empty when the tree of the day did not hold it. */
  public Optional<Integer> position(String unitId) {
    for (int position = 0; position < units.size(); position++) {
      if (units.get(position).unitId().equals(unitId)) {
        return Optional.of(position);
      }
    }
    return Optional.empty();
  }

  /** Positions of a unit and of everything below it. */
  public List<Integer> below(int position) {
    List<Integer> below = new ArrayList<>();
    boolean[] inside = new boolean[units.size()];
    for (int unit = position; unit < units.size(); unit++) {
      int above = units.get(unit).above();
      inside[unit] = unit == position || above >= 0 && inside[above];
      if (inside[unit]) {
        below.add(unit);
      }
    }
    return below;
  }
}
