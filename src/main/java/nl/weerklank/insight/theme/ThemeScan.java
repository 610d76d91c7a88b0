package nl.weerklank.insight.theme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.weerklank.insight.UnitPlaces;
import nl.weerklank.insight.Window;
import nl.weerklank.store.FactStore.FactCursor;
import nl.weerklank.store.FactStore.TextCursor;
import nl.weerklank.store.Names;
import nl.weerklank.survey.About;
import nl.weerklank.survey.Counting;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.Survey;
import nl.weerklank.survey.UnitTree;

/** Takes the answers of one stretch of days to their counts. */
final class ThemeScan {

  /** Where the counts of a subject are: a unit's place, else a name's number. */
  @FunctionalInterface
  interface Counts {
    ThemeCounts at(Period period, Subject.Kind kind, int index);
  }

  private final Metric headline;
  private final int slot;
  private final UnitPlaces places;
  private final int[] unitIndex;
  private final boolean[] read;
  private final Latest[][] latest;
  private final List<Window> windows;
  private final ThemeClassifier classifier;
  private final Counts counts;

  ThemeScan(Themes.Plan plan, UnitPlaces places, Names names, List<Window> windows, Counts counts) {
    this.headline = plan.headline();
    this.slot = names.knownSlot(headline.id());
    this.places = places;
    this.windows = windows;
    this.counts = counts;
    this.classifier = new ThemeClassifier(plan.rules(), plan.ownLanguage());
    this.unitIndex = unitIndex(plan.history().now(), names);
    this.read = new boolean[names.highest(Names.Kind.SURVEY) + 1];
    this.latest = new Latest[read.length][];
    for (int number = 1; number < read.length; number++) {
      Survey survey = declared(plan, names.id(Names.Kind.SURVEY, number));
      read[number] = slot > 0 && survey != null;
      if (survey != null && survey.counting() == Counting.LATEST) {
        latest[number] = new Latest[windows.size()];
        Arrays.setAll(latest[number], window -> new Latest());
      }
    }
  }

  private static int[] unitIndex(UnitTree tree, Names names) {
    int[] index = new int[names.highest(Names.Kind.UNIT) + 1];
    for (int number = 0; number < index.length; number++) {
      String id = names.id(Names.Kind.UNIT, number);
      int known = id == null ? -1 : tree.indexOf(id);
      index[number] = known < 0 ? tree.unassigned() : known;
    }
    return index;
  }

  /** The declared survey about the service that asks the headline; null for any other. */
  private static Survey declared(Themes.Plan plan, String id) {
    return plan.surveys().stream()
        .filter(survey -> survey.id().equals(id) && survey.about() == About.SERVICE)
        .filter(survey -> survey.metricIds().contains(plan.headline().id()))
        .findFirst()
        .orElse(null);
  }

  boolean needsLatest() {
    return slot > 0 && Arrays.stream(latest).anyMatch(one -> one != null);
  }

  /** Remembers whose answer is the latest. */
  void see(FactCursor fact) {
    if (latest[fact.survey()] == null || fact.respondent() == 0 || !scored(fact)) {
      return;
    }
    for (int window : windowsOn(fact.day())) {
      latest[fact.survey()][window].see(fact);
    }
  }

  void count(TextCursor text) {
    if (!read[text.survey()] || !scored(text)) {
      return;
    }
    int score = text.score(slot);
    if (!headline.scale().contains(score)) {
      return;
    }
    List<Integer> counting = windowsOn(text.day());
    counting.removeIf(window -> !counts(text, window));
    if (counting.isEmpty()) {
      return;
    }
    long bits = classifier.bits(text.language(), text.categories(), text.comment());
    for (int window : counting) {
      Window in = windows.get(window);
      for (Subject.Kind kind : in.kinds()) {
        int index = index(text, kind);
        if (index >= 0) {
          counts.at(in.period(), kind, index).add(bits, score);
        }
      }
    }
  }

  private boolean scored(FactCursor fact) {
    return fact.score(slot) != FactCursor.NO_SCORE;
  }

  private boolean counts(FactCursor fact, int window) {
    Latest[] ofSurvey = latest[fact.survey()];
    return ofSurvey == null || fact.respondent() == 0 || ofSurvey[window].is(fact);
  }

  private List<Integer> windowsOn(int epochDay) {
    LocalDate day = LocalDate.ofEpochDay(epochDay);
    List<Integer> on = new ArrayList<>();
    for (int window = 0; window < windows.size(); window++) {
      if (windows.get(window).period().contains(day)) {
        on.add(window);
      }
    }
    return on;
  }

  /** Below 0 when the answer has no such subject. */
  private int index(FactCursor fact, Subject.Kind kind) {
    int number =
        switch (kind) {
          case UNIT -> 0;
          case EMPLOYEE -> fact.employee();
          case LOCATION -> fact.location();
          case TOUCHPOINT -> fact.touchpoint();
          case SURVEY -> fact.survey();
        };
    if (kind == Subject.Kind.UNIT) {
      return places.on(fact.day(), unitIndex[fact.unit()]);
    }
    return number == 0 ? -1 : number;
  }
}
