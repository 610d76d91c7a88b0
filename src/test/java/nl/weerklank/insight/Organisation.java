package nl.weerklank.insight;

import static nl.weerklank.score.Metrics.CES;
import static nl.weerklank.score.Metrics.CSAT;
import static nl.weerklank.score.Metrics.EFFORT;
import static nl.weerklank.score.Metrics.ENPS;
import static nl.weerklank.score.Metrics.NPS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weerklank.survey.About;
import nl.weerklank.survey.Counting;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.Survey;
import nl.weerklank.survey.Unit;
import nl.weerklank.survey.UnitTree;

/** The surveys and units the tests of this package share. */
final class Organisation {

  static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  static final List<Metric> METRICS = List.of(NPS, CSAT, CES, EFFORT, ENPS);

  /** Relationship counts the latest, service every answer, staff is about the employer. */
  static final Map<String, Survey> SURVEYS =
      Map.of(
          "relationship",
          new Survey("relationship", About.SERVICE, Counting.LATEST, Set.of("nps", "ces")),
          "service",
          new Survey(
              "service", About.SERVICE, Counting.EVERY, Set.of("nps", "csat", "ces", "effort")),
          "staff",
          new Survey("staff", About.EMPLOYER, Counting.EVERY, Set.of("enps")));

  private Organisation() {}

  /** A tree from lines such as {@code "north"} or {@code "team<north"}. */
  static UnitTree tree(String... units) {
    List<Unit> versions = new ArrayList<>();
    for (String line : units) {
      String[] parts = line.split("<");
      String parent = parts.length > 1 ? parts[1] : null;
      versions.add(new Unit(parts[0], parent, parts[0], null, List.of(), null, null, null));
    }
    return UnitTree.on(DAY, versions, "Weerklank");
  }

  static Window window(Period period, Subject.Kind... kinds) {
    return new Window(
        period,
        kinds.length == 0 ? EnumSet.allOf(Subject.Kind.class) : Set.copyOf(Arrays.asList(kinds)));
  }

  static Figures fold(UnitTree tree, List<Answer> answers, Window... windows) {
    ListedNames names = new ListedNames();
    return fold(tree, new ListedFacts(answers, names), names, windows);
  }

  static Figures fold(UnitTree tree, ListedFacts facts, ListedNames names, Window... windows) {
    return new FactFold(facts, names, METRICS, SURVEYS).fold(tree, List.of(windows));
  }
}
