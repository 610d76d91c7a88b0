package nl.weerklank.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.weerklank.survey.OwnPage;

/** What employees were told on pages of their own. */
public interface OwnPages {

  /**
   * Kept before the page is mailed; a page drawn again replaces what its mail had. Commits apart
   * from the caller's transaction.
   *
   * @param mail number of the ledger's row
   * @param page null: the mail tells no figures
   */
  void keep(long mail, OwnPage page);

  /**
   * Pages whose mail was accepted before a moment and not asked for again since. One that is in
   * doubt does not count.
   *
   * @param since pages with older windows are left out
   */
  List<OwnPage> acceptedBefore(Instant moment, LocalDate since);
}
