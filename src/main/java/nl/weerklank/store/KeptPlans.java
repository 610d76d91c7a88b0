package nl.weerklank.store;

import java.util.Optional;

/** The plan of the newest completed run. */
public interface KeptPlans {

  /** Written while the run goes on; a second time replaces the first. */
  void draft(KeptPlan plan);

  /** The run is over: those of other runs are no longer needed. Without a draft nothing happens. */
  void completed(long runId);

  /** That of the newest run which got to its end; empty before the first. */
  Optional<KeptPlan> newest();
}
