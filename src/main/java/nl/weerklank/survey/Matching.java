package nl.weerklank.survey;

import java.util.List;

/**
 * By which keys, and in which order, an answer or the CRM may name an employee or a unit of HR. A
 * rule under which several fit finds nobody, and the next one is tried.
 *
 * @param employee {@link Rule.Kind#ACCOUNT_MANAGER} last, if at all
 */
public record Matching(List<Rule> employee, List<UnitKey> unit) {

  /** Begins what stands instead of the id of somebody forgotten; found whatever the rules say. */
  public static final String FORGOTTEN = "forgotten-";

  /** HR's own ids only. */
  public static final Matching EXACT =
      new Matching(List.of(Rule.of(Rule.Kind.ID)), List.of(UnitKey.ID));

  /** What the unit of an answer may be given by. */
  public enum UnitKey {
    ID,
    /** Without case, accents, blanks and punctuation, among the units of the day. */
    NAME
  }

  /**
   * @param prefix of {@link Kind#PREFIX} what stands before the id or the number; otherwise null
   */
  public record Rule(Kind kind, String prefix) {

    /** What an employee may be given by. */
    public enum Kind {
      ID,
      /** Without leading zeros. */
      NUMBER,
      EMAIL,
      PREFIX,
      /** Nobody was found: the account manager of the customer on that day. */
      ACCOUNT_MANAGER
    }

    public static Rule of(Kind kind) {
      return new Rule(kind, null);
    }
  }

  public Matching {
    employee = List.copyOf(employee);
    unit = List.copyOf(unit);
  }

  public boolean uses(Rule.Kind kind) {
    return employee.stream().anyMatch(rule -> rule.kind() == kind);
  }

  /** Employees are known by HR's own id and by nothing else. */
  public boolean exactEmployees() {
    return employee.stream()
            .allMatch(
                rule -> rule.kind() == Rule.Kind.ID || rule.kind() == Rule.Kind.ACCOUNT_MANAGER)
        && uses(Rule.Kind.ID);
  }
}
