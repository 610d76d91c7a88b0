package nl.weerklank.job;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import nl.weerklank.audience.DueMail;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.audience.Scopes;
import nl.weerklank.publish.WebFolder;
import nl.weerklank.render.ReportRenderer;
import nl.weerklank.report.Reader;
import nl.weerklank.report.ReportModel;
import nl.weerklank.survey.Failure;
import nl.weerklank.survey.Subject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the edition's reports on departments and the organisation as web pages: those somebody
 * gets by mail, in the languages of their readers and the organisation's. A page that stands there
 * already is not drawn again.
 */
final class PublishReports {

  private static final Logger LOG = LoggerFactory.getLogger(PublishReports.class);

  private final RunContext run;
  private final ReportRenderer renderer;
  private final Path directory;
  private boolean published;

  PublishReports(RunContext run, ReportRenderer renderer, Path directory) {
    this.run = run;
    this.renderer = renderer;
    this.directory = directory;
  }

  /** What goes wrong here must not hold up the mails: {@link #orFail} tries again after them. */
  void beforeMails() {
    try {
      publish();
    } catch (StopRequested stop) {
      throw stop;
    } catch (RuntimeException e) {
      // The message of a defect may quote what customers wrote.
      String what = e instanceof Failure ? e.getMessage() : e.getClass().getSimpleName() + ".";
      LOG.warn("{} The mails go out first; then the pages are tried again.", what);
    }
  }

  /**
   * @throws Failure when pages cannot be drawn or written
   */
  void orFail() {
    if (!published) {
      publish();
    }
  }

  private void publish() {
    WebFolder folder =
        new WebFolder(
            directory,
            renderer.web(),
            run.newest().tree(),
            run.settings().publishing().callLists());
    Scopes scopes =
        new Scopes(
            run.settings().audience(),
            run.asOf(),
            run.snapshot().reference(),
            run.snapshot().tree());
    run.progress().begin("Web pages", run.due().mails().size());
    Set<String> held = held();
    for (DueMail mail : run.due().mails()) {
      run.stopIfRequested();
      if (mail.report() != ReportKind.EMPLOYEE
          && mail.obstacle() == null
          && !held.contains(mail.report().key())) {
        mail.subjects().forEach(subject -> publish(mail, subject, folder, scopes));
      }
      run.progress().step(1);
    }
    folder.finish(run.settings().audience().defaultLanguage());
    published = true;
    run.progress().end(run.counts().getOrDefault("pages", 0L) + " written");
  }

  /** A folder that was asked for by hand is looked at, not published. */
  private Set<String> held() {
    return run.request().html() == null ? new HeldReports(run).kinds() : Set.of();
  }

  private void publish(DueMail mail, Subject subject, WebFolder folder, Scopes scopes) {
    for (String language : languages(mail)) {
      if (folder.has(mail.report(), mail.period(), subject, language)) {
        continue;
      }
      ReportModel model =
          run.source()
              .model(mail.report(), mail.period(), subject, new Reader(language, false, null));
      if (scopes
          .outside(mail.report(), mail.recipient(), mail.period(), model.subjects())
          .isEmpty()) {
        folder.write(model, subject);
        run.count("pages", 1);
      }
    }
  }

  private Set<String> languages(DueMail mail) {
    Set<String> languages = new LinkedHashSet<>();
    languages.add(renderer.web().spoken(run.settings().audience().defaultLanguage()));
    languages.add(renderer.web().spoken(mail.recipient().language()));
    return languages;
  }
}
