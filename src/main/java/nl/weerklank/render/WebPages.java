package nl.weerklank.render;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.weerklank.report.ReportModel;

/**
 * Reports as accessible web pages for a folder on an intranet: complete in themselves, with
 * relative addresses only and nothing that runs. The same input gives the same bytes.
 */
public interface WebPages {

  /**
   * A report on a page.
   *
   * @param file name in the folder of its unit, or of the director's reports
   * @param language two letters
   */
  record Page(String file, String period, String language) {}

  /**
   * A unit with its reports.
   *
   * @param depth 0 for the top units
   * @param folder address from the index, without a slash at its end
   * @param pages newest first; empty for a unit that only has units below it
   */
  record Place(int depth, String name, String folder, List<Page> pages) {}

  /**
   * All there is.
   *
   * @param director the director's reports, under the organisation's name
   * @param units in the organisation's order, each before those below it
   * @param former units that are no longer in the organisation
   */
  record Shelf(String organisation, Place director, List<Place> units, List<Place> former) {

    /** Those with pages. */
    public List<Place> places() {
      return Stream.of(List.of(director), units, former)
          .flatMap(List::stream)
          .filter(place -> !place.pages().isEmpty())
          .toList();
    }
  }

  /**
   * @param model of a unit or the organisation; an employee's page is private and refused
   * @param root from the page to the folder of the index: {@code ../../}
   * @throws nl.weerklank.survey.Failure when a template is broken, with file and line
   */
  byte[] report(ReportModel model, String root);

  /** The page all others are found from; names units and periods, no figures. */
  byte[] index(Shelf shelf, String language);

  /** The reports of one place; stands in its folder. */
  byte[] place(Place place, String root, String language);

  /** Style sheet and fonts with their licences, by name under {@code assets}. */
  Map<String, byte[]> assets();

  /** The language a reader of that one gets. */
  String spoken(String language);
}
