package nl.weerklank.enrich;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.weerklank.survey.Assignment;
import nl.weerklank.survey.Employee;
import nl.weerklank.survey.KeyForm;
import nl.weerklank.survey.Matching;
import nl.weerklank.survey.Matching.Rule;
import nl.weerklank.survey.Matching.Rule.Kind;
import nl.weerklank.survey.Reference;

/**
 * HR's own id of an employee by every key the settings allow. Everybody HR lists counts, and who
 * has only an assignment left. Immutable after construction.
 */
final class PersonIndex {

  /** Stands where several fit: no id is empty. */
  private static final String SEVERAL = "";

  private final Rule[] rules;
  private final boolean addresses;
  private final Set<String> ids = new HashSet<>();
  private final Map<String, String> byNumber = new HashMap<>();
  private final Map<String, String> byEmail = new HashMap<>();

  PersonIndex(Reference reference, Matching matching) {
    rules = matching.employee().toArray(new Rule[0]);
    addresses = matching.uses(Kind.EMAIL);
    for (Assignment assignment : reference.assignments()) {
      ids.add(assignment.employeeId());
    }
    for (Employee employee : reference.employees()) {
      ids.add(employee.id());
    }
    if (matching.exactEmployees()) {
      return;
    }
    ids.forEach(id -> put(byNumber, KeyForm.number(id), id));
    for (Employee employee : reference.employees()) {
      if (employee.email() != null) {
        put(byEmail, KeyForm.email(employee.email()), employee.id());
      }
    }
  }

  private static void put(Map<String, String> index, String key, String id) {
    if (key != null) {
      index.merge(key, id, (one, other) -> one.equals(other) ? one : SEVERAL);
    }
  }

  /** Null when nobody or more than one fits. */
  String idOf(String key) {
    if (key == null) {
      return null;
    }
    if (key.startsWith(Matching.FORGOTTEN)) {
      return ids.contains(key) ? key : null;
    }
    for (Rule rule : rules) {
      String found = found(rule, key);
      if (found != null && !found.equals(SEVERAL)) {
        return found;
      }
    }
    return null;
  }

  /** Whether a key tells of an employee, of one or of several, or may be somebody's address. */
  boolean names(String key) {
    if (key == null) {
      return false;
    }
    if (ids.contains(key) || (addresses && key.indexOf('@') >= 0)) {
      return true;
    }
    for (Rule rule : rules) {
      if (found(rule, key) != null) {
        return true;
      }
    }
    return false;
  }

  private String found(Rule rule, String key) {
    return switch (rule.kind()) {
      case ID -> ids.contains(key) ? key : null;
      case NUMBER -> number(key);
      case EMAIL -> email(key);
      case PREFIX ->
          key.startsWith(rule.prefix()) ? bare(key.substring(rule.prefix().length())) : null;
      case ACCOUNT_MANAGER -> null;
    };
  }

  private String bare(String key) {
    return ids.contains(key) ? key : number(key);
  }

  private String number(String key) {
    String number = KeyForm.number(key);
    return number == null ? null : byNumber.get(number);
  }

  private String email(String key) {
    String address = KeyForm.email(key);
    return address == null ? null : byEmail.get(address);
  }
}
