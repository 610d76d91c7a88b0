package nl.weerklank.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weerklank.survey.Fact;
import nl.weerklank.survey.FeedType;
import nl.weerklank.survey.Rejection;
import nl.weerklank.survey.Response;

/**
 * Who was forgotten, known by a salted hash of the id only, and what is left of rows about them: an
 * answer keeps its scores and its unit and is nobody's, what names them in HR and CRM goes. Applied
 * to every row as it is read, before digests, so that a forgotten answer is no change. Not safe for
 * several threads; {@link #copy} is another's.
 */
public final class KeptOut {

  /** Whom a hash stands for. A customer's contacts are forgotten with it. */
  public enum Kind {
    CUSTOMER,
    CONTACT,
    EMPLOYEE
  }

  private static final String ALIAS = "forgotten-";
  private static final int DIGITS = 24;

  private final Map<Kind, Set<String>> hashes;
  private final String salt;
  private final Map<String, String> aliases = new HashMap<>();

  KeptOut(Map<Kind, Set<String>> hashes, String salt) {
    this.hashes = hashes;
    this.salt = salt;
  }

  public KeptOut copy() {
    return new KeptOut(hashes, salt);
  }

  public boolean isEmpty() {
    return hashes.isEmpty();
  }

  static String hash(String salt, Kind kind, String id) {
    return Hash.hex(salt + "\n" + kind + "\n" + id);
  }

  /** What stands instead of the id of somebody forgotten; null for everybody else. */
  String alias(Kind kind, String id) {
    Set<String> forgotten = hashes.get(kind);
    if (forgotten == null || id == null) {
      return null;
    }
    // an empty text is nobody: null cannot be told from absent in a map
    String alias =
        aliases.computeIfAbsent(
            kind + "\n" + id,
            key -> {
              String hash = hash(salt, kind, id);
              return forgotten.contains(hash) ? shown(hash) : "";
            });
    return alias.isEmpty() ? null : alias;
  }

  /** What stands instead of the id of an answer that tells of somebody forgotten. */
  String response(String id) {
    return shown(Hash.hex(salt + "\nRESPONSE\n" + id));
  }

  private static String shown(String hash) {
    return ALIAS + hash.substring(0, DIGITS);
  }

  private boolean forgotten(Kind kind, String id) {
    return alias(kind, id) != null;
  }

  /** The row itself when it tells of nobody forgotten. */
  public Response response(Response response) {
    String employee = alias(Kind.EMPLOYEE, response.employeeId());
    boolean customer =
        forgotten(Kind.CUSTOMER, response.customerId())
            || forgotten(Kind.CONTACT, response.contactId());
    boolean respondent = forgotten(Kind.EMPLOYEE, response.respondentId());
    if (employee == null && !customer && !respondent) {
      return response;
    }
    return new Response(
        response(response.responseId()),
        response.survey(),
        response.day(),
        response.answeredAt(),
        null,
        employee == null ? response.employeeId() : employee,
        response.unitId(),
        customer ? null : response.customerId(),
        customer ? null : response.contactId(),
        response.location(),
        response.touchpoint(),
        response.channel(),
        null,
        null,
        List.of(),
        !customer && response.complaint(),
        response.scores(),
        Map.of(),
        null);
  }

  /**
   * Of an answer whose ids were replaced: what was found wrong with it, without what stood there.
   */
  public List<Rejection> rejections(List<Rejection> rejections) {
    return rejections.stream()
        .map(
            one ->
                new Rejection(
                    one.day(), response(one.responseId()), one.reason(), one.column(), null))
        .toList();
  }

  /** After the join the alias has done its work: the unit is known, and the person nobody. */
  public Fact fact(Fact fact) {
    Response response = fact.response();
    boolean aliased = response.employeeId() != null && response.employeeId().startsWith(ALIAS);
    if (!aliased) {
      return fact;
    }
    return new Fact(
        nobodys(response),
        null,
        fact.unitId(),
        fact.customerId(),
        fact.segment(),
        fact.accountManagerId(),
        fact.notes());
  }

  private static Response nobodys(Response response) {
    return new Response(
        response.responseId(),
        response.survey(),
        response.day(),
        response.answeredAt(),
        response.respondentId(),
        null,
        response.unitId(),
        response.customerId(),
        response.contactId(),
        response.location(),
        response.touchpoint(),
        response.channel(),
        response.language(),
        response.comment(),
        response.categories(),
        response.complaint(),
        response.scores(),
        response.followUps(),
        response.remark());
  }

  /** What is left of a row of HR or CRM; null when nothing is, the row itself when all is. */
  public Map<String, String> reference(FeedType type, Map<String, String> row) {
    return switch (type) {
      case EMPLOYEES ->
          without(row, Kind.EMPLOYEE, "employee_id", blanked(row, Kind.EMPLOYEE, "deputy_id"));
      case ABSENCES, TARGETS -> without(row, Kind.EMPLOYEE, "employee_id", row);
      case CUSTOMERS ->
          without(
              row, Kind.CUSTOMER, "customer_id", blanked(row, Kind.EMPLOYEE, "account_manager_id"));
      case CONTACTS ->
          forgotten(Kind.CONTACT, row.get("contact_id"))
              ? null
              : without(row, Kind.CUSTOMER, "customer_id", row);
      case UNITS -> blanked(row, Kind.EMPLOYEE, "manager_id");
      case ASSIGNMENTS -> renamed(row, Kind.EMPLOYEE, "employee_id");
      case EVENTS, MEASURES, RESPONSES -> row;
    };
  }

  private Map<String, String> without(
      Map<String, String> row, Kind kind, String column, Map<String, String> left) {
    return forgotten(kind, row.get(column)) ? null : left;
  }

  private Map<String, String> blanked(Map<String, String> row, Kind kind, String column) {
    if (!forgotten(kind, row.get(column))) {
      return row;
    }
    Map<String, String> left = new HashMap<>(row);
    left.remove(column);
    return left;
  }

  private Map<String, String> renamed(Map<String, String> row, Kind kind, String column) {
    String alias = alias(kind, row.get(column));
    if (alias == null) {
      return row;
    }
    Map<String, String> left = new HashMap<>(row);
    left.put(column, alias);
    return left;
  }
}
