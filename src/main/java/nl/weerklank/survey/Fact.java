package nl.weerklank.survey;

import java.util.List;

/**
 * A response with its place in the organisation on the day of the answer.
 *
 * @param employeeId who served the customer; null when unknown, or always for an employer survey
 * @param unitId unit of that day; {@link UnitTree#UNASSIGNED} when none is known
 * @param customerId null when the response has none
 * @param segment of the customer on that day
 * @param accountManagerId of the customer on that day
 * @param notes what did not match, each counted in the data-quality line
 */
public record Fact(
    Response response,
    String employeeId,
    String unitId,
    String customerId,
    String segment,
    String accountManagerId,
    List<Note> notes) {

  /** Keys that did not match; stored and counted, the answer still counts. */
  public enum Note {
    UNKNOWN_EMPLOYEE,
    EMPLOYEE_WITHOUT_UNIT,
    UNKNOWN_UNIT,
    NO_UNIT,
    UNKNOWN_CUSTOMER,
    CUSTOMER_YOUNGER_THAN_ANSWER
  }
}
