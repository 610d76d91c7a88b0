package nl.weerklank.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import nl.weerklank.insight.Tested;
import nl.weerklank.insight.theme.Priorities;
import nl.weerklank.insight.theme.Priority;
import nl.weerklank.insight.theme.ThemeFinding;
import nl.weerklank.insight.theme.ThemeFindings;
import nl.weerklank.insight.theme.Themes;
import nl.weerklank.score.Comparison;
import nl.weerklank.score.FalseDiscovery;
import nl.weerklank.score.Interval;
import nl.weerklank.score.Score;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Subject;

/** The themes of a report's subject, and its priorities. */
final class ThemeRows {

  /** Sentences on places. */
  private static final int PLACES = 3;

  /** Mentions a theme needs before it is held up to anybody. */
  private static final int TELLING = 3;

  private final Draft draft;
  private final Themes themes;
  private final ThemeFindings found;

  ThemeRows(Draft draft) {
    this.draft = draft;
    this.themes = draft.desk.data.findings().themes();
    this.found = themes == null ? null : found();
  }

  /** Null when too few said anything. */
  private ThemeFindings found() {
    ThemeFindings found =
        ThemeFindings.of(
            themes,
            draft.desk.data.figures(),
            draft.subject,
            draft.windows.now(),
            draft.windows.before());
    return draft.desk.showing.enough(found.said()) && !found.themes().isEmpty() ? found : null;
  }

  /**
   * @param most rows
   * @param places whether to say at which touchpoints and locations the priorities lie
   * @return null without rules, or when too few said anything
   */
  ThemeSection section(int most, boolean places) {
    if (found == null) {
      return null;
    }
    draft.told.tell(draft.subject);
    List<Priority> first = Priorities.of(found);
    List<ThemeFinding> shown = found.themes().stream().limit(most).toList();
    return new ThemeSection(
        themes.headline(),
        draft.windows.now(),
        found.n(),
        found.said(),
        new Percent(found.unclassifiedShare()),
        rows(shown, changed(found.themes())),
        shown.stream().map(finding -> mark(finding, first)).toList(),
        priorities(first),
        places ? places() : List.of());
  }

  /** What to talk about: the first priority, else the customers who were best served. */
  Phrase question() {
    return Stream.ofNullable(found)
        .flatMap(one -> Priorities.of(one).stream())
        .findFirst()
        .map(first -> Phrase.of("question.theme", first.finding().theme().label(draft.language)))
        .orElseGet(() -> Phrase.of("question.best"));
  }

  /** What most satisfied customers named, then what most others named; empty without either. */
  List<Phrase> next() {
    Optional<ThemeFinding> worked = most(finding -> satisfied(finding), null);
    Optional<ThemeFinding> attempt =
        most(finding -> finding.impact().mentions() - satisfied(finding), worked.orElse(null));
    List<Phrase> next = new ArrayList<>();
    worked.ifPresent(one -> next.add(next("own.worked", one, satisfied(one))));
    attempt.ifPresent(
        one -> next.add(next("own.try", one, one.impact().mentions() - satisfied(one))));
    return List.copyOf(next);
  }

  private Phrase next(String key, ThemeFinding finding, int count) {
    return Phrase.of(
        key, finding.theme().label(draft.language), finding.impact().mentions(), count);
  }

  private static int satisfied(ThemeFinding finding) {
    return finding.impact().score().map(Score::top).orElse(0);
  }

  private Optional<ThemeFinding> most(ToIntFunction<ThemeFinding> count, ThemeFinding except) {
    return Stream.ofNullable(found)
        .flatMap(all -> all.themes().stream())
        .filter(finding -> finding != except && count.applyAsInt(finding) >= TELLING)
        .max(Comparator.comparingInt(count));
  }

  /** Themes whose share of what is said changed, over all themes of the subject. */
  private List<ThemeFinding> changed(List<ThemeFinding> all) {
    List<ThemeFinding> tested =
        all.stream().filter(finding -> finding.shareChange().isPresent()).toList();
    double[] p = tested.stream().mapToDouble(finding -> finding.shareChange().get().p()).toArray();
    double[] q = FalseDiscovery.benjaminiHochberg(p);
    List<ThemeFinding> changed = new ArrayList<>();
    for (int i = 0; i < q.length; i++) {
      if (q[i] <= draft.desk.data.scoring().falseDiscoveryRate()) {
        changed.add(tested.get(i));
      }
    }
    return changed;
  }

  private List<UnitRow> rows(List<ThemeFinding> shown, List<ThemeFinding> changed) {
    List<UnitRow> rows = new ArrayList<>();
    for (ThemeFinding finding : shown) {
      Score score = finding.impact().score().orElse(null);
      int mentions = finding.impact().mentions();
      rows.add(
          new UnitRow(
              null,
              finding.theme().label(draft.language),
              1,
              draft.desk.showing.shown(score, mentions),
              new Shown(Shown.Detail.FEW, null, mentions),
              changed.contains(finding) ? change(finding) : null,
              Tested.Outcome.NOT_TESTED,
              null,
              false));
    }
    return rows;
  }

  /** Told as counts; the direction follows the share among all that was said. */
  private static Phrase change(ThemeFinding finding) {
    Comparison share = finding.shareChange().orElseThrow();
    String key = share.difference() > 0 ? "theme.more" : "theme.less";
    return Phrase.of(key, finding.mentionsBefore(), finding.impact().mentions());
  }

  private static ThemeSection.Mark mark(ThemeFinding finding, List<Priority> first) {
    int rank = 0;
    for (int i = 0; i < first.size(); i++) {
      rank = first.get(i).finding().theme().equals(finding.theme()) ? i + 1 : rank;
    }
    return new ThemeSection.Mark(rank, finding.detractors());
  }

  private List<ThemeSection.Priority> priorities(List<Priority> first) {
    List<ThemeSection.Priority> priorities = new ArrayList<>();
    for (Priority one : first) {
      ThemeFinding finding = one.finding();
      Interval gain = finding.impact().conversionInterval();
      Metric metric = themes.headline();
      Phrase words =
          Phrase.of(
              "theme.gain",
              finding.detractors(),
              finding.impact().mentions(),
              Difference.size(finding.impact().conversion().doubleValue(), metric.formula()),
              Difference.change(gain.low(), metric.formula()),
              Difference.change(gain.high(), metric.formula()),
              removal(finding, metric));
      priorities.add(
          new ThemeSection.Priority(
              priorities.size() + 1, finding.theme().label(draft.language), words));
    }
    return priorities;
  }

  /** What these answers do to the score; nothing when there are no others. */
  private static Object removal(ThemeFinding finding, Metric metric) {
    return finding
        .impact()
        .removal()
        .<Object>map(
            points ->
                Phrase.of(
                    "theme.removal", Difference.change(points.doubleValue(), metric.formula())))
        .orElse("");
  }

  private List<Phrase> places() {
    List<Phrase> places = new ArrayList<>();
    for (Subject.Kind kind : List.of(Subject.Kind.TOUCHPOINT, Subject.Kind.LOCATION)) {
      Priorities.by(
              kind, themes, draft.desk.data.figures(), draft.windows.now(), draft.windows.before())
          .stream()
          .limit(PLACES)
          .forEach(one -> places.add(place(one)));
    }
    return List.copyOf(places);
  }

  private Phrase place(Priority one) {
    return Phrase.of(
        "theme.place",
        one.subject().id(),
        one.finding().theme().label(draft.language),
        one.finding().detractors());
  }
}
