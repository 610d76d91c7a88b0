package nl.weerklank.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.weerklank.survey.FeedType;
import nl.weerklank.survey.Reference;

/**
 * HR and CRM rows as the feeds gave them, with the days they were seen; only changed rows are
 * written.
 */
public interface ReferenceStore {

  /**
   * Makes the newest picture of a feed.
   *
   * @param seenOn as-of date of the run. The first version of a row reaches back without limit, a
   *     later one counts from the day it was seen, a row that is gone ends the day before
   * @param rows cleaned values by lower-case column label, absent or null when empty; in feed order
   * @return rows written; 0 when nothing changed
   */
  int store(FeedType type, String feed, LocalDate seenOn, List<Map<String, String>> rows);

  /**
   * HR and CRM as last seen on or before a day. Rows whose feed has its own validity ({@code
   * valid_from}) keep it: the newest picture rewrites the past. Rows without get the days their
   * versions were seen.
   */
  Reference load(LocalDate asOf);

  /** First day any assignment history was seen; reports say since when it is known. Null: none. */
  LocalDate knownSince();
}
