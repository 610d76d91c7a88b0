package nl.weerklank.deliver;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import nl.weerklank.deliver.DeliverySettings.Mode;
import nl.weerklank.store.Ledger;
import nl.weerklank.survey.Failure;

/**
 * A plain text mail to one administrator, past the ledger: tried once, by the way reports leave,
 * and forgotten.
 */
public final class DirectMail {

  /** An administrator's mail is not worth the ten minutes a report is. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final DeliverySettings settings;

  public DirectMail(DeliverySettings settings) {
    this.settings = settings;
  }

  /**
   * @param key gives the Message-ID, and the file name in a directory drop
   */
  public record Letter(
      Ledger.Key key,
      String address,
      String language,
      String subject,
      String text,
      ZonedDateTime date) {}

  /** Empty when it was accepted; otherwise why not, without address and secret. Never throws. */
  public Optional<String> send(Letter letter) {
    Optional<String> to = Addresses.normal(letter.address());
    if (to.isEmpty()) {
      return Optional.of("its address cannot be used");
    }
    try (Transport transport = transport()) {
      MessageFactory.Encoded mail = new MessageFactory(settings).encode(outgoing(letter));
      String id = MessageIds.token(letter.key().toString(), 0);
      Envelope envelope = new Envelope(letter.key(), sender(), to.get(), id);
      Outcome outcome = transport.send(envelope, mail.bytes(), () -> {});
      return outcome instanceof Outcome.Accepted ? Optional.empty() : Optional.of(words(outcome));
    } catch (Failure e) {
      return Optional.of(e.getMessage());
    } catch (RuntimeException e) {
      return Optional.of(e.getClass().getSimpleName());
    }
  }

  private static String words(Outcome outcome) {
    return outcome instanceof Outcome.Unavailable down
        ? down.trouble().meaning()
        : outcome.getClass().getSimpleName() + " " + outcome.reply();
  }

  private static Outgoing outgoing(Letter letter) {
    return new Outgoing(
        letter.key().toString(),
        0,
        letter.date(),
        null,
        letter.address(),
        letter.language(),
        letter.subject(),
        letter.text(),
        null,
        List.of(),
        List.of());
  }

  private String sender() {
    String bounces = settings.envelopeFrom();
    return bounces == null
        ? Addresses.ofSetting("from", settings.from()).getAddress()
        : Addresses.ofSetting("envelope-from", bounces).getAddress();
  }

  private Transport transport() {
    if (settings.mode() == Mode.DIRECTORY) {
      return new DirectoryDrop(settings.directory());
    }
    DeliverySettings.Smtp smtp = settings.smtp();
    return new SmtpTransport(
        new DeliverySettings.Smtp(
            smtp.host(),
            smtp.port(),
            smtp.security(),
            smtp.username(),
            smtp.password(),
            shorter(smtp.connectTimeout()),
            shorter(smtp.readTimeout()),
            0,
            0,
            1,
            1));
  }

  private static Duration shorter(Duration timeout) {
    return timeout.compareTo(PATIENCE) < 0 ? timeout : PATIENCE;
  }
}
