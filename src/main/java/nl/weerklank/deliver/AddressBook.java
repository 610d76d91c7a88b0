package nl.weerklank.deliver;

import java.util.Optional;
import nl.weerklank.store.Ledger;

/**
 * Asked for each mail right before it is sent, so that who left or opted out since the mail was
 * planned gets nothing. Called by several threads.
 */
public interface AddressBook {

  /**
   * @param address null when there is none
   */
  record Entry(String address, boolean left, boolean optedOut) {}

  /**
   * @param recipientKey as the ledger writes it: {@code person:e17}
   * @return empty when the recipient is no longer known; the mail is then skipped as LEFT
   */
  Optional<Entry> lookup(String recipientKey);

  /** The same for what is in the mail: its reader may have no business with that any more. */
  default Optional<Entry> lookup(Ledger.Mail mail) {
    return lookup(mail.key().recipient());
  }
}
