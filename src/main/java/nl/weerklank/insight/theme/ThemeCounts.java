package nl.weerklank.insight.theme;

import nl.weerklank.score.Distribution;
import nl.weerklank.score.ThemeImpact;
import nl.weerklank.survey.Metric;

/** What the answers about one subject in one window say: counts, and no answer is kept. */
public final class ThemeCounts {

  private final Metric headline;
  private final int levels;
  private final int themes;
  private final int[] byThemeAndLevel;
  private final int[] classified;
  private final long[] split;
  private int said;

  ThemeCounts(Metric headline, int themes) {
    this.headline = headline;
    this.levels = headline.levels();
    this.themes = themes;
    this.byThemeAndLevel = new int[themes * levels];
    this.classified = new int[levels];
    this.split = new long[themes];
  }

  /**
   * @param bits themes the answer names
   * @param score on the headline's scale
   */
  void add(long bits, int score) {
    said++;
    if (bits == 0) {
      return;
    }
    int level = score - headline.scale().from();
    classified[level]++;
    long units = ThemeImpact.splitUnits(Long.bitCount(bits)) * sign(score);
    for (long left = bits; left != 0; left &= left - 1) {
      int theme = Long.numberOfTrailingZeros(left);
      byThemeAndLevel[theme * levels + level]++;
      split[theme] += units;
    }
  }

  private int sign(int score) {
    if (headline.top().contains(score)) {
      return 1;
    }
    return headline.bottom().contains(score) ? -1 : 0;
  }

  void add(ThemeCounts other) {
    said += other.said;
    for (int i = 0; i < byThemeAndLevel.length; i++) {
      byThemeAndLevel[i] += other.byThemeAndLevel[i];
    }
    for (int i = 0; i < levels; i++) {
      classified[i] += other.classified[i];
    }
    for (int i = 0; i < themes; i++) {
      split[i] += other.split[i];
    }
  }

  /** Answers with a score of the headline and a comment or a category. */
  public int said() {
    return said;
  }

  /** Those of {@link #said} that name at least one theme, by score. */
  public Distribution classified() {
    return new Distribution(headline.scale().from(), classified);
  }

  /** Those that name no theme any rule knows; always to be shown beside the themes. */
  public int unclassified() {
    return said - classified().n();
  }

  /** Those that name a theme, by score. */
  Distribution named(int theme) {
    int[] counts = new int[levels];
    System.arraycopy(byThemeAndLevel, theme * levels, counts, 0, levels);
    return new Distribution(headline.scale().from(), counts);
  }

  /** As {@link ThemeImpact#of} takes it. */
  long splitNet(int theme) {
    return split[theme];
  }
}
