package nl.weerklank.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import nl.weerklank.score.Score;
import nl.weerklank.survey.Direction;
import nl.weerklank.survey.Formula;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Subject;

/** The verdict and the sentences under it. They tell the level; none claims a change. */
final class Sentences {

  static final int LONGEST_LEAD = 3;

  private final Draft draft;

  Sentences(Draft draft) {
    this.draft = draft;
  }

  /**
   * @param level tile of the report's first metric; null when there is none
   */
  Phrase verdict(String name, Tile level) {
    if (level == null || level.now().n() == 0) {
      return Phrase.of("verdict.level.none", name);
    }
    Score score = level.now().score();
    Formula formula = level.metric().formula();
    return switch (level.now().detail()) {
      case FULL -> full(name, level);
      case RANGE ->
          Phrase.of(
              key("verdict.level.range", formula), name, low(score, formula), high(score, formula));
      case FEW, HIDDEN -> Phrase.of("verdict.level.few", name, level.now().n());
    };
  }

  private static Phrase full(String name, Tile level) {
    Formula formula = level.metric().formula();
    Points points = points(level);
    if (level.target() == null) {
      return Phrase.of(key("verdict.level.plain", formula), name, points);
    }
    String key = met(level) ? "verdict.level.target_met" : "verdict.level.target_open";
    return Phrase.of(key(key, formula), name, points, new Points(level.target(), formula));
  }

  /** A percentage says of what it is one. */
  private static String key(String key, Formula formula) {
    return formula == Formula.TOP_SHARE ? key + ".share" : key;
  }

  private static boolean met(Tile level) {
    int distance = level.now().score().exact().compareTo(level.target());
    boolean lowIsGood =
        level.metric().formula() == Formula.MEAN && level.metric().direction() == Direction.LOW;
    return lowIsGood ? distance <= 0 : distance >= 0;
  }

  /** At most {@value #LONGEST_LEAD} sentences: the week, the range, then what says most. */
  List<Phrase> lead(Tile level, Subject unit) {
    List<Phrase> lead = new ArrayList<>();
    int answers = draft.desk.data.unhappy().answers(unit.id());
    lead.add(
        answers == 0
            ? Phrase.of("lead.week.none")
            : Phrase.of("lead.week", answers, draft.desk.data.unhappy().unhappy(unit.id())));
    if (level == null || level.now().n() == 0) {
      return List.copyOf(lead);
    }
    Phrase window = Phrase.of("lead.window", level.window(), level.now().n());
    if (level.now().detail() != Shown.Detail.FULL) {
      lead.add(window);
      return List.copyOf(lead);
    }
    Score score = level.now().score();
    Formula formula = level.metric().formula();
    lead.add(Phrase.of("lead.range", low(score, formula), high(score, formula)));
    int distance = level.target() == null || met(level) ? 0 : answersToTarget(level);
    if (distance > 0) {
      lead.add(Phrase.of("lead.target_distance", distance));
    } else if (level.before().detail() == Shown.Detail.FULL) {
      lead.add(Phrase.of("lead.before", new Points(level.before().score().exact(), formula)));
    } else {
      lead.add(window);
    }
    return List.copyOf(lead);
  }

  /**
   * How many passives, had they been promoters, would have met the target with the same n; 0 when
   * it is met, when there are not that many, and for any metric but the classic NPS.
   */
  static int answersToTarget(Tile level) {
    Score score = level.now().score();
    if (!level.metric().classicNps()) {
      return 0;
    }
    int needed =
        level
            .target()
            .multiply(BigDecimal.valueOf(score.n()))
            .divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING)
            .intValue();
    int distance = needed - (score.top() - score.bottom());
    return distance > 0 && distance <= score.middle() ? distance : 0;
  }

  private static Points points(Tile level) {
    return new Points(level.now().score().exact(), level.metric().formula());
  }

  private static Points low(Score score, Formula formula) {
    return new Points(BigDecimal.valueOf(score.interval().low()), formula);
  }

  private static Points high(Score score, Formula formula) {
    return new Points(BigDecimal.valueOf(score.interval().high()), formula);
  }

  /** The tile of a report's first metric; null when there is none. */
  static Tile level(List<Tile> tiles, Metric headline) {
    return tiles.stream().filter(tile -> tile.metric().equals(headline)).findFirst().orElse(null);
  }

  Phrase thanks(int answers, int comments) {
    if (answers == 0) {
      return Phrase.of("verdict.employee.none");
    }
    return draft.desk.showing.enough(answers)
        ? Phrase.of("verdict.employee.thanks", answers, comments)
        : Phrase.of("verdict.employee.few", answers);
  }

  List<Phrase> employeeLead(Tile level) {
    if (level == null || level.now().n() == 0) {
      return List.of();
    }
    List<Phrase> lead = new ArrayList<>();
    lead.add(Phrase.of("lead.window", level.window(), level.now().n()));
    Score score = level.now().score();
    if (score != null) {
      Formula formula = level.metric().formula();
      lead.add(Phrase.of("lead.range", low(score, formula), high(score, formula)));
    }
    return List.copyOf(lead);
  }
}
