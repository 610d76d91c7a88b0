package nl.weerklank.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.weerklank.audience.Recipient;
import nl.weerklank.audience.StandIn;
import nl.weerklank.insight.ContactDetails;
import nl.weerklank.insight.NameRemoval;
import nl.weerklank.insight.NameSet;
import nl.weerklank.insight.alert.Alarm;
import nl.weerklank.insight.alert.CustomerHistory;
import nl.weerklank.survey.Contact;
import nl.weerklank.survey.Customer;
import nl.weerklank.survey.Reference;
import nl.weerklank.survey.UnitTree;

/** Makes alerts ready to be printed, for all readers of a run. */
public final class AlertLetters {

  /** Characters of a comment; a mail over 100 kB would be cut off by its reader's program. */
  private static final int LONGEST = 3_000;

  private final UnitTree tree;
  private final ReportSettings settings;
  private final LocalDate asOf;
  private final Staff staff;
  private final Accounts accounts;
  private final NameRemoval names;

  public AlertLetters(Reference reference, UnitTree tree, ReportSettings settings, LocalDate asOf) {
    this.tree = tree;
    this.settings = settings;
    this.asOf = asOf;
    this.staff = new Staff(reference, asOf);
    this.accounts = new Accounts(reference, asOf);
    this.names = new NameRemoval(reference);
  }

  /** The customer's account manager: of the answer's day, else as CRM says now; null for none. */
  public String accountManager(Alarm alarm) {
    if (alarm.accountManagerId() != null) {
      return alarm.accountManagerId();
    }
    Customer customer = accounts.customer(alarm.customerId());
    return customer == null ? null : customer.accountManagerId();
  }

  /**
   * @param standIns why it is this reader; empty for who it is meant for
   * @param history of these customers
   */
  public AlertLetter of(
      Recipient reader, List<StandIn> standIns, List<Alarm> alarms, CustomerHistory history) {
    return new AlertLetter(
        settings.organisation(),
        reader.language(),
        asOf,
        standIns.stream().map(AlertLetters::notice).toList(),
        alarms.stream().map(alarm -> told(reader, alarm, history)).toList());
  }

  private static Phrase notice(StandIn why) {
    return Phrase.of("alert.notice." + why.reason().name().toLowerCase(Locale.ROOT), why.name());
  }

  private AlertLetter.Case told(Recipient reader, Alarm alarm, CustomerHistory history) {
    Customer customer = accounts.customer(alarm.customerId());
    Contact contact = accounts.contact(alarm.contactId(), alarm.customerId());
    CallBack call = call(alarm, customer, contact, words(reader, alarm));
    return new AlertLetter.Case(
        call, history.before(alarm.customerId(), alarm.answer().day()), step(call));
  }

  private CallBack call(Alarm alarm, Customer customer, Contact contact, String words) {
    String currency = customer == null ? null : customer.currency();
    return new CallBack(
        customer == null ? null : customer.name(),
        contact == null ? null : contact.name(),
        contact == null ? null : contact.role(),
        contact == null ? null : contact.phone(),
        contact == null ? null : contact.email(),
        staff.nameOf(accountManager(alarm)),
        customer == null ? null : customer.annualRevenue(),
        currency == null ? settings.currency() : currency,
        customer == null ? null : customer.renewalOn(),
        alarm.metric(),
        alarm.score(),
        alarm.complaint(),
        words,
        unitName(alarm.unitId()),
        alarm.answer().day());
  }

  private String unitName(String unitId) {
    int index = tree.indexOf(unitId);
    return index <= 0 || index == tree.unassigned() ? null : tree.unit(index).name();
  }

  /** The customer's own words; names of colleagues only for who leads them. */
  private String words(Recipient reader, Alarm alarm) {
    if (alarm.comment() == null) {
      return null;
    }
    String text =
        settings.maskContactDetails() ? ContactDetails.masked(alarm.comment()) : alarm.comment();
    String told = names.without(text, Quote.NAME, NameSet.EMPTY, visible(reader, alarm));
    return told.codePointCount(0, told.length()) <= LONGEST
        ? told
        : told.substring(0, told.offsetByCodePoints(0, LONGEST)).strip() + "\u2026";
  }

  private NameSet visible(Recipient reader, Alarm alarm) {
    int index = reader.employeeId() == null ? 0 : tree.indexOf(alarm.unitId());
    for (int above = index; above > 0; above = tree.parent(above)) {
      if (tree.unit(above).managerIds().contains(reader.employeeId())) {
        return staff.namesBelow(tree, above).build();
      }
    }
    return NameSet.EMPTY;
  }

  private static Phrase step(CallBack call) {
    if (call.customer() == null && call.contact() == null) {
      return Phrase.of("alert.step.unknown");
    }
    if (call.complaint()) {
      return Phrase.of("alert.step.complaint");
    }
    return Phrase.of(call.comment() == null ? "alert.step.silent" : "alert.step.words");
  }
}
