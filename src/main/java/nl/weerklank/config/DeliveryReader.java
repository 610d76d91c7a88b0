package nl.weerklank.config;

import java.nio.file.Path;
import nl.weerklank.config.WeerklankProperties.Delivery;
import nl.weerklank.config.WeerklankProperties.Smtp;
import nl.weerklank.deliver.DeliverySettings;
import nl.weerklank.survey.Failure;

/** How mail leaves, from its keys. */
final class DeliveryReader {

  private DeliveryReader() {}

  static DeliverySettings read(Delivery keys, Path output, Secrets secrets) {
    if (keys.from() == null || !keys.from().contains("@")) {
      throw Failure.configuration(
          "weerklank.delivery.from is missing or no mail address; set the sender's.");
    }
    if (keys.mode() == DeliverySettings.Mode.SMTP && keys.smtp().host() == null) {
      throw Failure.configuration(
          "weerklank.delivery.smtp.host is missing; mode smtp needs a mail server.");
    }
    return new DeliverySettings(
        keys.mode(),
        keys.directory() == null ? output.resolve("mail") : keys.directory(),
        output.resolve("spool"),
        keys.archive(),
        keys.from(),
        keys.replyTo(),
        keys.envelopeFrom(),
        keys.messageIdDomain() == null ? domain(keys.from()) : keys.messageIdDomain(),
        keys.maximumSize(),
        null,
        smtp("weerklank.delivery.smtp", keys.smtp(), secrets),
        new DeliverySettings.Retry(
            keys.retry().first(),
            keys.retry().most(),
            keys.retry().deadline(),
            keys.retry().breaker()));
  }

  /**
   * @param key of the server's settings
   */
  static DeliverySettings.Smtp smtp(String key, Smtp keys, Secrets secrets) {
    if (keys.port() < 1 || keys.port() > 65_535) {
      throw Failure.configuration(key + ".port must be 1 to 65535.");
    }
    if (keys.connections() < 1) {
      throw Failure.configuration(key + ".connections must be at least 1.");
    }
    return new DeliverySettings.Smtp(
        keys.host(),
        keys.port(),
        keys.security(),
        keys.username(),
        secrets.password(key, keys.password(), keys.passwordFile()),
        keys.connectTimeout(),
        keys.readTimeout(),
        keys.perMinute(),
        keys.perDay(),
        keys.connections(),
        keys.messagesPerConnection());
  }

  /** Domain of an address, with or without a display name. */
  static String domain(String from) {
    String address = from.contains("<") ? from.substring(from.indexOf('<') + 1) : from;
    return address.replaceAll(".*@", "").replaceAll("[>\\s].*", "");
  }
}
