package nl.weerklank.survey;

/**
 * What a figure, a document or a permission is about.
 *
 * @param id unit id, employee id, or the text of a location, touchpoint or survey
 */
public record Subject(Kind kind, String id) {

  public enum Kind {
    UNIT,
    EMPLOYEE,
    LOCATION,
    TOUCHPOINT,
    SURVEY
  }

  public static Subject unit(String id) {
    return new Subject(Kind.UNIT, id);
  }

  public static Subject organisation() {
    return unit(UnitTree.ORGANISATION);
  }

  public static Subject employee(String id) {
    return new Subject(Kind.EMPLOYEE, id);
  }
}
