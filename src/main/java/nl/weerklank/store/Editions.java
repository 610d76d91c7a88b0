package nl.weerklank.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the ledger knows of whole editions: which periods went out, and who stood in for whom. */
public interface Editions {

  /** Readers that follow from HR, as {@link Edition#reader} names them. */
  String PEOPLE = "people";

  /**
   * Some mails of a kind of report and a period.
   *
   * @param reader {@link #PEOPLE}, or the key of a subscription
   * @param waiting whether one of them is not sent yet
   */
  record Edition(String report, String period, String reader, boolean waiting) {}

  /**
   * A document for somebody whose own it is not.
   *
   * @param subject {@code unit:u12}
   * @param post whose it is: {@code person:e17}, or {@code unit:u12} that nobody leads
   */
  record StandIn(String report, String period, String subject, String post, String recipient) {}

  /** All editions; redirected mails do not count. */
  List<Edition> all();

  /** Subjects of the documents that left, or may have left, by recipient. */
  Map<String, Set<String>> sent(String report, String period);

  /** Period of the newest sent mail of each recipient of a kind of report. */
  Map<String, String> lastSent(String report);

  List<StandIn> standIns(String report, String period);

  /** Those known already are left alone. */
  void note(Collection<StandIn> standIns);
}
