package nl.weerklank.job;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.weerklank.audience.AudienceFinding;
import nl.weerklank.deliver.DeliverySettings;
import nl.weerklank.store.Ledger;
import nl.weerklank.store.Ledger.State;

/** What a run says when it is done: a few lines for people and one for programs. */
final class RunSummary {

  private final RunContext run;
  private final boolean mails;
  private final boolean past;
  private final Path pages;
  private final ConcernedMails concerned;

  /**
   * @param pages where web pages were written; null for nowhere
   */
  RunSummary(RunContext run, boolean mails, boolean past, Path pages) {
    this.run = run;
    this.mails = mails;
    this.past = past;
    this.pages = pages;
    this.concerned = mails ? ConcernedMails.of(run) : ConcernedMails.none();
  }

  /** The mails this run is about, and those in doubt. */
  List<Ledger.Mail> mails() {
    return concerned.all();
  }

  RunOutcome outcome(Instant started, Instant finished, boolean stopped) {
    List<String> trouble = new RunTrouble(run, concerned).lines(stopped);
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        run.settings().reports().organisation()
            + ", as of "
            + run.asOf()
            + " (run "
            + run.id()
            + ")");
    if (run.adopted(started)) {
      lines.add("  taken up where it stopped; the counts are of this time only");
    }
    lines.add("  read       " + read());
    if (!past) {
      lines.addAll(Rejections.of(run.store().facts()).lines());
    }
    lines.add("  drawn      " + Counted.of(count("rendered"), "document"));
    lines.add("  delivered  " + delivered());
    if (pages != null) {
      lines.add("  web pages  " + count("pages") + " new, in " + pages);
    }
    if (count("alerts") > 0) {
      lines.add("  alerts     " + Counted.of(count("alerts"), "mail") + " about single answers");
    }
    lines.add("  took       " + Duration.between(started, finished).toSeconds() + " s");
    lines.add("  look in    " + place());
    if (run.request().dryRun() && !stopped) {
      Rehearsal.of(run).lines(run.request()).forEach(line -> lines.add("  " + line));
    }
    lines.addAll(notes());
    lines.addAll(trouble);
    if (stopped) {
      lines.add(
          "  stopped on request; the next run goes on from here and sends the "
              + Counted.of(concerned.waiting(), "mail")
              + " left");
    }
    return new RunOutcome(
        concerned.partial(run.quiet()),
        stopped,
        lines,
        trouble,
        summaryLine(Duration.between(started, finished)));
  }

  /** What is no trouble and an administrator may wonder about. */
  private List<String> notes() {
    List<String> lines = new ArrayList<>();
    if (mails && run.quiet()) {
      LocalDate next = run.settings().audience().timing().quiet().nextOpen(today());
      lines.add(
          "  quiet day: nothing is mailed; "
              + Counted.of(concerned.waiting(), "mail")
              + (concerned.waiting() == 1 ? " waits" : " wait")
              + " for "
              + next);
    }
    int passedOver = run.due().passedOver().size();
    if (passedOver > 0) {
      lines.add(
          "  " + Counted.of(passedOver, "mail") + " not due: too few new answers (new-answers)");
    }
    for (AudienceFinding finding : run.due().findings()) {
      lines.add("  in HR: " + finding.kind() + "  " + finding.key());
    }
    return lines;
  }

  private LocalDate today() {
    return LocalDate.now(run.clock());
  }

  private String read() {
    if (past) {
      return "nothing: the date lies before the newest completed run";
    }
    if (!run.counts().containsKey("read")) {
      return "nothing anew: all was read before the run stopped; "
          + Counted.of(count("replaced"), "answer")
          + " replaced";
    }
    return Counted.of(count("read"), "row")
        + ", "
        + Counted.of(count("rejected"), "rejection")
        + "; "
        + Counted.of(count("changed_days"), "day")
        + " changed, "
        + Counted.of(count("replaced"), "answer")
        + " replaced";
  }

  private String delivered() {
    if (!mails) {
      return "nothing: documents were only drawn";
    }
    long already = count("already_sent");
    String words = Counted.of(count("accepted"), "mail");
    if (already > 0) {
      words += ", " + already + " already sent in an earlier run and not sent again";
    }
    if (count("without_documents") > 0) {
      words += ", " + count("without_documents") + " without documents, which were too large";
    }
    long silent =
        concerned.in(State.SKIPPED).stream()
            .filter(mail -> mail.skip() == Ledger.Skip.NO_ANSWERS)
            .count();
    if (silent > 0) {
      words +=
          "; "
              + Counted.of(silent, "employee")
              + " without an answer "
              + (silent == 1 ? "gets" : "get")
              + " none";
    }
    return words;
  }

  private String place() {
    if (!mails) {
      return DrawOnly.directory(run).toString();
    }
    return run.settings().delivery().mode() == DeliverySettings.Mode.DIRECTORY
        ? run.settings().delivery().directory().toString()
        : "the mailboxes; 'history' lists every mail";
  }

  private String summaryLine(Duration took) {
    return "run="
        + run.id()
        + " as_of="
        + run.asOf()
        + " attempt="
        + run.attempt()
        + key("read")
        + key("rejected")
        + key("changed_days")
        + key("replaced")
        + key("due")
        + key("already_sent")
        + key("rendered")
        + key("accepted")
        + (pages == null ? "" : key("pages"))
        + (concerned.anyKindHeld() ? " held=" + held() : "")
        + states()
        + " seconds="
        + took.toSeconds();
  }

  private long held() {
    return concerned.heldByReport().values().stream().mapToLong(mails -> mails).sum();
  }

  private String states() {
    return " skipped="
        + concerned.in(State.SKIPPED).size()
        + " deferred="
        + concerned.in(State.DEFERRED).size()
        + " rejected_mails="
        + concerned.in(State.REJECTED).size()
        + " in_doubt="
        + concerned.in(State.IN_DOUBT).size();
  }

  private String key(String key) {
    return " " + key + "=" + count(key);
  }

  private long count(String key) {
    return run.counts().getOrDefault(key, 0L);
  }
}
