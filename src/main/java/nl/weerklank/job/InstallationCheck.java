package nl.weerklank.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerklank.deliver.DeliverySettings;
import nl.weerklank.deliver.MailServerCheck;
import nl.weerklank.extract.FeedCheck;
import nl.weerklank.job.FeedReaders.Feed;
import nl.weerklank.publish.PublishSettings;
import nl.weerklank.publish.WebFolder;
import nl.weerklank.render.ReportRenderer;
import nl.weerklank.survey.Failure;

/** Tries all a run needs, tells everything that is wrong at once, and sends nothing. */
public final class InstallationCheck {

  private final Settings settings;
  private final ReportRenderer renderer;
  private final DemoSources demo;
  private final Clock clock;
  private Failure.Kind worst;
  private boolean remarked;
  private Consumer<String> out;

  InstallationCheck(Settings settings, ReportRenderer renderer, DemoSources demo, Clock clock) {
    this.settings = settings;
    this.renderer = renderer;
    this.demo = demo;
    this.clock = clock;
  }

  /**
   * @param out gets one line at a time
   * @return the first kind of fault found; null when all is well
   */
  public Failure.Kind run(Consumer<String> out) {
    this.out = out;
    out.accept("settings   " + settings.file() + ": fine");
    directories();
    webPages();
    store();
    demo.createWhenMissing(Progress.SILENT);
    feeds();
    templates();
    mailServer();
    out.accept(closing());
    return worst;
  }

  private String closing() {
    if (worst != null) {
      return "Mend what is marked with !! and check again.";
    }
    return remarked ? "Nothing stops a run; look at what is marked with ?? first." : "All is well.";
  }

  private void directories() {
    List<Path> written =
        Stream.of(settings.output(), settings.delivery().spool(), settings.delivery().archive())
            .filter(Objects::nonNull)
            .toList();
    for (Path directory : written) {
      attempt(
          "directory  " + directory,
          () -> {
            writable(directory);
            return "can be written";
          });
    }
  }

  private void webPages() {
    Path directory = settings.publishing().directory();
    if (directory != null) {
      attempt(
          "web pages  " + directory,
          () -> {
            WebFolder.orRefuse(directory, PublishSettings.KEY);
            renderer.web().assets();
            return "can be written";
          });
    }
  }

  private void store() {
    attempt(
        "store      reporting database",
        () -> {
          ReportingDatabase.tryOpen(settings.store().account());
          return "can be opened";
        });
  }

  private static void writable(Path directory) {
    try {
      Files.createDirectories(directory);
      Files.delete(Files.createTempFile(directory, "check", ".tmp"));
    } catch (IOException e) {
      throw new Failure(
          Failure.Kind.INTERNAL,
          directory + " cannot be written; check its disk space and who owns it.",
          e);
    }
  }

  private void feeds() {
    LocalDate today = LocalDate.now(clock);
    FeedReaders feeds = new FeedReaders(settings, today);
    Map<Feed, FeedCheck> readable = new LinkedHashMap<>();
    for (Feed feed : feeds.all()) {
      attempt(
          "feed       " + feed.name(),
          () -> {
            FeedCheck check = feed.reader().check(feed.settings());
            if (!check.readable()) {
              throw Failure.configuration(
                  feed.settings().file() + ": " + String.join("; ", check.problems()) + ".");
            }
            readable.put(feed, check);
            List<String> lines = new ArrayList<>();
            lines.add("readable, " + Counted.of(check.rows(), "row") + " tried");
            lines.addAll(described(check));
            return String.join("\n", lines);
          });
    }
    answers(today, readable, readable.size() == feeds.all().size());
  }

  /** Whether what can be read fits together. */
  private void answers(LocalDate today, Map<Feed, FeedCheck> readable, boolean whole) {
    attempt(
        "answers    against HR, CRM and surveys",
        () -> {
          Map<String, List<String>> remarks =
              new AnswerCheck(settings, today, readable, whole).remarks();
          List<String> lines = new ArrayList<>();
          remarks.forEach(
              (about, told) -> {
                lines.add("             " + about + (told.isEmpty() ? ": all fits" : ""));
                told.forEach(remark -> lines.add("??             " + remark));
              });
          remarked |= remarks.values().stream().anyMatch(told -> !told.isEmpty());
          return "looked at\n" + String.join("\n", lines);
        });
  }

  private static List<String> described(FeedCheck check) {
    List<String> lines = new ArrayList<>();
    for (FeedCheck.Column column : check.columns()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "             %-22s %-24s %-9s %3.0f %% empty  %s",
              column.label(),
              column.sqlType(),
              column.use(),
              column.missing() * 100,
              samples(check, column.label())));
    }
    check
        .rejections()
        .forEach((reason, count) -> lines.add("             rejected: " + reason + " " + count));
    return lines;
  }

  private static String samples(FeedCheck check, String label) {
    return check.samples().stream()
        .map((Map<String, String> row) -> row.get(label))
        .map(
            value ->
                value == null ? "-" : value.length() > 24 ? value.substring(0, 24) + "…" : value)
        .collect(Collectors.joining(" | "));
  }

  private void templates() {
    attempt(
        "templates  " + settings.templates(),
        () -> {
          List<String> faults = renderer.check();
          if (!faults.isEmpty()) {
            throw Failure.configuration(String.join("\n             ", faults));
          }
          return "drawn in every language, fonts found";
        });
  }

  private void mailServer() {
    boolean directory = settings.delivery().mode() == DeliverySettings.Mode.DIRECTORY;
    attempt(
        "mail       " + (directory ? "directory" : settings.delivery().smtp()),
        () -> String.join("; ", new MailServerCheck(settings.delivery()).lines()));
  }

  private void attempt(String what, Supplier<String> trial) {
    try {
      out.accept(what + ": " + trial.get());
    } catch (Failure e) {
      worst = worst == null ? e.kind() : worst;
      out.accept("!! " + what + ": " + e.getMessage());
    }
  }
}
