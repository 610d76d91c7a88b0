package nl.weerklank.insight.theme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.insight.RollUp;
import nl.weerklank.insight.UnitPlaces;
import nl.weerklank.insight.Window;
import nl.weerklank.store.FactStore;
import nl.weerklank.store.Names;
import nl.weerklank.survey.About;
import nl.weerklank.survey.Formula;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.Survey;
import nl.weerklank.survey.UnitHistory;
import nl.weerklank.survey.UnitTree;

/**
 * What customers write about in some windows: for each subject the scores of the answers that name
 * a theme. It counts the answers the headline's score counts and no others, so a theme is always a
 * part of the whole. Surveys about the employer, and surveys nobody declared, are never read.
 */
public final class Themes {

  /**
   * @param rollUp as the scores are rolled up
   * @param headline a NET metric about the service; answers without a score of it are left out
   * @param ownLanguage of comments without a language
   */
  public record Plan(
      UnitHistory history,
      RollUp rollUp,
      Metric headline,
      List<Survey> surveys,
      ThemeRules rules,
      String ownLanguage) {
    public Plan {
      surveys = List.copyOf(surveys);
      if (headline.about() != About.SERVICE || headline.formula() != Formula.NET) {
        throw new IllegalArgumentException(
            "Themes need a net score about the service; " + headline.id() + " is none.");
      }
    }
  }

  private record Place(LocalDate from, LocalDate to, Subject.Kind kind) {
    static Place of(Period period, Subject.Kind kind) {
      return new Place(period.from(), period.to(), kind);
    }
  }

  private final Plan plan;
  private final UnitTree tree;
  private final UnitPlaces places;
  private final Map<Place, ThemeCounts[]> counted = new HashMap<>();
  private final Map<Subject.Kind, Map<String, Integer>> numbers = new HashMap<>();

  private Themes(Plan plan, UnitPlaces places, Names names, List<Window> windows) {
    this.plan = plan;
    this.tree = plan.history().now();
    this.places = places;
    for (Window window : windows) {
      for (Subject.Kind kind : window.kinds()) {
        counted.computeIfAbsent(
            Place.of(window.period(), kind), key -> new ThemeCounts[subjects(kind, names)]);
        numbers.computeIfAbsent(kind, key -> numbers(kind, names));
      }
    }
  }

  private int subjects(Subject.Kind kind, Names names) {
    return kind == Subject.Kind.UNIT ? places.size() : names.highest(nameKind(kind)) + 1;
  }

  /** Asking {@link Names} for a number would give an unknown id one, so they are turned round. */
  private static Map<String, Integer> numbers(Subject.Kind kind, Names names) {
    Map<String, Integer> numbers = new HashMap<>();
    if (kind != Subject.Kind.UNIT) {
      for (int number = 1; number <= names.highest(nameKind(kind)); number++) {
        numbers.put(names.id(nameKind(kind), number), number);
      }
    }
    return numbers;
  }

  private static Names.Kind nameKind(Subject.Kind kind) {
    return Names.Kind.valueOf(kind.name());
  }

  /**
   * Reads the comments and categories of each stretch of days once, and before it, when a survey
   * counts the latest answers, the facts.
   *
   * @param windows may overlap; kinds of subjects as in the fold of the scores
   */
  public static Themes gather(FactStore facts, Names names, Plan plan, List<Window> windows) {
    if (windows.isEmpty()) {
      return new Themes(
          plan, UnitPlaces.of(plan.history(), RollUp.NOW, null, null), names, windows);
    }
    List<Window> inOrder = new ArrayList<>(windows);
    inOrder.sort(Comparator.comparing((Window window) -> window.period().from()));
    LocalDate from = inOrder.get(0).period().from();
    LocalDate to = from;
    for (Window window : inOrder) {
      to = window.period().to().isAfter(to) ? window.period().to() : to;
    }
    UnitPlaces places = UnitPlaces.of(plan.history(), plan.rollUp(), from, to);
    Themes themes = new Themes(plan, places, names, inOrder);
    for (List<Window> stretch : stretches(inOrder)) {
      themes.read(facts, names, stretch);
    }
    return themes;
  }

  /** Windows that touch or overlap, together. */
  private static List<List<Window>> stretches(List<Window> inOrder) {
    List<List<Window>> stretches = new ArrayList<>();
    LocalDate end = null;
    for (Window window : inOrder) {
      if (end == null || window.period().from().isAfter(end.plusDays(1))) {
        stretches.add(new ArrayList<>());
        end = window.period().to();
      }
      stretches.get(stretches.size() - 1).add(window);
      end = window.period().to().isAfter(end) ? window.period().to() : end;
    }
    return stretches;
  }

  private void read(FactStore facts, Names names, List<Window> stretch) {
    ThemeScan scan = new ThemeScan(plan, places, names, stretch, this::countsAt);
    LocalDate to =
        stretch.stream().map(w -> w.period().to()).max(Comparator.naturalOrder()).orElseThrow();
    Period days = Period.between(stretch.get(0).period().from(), to);
    if (scan.needsLatest()) {
      facts.scan(days, scan::see);
    }
    facts.texts(days, scan::count);
  }

  private ThemeCounts countsAt(Period period, Subject.Kind kind, int index) {
    ThemeCounts[] counts = counted.get(Place.of(period, kind));
    if (counts[index] == null) {
      counts[index] = empty();
    }
    return counts[index];
  }

  private ThemeCounts empty() {
    return new ThemeCounts(plan.headline(), themes().size());
  }

  public List<Theme> themes() {
    return plan.rules().themes();
  }

  /** The metric everything here is counted by. */
  public Metric headline() {
    return plan.headline();
  }

  /**
   * Counts of a subject, of a unit with everything below it; all 0 when nothing is known of it.
   *
   * @throws IllegalArgumentException when this period or kind of subject was not gathered
   */
  public ThemeCounts counts(Period period, Subject subject) {
    Subject.Kind kind = subject.kind();
    ThemeCounts[] counts = counted.get(Place.of(period, kind));
    if (counts == null) {
      throw new IllegalArgumentException(
          "No themes of " + kind + " were gathered for " + period.key() + ".");
    }
    ThemeCounts sum = empty();
    if (kind != Subject.Kind.UNIT) {
      Integer number = numbers.get(kind).get(subject.id());
      add(counts, number == null ? 0 : number, number == null ? 0 : number + 1, sum);
      return sum;
    }
    int unit = tree.indexOf(subject.id());
    if (unit >= 0) {
      int[] from = places.of(unit);
      int[] to = places.endsOf(unit);
      for (int i = 0; i < from.length; i++) {
        add(counts, from[i], to[i], sum);
      }
    }
    return sum;
  }

  private static void add(ThemeCounts[] counts, int from, int to, ThemeCounts sum) {
    for (int index = from; index < to; index++) {
      if (counts[index] != null) {
        sum.add(counts[index]);
      }
    }
  }
}
