package nl.weerklank.render;

import java.time.Duration;

/**
 * @param tagged false leaves the structure tree and the archive marks out: faster, for volume only
 * @param timeLimit longest a single document may take; a template that asks for more is refused
 * @param fallbackLanguage two letters; read by whoever has a language without a message catalogue
 * @param attachFigures the printed figures come with each PDF as a file
 */
public record RenderSettings(
    boolean tagged, Duration timeLimit, String fallbackLanguage, boolean attachFigures, Look look) {

  public static final RenderSettings DEFAULT =
      new RenderSettings(true, Duration.ofSeconds(60), "en", true, Look.STANDARD);

  public RenderSettings {
    if (timeLimit.isNegative() || timeLimit.isZero()) {
      throw new IllegalArgumentException("The render time limit must be longer than nothing.");
    }
  }
}
