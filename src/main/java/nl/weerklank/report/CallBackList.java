package nl.weerklank.report;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.weerklank.insight.NameSet;
import nl.weerklank.insight.Unhappy;
import nl.weerklank.survey.Contact;
import nl.weerklank.survey.Customer;
import nl.weerklank.survey.Direction;
import nl.weerklank.survey.Subject;

/** Last week's unhappy customers, the most pressing first. */
final class CallBackList {

  /** An unhappy answer with what CRM knows of the customer. */
  private record Case(Unhappy answer, Customer customer, Contact contact) {

    BigDecimal revenue() {
      return customer == null ? null : customer.annualRevenue();
    }

    /** Steps from the bad end of the scale. */
    int steps() {
      boolean lowIsGood = answer.metric().direction() == Direction.LOW;
      return lowIsGood
          ? answer.metric().scale().to() - answer.score()
          : answer.score() - answer.metric().scale().from();
    }

    boolean known() {
      return customer != null || contact != null;
    }
  }

  private static final Comparator<Case> ORDER =
      Comparator.comparing((Case one) -> !one.answer.complaint())
          .thenComparing(Case::revenue, Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparingInt(Case::steps)
          .thenComparing(one -> !one.known())
          .thenComparing(one -> one.answer.day(), Comparator.reverseOrder())
          .thenComparing(one -> one.answer.responseId())
          .thenComparing(one -> String.valueOf(one.answer.customerId()));

  private final Draft draft;

  CallBackList(Draft draft) {
    this.draft = draft;
  }

  /** For the board: customers that can be called, and no employee's name. */
  CallBacks withoutEmployees(int most) {
    return list(most, Case::known, one -> callBack(one, null, NameSet.EMPTY));
  }

  /** For a department: customers that can be called and every complaint, with account managers. */
  CallBacks withAccountManagers(int most, NameSet ownStaff) {
    return list(
        most,
        one -> one.known() || one.answer.complaint(),
        one -> callBack(one, accountManager(one), ownStaff));
  }

  private CallBacks list(int most, Predicate<Case> listed, Function<Case, CallBack> told) {
    List<Case> candidates = cases().stream().filter(listed).toList();
    List<CallBack> shown = candidates.stream().limit(most).map(told).toList();
    return new CallBacks(shown, total(), total() - candidates.size());
  }

  private List<Case> cases() {
    return draft.desk.data.unhappy().of(draft.subject.id()).stream()
        .map(this::inCrm)
        .sorted(ORDER)
        .toList();
  }

  private int total() {
    return draft.desk.data.unhappy().unhappy(draft.subject.id());
  }

  private Case inCrm(Unhappy answer) {
    return new Case(
        answer,
        draft.desk.accounts.customer(answer.customerId()),
        draft.desk.accounts.contact(answer.contactId(), answer.customerId()));
  }

  private String accountManager(Case one) {
    String id = one.answer.accountManagerId();
    if (id == null && one.customer != null) {
      id = one.customer.accountManagerId();
    }
    return draft.desk.staff.nameOf(id);
  }

  private CallBack callBack(Case one, String accountManager, NameSet visible) {
    draft.told.tell(Subject.unit(one.answer.unitId()));
    Customer customer = one.customer;
    Contact contact = one.contact;
    String currency = customer == null ? null : customer.currency();
    return new CallBack(
        customer == null ? null : customer.name(),
        contact == null ? null : contact.name(),
        contact == null ? null : contact.role(),
        contact == null ? null : contact.phone(),
        contact == null ? null : contact.email(),
        accountManager,
        one.revenue(),
        currency == null ? draft.desk.data.settings().currency() : currency,
        customer == null ? null : customer.renewalOn(),
        one.answer.metric(),
        one.answer.score(),
        one.answer.complaint(),
        comment(one.answer.comment(), visible),
        draft.unitName(one.answer.unitId()),
        one.answer.day());
  }

  private String comment(String text, NameSet visible) {
    if (text == null) {
      return null;
    }
    String clean = draft.words(text, NameSet.EMPTY, visible);
    int most = draft.desk.data.settings().callBackLength();
    if (clean.codePointCount(0, clean.length()) <= most) {
      return clean;
    }
    return clean.substring(0, clean.offsetByCodePoints(0, most)).strip() + "\u2026";
  }
}
