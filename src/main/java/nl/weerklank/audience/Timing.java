package nl.weerklank.audience;

import java.util.Map;

/**
 * When reports are due.
 *
 * @param cadences of kinds that do not keep {@link Cadence#preset}
 */
public record Timing(Map<ReportKind, Cadence> cadences, CatchUp catchUp, QuietDays quiet) {

  public static final Timing DEFAULT = new Timing(Map.of(), CatchUp.NEWEST, QuietDays.NONE);

  public Timing {
    cadences = Map.copyOf(cadences);
  }

  public Cadence of(ReportKind kind) {
    return cadences.getOrDefault(kind, Cadence.preset(kind));
  }
}
