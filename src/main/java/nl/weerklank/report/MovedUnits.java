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

  /** Units a sentence names on each side. */
  private static final int NAMED = 2;

  private final Draft draft;

  MovedUnits(Draft draft) {
    this.draft = draft;
  }

  /**
   * The units whose change a test supports, at most {@value #NAMED} of each side, the largest
   * change first: since the window before, and since a year ago. Empty when there are none.
   */
  List<Phrase> sentences(List<UnitRows.Place> places, Tile level) {
    List<Phrase> sentences = new ArrayList<>();
    if (level == null) {
      return sentences;
    }
    ReportWindows windows = draft.windows;
    moved(
            "verdict.units",
            places,
            unit -> draft.change(level.metric(), windows.now(), windows.before(), unit))
        .ifPresent(sentences::add);
    moved("verdict.units.year", places, unit -> draft.yearly(level, unit))
        .ifPresent(sentences::add);
    return sentences;
  }

  private Optional<Phrase> moved(
      String key, List<UnitRows.Place> places, Function<Subject, Tested> tested) {
    List<Phrase> parts = new ArrayList<>();
    moved(places, tested, Tested.Outcome.BETTER).ifPresent(parts::add);
    moved(places, tested, Tested.Outcome.WORSE).ifPresent(parts::add);
    return switch (parts.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(Phrase.of(key + ".one", parts.get(0)));
      default -> Optional.of(Phrase.of(key + ".both", parts.get(0), parts.get(1)));
    };
  }

  private Optional<Phrase> moved(
      List<UnitRows.Place> places, Function<Subject, Tested> tested, Tested.Outcome outcome) {
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
      case NAMED -> Optional.of(Phrase.of(key + ".two", moves.get(0).name, moves.get(1).name));
      default ->
          Optional.of(
              Phrase.of(key + ".more", moves.get(0).name, moves.get(1).name, moves.size() - NAMED));
    };
  }
}
