package nl.weerklank.demo;

/**
 * A unit of the chart.
 *
 * @param above code of the unit it belongs to; empty for one directly under the organisation
 * @param share weight among service contacts; 0: serves no customers
 * @param usualNps points around which its customers answer
 * @param staff people besides its lead
 */
record Department(
    String code,
    String name,
    String layer,
    String above,
    String branch,
    int share,
    int usualNps,
    int staff) {

  boolean isTeam() {
    return layer.equals("team");
  }

  boolean hasLead() {
    return isTeam() || layer.equals("afdeling");
  }

  /** True for the unit and everything the chart codes below it, such as INC and INC-M. */
  boolean within(String topCode) {
    return code.equals(topCode) || code.startsWith(topCode + "-");
  }
}
