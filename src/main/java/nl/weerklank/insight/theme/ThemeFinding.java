package nl.weerklank.insight.theme;

import java.util.Optional;
import nl.weerklank.score.Comparison;
import nl.weerklank.score.ThemeImpact;

/**
 * What a theme does to a subject's score.
 *
 * @param mentionsBefore answers that named it in the window before
 * @param shareChange of its mentions among the answers that said something, percentage points;
 *     empty when nothing was said in one of the windows
 * @param scoreChange of the score of the answers that name it; empty without mentions in one of the
 *     windows
 */
public record ThemeFinding(
    Theme theme,
    ThemeImpact impact,
    int mentionsBefore,
    Optional<Comparison> shareChange,
    Optional<Comparison> scoreChange) {

  /** Detractors that name it. */
  public int detractors() {
    return impact.score().map(score -> score.bottom()).orElse(0);
  }
}
