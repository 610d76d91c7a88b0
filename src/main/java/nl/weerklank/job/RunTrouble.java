package nl.weerklank.job;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.weerklank.store.Ledger;
import nl.weerklank.store.Ledger.State;
import nl.weerklank.survey.UnitTree;

/** What went wrong in a run or is wrong in HR, a line each. */
final class RunTrouble {

  private static final List<State> FAILED = List.of(State.IN_DOUBT, State.REJECTED, State.DEFERRED);

  private static final int NAMED = 5;

  private final RunContext run;
  private final ConcernedMails mails;

  RunTrouble(RunContext run, ConcernedMails mails) {
    this.run = run;
    this.mails = mails;
  }

  List<String> lines(boolean stopped) {
    List<String> lines = new ArrayList<>(failed(stopped || run.quiet()));
    lines.addAll(HeldReports.lines(mails.heldByReport()));
    lines.addAll(doubt());
    for (Ledger.Mail mail : mails.in(State.SKIPPED)) {
      if (mail.skip() != Ledger.Skip.SUPERSEDED && mail.skip() != Ledger.Skip.NO_ANSWERS) {
        lines.add("  not sent (" + mail.skip() + ")  " + mail.key());
      }
    }
    long unread = run.counts().getOrDefault("alerts_unread", 0L);
    if (unread > 0) {
      lines.add(
          "  nobody to tell of "
              + Counted.of(unread, "answer")
              + " that a rule of weerklank.alerts asks for: no leader and no account manager can be"
              + " mailed");
    }
    lines.addAll(organisationFindings());
    return lines;
  }

  private List<String> failed(boolean waitingExpected) {
    Stream<State> states =
        waitingExpected
            ? FAILED.stream()
            : Stream.concat(FAILED.stream(), ConcernedMails.WAITING.stream());
    return states
        .flatMap(state -> mails.in(state).stream())
        .filter(mail -> !mails.held(mail))
        .map(mail -> "  " + mail.state() + "  " + mail.key() + reply(mail))
        .toList();
  }

  private List<String> doubt() {
    if (mails.in(State.IN_DOUBT).isEmpty()) {
      return List.of();
    }
    return List.of(
        "  Whether a mail in doubt arrived only its reader or the server's log can tell; then:"
            + " --sent or --resend, for the first:",
        "  java -jar weerklank.jar resolve \""
            + mails.in(State.IN_DOUBT).get(0).key()
            + "\" --sent --reason \"asked the reader\"");
  }

  /** One line per kind; an organisation without HR would fill the screen with the same word. */
  private List<String> organisationFindings() {
    Map<UnitTree.Finding.Kind, List<String>> byKind = new EnumMap<>(UnitTree.Finding.Kind.class);
    for (UnitTree.Finding finding : run.snapshot().tree().findings()) {
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
}
