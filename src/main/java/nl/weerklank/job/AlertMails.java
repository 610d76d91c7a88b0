package nl.weerklank.job;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.weerklank.audience.AlertReader;
import nl.weerklank.audience.AlertReaders;
import nl.weerklank.audience.Recipient;
import nl.weerklank.audience.Scopes;
import nl.weerklank.audience.StandIn;
import nl.weerklank.deliver.MessageFactory;
import nl.weerklank.deliver.Outgoing;
import nl.weerklank.deliver.Spool;
import nl.weerklank.insight.Alarms;
import nl.weerklank.insight.CustomerAnswers;
import nl.weerklank.insight.Words;
import nl.weerklank.insight.alert.Alarm;
import nl.weerklank.insight.alert.AlertRule;
import nl.weerklank.insight.alert.CustomerHistory;
import nl.weerklank.render.MailBody;
import nl.weerklank.render.ReportRenderer;
import nl.weerklank.report.AlertLetter;
import nl.weerklank.report.AlertLetters;
import nl.weerklank.store.Alerts;
import nl.weerklank.store.Ledger;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;

/**
 * Tells who leads a unit, and the customer's account manager, at once of answers that need a call:
 * one mail for each reader and rule, each answer once. A mail is planned in one commit with the
 * answers it is about, so that a crash neither loses nor repeats one.
 */
final class AlertMails {

  /** As {@link #plan(AlertRule, AlertPlan)} writes it. */
  private static final Pattern EVENT = Pattern.compile("-(\\d{4}-\\d{2}-\\d{2})-\\d+$");

  private final RunContext run;
  private final ReportRenderer renderer;
  private final Spool spool;
  private final MessageFactory messages;
  private final Alerts alerts;
  private final Alarms alarms;
  private final Supplier<AlertReaders> readers;
  private final Supplier<Scopes> scopes;
  private final Supplier<AlertLetters> letters;
  private final Map<String, List<Alarm>> known = new HashMap<>();

  AlertMails(RunContext run, ReportRenderer renderer, Spool spool) {
    this.run = run;
    this.renderer = renderer;
    this.spool = spool;
    this.messages = new MessageFactory(run.delivery());
    this.alerts = run.store().alerts();
    this.alarms = new Alarms(words());
    this.readers =
        Lazy.of(
            () ->
                new AlertReaders(
                    run.settings().audience(),
                    run.newest().asOf(),
                    run.newest().reference(),
                    run.newest().tree(),
                    run.asOf()));
    this.letters = Lazy.of(this::letters);
    this.scopes =
        Lazy.of(
            () ->
                new Scopes(
                    run.settings().audience(),
                    run.newest().asOf(),
                    run.newest().reference(),
                    run.newest().tree()));
  }

  /** One for the run: it sorts all customers. */
  private AlertLetters letters() {
    return new AlertLetters(
        run.newest().reference(), run.newest().tree(), run.settings().reports(), run.asOf());
  }

  private Words.Plan words() {
    return new Words.Plan(
        run.newest().tree(),
        List.copyOf(run.settings().catalog().metrics().values()),
        List.copyOf(run.settings().catalog().surveys().values()),
        run.settings().reports().quotes());
  }

  /** Plans mails about answers nobody was told of yet, and draws all that are planned. */
  void prepare() {
    for (AlertRule rule : run.settings().alerts()) {
      plan(rule);
    }
    List<Ledger.Mail> planned =
        run.store().ledger().inState(Ledger.State.PLANNED).stream()
            .filter(mail -> mail.key().report().equals(Alerts.REPORT))
            .toList();
    if (!planned.isEmpty()) {
      draw(planned);
    }
  }

  private void plan(AlertRule rule) {
    List<Alarm> found = alarms.of(rule, rule.days(run.asOf()), alerts);
    known.put(rule.name(), found);
    if (found.isEmpty()) {
      return;
    }
    Set<Alerts.Told> told = alerts.told(rule.name(), rule.days(run.asOf()));
    Map<String, AlertPlan> mails = new LinkedHashMap<>();
    for (Alarm alarm : found) {
      List<AlertReader> all = readersOf(rule, alarm);
      if (all.isEmpty()) {
        run.count("alerts_unread", 1);
      }
      for (AlertReader reader : all) {
        if (!told.contains(told(alarm, reader.recipient().key()))
            && !told.contains(told(alarm, reader.post()))) {
          mails
              .computeIfAbsent(reader.recipient().key(), key -> new AlertPlan(reader.recipient()))
              .add(alarm, reader);
        }
      }
    }
    mails.values().forEach(mail -> plan(rule, mail));
  }

  private static Alerts.Told told(Alarm alarm, String reader) {
    return new Alerts.Told(alarm.answer().feed(), alarm.answer().responseId(), reader);
  }

  private List<AlertReader> readersOf(AlertRule rule, Alarm alarm) {
    List<AlertReader> all = new ArrayList<>();
    if (rule.leader()) {
      all.addAll(readers.get().leaders(alarm.unitId()));
    }
    if (rule.accountManager()) {
      readers.get().person(letters.get().accountManager(alarm)).ifPresent(all::add);
    }
    return all;
  }

