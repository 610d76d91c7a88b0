package nl.weerklank.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A stored answer with its texts.
 *
 * @param feed name of the feed
 * @param employeeId null when unknown or when the survey is about the employer
 * @param text the comment; null when there is none
 * @param scores by metric id
 * @param followUps by column label
 */
public record Comment(
    String feed,
    String responseId,
    LocalDate day,
    String survey,
    String employeeId,
    String unitId,
    String customerId,
    String contactId,
    String accountManagerId,
    String segment,
    String location,
    String touchpoint,
    String language,
    String text,
    List<String> categories,
    boolean complaint,
    Map<String, Integer> scores,
    Map<String, String> followUps) {}
