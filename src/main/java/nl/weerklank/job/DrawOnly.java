package nl.weerklank.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import nl.weerklank.audience.DueMail;
import nl.weerklank.audience.Scopes;
import nl.weerklank.deliver.DropNames;
import nl.weerklank.render.ReportRenderer;
import nl.weerklank.survey.Failure;

/** Draws every due document into the output directory; the ledger does not hear of it. */
final class DrawOnly {

  private final RunContext run;
  private final ReportRenderer renderer;

  DrawOnly(RunContext run, ReportRenderer renderer) {
    this.run = run;
    this.renderer = renderer;
  }

  static Path directory(RunContext run) {
    return directory(run.settings(), run.asOf());
  }

  static Path directory(Settings settings, LocalDate asOf) {
    return settings.output().resolve("dry-run").resolve(asOf.toString());
  }

  void draw() {
    Snapshot snapshot = run.snapshot();
    Scopes scopes =
        new Scopes(
            run.settings().audience(),
            run.asOf(),
            snapshot.reference(),
            snapshot.tree(),
            run.settings().individuals());
    Documents documents = new Documents(run.source(), renderer, scopes);
    run.progress().begin("Reports", run.due().mails().size());
    for (DueMail mail : run.due().mails()) {
      run.stopIfRequested();
      draw(mail, documents);
      run.progress().step(1);
    }
    run.progress().end(run.counts().getOrDefault("rendered", 0L) + " drawn");
  }

  private void draw(DueMail mail, Documents documents) {
    run.count("due", 1);
    var models = documents.models(mail);
    boolean withheld =
        mail.obstacle() != null
            || Documents.silent(models)
            || !documents.outsideScope(mail, models).isEmpty();
    if (withheld) {
      run.count("withheld", 1);
      return;
    }
    Path folder =
        directory(run)
            .resolve(mail.report().key())
            .resolve(DropNames.recipient(mail.recipient().key()));
    for (Documents.Drawn drawn : documents.draw(models)) {
      write(folder, drawn);
      run.count("rendered", 1);
    }
  }

  private static void write(Path folder, Documents.Drawn drawn) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(drawn.fileName()), drawn.pdf());
    } catch (IOException e) {
      throw new Failure(
          Failure.Kind.INTERNAL,
          "Cannot write to " + folder + "; check its disk space and who owns it.",
          e);
    }
  }
}
