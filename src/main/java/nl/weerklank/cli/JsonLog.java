package nl.weerklank.cli;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.core.OutputStreamAppender;
import nl.weerklank.config.LogEncoder;
import org.slf4j.LoggerFactory;

/** Whether the error stream holds one JSON object a line, among which no other line may come. */
final class JsonLog {

  private JsonLog() {}

  /** False before the settings were read. */
  static boolean on() {
    return LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root
        && root.getAppender("error-stream") instanceof OutputStreamAppender<?> stream
        && stream.getEncoder() instanceof LogEncoder encoder
        && encoder.json();
  }
}
