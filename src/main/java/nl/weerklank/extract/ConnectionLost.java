package nl.weerklank.extract;

import nl.weerklank.survey.Failure;

/** A source went away while it was read; what it gave so far is of no use, a new try may be. */
public final class ConnectionLost extends Failure {

  private static final long serialVersionUID = 1L;

  ConnectionLost(String message) {
    super(Kind.UNREACHABLE, message);
  }
}
