package nl.weerklank.publish;

/**
 * A page of the folder, as its list keeps it.
 *
 * @param report kind of report
 * @param unit id; the organisation's for a director's report
 * @param name of the unit when the page was drawn
 * @param folder of the unit, and the page lies in it; stays when the unit gets another name
 * @param period key of the report's period
 * @param language two letters
 */
record Entry(
    String report, String unit, String name, String folder, String period, String language) {

  Entry {
    boolean safe =
        Place.safe(folder)
            && period.matches("[0-9A-Za-z.-]{1,40}")
            && language.matches("[a-z]{2,3}")
            && !period.startsWith(".");
    if (!safe) {
      throw new IllegalArgumentException("A page may not lie there.");
    }
  }

  String file() {
    return period + "." + language + ".html";
  }

  String path() {
    return folder + "/" + file();
  }
}
