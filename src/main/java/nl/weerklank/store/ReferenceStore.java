package nl.weerklank.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
   * @param seenOn as-of date of the run. The first version of a unit, assignment or customer
   *     reaches back without limit, unless its unit, employee or customer was seen before; a later
   *     one counts from the day it was seen, a row that is gone ends the day before. A second
   *     picture of one day replaces the first
   * @param rows cleaned values by lower-case column label, absent or null when empty; in feed order
   * @return rows written or ended; 0 when nothing changed
   * @throws IllegalArgumentException when the feed has changed on a later day already
   */
  default int store(FeedType type, String feed, LocalDate seenOn, List<Map<String, String>> rows) {
    return store(type, feed, seenOn, rows, null);
  }

  /**
   * As {@link #store(FeedType, String, LocalDate, List)}; rows with the fingerprint of the stored
   * picture are not looked at.
   *
   * @param fingerprint at most 64 characters, equal only for equal rows in equal order; null: the
   *     rows are compared one by one
   */
  int store(
      FeedType type,
      String feed,
      LocalDate seenOn,
      List<Map<String, String>> rows,
      String fingerprint);

  /**
   * HR and CRM as last seen on or before a day. Rows whose feed has its own validity ({@code
   * valid_from}) keep it: the newest picture rewrites the past. Rows without get the days their
   * versions were seen. A day before the first picture of a feed sees that first picture.
   */
  Reference load(LocalDate asOf);

  /**
   * Ends the rows of every feed that is not among the given ones, because the configuration no
   * longer names it. Returns the rows ended.
   */
  int keepOnly(Set<String> feeds, LocalDate seenOn);

  /**
   * First day assignments without their own validity were seen; reports say since when moves are
   * known. Null when there are none or all have their own.
   */
  LocalDate knownSince();
}
