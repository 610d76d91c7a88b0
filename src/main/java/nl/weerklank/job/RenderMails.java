package nl.weerklank.job;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import nl.weerklank.audience.DueMail;
import nl.weerklank.audience.Scopes;
import nl.weerklank.deliver.MessageFactory;
import nl.weerklank.deliver.Outgoing;
import nl.weerklank.deliver.Spool;
import nl.weerklank.job.Documents.Drawn;
import nl.weerklank.render.ReportRenderer;
import nl.weerklank.report.ReportModel;
import nl.weerklank.store.Ledger;
import nl.weerklank.survey.Subject;

/**
 * Draws every PLANNED mail of the edition into the spool, so that all of it is there before the
 * first is claimed. A document that shows more than its reader may see is not drawn.
 */
final class RenderMails {

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
    return new Documents(run.source(), renderer, scopes);
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
    DueMail mail = due.get().get(row.key());
    List<ReportModel> models = documents.get().models(mail);
    Set<Subject> outside = documents.get().outsideScope(mail, models);
    Ledger ledger = run.store().ledger();
    if (!outside.isEmpty()) {
      ledger.skip(row.id(), Ledger.Skip.SCOPE, detail(outside), run.clock().instant());
    } else if (Documents.silent(models)) {
      ledger.skip(row.id(), Ledger.Skip.NO_ANSWERS, "", run.clock().instant());
    } else {
      draw(row, mail, models);
    }
    run.progress().step(1);
  }

  private void draw(Ledger.Mail row, DueMail mail, List<ReportModel> models) {
    List<Drawn> drawn = documents.get().draw(models);
    Outgoing outgoing =
        documents
            .get()
            .mail(mail, row.key().toString(), row.revision(), address(mail), drawn, date());
    // When the JVM is told to stop it takes away its fonts at once: what was drawn since is not
    // kept.
    run.stopIfRequested();
    MessageFactory.Encoded message = messages.encode(outgoing);
    Spool.Spooled spooled = spool.write(row.id(), message.bytes());
    run.store()
        .ledger()
        .rendered(
            row.id(),
            spooled.fileName(),
            spooled.sha256(),
            message.messageId(),
            ledgerDocuments(row, drawn),
            run.clock().instant());
    run.count("rendered", drawn.size());
  }

  private String address(DueMail mail) {
    String redirect = run.request().redirectTo();
    return redirect == null ? mail.recipient().address() : redirect;
  }

  /** Six in the morning of the as-of date, so that drawing again gives the same bytes. */
  private ZonedDateTime date() {
    return run.asOf().atTime(6, 0).atZone(run.settings().reports().zone());
  }

  private static List<Ledger.Document> ledgerDocuments(Ledger.Mail row, List<Drawn> drawn) {
    return row.documents().stream()
        .map(
            document -> {
              Drawn one = drawn.get(document.number() - row.documents().get(0).number());
              return new Ledger.Document(
                  document.number(), document.subject(), one.fileName(), Sha256.hex(one.pdf()));
            })
        .toList();
  }

  private static String detail(Set<Subject> outside) {
    return "shows "
        + String.join(", ", outside.stream().limit(5).map(DueMails::subject).toList())
        + (outside.size() > 5 ? " and " + (outside.size() - 5) + " more" : "");
  }
}
