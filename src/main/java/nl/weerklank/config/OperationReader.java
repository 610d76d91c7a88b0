package nl.weerklank.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import nl.weerklank.config.OperationKeys.Administrators;
import nl.weerklank.config.OperationKeys.Monitoring;
import nl.weerklank.config.WeerklankProperties.Organisation;
import nl.weerklank.deliver.Addresses;
import nl.weerklank.deliver.DeliverySettings;
import nl.weerklank.notice.NoticeSettings;
import nl.weerklank.survey.Failure;

/** Who is told about runs and where monitoring looks, from their keys. */
final class OperationReader {

  private final Secrets secrets;

  OperationReader(Secrets secrets) {
    this.secrets = secrets;
  }

  NoticeSettings notices(
      WeerklankProperties keys, Organisation organisation, DeliverySettings delivery) {
    Administrators administrators = keys.administrators();
    logFormat(keys.logging().format());
    return new NoticeSettings(
        addresses(administrators.addresses()),
        administrators.when(),
        organisation.language(),
        organisation.name(),
        delivery(administrators, delivery),
        textfile(keys.monitoring().textfile()),
        ping(keys.monitoring()));
  }

  /** The log itself reads the key before any settings are bound. */
  private static void logFormat(String format) {
    if (!format.equals("text") && !format.equals("json")) {
      throw Failure.configuration(
          "weerklank.logging.format must be text or json, in small letters.");
    }
  }

  private static List<String> addresses(List<String> addresses) {
    for (int i = 0; i < addresses.size(); i++) {
      if (!Addresses.usable(addresses.get(i))) {
        throw Failure.configuration(
            "weerklank.administrators.addresses["
                + i
                + "] is no mail address; write it as name@example.org.");
      }
    }
    return List.copyOf(addresses);
  }

  private DeliverySettings delivery(Administrators keys, DeliverySettings reports) {
    boolean own = keys.smtp().host() != null && !keys.smtp().host().isBlank();
    return new DeliverySettings(
        own ? DeliverySettings.Mode.SMTP : reports.mode(),
        reports.directory(),
        reports.spool(),
        null,
        reports.from(),
        reports.replyTo(),
        reports.envelopeFrom(),
        reports.messageIdDomain(),
        reports.maximumBytes(),
        null,
        own
            ? DeliveryReader.smtp("weerklank.administrators.smtp", keys.smtp(), secrets)
            : reports.smtp(),
        reports.retry());
  }

  private static Path textfile(Path file) {
    if (file == null || file.toString().isBlank()) {
      return null;
    }
    if (!file.getFileName().toString().endsWith(".prom")) {
      throw Failure.configuration(
          "weerklank.monitoring.textfile must end in .prom; node_exporter reads no other files.");
    }
    return file;
  }

  private URI ping(Monitoring keys) {
    String address = secrets.of("weerklank.monitoring.ping", keys.ping(), keys.pingFile());
    if (address == null || address.isBlank()) {
      return null;
    }
    URI uri = uri(address.strip());
    if (uri == null
        || uri.getHost() == null
        || !String.valueOf(uri.getScheme()).matches("https?")) {
      throw Failure.configuration(
          "weerklank.monitoring.ping is no address that begins with https:// or http://.");
    }
    return uri;
  }

  private static URI uri(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
