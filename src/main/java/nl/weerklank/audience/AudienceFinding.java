package nl.weerklank.audience;

/**
 * Something about readers an administrator should mend in HR.
 *
 * @param key ledger key of a recipient, or id of a unit; never a name or an address
 */
public record AudienceFinding(Kind kind, String key) {

  public enum Kind {
    NO_ADDRESS,
    BAD_ADDRESS,
    LEFT,
    DUPLICATE_ADDRESS,
    DOMAIN,
    STOPPED,
    /** The unit's report goes to another than who should lead it. */
    EMPTY_POST,
    /** Absent, and who HR names as deputy cannot be mailed: the report goes to the absent one. */
    NO_USABLE_DEPUTY,
    UNIT_WITHOUT_MANAGER
  }
}
