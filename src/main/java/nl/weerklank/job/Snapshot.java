package nl.weerklank.job;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import nl.weerklank.enrich.MatchedReference;
import nl.weerklank.insight.FactFold;
import nl.weerklank.insight.Figures;
import nl.weerklank.insight.Window;
import nl.weerklank.store.ReportingStore;
import nl.weerklank.survey.Reference;
import nl.weerklank.survey.UnitHistory;
import nl.weerklank.survey.UnitTree;

/** HR, CRM and the tree as of one date, loaded when first asked for and then kept. */
final class Snapshot {

  private final Settings settings;
  private final ReportingStore store;
  private final LocalDate asOf;
  private final List<Folded> folds = new CopyOnWriteArrayList<>();
  private final Supplier<MatchedReference> reference = Lazy.of(this::loadReference);
  private final Supplier<UnitHistory> history = Lazy.of(this::buildHistory);

  private record Folded(List<Window> windows, Figures figures) {

    boolean covers(Window wanted) {
      return windows.stream()
          .anyMatch(
              one ->
                  one.period().equals(wanted.period()) && one.kinds().containsAll(wanted.kinds()));
    }
  }

  Snapshot(Settings settings, ReportingStore store, LocalDate asOf) {
    this.settings = settings;
    this.store = store;
    this.asOf = asOf;
  }

  /** That of today; a plan for a later day keeps its own. */
  Snapshot newest(LocalDate today) {
    return asOf.isBefore(today) ? new Snapshot(settings, store, today) : this;
  }

  LocalDate asOf() {
    return asOf;
  }

  Reference reference() {
    return reference.get().reference();
  }

  /** What HR and CRM say that fits nobody. */
  List<MatchedReference.Finding> findings() {
    return reference.get().findings();
  }

  UnitTree tree() {
    return history.get().now();
  }

  UnitHistory history() {
    return history.get();
  }

  Figures fold(List<Window> windows) {
    Figures figures =
        new FactFold(
                store.facts(),
                store.names(),
                settings.catalog().metrics().values(),
                settings.catalog().surveys())
            .fold(history.get(), settings.scoring().rollUp(), windows);
    folds.add(new Folded(windows, figures));
    return figures;
  }

  /** True when these days were counted already. */
  boolean folded(Window window) {
    return folds.stream().anyMatch(one -> one.covers(window));
  }

  /** Of an earlier fold where one has these days; otherwise the facts are read again. */
  Figures figures(Window window) {
    return folds.stream()
        .filter(one -> one.covers(window))
        .map(Folded::figures)
        .findFirst()
        .orElseGet(() -> fold(List.of(window)));
  }

  private MatchedReference loadReference() {
    return MatchedReference.of(store.references().load(asOf), settings.matching(), asOf);
  }

  private UnitHistory buildHistory() {
    return new UnitHistory(asOf, reference().units(), settings.reports().organisation());
  }
}
