package nl.weerklank.deliver;

import java.nio.file.Path;
import java.time.Duration;

/**
 * @param directory where a directory drop puts mails and documents
 * @param spool where rendered mails wait until they are accepted
 * @param archive null: nothing is kept
 * @param from sender address, may carry a display name
 * @param replyTo null for none
 * @param envelopeFrom address for bounces; null: the sender's
 * @param messageIdDomain right-hand side of every Message-ID
 * @param maximumBytes of one encoded message; larger ones go without their documents. 0: no limit
 * @param redirectTo every mail goes here instead; null for real delivery
 */
public record DeliverySettings(
    Mode mode,
    Path directory,
    Path spool,
    Path archive,
    String from,
    String replyTo,
    String envelopeFrom,
    String messageIdDomain,
    long maximumBytes,
    String redirectTo,
    Smtp smtp,
    Retry retry) {

  /** The same, but every mail goes to one address. Null: to its recipient. */
  public DeliverySettings redirectedTo(String address) {
    return new DeliverySettings(
        mode,
        directory,
        spool,
        archive,
        from,
        replyTo,
        envelopeFrom,
        messageIdDomain,
        maximumBytes,
        address,
        smtp,
        retry);
  }

  public enum Mode {
    DIRECTORY,
    SMTP
  }

  public enum Security {
    /** STARTTLS required, host name checked. */
    STARTTLS,
    /** TLS from the first byte. */
    TLS,
    /** Clear text; only when the administrator says so. */
    NONE
  }

  /**
   * @param username null: no authentication
   * @param password never logged
   * @param readTimeout also for the reply to the final dot; default 10 minutes
   * @param perMinute messages per minute, 0: no throttle
   * @param perDay recipients per day, 0: no cap
   * @param connections kept at the same time
   * @param messagesPerConnection then it is opened anew
   */
  public record Smtp(
      String host,
      int port,
      Security security,
      String username,
      String password,
      Duration connectTimeout,
      Duration readTimeout,
      int perMinute,
      int perDay,
      int connections,
      int messagesPerConnection) {

    @Override
    public String toString() {
      return "smtp " + host + ":" + port;
    }
  }

  /**
   * @param first wait before the second try
   * @param most longest wait between tries
   * @param deadline a run gives up waiting after this; the rest stays DEFERRED
   * @param breaker identical infrastructure failures in a row that stop the run
   */
  public record Retry(Duration first, Duration most, Duration deadline, int breaker) {}
}
