package nl.weerklank.job;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.weerklank.audience.DueMail;
import nl.weerklank.audience.Scopes;
import nl.weerklank.audience.StandIn;
import nl.weerklank.deliver.Outgoing;
import nl.weerklank.render.MailBody;
import nl.weerklank.render.ReportRenderer;
import nl.weerklank.report.EmployeeReport;
import nl.weerklank.report.Phrase;
import nl.weerklank.report.Reader;
import nl.weerklank.report.ReportModel;
import nl.weerklank.survey.Subject;

/** Builds, checks and draws what belongs to one mail. Safe for several threads. */
final class Documents {

  /** A drawn document with its model. */
  record Drawn(ReportModel model, String fileName, byte[] pdf) {}

  private final Reports.Source reports;
  private final ReportRenderer renderer;
  private final Scopes scopes;

  Documents(Reports.Source reports, ReportRenderer renderer, Scopes scopes) {
    this.reports = reports;
    this.renderer = renderer;
    this.scopes = scopes;
  }

  List<ReportModel> models(DueMail mail) {
    List<ReportModel> models = new ArrayList<>();
    for (Subject subject : mail.subjects()) {
      models.add(reports.model(mail.report(), mail.period(), subject, reader(mail, subject)));
    }
    return models;
  }

  /** Who stands in for another is told so, and leads nobody there. */
  private static Reader reader(DueMail mail, Subject subject) {
    StandIn standIn = mail.standIns().get(subject);
    return new Reader(
        mail.recipient().language(),
        mail.recipient().employeeId() != null && standIn == null,
        standIn == null
            ? null
            : Phrase.of(
                "notice." + standIn.reason().name().toLowerCase(Locale.ROOT), standIn.name()));
  }

  /** True when none of the documents has anything to tell; only an employee's page can be so. */
  static boolean silent(List<ReportModel> models) {
    return models.stream().allMatch(model -> model instanceof EmployeeReport page && page.silent());
  }

  /** Subjects the models show and their reader may not see; worked out apart from the plan. */
  Set<Subject> outsideScope(DueMail mail, List<ReportModel> models) {
    Set<Subject> outside = new LinkedHashSet<>();
    for (ReportModel model : models) {
      outside.addAll(
          scopes.outside(mail.report(), mail.recipient(), mail.period(), model.subjects()));
    }
    return outside;
  }

  List<Drawn> draw(List<ReportModel> models) {
    List<String> names = renderer.fileNames(models);
    List<Drawn> drawn = new ArrayList<>();
    for (ReportModel model : models) {
      drawn.add(new Drawn(model, names.get(drawn.size()), renderer.pdf(model)));
    }
    return drawn;
  }

  /**
   * @param address where it goes: the recipient's, or the redirection's
   */
  Outgoing mail(
      DueMail mail,
      String ledgerKey,
      int revision,
      String address,
      List<Drawn> documents,
      ZonedDateTime date) {
    List<ReportModel> models = documents.stream().map(Drawn::model).toList();
    return outgoing(
        mail,
        ledgerKey,
        revision,
        address,
        renderer.mail(models, mail.recipient().name()),
        documents,
        date);
  }

  /**
   * The same, saying that its documents are too large to be sent.
   *
   * @param contact whom to ask for them
   */
  Outgoing summary(
      DueMail mail,
      String ledgerKey,
      int revision,
      String address,
      List<ReportModel> models,
      String contact,
      ZonedDateTime date) {
    MailBody body = renderer.mailWithoutDocuments(models, mail.recipient().name(), contact);
    return outgoing(mail, ledgerKey, revision, address, body, List.of(), date);
  }

  private static Outgoing outgoing(
      DueMail mail,
      String ledgerKey,
      int revision,
      String address,
      MailBody body,
      List<Drawn> documents,
      ZonedDateTime date) {
    return new Outgoing(
        ledgerKey,
        revision,
        date,
        mail.recipient().name(),
        address,
        mail.recipient().language(),
        body.subject(),
        body.text(),
        body.html(),
        body.images().stream()
            .map(image -> new Outgoing.Part(image.contentId(), "image/png", image.png()))
            .toList(),
        documents.stream()
            .map(drawn -> new Outgoing.Part(drawn.fileName(), "application/pdf", drawn.pdf()))
            .toList());
  }
}
