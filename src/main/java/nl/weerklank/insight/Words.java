package nl.weerklank.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.store.FactStore;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.Survey;
import nl.weerklank.survey.UnitTree;

/**
 * The customers' comments a run can quote: for each window and subject the few the {@link
 * QuoteRule} chooses, and nothing else is kept. A unit speaks for everything below it. Comments of
 * surveys about the employer are never in it.
 */
public final class Words {

  /**
   * @param tree of the as-of date
   * @param metrics in the configured order; the first one an answer has a score for gives its side
   * @param surveys the declared ones; comments of others are left out
   */
  public record Plan(UnitTree tree, List<Metric> metrics, List<Survey> surveys, QuoteRule rule) {
    public Plan {
      metrics = List.copyOf(metrics);
      surveys = List.copyOf(surveys);
    }
  }

  private record Place(Period period, Subject subject) {}

  /** What is kept of one subject in one window. */
  private static final class Kept {
    private final List<Said> quotes = new ArrayList<>();
    private int comments;
  }

  private final Map<Place, Kept> kept = new HashMap<>();

  private Words() {}

  /**
   * Reads the comments of each window once.
   *
   * @param windows only units and employees are looked at
   */
  public static Words gather(FactStore facts, Plan plan, List<Window> windows) {
    Words words = new Words();
    for (Window window : windows) {
      CommentReader reader = new CommentReader(plan);
      facts.comments(
          window.period(),
          comment -> {
            reader.accept(comment, said -> words.keep(said, window, plan));
            return true;
          });
      reader.finish(said -> words.keep(said, window, plan));
    }
    return words;
  }

  private void keep(Said said, Window window, Plan plan) {
    if (window.kinds().contains(Subject.Kind.EMPLOYEE) && said.employeeId() != null) {
      keep(said, new Place(window.period(), Subject.employee(said.employeeId())), plan.rule());
    }
    if (window.kinds().contains(Subject.Kind.UNIT)) {
      UnitTree tree = plan.tree();
      for (int index = tree.indexOf(said.unitId()); index >= 0; index = tree.parent(index)) {
        Subject unit = Subject.unit(tree.unit(index).id());
        keep(said, new Place(window.period(), unit), plan.rule());
      }
    }
  }

  private void keep(Said said, Place place, QuoteRule rule) {
    Kept here = kept.computeIfAbsent(place, key -> new Kept());
    here.comments++;
    if (!rule.allows(said.text()) || spokeAlready(here, said)) {
      return;
    }
    long sameSide = here.quotes.stream().filter(other -> other.side() == said.side()).count();
    if (sameSide < rule.perSide()) {
      here.quotes.add(said);
    }
  }

  private static boolean spokeAlready(Kept here, Said said) {
    String speaker = said.speaker();
    return speaker != null
        && here.quotes.stream().anyMatch(other -> speaker.equals(other.speaker()));
  }

  /** Quotes of one side, newest first; empty also when the window was not gathered. */
  public List<Said> quotes(Period period, Subject subject, QuoteRule.Side side) {
    Kept here = kept.get(new Place(period, subject));
    if (here == null) {
      return List.of();
    }
    return here.quotes.stream().filter(said -> said.side() == side).toList();
  }

  /** Comments customers wrote, quotable or not. */
  public int comments(Period period, Subject subject) {
    Kept here = kept.get(new Place(period, subject));
    return here == null ? 0 : here.comments;
  }
}
