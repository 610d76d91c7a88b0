package nl.weerklank.survey;

/** Whom a survey is about; decides what its {@code employee_id} means. */
public enum About {
  /** Customers judge a service: the employee is who served the customer. */
  SERVICE,
  /**
   * Employees judge their employer: the employee only resolves the unit, is never stored, and no
   * figure of fewer than {@code k} answers is shown anywhere.
   */
  EMPLOYER
}
