package nl.weerklank.audience;

/**
 * Who is told at once of an answer.
 *
 * @param standIn why it is this reader; null for who it is meant for
 */
public record AlertReader(Recipient recipient, StandIn standIn) {

  /** In whose place, as the ledger names it. */
  public String post() {
    return standIn == null ? recipient.key() : standIn.post();
  }
}
