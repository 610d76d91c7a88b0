package nl.weerklank.score;

/**
 * Answers to compare.
 *
 * @param designEffect how many times larger the variance of their mean is than that of as many
 *     answers by as many people ({@link DesignEffect}); anything below 1 becomes 1
 */
public record Sample(Distribution answers, double designEffect) {

  public Sample {
    designEffect = designEffect > 1 ? designEffect : 1;
  }

  /** Answers that are each someone else's. */
  public static Sample of(Distribution answers) {
    return new Sample(answers, 1);
  }
}