  private void plan(AlertRule rule, AlertPlan mail) {
    String event = rule.name() + "-" + run.asOf() + "-" + run.attempt();
    alerts
        .plan(
            new Ledger.Key(Alerts.REPORT, event, mail.reader().key()),
            rule.name(),
            mail.reader().language(),
            mail.units(),
            mail.answers(),
            run.id(),
            run.clock().instant())
        .ifPresent(planned -> run.count("alerts", 1));
  }

  /** The day of the run that planned a mail, from its key. */
  private static LocalDate plannedOn(Ledger.Mail mail) {
    Matcher event = EVENT.matcher(mail.key().period());
    if (!event.find()) {
      throw new IllegalStateException(mail.key() + " is no alert of any day.");
    }
    return LocalDate.parse(event.group(1));
  }

  private CustomerHistory history(Collection<Alarm> about) {
    Set<String> customers =
        about.stream().map(Alarm::customerId).filter(id -> id != null).collect(Collectors.toSet());
    Period year = Period.lastDays(run.asOf(), 365);
    CustomerAnswers answers =
        new CustomerAnswers(run.store().facts(), run.store().names(), words(), year);
    return new CustomerHistory(answers, customers);
  }

  private void draw(List<Ledger.Mail> planned) {
    Map<Long, List<Alarm>> about = new LinkedHashMap<>();
    planned.forEach(mail -> about.put(mail.id(), about(mail)));
    CustomerHistory history = history(about.values().stream().flatMap(List::stream).toList());
    for (Ledger.Mail mail : planned) {
      run.stopIfRequested();
      draw(mail, about.get(mail.id()), history);
    }
  }

  /** Answers that were withdrawn at their source since are left out. */
  private List<Alarm> about(Ledger.Mail mail) {
    Set<Alerts.Answer> answers = new HashSet<>(alerts.of(mail.id()));
    Optional<AlertRule> rule =
        alerts
            .rule(mail.id())
            .flatMap(
                name ->
                    run.settings().alerts().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst());
    if (rule.isEmpty() || answers.isEmpty()) {
      return List.of();
    }
    return found(rule.get(), answers).stream()
        .filter(alarm -> answers.contains(alarm.answer()))
        .toList();
  }

  private List<Alarm> found(AlertRule rule, Set<Alerts.Answer> answers) {
    LocalDate oldest =
        answers.stream().map(Alerts.Answer::day).min(LocalDate::compareTo).orElseThrow();
    Period days = rule.days(run.asOf());
    if (!oldest.isBefore(days.from()) && known.containsKey(rule.name())) {
      return known.get(rule.name());
    }
    LocalDate from = oldest.isBefore(days.from()) ? oldest : days.from();
    return alarms.of(rule, Period.between(from, days.to()), alerts);
  }

  private void draw(Ledger.Mail mail, List<Alarm> about, CustomerHistory history) {
    Ledger ledger = run.store().ledger();
    Optional<Recipient> reader = readers.get().reader(mail.key().recipient());
    if (about.isEmpty()) {
      ledger.skip(mail.id(), Ledger.Skip.NO_ANSWERS, "withdrawn", run.clock().instant());
    } else if (reader.isEmpty()) {
      ledger.skip(mail.id(), Ledger.Skip.NO_ADDRESS, "", run.clock().instant());
    } else if (!about.stream().allMatch(alarm -> maySee(reader.get(), mail, alarm))) {
      ledger.skip(mail.id(), Ledger.Skip.SCOPE, "", run.clock().instant());
    } else {
      List<StandIn> standIns =
          alerts.posts(mail.id()).stream().map(post -> readers.get().standIn(post)).toList();
      AlertLetter letter = letters.get().of(reader.get(), standIns, about, history);
      spool(mail, reader.get(), renderer.alert(letter, reader.get().name()));
    }
  }

  /** The second check, from HR's rows and not from how readers were found. */
  private boolean maySee(Recipient reader, Ledger.Mail mail, Alarm alarm) {
    LocalDate day = plannedOn(mail);
    return scopes.get().maySee(reader, day, Subject.unit(alarm.unitId()))
        || scopes.get().inPlaceOf(reader, day, letters.get().accountManager(alarm));
  }

  private void spool(Ledger.Mail mail, Recipient reader, MailBody body) {
    ZonedDateTime date = run.asOf().atTime(6, 0).atZone(run.settings().reports().zone());
    MessageFactory.Encoded message =
        messages.encode(
            new Outgoing(
                mail.key().toString(),
                mail.revision(),
                date,
                reader.name(),
                reader.address(),
                reader.language(),
                body.subject(),
                body.text(),
                body.html(),
                List.of(),
                List.of()));
    Spool.Spooled spooled = spool.write(mail.id(), message.bytes());
    run.store()
        .ledger()
        .rendered(
            mail.id(),
            spooled.fileName(),
            spooled.sha256(),
            message.messageId(),
            mail.documents(),
            run.clock().instant());
  }
}
