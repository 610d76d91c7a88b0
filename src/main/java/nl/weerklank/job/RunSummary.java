package nl.weerklank.job;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerklank.audience.AudienceFinding;
import nl.weerklank.audience.DueMail;
import nl.weerklank.deliver.DeliverySettings;
import nl.weerklank.store.Ledger;
import nl.weerklank.store.Ledger.State;
import nl.weerklank.survey.UnitTree;

/** What a run says when it is done: a few lines for people and one for programs. */
final class RunSummary {

  private static final List<State> FAILED = List.of(State.IN_DOUBT, State.REJECTED, State.DEFERRED);
  private static final List<State> WAITING = List.of(State.PLANNED, State.RENDERED);

  private static final int NAMED = 5;

  private final RunContext run;
  private final boolean mails;
  private final boolean past;
  private final Path pages;
  private final Set<String> held;
  private final Map<State, List<Ledger.Mail>> rows = new EnumMap<>(State.class);

  /**
   * @param pages where web pages were written; null for nowhere
   */
  RunSummary(RunContext run, boolean mails, boolean past, Path pages) {
    this.run = run;
    this.mails = mails;
    this.past = past;
    this.pages = pages;
    this.held = mails ? new HeldReports(run).kinds() : Set.of();
    if (mails) {
      Ledger ledger = run.store().ledger();
      Map<Long, Ledger.Mail> concerned = new LinkedHashMap<>();
      for (DueMail mail : run.due().mails()) {
        ledger.find(run.due().key(mail)).ifPresent(row -> concerned.put(row.id(), row));
      }
      run.store().alerts().planned(run.id()).forEach(row -> concerned.put(row.id(), row));
      // Doubt stays until somebody resolves it, whatever period it is about.
      ledger.inState(State.IN_DOUBT).forEach(row -> concerned.put(row.id(), row));
      concerned.values().forEach(this::sort);
    }
  }

  /** The mails this run is about, and those in doubt. */
  List<Ledger.Mail> mails() {
    return rows.values().stream().flatMap(List::stream).toList();
  }

  private void sort(Ledger.Mail mail) {
    rows.computeIfAbsent(mail.state(), state -> new ArrayList<>()).add(mail);
  }

