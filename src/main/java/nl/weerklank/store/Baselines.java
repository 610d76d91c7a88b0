package nl.weerklank.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.weerklank.survey.Baseline;

/** Frozen baselines of trends. */
public interface Baselines {

  /** Baselines of a metric that were frozen on or before a day, of all units, in no order. */
  List<Baseline> of(String metricId, LocalDate asOf);

  /**
   * Keeps the ones whose metric, unit and first day are not known yet; one that is known stays as
   * it is, unless it was counted on a scale of another length: then nothing can use it any more,
   * and it is replaced. Commits apart from the caller's transaction.
   */
  void freeze(Collection<Baseline> baselines);
}
