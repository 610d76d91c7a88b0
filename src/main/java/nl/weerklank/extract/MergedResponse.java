package nl.weerklank.extract;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import nl.weerklank.survey.Response;

/**
 * Several rows of one response made one: the first row decides, later ones fill what it lacks.
 * Categories are united and sorted; one row that complains makes it a complaint.
 */
final class MergedResponse {

  private MergedResponse() {}

  /** Rows of one id, day and survey, in the order that decides. */
  static Response of(List<Response> rows) {
    Response first = rows.get(0);
    return new Response(
        first.responseId(),
        first.survey(),
        first.day(),
        first.answeredAt(),
        given(rows, Response::respondentId),
        given(rows, Response::employeeId),
        given(rows, Response::unitId),
        given(rows, Response::customerId),
        given(rows, Response::contactId),
        given(rows, Response::location),
        given(rows, Response::touchpoint),
        given(rows, Response::channel),
        given(rows, Response::language),
        given(rows, Response::comment),
        categories(rows),
        rows.stream().anyMatch(Response::complaint),
        scores(rows),
        followUps(rows),
        given(rows, Response::remark));
  }

  private static String given(List<Response> rows, Function<Response, String> field) {
    return rows.stream().map(field).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private static List<String> categories(List<Response> rows) {
    TreeSet<String> all = new TreeSet<>();
    rows.forEach(row -> all.addAll(row.categories()));
    return List.copyOf(all);
  }

  private static SortedMap<String, Integer> scores(List<Response> rows) {
    SortedMap<String, Integer> all = new TreeMap<>();
    rows.forEach(row -> row.scores().forEach(all::putIfAbsent));
    return all;
  }

  private static Map<String, String> followUps(List<Response> rows) {
    Map<String, String> all = new TreeMap<>();
    rows.forEach(row -> row.followUps().forEach(all::putIfAbsent));
    return all;
  }
}
