package nl.weerklank.extract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.weerklank.survey.Rejection;
import nl.weerklank.survey.Response;

/**
 * Rows of one or more days with each response id once a day. The outcome does not depend on the
 * order the rows came in.
 *
 * @param responses by day, time of answer and response id
 * @param rejections those of the rows and those of rows that repeat an id
 */
public record CombinedRows(List<Response> responses, List<Rejection> rejections) {

  private static final Comparator<Response> IN_TIME =
      Comparator.comparing(Response::day)
          .thenComparing(
              Response::answeredAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
          .thenComparing(Response::responseId);

  private static final Comparator<Rejection> IN_ORDER =
      Comparator.comparing(Rejection::day)
          .thenComparing(rejection -> String.valueOf(rejection.responseId()))
          .thenComparing(Rejection::reason)
          .thenComparing(rejection -> String.valueOf(rejection.column()))
          .thenComparing(rejection -> String.valueOf(rejection.value()));

  private record Key(LocalDate day, String responseId) {}

  /**
   * @param feed whether rows of one id and survey make one response ({@link
   *     FeedSettings#combineRows}); otherwise the first in time stands and the others are rejected
   *     as duplicates
   */
  public static CombinedRows combine(FeedSettings feed, List<ReadRow> rows) {
    List<Rejection> rejections = new ArrayList<>();
    // In the order read, which is often nearly that of time.
    Map<Key, Object> byKey = new LinkedHashMap<>(rows.size() * 2);
    for (ReadRow row : rows) {
      rejections.addAll(row.rejections());
      if (row.response() != null) {
        Key key = new Key(row.response().day(), row.response().responseId());
        byKey.merge(key, row.response(), CombinedRows::together);
      }
    }
    List<Response> responses = new ArrayList<>(byKey.size());
    for (Object found : byKey.values()) {
      if (found instanceof Response response) {
        responses.add(response);
      } else {
        responses.add(one((Several) found, feed, rejections));
      }
    }
    responses.sort(IN_TIME);
    rejections.sort(IN_ORDER);
    return new CombinedRows(responses, rejections);
  }

  /** Most ids occur once; a list for each of them would cost more than the rows. */
  private record Several(List<Response> rows) {}

  private static Object together(Object known, Object further) {
    Several several = known instanceof Several s ? s : new Several(new ArrayList<>());
    if (known instanceof Response response) {
      several.rows().add(response);
    }
    several.rows().add((Response) further);
    return several;
  }

  private static Response one(Several several, FeedSettings feed, List<Rejection> rejections) {
    List<Response> rows = several.rows();
    Map<Response, String> texts = new IdentityHashMap<>();
    rows.forEach(row -> texts.put(row, canonical(row)));
    rows.sort(IN_TIME.thenComparing(texts::get));
    List<Response> same = new ArrayList<>();
    for (Response row : rows) {
      if (belongs(row, rows.get(0), feed)) {
        same.add(row);
      } else {
        rejections.add(duplicate(row));
      }
    }
    return same.size() == 1 ? same.get(0) : MergedResponse.of(same);
  }

  private static boolean belongs(Response row, Response first, FeedSettings feed) {
    return row == first || (feed.combineRows() && row.survey().id().equals(first.survey().id()));
  }

  private static Rejection duplicate(Response row) {
    return new Rejection(
        row.day(), row.responseId(), Rejection.Reason.DUPLICATE_RESPONSE_ID, "response_id", null);
  }

  /** Everything two rows of one id and time may differ in. */
  private static String canonical(Response row) {
    return String.join(
        "\u0000",
        row.survey().id(),
        row.scores().toString(),
        String.valueOf(row.comment()),
        String.valueOf(row.respondentId()),
        String.valueOf(row.employeeId()),
        String.valueOf(row.unitId()),
        String.valueOf(row.customerId()),
        String.valueOf(row.contactId()),
        String.valueOf(row.location()),
        String.valueOf(row.touchpoint()),
        String.valueOf(row.channel()),
        String.valueOf(row.language()),
        String.valueOf(row.complaint()),
        String.valueOf(row.remark()),
        row.categories().toString(),
        new TreeMap<>(row.followUps()).toString());
  }
}
