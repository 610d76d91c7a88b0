package nl.weerklank.deliver;

/** Takes one message to where it goes. Used by one thread, except for {@link #abort}. */
interface Transport extends AutoCloseable {

  /**
   * @param leaving called once, right before the first content byte leaves; when it throws, nothing
   *     is sent and the exception comes out of this method
   */
  Outcome send(Envelope envelope, byte[] mime, Runnable leaving);

  /** The caller has waited since the last message; a connection kept may be gone. */
  void rested();

  /** Cuts the connection from another thread; a message under way ends as it then stands. */
  void abort();

  /** Ends the connection; a later {@link #send} opens another. */
  @Override
  void close();
}
