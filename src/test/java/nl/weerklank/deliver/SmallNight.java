package nl.weerklank.deliver;

import java.nio.file.Path;
import java.util.List;
import nl.weerklank.store.Ledger;
import nl.weerklank.store.Ledger.State;

/**
 * A night of delivery and nothing else: plans so many mails, renders what is planned, sends it. It
 * can end anywhere and be run again.
 */
final class SmallNight {

  private final Post post;
  private final Ledger ledger;
  private final int mails;

  /**
   * @param directory holds the spool, and outlives the run
   * @param port of the mail server
   */
  SmallNight(Path directory, Ledger ledger, int port, int mails) {
    this.post = new Post(directory, ledger);
    this.ledger = ledger;
    this.mails = mails;
    post.port = port;
    for (int i = 1; i <= mails; i++) {
      String address = "e" + i + "@lindewaard.example";
      post.addresses.put("person:e" + i, new AddressBook.Entry(address, false, false));
    }
  }

  DeliverySummary run(String owner) {
    ledger.recover(owner, post.clock.instant());
    for (int i = 1; i <= mails && ledger.find(Post.key("e" + mails)).isEmpty(); i++) {
      if (ledger.find(Post.key("e" + i)).isEmpty()) {
        ledger.plan(Post.key("e" + i), i % 3, "nl", List.of("unit:u1"), 1, post.clock.instant());
      }
    }
    for (Ledger.Mail mail : ledger.inState(State.PLANNED)) {
      post.render(mail.key().recipient().substring("person:".length()));
    }
    return post.deliver(owner);
  }
}
