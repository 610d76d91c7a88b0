package nl.weerklank.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * One cleaned response, before it is joined with HR and CRM. Text is trimmed; an empty text is
 * null.
 *
 * @param responseId unique within its feed
 * @param day the local date in the organisation's zone, or {@link #UNDATED}
 * @param answeredAt null when undated
 * @param categories the respondent's own categories, in the order given; empty when none
 * @param scores valid scores by metric id; at least one
 * @param followUps declared follow-up answers by column label
 * @param remark a data-quality remark, made by the administrator's SQL or because a text was
 *     shortened, counted by its text; null for none
 */
public record Response(
    String responseId,
    Survey survey,
    LocalDate day,
    Instant answeredAt,
    String respondentId,
    String employeeId,
    String unitId,
    String customerId,
    String contactId,
    String location,
    String touchpoint,
    String channel,
    String language,
    String comment,
    List<String> categories,
    boolean complaint,
    SortedMap<String, Integer> scores,
    Map<String, String> followUps,
    String remark) {

  /** The bucket of answers without a date: no day anybody can ask for. */
  public static final LocalDate UNDATED = LocalDate.of(9999, 12, 31);
}
