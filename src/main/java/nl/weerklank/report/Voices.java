package nl.weerklank.report;

import java.util.ArrayList;
import java.util.List;
import nl.weerklank.insight.NameSet;
import nl.weerklank.insight.QuoteRule;
import nl.weerklank.insight.Said;
import nl.weerklank.survey.Contact;
import nl.weerklank.survey.Customer;
import nl.weerklank.survey.Subject;

/** Customers' words, with the names taken out that the reader may not see. */
final class Voices {

  private final Draft draft;
  private final NameSet visible;
  private final boolean withUnit;

  /**
   * @param visible names the reader may see
   * @param withUnit whether a quote says where it was said
   */
  Voices(Draft draft, NameSet visible, boolean withUnit) {
    this.draft = draft;
    this.visible = visible;
    this.withUnit = withUnit;
  }

  List<Quote> praise(int most) {
    return first(most, said(QuoteRule.Side.TOP));
  }

  /** Unhappy customers first, then the undecided. */
  List<Quote> wishes(int most) {
    List<Said> said = new ArrayList<>(said(QuoteRule.Side.BOTTOM));
    said.addAll(said(QuoteRule.Side.MIDDLE));
    return first(most, said);
  }

  private List<Said> said(QuoteRule.Side side) {
    return draft.desk.data.words().quotes(draft.windows.words().period(), draft.subject, side);
  }

  private List<Quote> first(int most, List<Said> said) {
    return said.stream().limit(most).map(this::quote).toList();
  }

  private Quote quote(Said said) {
    boolean person = draft.subject.kind() == Subject.Kind.EMPLOYEE;
    draft.told.tell(person ? Subject.employee(said.employeeId()) : Subject.unit(said.unitId()));
    NameSet speaker = speaker(said.customerId(), said.contactId());
    return new Quote(
        clean(said.text(), speaker),
        Quote.Side.valueOf(said.side().name()),
        said.metric(),
        said.score(),
        said.day(),
        withUnit ? draft.unitName(said.unitId()) : null,
        said.language(),
        said.categories().stream().map(category -> clean(category, speaker)).toList());
  }

  private String clean(String text, NameSet speaker) {
    return draft.words(text, speaker, visible);
  }

  private NameSet speaker(String customerId, String contactId) {
    Customer customer = draft.desk.accounts.customer(customerId);
    Contact contact = draft.desk.accounts.contact(contactId, customerId);
    return new NameSet.Builder()
        .speaker(customer == null ? null : customer.name())
        .speaker(contact == null ? null : contact.name())
        .build();
  }
}
