package nl.weerklank.job;

import nl.weerklank.store.StoreFailure;
import nl.weerklank.survey.Failure;

/** What an administrator can be told of something thrown. */
final class Causes {

  private static final int DEEPEST = 20;

  private Causes() {}

  /** Null for a defect, of which nobody knows what its message holds. */
  static Failure failure(Throwable thrown) {
    Throwable step = thrown;
    for (int depth = 0; step != null && depth < DEEPEST; depth++) {
      if (step instanceof Failure failure) {
        return failure;
      }
      step = step.getCause();
    }
    return StoreFailure.of(thrown).orElse(null);
  }

  static Failure.Kind kind(Throwable thrown) {
    Failure failure = failure(thrown);
    return failure == null ? Failure.Kind.INTERNAL : failure.kind();
  }

  static String words(Throwable thrown) {
    Failure failure = failure(thrown);
    return failure == null ? thrown.getClass().getSimpleName() : failure.getMessage();
  }
}
