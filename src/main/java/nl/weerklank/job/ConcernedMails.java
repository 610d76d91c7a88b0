package nl.weerklank.job;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.weerklank.audience.DueMail;
import nl.weerklank.store.Ledger;
import nl.weerklank.store.Ledger.State;

/** The mails a run is about, and those in doubt, as the ledger has them when the run is done. */
final class ConcernedMails {

  static final List<State> WAITING = List.of(State.PLANNED, State.RENDERED);

  private final Map<State, List<Ledger.Mail>> rows = new EnumMap<>(State.class);
  private final Set<String> held;

  private ConcernedMails(Set<String> held) {
    this.held = held;
  }

  /** Of a run that only draws. */
  static ConcernedMails none() {
    return new ConcernedMails(Set.of());
  }

  static ConcernedMails of(RunContext run) {
    Ledger ledger = run.store().ledger();
    Map<Long, Ledger.Mail> concerned = new LinkedHashMap<>();
    for (DueMail mail : run.due().mails()) {
      ledger.find(run.due().key(mail)).ifPresent(row -> concerned.put(row.id(), row));
    }
    run.store().alerts().planned(run.id()).forEach(row -> concerned.put(row.id(), row));
    // Doubt stays until somebody resolves it, whatever period it is about.
    ledger.inState(State.IN_DOUBT).forEach(row -> concerned.put(row.id(), row));
    ConcernedMails mails = new ConcernedMails(new HeldReports(run).kinds());
    concerned
        .values()
        .forEach(
            mail -> mails.rows.computeIfAbsent(mail.state(), state -> new ArrayList<>()).add(mail));
    return mails;
  }

  List<Ledger.Mail> all() {
    return rows.values().stream().flatMap(List::stream).toList();
  }

  List<Ledger.Mail> in(State state) {
    return rows.getOrDefault(state, List.of());
  }

  int waiting() {
    return WAITING.stream().mapToInt(state -> in(state).size()).sum();
  }

  /** Whether it waits for the administrator's approval of its kind of report. */
  boolean held(Ledger.Mail mail) {
    return WAITING.contains(mail.state()) && held.contains(mail.key().report());
  }

  boolean anyKindHeld() {
    return !held.isEmpty();
  }

  /** How many are held, by kind of report. */
  Map<String, Long> heldByReport() {
    return WAITING.stream()
        .flatMap(state -> in(state).stream())
        .filter(this::held)
        .collect(
            Collectors.groupingBy(
                mail -> mail.key().report(), LinkedHashMap::new, Collectors.counting()));
  }

  /**
   * Whether something was left undone.
   *
   * @param quiet nothing is mailed today, so that waiting is as it should be
   */
  boolean partial(boolean quiet) {
    boolean skips = in(State.SKIPPED).stream().anyMatch(mail -> !mail.skip().byRule());
    boolean waits = !in(State.DEFERRED).isEmpty() || waiting() > 0;
    return skips
        || waits && !quiet
        || !in(State.IN_DOUBT).isEmpty()
        || !in(State.REJECTED).isEmpty();
  }
}
