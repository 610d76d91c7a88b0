package nl.weerklank.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.weerklank.survey.Matching;

/** Forgets a customer or an employee in the reporting database. */
public interface Erasure {

  /**
   * What is known of somebody before it is forgotten.
   *
   * @param firstDay of an answer about or by them; null when there is none
   * @param mails sent to them, newest first; of a customer none
   */
  record Known(long answers, LocalDate firstDay, List<Ledger.Mail> mails) {}

  /** Rows that were blanked or removed. */
  record Erased(long answers, long texts, long references, long mails) {}

  /**
   * Who is to be left out of all that is read from now on.
   *
   * @param matching by which keys rows name employees
   */
  KeptOut keptOut(Matching matching);

  /**
   * @param kind customer or employee
   */
  Known known(KeptOut.Kind kind, String id);

  /**
   * All or nothing; again for somebody already forgotten does no harm.
   *
   * @param matching by which keys rows name employees
   */
  Erased forget(KeptOut.Kind kind, String id, Matching matching, Instant now, LocalDate today);
}
