package nl.weerklank.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.weerklank.audience.DuePeriods;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.render.MailBody;
import nl.weerklank.render.ReportRenderer;
import nl.weerklank.report.Reader;
import nl.weerklank.report.ReportModel;
import nl.weerklank.store.ReportingStore;
import nl.weerklank.survey.Failure;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;

/** Draws one report for an administrator who is changing a template. */
public final class Preview {

  private final Settings settings;
  private final ReportingStore store;
  private final Supplier<ReportRenderer> renderers;
  private final Clock clock;

  /**
   * @param renderers one that reads the templates as they are now, at each call
   */
  Preview(
      Settings settings, ReportingStore store, Supplier<ReportRenderer> renderers, Clock clock) {
    this.settings = settings;
    this.store = store;
    this.renderers = renderers;
    this.clock = clock;
  }

  /**
   * Folds the facts for one document.
   *
   * @param subject null for the organisation; the director's report is always about it
   * @param asOf null for today
   * @param language null for the organisation's
   * @throws Failure USAGE when report and subject do not fit
   */
  public Drawing prepare(ReportKind kind, Subject subject, LocalDate asOf, String language) {
    LocalDate date = asOf == null ? LocalDate.now(clock) : asOf;
    Snapshot snapshot = new Snapshot(settings, store, date);
    Subject about = subject(kind, subject, snapshot);
    Period period = DuePeriods.newestClosed(settings.audience().timing().of(kind), date);
    Reporting reporting =
        Reporting.of(settings, store, snapshot, Set.of(new Reporting.Edition(kind, period)));
    String reader = language == null ? settings.audience().defaultLanguage() : language;
    return new Drawing(
        reporting.model(kind, period, about, new Reader(reader, true, null)),
        renderers,
        settings.templates());
  }

  private static Subject subject(ReportKind kind, Subject subject, Snapshot snapshot) {
    boolean employee = subject != null && subject.kind() == Subject.Kind.EMPLOYEE;
    if (employee != (kind == ReportKind.EMPLOYEE)) {
      throw Failure.usage(
          kind == ReportKind.EMPLOYEE
              ? "The employee report needs --employee ID."
              : "The " + kind.key() + " report is about a unit; use --unit ID.");
    }
    if (kind == ReportKind.DIRECTOR && subject != null) {
      throw Failure.usage("The director report is about the whole organisation; leave out --unit.");
    }
    if (subject == null) {
      return Subject.organisation();
    }
    boolean known =
        employee
            ? snapshot.reference().employees().stream()
                .anyMatch(one -> one.id().equals(subject.id()))
            : snapshot.tree().indexOf(subject.id()) >= 0;
    if (!known) {
      throw Failure.usage(
          "There is no "
              + (employee ? "employee " : "unit ")
              + subject.id()
              + " as of "
              + snapshot.asOf()
              + ".");
    }
    return subject;
  }

  /** A model ready to be drawn, again and again. */
  public static final class Drawing {

    private final ReportModel model;
    private final Supplier<ReportRenderer> renderers;
    private final Path templates;

    private Drawing(ReportModel model, Supplier<ReportRenderer> renderers, Path templates) {
      this.model = model;
      this.renderers = renderers;
      this.templates = templates;
    }

    /**
     * @return the files written
     */
    public List<Path> write(Path directory) {
      ReportRenderer renderer = renderers.get();
      byte[] pdf = renderer.pdf(model);
      boolean own = model.header().kind() == ReportKind.EMPLOYEE;
      String reader = own ? model.header().subjectName() : null;
      MailBody mail = renderer.mail(List.of(model), reader);
      String name = renderer.fileName(model);
      List<Path> files = new ArrayList<>();
      try {
        Files.createDirectories(directory);
        files.add(Files.write(directory.resolve(name), pdf));
        String html = mail.html();
        for (MailBody.Image image : mail.images()) {
          files.add(Files.write(directory.resolve(image.contentId() + ".png"), image.png()));
          html = html.replace("cid:" + image.contentId(), image.contentId() + ".png");
        }
        files.add(Files.writeString(directory.resolve(name.replace(".pdf", ".html")), html));
        files.add(Files.writeString(directory.resolve(name.replace(".pdf", ".txt")), mail.text()));
      } catch (IOException e) {
        throw new Failure(
            Failure.Kind.INTERNAL,
            "Cannot write to " + directory + "; check its disk space and who owns it.",
            e);
      }
      return files;
    }

    /** Draws again after every change in the template folder, until asked to stop. */
    public void watch(Path directory, Consumer<String> out, BooleanSupplier stopRequested) {
      out.accept("Watching " + templates + "; stop with Ctrl-C.");
      new TemplateWatch(templates)
          .each(
              stopRequested,
              () -> {
                try {
                  write(directory);
                  out.accept("drawn again");
                } catch (Failure e) {
                  out.accept(e.getMessage());
                }
              });
    }
  }
}
