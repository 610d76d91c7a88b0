package nl.weerklank.insight;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.weerklank.score.Distribution;
import nl.weerklank.score.Scoring;
import nl.weerklank.score.Shares;
import nl.weerklank.survey.About;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.UnitTree;

/** Scores as a table, for a file or a screen. What may not be shown is taken out here. */
public final class ScoreTable {

  private final Disclosure disclosure;
  private final Function<Subject, String> labels;
  private final Predicate<Subject> told;

  /**
   * @param labels name of a subject other than a unit; null for none
   */
  public ScoreTable(Disclosure disclosure, Function<Subject, String> labels) {
    this(disclosure, labels, any -> true);
  }

  /**
   * @param told false for a subject other than a unit that has to stay hidden
   */
  public ScoreTable(
      Disclosure disclosure, Function<Subject, String> labels, Predicate<Subject> told) {
    this.disclosure = disclosure;
    this.labels = labels;
    this.told = told;
  }

  /**
   * The organisation first, then a line per subject. Units: all of the tree in its order, with the
   * unassigned bucket last, but a closed unit only when it has something to show. Other kinds:
   * those with an answer to the metric; none about the employer.
   *
   * @param rollup for units: count everything below a unit with it; the organisation's line always
   *     counts everything
   */
  public List<ScoreLine> lines(
      Metric metric, Subject.Kind by, Period period, boolean rollup, Figures figures) {
    List<ScoreLine> lines = new ArrayList<>();
    if (by == Subject.Kind.UNIT) {
      addUnits(lines, metric, period, rollup, figures);
      return lines;
    }
    lines.add(organisation(metric, period, figures));
    if (disclosure.hidden(metric, by)) {
      return lines;
    }
    for (Subject subject : figures.subjects(by, period)) {
      Distribution answers = figures.own(metric, period, subject);
      if (answers.n() > 0) {
        lines.add(
            told.test(subject)
                ? line(metric, period, subject, label(subject), false, answers)
                : hidden(metric, period, subject, label(subject), false));
      }
    }
    return lines;
  }

  private void addUnits(
      List<ScoreLine> lines, Metric metric, Period period, boolean rollup, Figures figures) {
    UnitTree tree = figures.tree();
    Set<String> published =
        rollup
            ? disclosure.publishedUnits(metric, figures, period)
            : disclosure.publishedOwn(metric, figures, period);
    lines.add(organisation(metric, period, figures));
    for (int index = 1; index < tree.size(); index++) {
      Subject unit = Subject.unit(tree.unit(index).id());
      Distribution answers =
          rollup ? figures.rollup(metric, period, unit) : figures.own(metric, period, unit);
      boolean hidden = !published.contains(unit.id());
      if (tree.closed(index) && (hidden || answers.n() == 0)) {
        continue;
      }
      String label = tree.unit(index).name();
      lines.add(
          hidden
              ? hidden(metric, period, unit, label, rollup)
              : line(metric, period, unit, label, rollup, answers));
    }
  }

  private ScoreLine organisation(Metric metric, Period period, Figures figures) {
    Subject organisation = Subject.organisation();
    Distribution answers = figures.rollup(metric, period, organisation);
    String label = figures.tree().unit(0).name();
    boolean shown =
        metric.about() != About.EMPLOYER
            || disclosure.publishedUnits(metric, figures, period).contains(organisation.id());
    return !shown
        ? hidden(metric, period, organisation, label, true)
        : line(metric, period, organisation, label, true, answers);
  }

  private String label(Subject subject) {
    String label = labels.apply(subject);
    return label == null ? subject.id() : label;
  }

  private static ScoreLine hidden(
      Metric metric, Period period, Subject subject, String label, boolean rollup) {
    return new ScoreLine(metric, period, subject, label, rollup, true, null, null, null);
  }

  private static ScoreLine line(
      Metric metric,
      Period period,
      Subject subject,
      String label,
      boolean rollup,
      Distribution answers) {
    return new ScoreLine(
        metric,
        period,
        subject,
        label,
        rollup,
        false,
        answers,
        Shares.of(metric, answers).orElse(null),
        Scoring.score(metric, answers).orElse(null));
  }

  /**
   * Writes lines as CSV (RFC 4180, a header row, CRLF). Texts that a spreadsheet would take for a
   * formula get a leading apostrophe; numbers stay numbers. What is hidden, or does not exist, is
   * empty.
   */
  public static void csv(List<ScoreLine> lines, Appendable out) throws IOException {
    new ScoreColumns(lines).csv(out);
  }

  /** Writes lines as a JSON array of flat objects with the CSV's columns; texts as they are. */
  public static void json(List<ScoreLine> lines, Appendable out) throws IOException {
    new ScoreColumns(lines).json(out);
  }
}
