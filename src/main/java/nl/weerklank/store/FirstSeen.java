package nl.weerklank.store;

import java.time.LocalDate;
import java.util.Set;

/** The days on which answers without a date were first seen; in the caller's transaction. */
public interface FirstSeen {

  /** What is known of a feed's answers. */
  FirstDays load(String feed);

  /**
   * Writes what is new, and since when answers are gone that were not {@linkplain FirstDays#see
   * seen} this time; an answer that comes back keeps its day. Returns the rows written.
   */
  int keep(FirstDays days, LocalDate today);

  /** Marks the answers of every feed that is not among the given ones as gone. */
  void keepOnly(Set<String> feeds, LocalDate today);
}
