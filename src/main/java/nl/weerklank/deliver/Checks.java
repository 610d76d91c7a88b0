package nl.weerklank.deliver;

import java.util.Optional;
import nl.weerklank.store.Ledger;
import nl.weerklank.store.Ledger.Mail;
import nl.weerklank.store.Ledger.Skip;

/** The last look at a claimed mail before it is sent: is it still right, and for this person? */
final class Checks {

  private final DeliverySettings settings;
  private final Spool spool;
  private final AddressBook addresses;
  private final String envelopeFrom;

  Checks(DeliverySettings settings, Spool spool, AddressBook addresses) {
    this.settings = settings;
    this.spool = spool;
    this.addresses = addresses;
    String bounces = settings.envelopeFrom();
    this.envelopeFrom =
        bounces == null
            ? Addresses.ofSetting("from", settings.from()).getAddress()
            : Addresses.ofSetting("envelope-from", bounces).getAddress();
  }

  record Ready(Envelope envelope, Letter letter) {

    byte[] mime() {
      return letter.mime();
    }
  }

  /** Empty when the mail must not be sent now; the ledger then says why. */
  Optional<Ready> ready(Mail mail, Round round) {
    Optional<String> address = address(mail, round);
    if (address.isEmpty()) {
      return Optional.empty();
    }
    Optional<byte[]> spooled = spool.read(mail.spoolFile(), mail.mailSha256());
    Optional<Letter> letter = spooled.map(Letter::new);
    if (letter.isEmpty() || !isCurrent(letter.get(), mail, address)) {
      round.renderAgain(mail);
      return Optional.empty();
    }
    long most = settings.maximumBytes();
    if (most > 0 && letter.get().mime().length > most) {
      tooLarge(mail, letter.get(), most, round);
      return Optional.empty();
    }
    return Optional.of(new Ready(envelope(mail, address.get()), letter.get()));
  }

  /**
   * With documents it is drawn again, then without them; what is too large even so is not sent.
   *
   * @param most bytes that can be sent
   */
  void tooLarge(Mail mail, Letter letter, long most, Round round) {
    if (letter.hasDocuments()) {
      round.drawSmaller(mail, most);
    } else {
      skip(mail, Skip.SIZE, letter.mime().length + " bytes, at most " + most, round);
    }
  }

  private Optional<String> address(Mail mail, Round round) {
    Optional<AddressBook.Entry> entry = addresses.lookup(mail);
    if (entry.isEmpty() || entry.get().left()) {
      skip(mail, Skip.LEFT, "gone since the mail was planned", round);
      return Optional.empty();
    }
    if (entry.get().optedOut()) {
      skip(mail, Skip.OPTED_OUT, "opted out since the mail was planned", round);
      return Optional.empty();
    }
    Optional<String> own = Addresses.normal(entry.get().address());
    if (own.isEmpty()) {
      skip(mail, Skip.NO_ADDRESS, "no usable address", round);
      return Optional.empty();
    }
    if (settings.redirectTo() == null) {
      return own;
    }
    return Optional.of(Addresses.ofSetting("redirect-to", settings.redirectTo()).getAddress());
  }

  private void skip(Mail mail, Skip reason, String detail, Round round) {
    round.skip(mail, reason, detail);
    // nobody will read it any more
    spool.purge(mail.spoolFile());
    round.purged(mail);
  }

  private static boolean isCurrent(Letter letter, Mail mail, Optional<String> address) {
    return letter.to().equals(address) && letter.isOf(mail.key().toString(), mail.revision());
  }

  private Envelope envelope(Mail mail, String to) {
    Ledger.Key key = mail.key();
    return new Envelope(key, envelopeFrom, to, MessageIds.token(key.toString(), mail.revision()));
  }
}
