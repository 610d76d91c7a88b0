package nl.weerklank.deliver;

import java.util.Optional;

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
}
