package nl.weerklank.job;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import nl.weerklank.audience.DueMail;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.audience.Scopes;
import nl.weerklank.deliver.MessageFactory;
import nl.weerklank.deliver.Outgoing;
import nl.weerklank.deliver.Spool;
import nl.weerklank.insight.release.EmployerReleases;
import nl.weerklank.job.Documents.Drawn;
import nl.weerklank.render.ReportRenderer;
import nl.weerklank.report.ReportModel;
import nl.weerklank.store.Ledger;
import nl.weerklank.survey.Subject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws every PLANNED mail of the edition into the spool, so that all of it is there before the
 * first is claimed. A document that shows more than its reader may see is not drawn.
 */
final class RenderMails {

  private static final Logger LOG = LoggerFactory.getLogger(RenderMails.class);

  private final RunContext run;
  private final Spool spool;
  private final MessageFactory messages;
  private final Supplier<Documents> documents;
  private final Supplier<Map<Ledger.Key, DueMail>> due;

  RenderMails(RunContext run, ReportRenderer renderer, Spool spool) {
    this.run = run;
    this.spool = spool;
    this.messages = new MessageFactory(run.delivery());
    this.documents = Lazy.of(() -> documents(renderer));
    this.due = Lazy.of(this::dueByKey);
  }

  private Documents documents(ReportRenderer renderer) {
    Snapshot snapshot = run.snapshot();
    Scopes scopes =
        new Scopes(
            run.settings().audience(),
            run.asOf(),
            snapshot.reference(),
            snapshot.tree(),
            run.settings().individuals());
    run.store().baselines().freeze(run.reports().freshBaselines());
    release();
    return new Documents(run.source(), renderer, scopes);
  }

  /** Kept before the first reader gets them; a rehearsal tells nobody anything. */
  private void release() {
    if (run.request().redirectTo() == null) {
      run.store().releases().keep(run.reports().freshReleases());
      run.store().releases().keepStaff(run.reports().freshStaff());
    }
    for (EmployerReleases.Blocked blocked : run.reports().blockedReleases()) {
      LOG.warn(
          "Results of {} in {} are held back: a group too small to show would follow from them and"
              + " from what was told before. Please report this as a defect.",
          blocked.metricId(),
          blocked.period().key());
    }
  }

  private Map<Ledger.Key, DueMail> dueByKey() {
    Map<Ledger.Key, DueMail> byKey = new HashMap<>();
    run.due().mails().forEach(mail -> byKey.put(run.due().key(mail), mail));
    return byKey;
  }

  /** Rows still to be drawn that this request is about. */
  List<Ledger.Mail> open() {
    return run.store().ledger().inState(Ledger.State.PLANNED).stream()
        .filter(row -> due.get().containsKey(row.key()))
        .toList();
  }

  void render(Ledger.Mail row) {
    render(row, 0);
  }

  /**
   * @param announced bytes the mail server takes at most; 0: it did not say
   */
  void render(Ledger.Mail row, long announced) {
    DueMail mail = due.get().get(row.key());
    List<ReportModel> models = documents.get().models(mail);
    Set<Subject> outside = documents.get().outsideScope(mail, models);
    Ledger ledger = run.store().ledger();
    if (!outside.isEmpty()) {
      ledger.skip(row.id(), Ledger.Skip.SCOPE, detail(outside), run.clock().instant());
    } else if (Documents.silent(models)) {
      ledger.skip(row.id(), Ledger.Skip.NO_ANSWERS, "", run.clock().instant());
    } else {
      draw(row, mail, models, mostBytes(announced));
    }
    run.progress().step(1);
  }

  /** What both sides take; 0: no limit. */
  private long mostBytes(long announced) {
    long own = run.delivery().maximumBytes();
    return own == 0 || announced == 0 ? Math.max(own, announced) : Math.min(own, announced);
  }

  private void draw(Ledger.Mail row, DueMail mail, List<ReportModel> models, long most) {
    List<Drawn> drawn = documents.get().draw(models);
    MessageFactory.Encoded message = messages.encode(whole(row, mail, drawn));
    boolean whole = fits(message, most);
    if (!whole) {
      message = messages.encode(withoutDocuments(row, mail, models));
    }
    // When the JVM is told to stop it takes away its fonts at once: what was drawn since is not
    // kept.
    run.stopIfRequested();
    if (!fits(message, most)) {
      String size = message.bytes().length + " bytes without documents, at most " + most;
      run.store().ledger().skip(row.id(), Ledger.Skip.SIZE, size, run.clock().instant());
      return;
    }
    noteOwnPage(row, mail, whole);
    keep(row, message, ledgerDocuments(row, drawn, whole));
    run.count("rendered", drawn.size());
    if (!whole) {
      LOG.warn("{} is sent without its documents: with them it is over {} bytes.", row.key(), most);
      run.count("without_documents", 1);
    }
  }

  /** What who leads the employee may see some days after this mail was accepted. */
  private void noteOwnPage(Ledger.Mail row, DueMail mail, boolean whole) {
    boolean noted = run.settings().employeeFirst() > 0 && run.request().redirectTo() == null;
    if (noted && mail.report() == ReportKind.EMPLOYEE) {
      String employee = mail.recipient().employeeId();
      run.store()
          .ownPages()
          .keep(row.id(), whole ? run.reports().ownPage(mail.period(), employee) : null);
    }
  }

  private static boolean fits(MessageFactory.Encoded message, long most) {
    return most == 0 || message.bytes().length <= most;
  }

  private Outgoing whole(Ledger.Mail row, DueMail mail, List<Drawn> drawn) {
    return documents
        .get()
        .mail(mail, row.key().toString(), row.revision(), address(mail), drawn, date());
  }

  private Outgoing withoutDocuments(Ledger.Mail row, DueMail mail, List<ReportModel> models) {
    return documents
        .get()
        .summary(
            mail, row.key().toString(), row.revision(), address(mail), models, contact(), date());
  }

  /** Where readers ask for a report that was too large. */
  private String contact() {
    String contact = run.settings().reports().contact();
    String replyTo = run.delivery().replyTo();
    return contact != null ? contact : replyTo != null ? replyTo : run.delivery().from();
  }

  private void keep(
      Ledger.Mail row, MessageFactory.Encoded message, List<Ledger.Document> documents) {
    Spool.Spooled spooled = spool.write(row.id(), message.bytes());
    run.store()
        .ledger()
        .rendered(
            row.id(),
            spooled.fileName(),
            spooled.sha256(),
            message.messageId(),
            documents,
            run.clock().instant());
  }

  private String address(DueMail mail) {
    String redirect = run.request().redirectTo();
    return redirect == null ? mail.recipient().address() : redirect;
  }

  /** Six in the morning of the as-of date, so that drawing again gives the same bytes. */
  private ZonedDateTime date() {
    return run.asOf().atTime(6, 0).atZone(run.settings().reports().zone());
  }

  private static List<Ledger.Document> ledgerDocuments(
      Ledger.Mail row, List<Drawn> drawn, boolean attached) {
    return row.documents().stream()
        .map(
            document -> {
              Drawn one = drawn.get(document.number() - row.documents().get(0).number());
              return new Ledger.Document(
                  document.number(),
                  document.subject(),
                  attached ? one.fileName() : null,
                  Sha256.hex(one.pdf()));
            })
        .toList();
  }

  private static String detail(Set<Subject> outside) {
    return "shows "
        + String.join(", ", outside.stream().limit(5).map(DueMails::subject).toList())
        + (outside.size() > 5 ? " and " + (outside.size() - 5) + " more" : "");
  }
}
