package nl.weerklank.insight.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.weerklank.insight.Figures;
import nl.weerklank.score.Comparisons;
import nl.weerklank.score.Distribution;
import nl.weerklank.score.Sample;
import nl.weerklank.score.ThemeImpact;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;

/**
 * The themes of one subject in one window.
 *
 * @param n answers with a score of the headline, with words or without
 * @param said those with a comment or a category
 * @param classified those of {@code said} that name a theme; the rest is always told
 * @param themes those that are mentioned, most mentions first, then in the order of the rules
 * @param unthemed the answers that name none, so that the split contributions add up; empty when
 *     nobody answered
 */
public record ThemeFindings(
    Subject subject,
    int n,
    int said,
    int classified,
    List<ThemeFinding> themes,
    Optional<ThemeImpact> unthemed) {

  public ThemeFindings {
    themes = List.copyOf(themes);
  }

  /** Percent of what was said that no rule knows; 0 when nothing was said. */
  public double unclassifiedShare() {
    return said == 0 ? 0 : 100.0 * (said - classified) / said;
  }

  /**
   * @param figures must have counted the headline of {@code now} for this kind of subject, over the
   *     same surveys and with the same roll-up
   * @param before shares no day with {@code now}
   */
  public static ThemeFindings of(
      Themes themes, Figures figures, Subject subject, Period now, Period before) {
    Metric headline = themes.headline();
    Distribution whole = figures.rollup(headline, now, subject);
    ThemeCounts counts = themes.counts(now, subject);
    ThemeCounts earlier = themes.counts(before, subject);
    List<ThemeFinding> findings = new ArrayList<>();
    for (int theme = 0; theme < themes.themes().size(); theme++) {
      Distribution named = counts.named(theme);
      if (named.n() == 0) {
        continue;
      }
      Distribution namedBefore = earlier.named(theme);
      findings.add(
          new ThemeFinding(
              themes.themes().get(theme),
              ThemeImpact.of(headline, whole, named, counts.splitNet(theme)).orElseThrow(),
              namedBefore.n(),
              ThemeImpact.shareChange(named.n(), counts.said(), namedBefore.n(), earlier.said()),
              Comparisons.between(headline, Sample.of(named), Sample.of(namedBefore))));
    }
    findings.sort(Comparator.comparingInt(finding -> -finding.impact().mentions()));
    return new ThemeFindings(
        subject,
        whole.n(),
        counts.said(),
        counts.classified().n(),
        findings,
        ThemeImpact.unthemed(headline, whole, counts.classified()));
  }
}
