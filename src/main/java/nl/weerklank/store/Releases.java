package nl.weerklank.store;

import java.util.Collection;
import java.util.List;
import nl.weerklank.survey.Release;
import nl.weerklank.survey.ReleasedStaff;

/** Results about the employer that readers were told. */
public interface Releases {

  /** Every edition of every metric and quarter, in no order. */
  List<Release> all();

  /**
   * Keeps editions before their first reader gets them. One that is known already stays as it is.
   * Commits apart from the caller's transaction.
   */
  void keep(Collection<Release> releases);

  /** Absence and turnover of every quarter, in no order. */
  List<ReleasedStaff> staff();

  /**
   * Keeps absence and turnover before their first reader gets them. A quarter that is known already
   * stays as it is. Commits apart from the caller's transaction.
   */
  void keepStaff(Collection<ReleasedStaff> figures);
}
