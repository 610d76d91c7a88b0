package nl.weerklank.job;

/** The run was told to stop; what is done is committed and the next start goes on from there. */
final class StopRequested extends RuntimeException {

  StopRequested() {
    super("The run was told to stop; the next run goes on from here.");
  }
}
