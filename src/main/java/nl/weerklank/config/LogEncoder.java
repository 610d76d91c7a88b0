package nl.weerklank.config;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import org.springframework.boot.logging.logback.StructuredLogEncoder;

/**
 * Writes the log as text, warnings and worse only, or as one JSON object a line. Logback makes it
 * before any settings are bound, so a format nobody knows is text here and refused later.
 */
public final class LogEncoder extends EncoderBase<ILoggingEvent> {

  private static final String PATTERN =
      "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{30} %msg%n";
  private static final byte[] NOTHING = {};

  private boolean json;
  private Encoder<ILoggingEvent> lines;

  public void setFormat(String format) {
    json = "json".equals(format);
  }

  public boolean json() {
    return json;
  }

  @Override
  public void start() {
    lines = json ? structured() : text();
    lines.setContext(getContext());
    lines.start();
    super.start();
  }

  private static Encoder<ILoggingEvent> structured() {
    StructuredLogEncoder encoder = new StructuredLogEncoder();
    encoder.setFormat("logstash");
    return encoder;
  }

  private static Encoder<ILoggingEvent> text() {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setPattern(PATTERN);
    return encoder;
  }

  @Override
  public byte[] headerBytes() {
    return lines.headerBytes();
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    return json || event.getLevel().isGreaterOrEqual(Level.WARN) ? lines.encode(event) : NOTHING;
  }

  @Override
  public byte[] footerBytes() {
    return lines.footerBytes();
  }
}
