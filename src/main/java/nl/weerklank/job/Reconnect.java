package nl.weerklank.job;

import java.util.function.Supplier;
import nl.weerklank.extract.ConnectionLost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a feed a second time when its database closed the connection halfway, and no third time.
 */
final class Reconnect {

  private static final Logger LOG = LoggerFactory.getLogger(Reconnect.class);

  private Reconnect() {}

  /**
   * @param reading begins anew each time, with nothing left of the try before
   */
  static <T> T once(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (ConnectionLost e) {
      LOG.warn("{} It is read again.", e.getMessage());
      return reading.get();
    }
  }
}
