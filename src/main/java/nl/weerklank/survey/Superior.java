package nl.weerklank.survey;

/**
 * To whom an employee reports today.
 *
 * @param direct false: in one matter or another only, which makes nobody a unit's head
 */
public record Superior(String employeeId, String superiorId, boolean direct) {

  /** As the feed's {@code kind} writes it; nothing there is {@link #DIRECT}. */
  public static final String DIRECT = "direct";

  public static final String INDIRECT = "indirect";
}