  RunOutcome outcome(Instant started, Instant finished, boolean stopped) {
    List<String> trouble = trouble(stopped);
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
              + Counted.of(waiting(), "mail")
              + " left");
    }
    return new RunOutcome(
        partial(), stopped, lines, trouble, summaryLine(Duration.between(started, finished)));
  }

  /** What is no trouble and an administrator may wonder about. */
  private List<String> notes() {
    List<String> lines = new ArrayList<>();
    if (mails && run.quiet()) {
      LocalDate next = run.settings().audience().timing().quiet().nextOpen(today());
      lines.add(
          "  quiet day: nothing is mailed; "
              + Counted.of(waiting(), "mail")
              + (waiting() == 1 ? " waits" : " wait")
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
        rows.getOrDefault(State.SKIPPED, List.of()).stream()
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

  private List<String> trouble(boolean stopped) {
    List<String> lines = new ArrayList<>();
    boolean expected = stopped || run.quiet();
    for (State state : expected ? FAILED : concat(FAILED, WAITING)) {
      for (Ledger.Mail mail : rows.getOrDefault(state, List.of())) {
        if (!held(mail)) {
          lines.add("  " + state + "  " + mail.key() + reply(mail));
        }
      }
    }
    lines.addAll(HeldReports.lines(heldMails()));
    if (rows.containsKey(State.IN_DOUBT)) {
      lines.add(
          "  Whether a mail in doubt arrived only its reader or the server's log can tell; then:"
              + " --sent or --resend, for the first:");
      lines.add(
          "  java -jar weerklank.jar resolve \""
              + rows.get(State.IN_DOUBT).get(0).key()
              + "\" --sent --reason \"asked the reader\"");
    }
    for (Ledger.Mail mail : rows.getOrDefault(State.SKIPPED, List.of())) {
      if (mail.skip() != Ledger.Skip.SUPERSEDED && mail.skip() != Ledger.Skip.NO_ANSWERS) {
        lines.add("  not sent (" + mail.skip() + ")  " + mail.key());
      }
    }
    if (count("alerts_unread") > 0) {
      lines.add(
          "  nobody to tell of "
              + Counted.of(count("alerts_unread"), "answer")
              + " that a rule of weerklank.alerts asks for: no leader and no account manager can be"
              + " mailed");
    }
    lines.addAll(organisationFindings());
    return lines;
  }

  private boolean held(Ledger.Mail mail) {
    return WAITING.contains(mail.state()) && held.contains(mail.key().report());
  }

  private Map<String, Long> heldMails() {
    return WAITING.stream()
        .flatMap(state -> rows.getOrDefault(state, List.of()).stream())
        .filter(this::held)
        .collect(
            Collectors.groupingBy(
                mail -> mail.key().report(), LinkedHashMap::new, Collectors.counting()));
  }

  private int waiting() {
    return WAITING.stream().mapToInt(state -> rows.getOrDefault(state, List.of()).size()).sum();
  }

  private static List<State> concat(List<State> first, List<State> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  /** One line per kind; an organisation without HR would fill the screen with the same word. */
  private List<String> organisationFindings() {
    Map<UnitTree.Finding.Kind, List<String>> byKind = new EnumMap<>(UnitTree.Finding.Kind.class);
    for (UnitTree.Finding finding : findings()) {
      String detail = finding.detail().isEmpty() ? "" : " (" + finding.detail() + ")";
      byKind
          .computeIfAbsent(finding.kind(), kind -> new ArrayList<>())
          .add(finding.unitId() + detail);
    }
    List<String> lines = new ArrayList<>();
    byKind.forEach((kind, units) -> lines.add(inHr(kind.name(), units)));
    run.snapshot()
        .findings()
        .forEach(finding -> lines.add(inHr(finding.kind().name(), finding.about())));
    return lines;
  }

  private static String inHr(String kind, List<String> about) {
    return "  in HR: "
        + kind
        + "  "
        + String.join(", ", about.subList(0, Math.min(NAMED, about.size())))
        + (about.size() > NAMED ? " and " + (about.size() - NAMED) + " more" : "");
  }

  private static String reply(Ledger.Mail mail) {
    return mail.reply() == null ? "" : "  " + mail.reply();
  }

  private List<UnitTree.Finding> findings() {
    return run.snapshot().tree().findings();
  }

  private boolean partial() {
    boolean skips =
        rows.getOrDefault(State.SKIPPED, List.of()).stream()
            .anyMatch(mail -> !mail.skip().byRule());
    boolean waits =
        rows.containsKey(State.DEFERRED) || WAITING.stream().anyMatch(rows::containsKey);
    return skips
        || waits && !run.quiet()
        || rows.containsKey(State.IN_DOUBT)
        || rows.containsKey(State.REJECTED);
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
        + (held.isEmpty() ? "" : " held=" + heldMails().values().stream().mapToLong(n -> n).sum())
        + states()
        + " seconds="
        + took.toSeconds();
  }

  private String states() {
    return " skipped="
        + rows.getOrDefault(State.SKIPPED, List.of()).size()
        + " deferred="
        + rows.getOrDefault(State.DEFERRED, List.of()).size()
        + " rejected_mails="
        + rows.getOrDefault(State.REJECTED, List.of()).size()
        + " in_doubt="
        + rows.getOrDefault(State.IN_DOUBT, List.of()).size();
  }

  private String key(String key) {
    return " " + key + "=" + count(key);
  }

  private long count(String key) {
    return run.counts().getOrDefault(key, 0L);
  }
}
