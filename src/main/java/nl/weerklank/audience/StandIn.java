package nl.weerklank.audience;

/**
 * Why a document goes to somebody whose own it is not.
 *
 * @param post whose report it is, as the ledger names it: {@code person:e17} who is absent, {@code
 *     unit:u12} that nobody leads
 * @param name of that person or unit, for the notice; never logged
 */
public record StandIn(Reason reason, String post, String name) {

  public enum Reason {
    DEPUTY,
    EMPTY_POST
  }
}
