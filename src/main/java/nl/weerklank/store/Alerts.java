package nl.weerklank.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.weerklank.survey.Band;
import nl.weerklank.survey.Period;

/** Answers somebody should act on at once, and who was told of which. */
public interface Alerts {

  /** Report kind of such mails in the ledger. */
  String REPORT = "alert";

  /** An answer by what its source calls it; it keeps that name when its day is read anew. */
  record Answer(String feed, String responseId, LocalDate day) {}

  /**
   * @param recipient ledger key, also of who was stood in for
   */
  record Told(String feed, String responseId, String recipient) {}

  /**
   * Answers in a band of a metric, oldest first in each feed.
   *
   * @param metricId null: no score counts
   * @param complaints whether complaints are asked for too, whatever their score
   */
  List<Comment> answers(Period period, String metricId, Band scores, boolean complaints);

  /** Whom a rule told of answers of these days, or will. */
  Set<Told> told(String rule, Period days);

  /**
   * A PLANNED mail about answers, in one commit with the memory of them.
   *
   * @param units of the answers, as the ledger writes subjects
   * @param answers each with those in whose place its reader is told, as the ledger names posts;
   *     none for who it is meant for
   * @return empty when the key exists already; then nothing is kept
   */
  Optional<Ledger.Mail> plan(
      Ledger.Key key,
      String rule,
      String language,
      List<String> units,
      Map<Answer, Set<String>> answers,
      long runId,
      Instant now);

  /** What a mail is about, in a fixed order. */
  List<Answer> of(long mailId);

  /** In whose place its reader is told, as the ledger names posts; in a fixed order. */
  List<String> posts(long mailId);

  /** The rule a mail follows; empty for a mail of another kind. */
  Optional<String> rule(long mailId);

  /** Mails a run planned. */
  List<Ledger.Mail> planned(long runId);
}
