package nl.weerklank.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.weerklank.insight.Tested;
import nl.weerklank.survey.Subject;

/** Which units changed, in sentences that name them. */
final class MovedUnits {

  private final Draft draft;
  private final List<UnitRows.Place> places;
  private final Tile level;

  /**
   * @param places units of the report; those directly below are looked at
   * @param level tile of the report's first metric; null when there is none
   */
  MovedUnits(Draft draft, List<UnitRows.Place> places, Tile level) {
    this.draft = draft;
    this.places = places;
    this.level = level;
  }

  /** Units whose change since the window before a test supports; empty when there are none. */
  Optional<Phrase> now() {
    ReportWindows windows = draft.windows;
    return moved(
        "verdict.units",
        unit -> draft.change(level.metric(), windows.now(), windows.before(), unit));
  }

  /** Likewise since a year ago. */
  Optional<Phrase> inYear() {
    return moved("verdict.units.year", unit -> draft.yearly(level, unit));
  }

  private Optional<Phrase> moved(String key, Function<Subject, Tested> tested) {
    List<Phrase> parts = new ArrayList<>();
    if (level != null) {
      moved(tested, Tested.Outcome.BETTER).ifPresent(parts::add);
      moved(tested, Tested.Outcome.WORSE).ifPresent(parts::add);
    }
    return switch (parts.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(Phrase.of(key + ".one", parts.get(0)));
      default -> Optional.of(Phrase.of(key + ".both", parts.get(0), parts.get(1)));
    };
  }

  /** Names the one that moved most. */
  private Optional<Phrase> moved(Function<Subject, Tested> tested, Tested.Outcome outcome) {
    record Move(String name, double size) {}
    List<Move> moves = new ArrayList<>();
    for (UnitRows.Place place : places) {
      Subject unit = Subject.unit(draft.desk.tree.unit(place.index()).id());
      Tested change = place.depth() > 0 ? tested.apply(unit) : Tested.NOTHING;
      if (change.outcome() == outcome) {
        moves.add(new Move(draft.unitName(unit.id()), Math.abs(change.comparison().difference())));
      }
    }
    moves.sort(Comparator.comparingDouble(Move::size).reversed());
    String key = "verdict.units." + outcome;
    return switch (moves.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(Phrase.of(key, moves.get(0).name));
      default -> Optional.of(Phrase.of(key + ".more", moves.get(0).name, moves.size() - 1));
    };
  }
}
