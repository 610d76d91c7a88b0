package nl.weerklank.job;

/** Where a run tells how far it is. Called from several threads. */
public interface Progress extends AutoCloseable {

  Progress SILENT =
      new Progress() {
        @Override
        public void begin(String task, long total) {}

        @Override
        public void step(long count) {}

        @Override
        public void end(String outcome) {}
      };

  /**
   * @param total 0 or less when it is not known
   */
  void begin(String task, long total);

  void step(long count);

  void end(String outcome);

  /** The run is over, however it went; a task that did not end was given up. */
  @Override
  default void close() {}
}
