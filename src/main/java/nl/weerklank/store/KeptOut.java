package nl.weerklank.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.weerklank.survey.About;
import nl.weerklank.survey.Fact;
import nl.weerklank.survey.FeedType;
import nl.weerklank.survey.KeyForm;
import nl.weerklank.survey.Matching;
import nl.weerklank.survey.Matching.Rule;
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

  private static final String ALIAS = Matching.FORGOTTEN;
  private static final int DIGITS = 24;

  private static final String NUMBER = "number:";
  private static final String EMAIL = "email:";

  private final Map<Kind, Map<String, String>> hashes;
  private final String salt;
  private final Matching matching;
  private final Map<String, String> aliases = new HashMap<>();

  /**
   * @param hashes of ids, numbers and addresses, each with the hash of the id it stands for
   */
  KeptOut(Map<Kind, Map<String, String>> hashes, String salt, Matching matching) {
    this.hashes = hashes;
    this.salt = salt;
    this.matching = matching;
  }

  public KeptOut copy() {
    return new KeptOut(hashes, salt, matching);
  }

  public boolean isEmpty() {
    return hashes.isEmpty();
  }

  static String hash(String salt, Kind kind, String id) {
    return Hash.hex(salt + "\n" + kind + "\n" + id);
  }

  /** What is kept of a personnel number beside the id; null for what is none. */
  static String number(String id) {
    String number = KeyForm.number(id);
    return number == null ? null : NUMBER + number;
  }

  /** The same of an address. */
  static String email(String address) {
    String email = KeyForm.email(address);
    return email == null ? null : EMAIL + email;
  }

  /** What stands instead of the id of somebody forgotten; null for everybody else. */
  String alias(Kind kind, String id) {
    return alias(kind, id, List.of());
  }

  /** The same of an employee named by any key the settings allow. */
  private String person(String key) {
    return alias(Kind.EMPLOYEE, key, matching.employee());
  }

  private String alias(Kind kind, String id, List<Rule> rules) {
    Map<String, String> forgotten = hashes.get(kind);
    if (forgotten == null || id == null) {
      return null;
    }
    // an empty text is nobody: null cannot be told from absent in a map
    String alias =
        aliases.computeIfAbsent(
            kind + (rules.isEmpty() ? "\n" : "*\n") + id,
            key ->
                keys(id, rules)
                    .map(one -> forgotten.get(hash(salt, kind, one)))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(KeptOut::shown)
                    .orElse(""));
    return alias.isEmpty() ? null : alias;
  }

  private static Stream<String> keys(String id, List<Rule> rules) {
    return Stream.concat(Stream.of(id), rules.stream().flatMap(rule -> keys(rule, id)))
        .filter(Objects::nonNull);
  }

  private static Stream<String> keys(Rule rule, String id) {
    return switch (rule.kind()) {
      case NUMBER -> Stream.of(id).map(KeptOut::number);
      case EMAIL -> Stream.of(id).map(KeptOut::email);
      case PREFIX -> {
        String bare = id.startsWith(rule.prefix()) ? id.substring(rule.prefix().length()) : "";
        yield Stream.of(bare, number(bare));
      }
      case ID, ACCOUNT_MANAGER -> Stream.empty();
    };
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

  /** A customer's number is no personnel number. */
  private boolean respondent(Response response) {
    return response.survey().about() == About.EMPLOYER
        ? person(response.respondentId()) != null
        : forgotten(Kind.EMPLOYEE, response.respondentId());
  }

  /** The row itself when it tells of nobody forgotten. */
  public Response response(Response response) {
    String employee = person(response.employeeId());
    boolean customer =
        forgotten(Kind.CUSTOMER, response.customerId())
            || forgotten(Kind.CONTACT, response.contactId());
    boolean respondent = respondent(response);
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
      case EMPLOYEES -> without(row, Kind.EMPLOYEE, "employee_id", withoutPerson(row, "deputy_id"));
      case ABSENCES -> ofPerson(row, "employee_id") ? null : row;
      case TARGETS -> without(row, Kind.EMPLOYEE, "employee_id", row);
      case CUSTOMERS ->
          without(row, Kind.CUSTOMER, "customer_id", withoutPerson(row, "account_manager_id"));
      case CONTACTS ->
          forgotten(Kind.CONTACT, row.get("contact_id"))
              ? null
              : without(row, Kind.CUSTOMER, "customer_id", row);
      case UNITS -> withoutManagers(row);
      case ASSIGNMENTS -> renamed(row, Kind.EMPLOYEE, "employee_id");
      case SUPERIORS -> ofPerson(row, "employee_id") || ofPerson(row, "superior_id") ? null : row;
      case EVENTS, MEASURES, RESPONSES -> row;
    };
  }

  private Map<String, String> without(
      Map<String, String> row, Kind kind, String column, Map<String, String> left) {
    return forgotten(kind, row.get(column)) ? null : left;
  }

  private boolean ofPerson(Map<String, String> row, String column) {
    return person(row.get(column)) != null;
  }

  private Map<String, String> withoutPerson(Map<String, String> row, String column) {
    if (!ofPerson(row, column)) {
      return row;
    }
    Map<String, String> left = new HashMap<>(row);
    left.remove(column);
    return left;
  }

  /** Of several managers the others stay. */
  private Map<String, String> withoutManagers(Map<String, String> row) {
    List<String> managers = UnitRows.managers(row);
    List<String> others = managers.stream().filter(id -> person(id) == null).toList();
    if (others.size() == managers.size()) {
      return row;
    }
    Map<String, String> left = new HashMap<>(row);
    left.remove("manager_id");
    if (!others.isEmpty()) {
      left.put("manager_id", String.join(";", others));
    }
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
