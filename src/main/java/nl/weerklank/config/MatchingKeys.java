package nl.weerklank.config;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.weerklank.survey.Failure;
import nl.weerklank.survey.Matching.Rule;
import nl.weerklank.survey.Matching.UnitKey;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Keys about how answers and the CRM name employees and units. */
final class MatchingKeys {

  private static final String PREFIX = "prefix:";
  private static final String EMPLOYEE = "weerklank.matching.employee";
  private static final String UNIT = "weerklank.matching.unit";

  private MatchingKeys() {}

  /**
   * @param employee how the `employee_id` of an answer, a manager, a deputy or an account manager
   *     may name an employee, tried in this order: id, number (without leading zeros), email,
   *     "prefix:EMP-" (in quotes; EMP- goes before the id or the number), and for answers, last,
   *     account-manager (who looks after the customer). What fits several employees fits none
   * @param unit how the `unit_id` of an answer may name a unit, tried in this order: id, name
   *     (without case, accents, blanks and punctuation, among the units of the day)
   */
  public record Matching(
      @DefaultValue("id") List<String> employee, @DefaultValue("id") List<String> unit) {}

  static nl.weerklank.survey.Matching read(Matching keys) {
    List<Rule> rules =
        distinct(EMPLOYEE, keys.employee().stream().map(MatchingKeys::rule).toList());
    int manager = rules.indexOf(Rule.of(Rule.Kind.ACCOUNT_MANAGER));
    if (manager >= 0 && (manager < rules.size() - 1 || rules.size() == 1)) {
      throw Failure.configuration(
          EMPLOYEE + ": account-manager comes last, behind at least one other key.");
    }
    return new nl.weerklank.survey.Matching(
        rules, distinct(UNIT, keys.unit().stream().map(MatchingKeys::unit).toList()));
  }

  private static <T> List<T> distinct(String key, List<T> rules) {
    Set<T> once = new LinkedHashSet<>(rules);
    if (once.isEmpty()) {
      throw Failure.configuration(key + " is empty; write at least id.");
    }
    if (once.size() < rules.size()) {
      throw Failure.configuration(key + " names a key twice (duplicate); each once is enough.");
    }
    return List.copyOf(rules);
  }

  private static Rule rule(String text) {
    String word = text.strip();
    if (word.toLowerCase(Locale.ROOT).startsWith(PREFIX)) {
      String prefix = word.substring(PREFIX.length()).strip();
      if (prefix.isEmpty()) {
        throw Failure.configuration(
            EMPLOYEE + ": write what stands before the id, such as \"prefix:EMP-\".");
      }
      return new Rule(Rule.Kind.PREFIX, prefix);
    }
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "id" -> Rule.of(Rule.Kind.ID);
      case "number" -> Rule.of(Rule.Kind.NUMBER);
      case "email" -> Rule.of(Rule.Kind.EMAIL);
      case "account-manager" -> Rule.of(Rule.Kind.ACCOUNT_MANAGER);
      default ->
          throw Failure.configuration(
              EMPLOYEE
                  + ": '"
                  + word
                  + "' is no key; write some of id, number, email, \"prefix:EMP-\","
                  + " account-manager, in the order they are tried.");
    };
  }

  private static UnitKey unit(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "id" -> UnitKey.ID;
      case "name" -> UnitKey.NAME;
      default ->
          throw Failure.configuration(
              UNIT + ": '" + text.strip() + "' is no key; write id, name or both.");
    };
  }
}
