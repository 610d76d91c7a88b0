package nl.weerklank.render;

import java.util.Collections;
import java.util.List;
import nl.weerklank.insight.Tested;
import nl.weerklank.report.Trend;
import nl.weerklank.report.UnitRow;

/** Headings that say what was found, where something was; they claim no more than was tested. */
final class Headings {

  private final Wording wording;

  Headings(Wording wording) {
    this.wording = wording;
  }

  /** How many units differ from the rest of the organisation, where that was tested. */
  String units(List<UnitRow> rows) {
    List<Tested.Outcome> standings =
        rows.stream().filter(row -> row.depth() > 0).map(UnitRow::standing).toList();
    int better = Collections.frequency(standings, Tested.Outcome.BETTER);
    int worse = Collections.frequency(standings, Tested.Outcome.WORSE);
    if (better > 0 && worse > 0) {
      return wording.say("heading.units.both.BETTER.WORSE", better, worse);
    }
    if (better + worse > 0) {
      return better > 0
          ? wording.say("heading.units.one.BETTER", better)
          : wording.say("heading.units.one.WORSE", worse);
    }
    boolean tested = standings.stream().anyMatch(one -> one != Tested.Outcome.NOT_TESTED);
    return wording.messages().text(tested ? "heading.units.none" : "units_heading");
  }

  /** That no week of a limited chart is a signal; a signal is told by the findings. */
  String trend(Trend trend) {
    boolean quiet = trend.limits() != null && trend.limits().signals().isEmpty();
    return wording.say(quiet ? "heading.trend.ordinary" : "heading.trend", trend.metric());
  }
}
