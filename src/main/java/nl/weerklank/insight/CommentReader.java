package nl.weerklank.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.weerklank.store.Comment;
import nl.weerklank.survey.About;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Survey;
import nl.weerklank.survey.UnitTree;

/**
 * Turns stored comments about the service, newest day first, into {@link Said}s in the rule's
 * order; holds one day at a time.
 */
final class CommentReader {

  private final UnitTree tree;
  private final List<Metric> metrics;
  private final Set<String> serviceSurveys;
  private final List<Said> day = new ArrayList<>();
  private LocalDate current;

  CommentReader(Words.Plan plan) {
    this.tree = plan.tree();
    this.metrics = service(plan.metrics());
    this.serviceSurveys = serviceSurveys(plan.surveys());
  }

  static List<Metric> service(List<Metric> metrics) {
    return metrics.stream().filter(metric -> metric.about() == About.SERVICE).toList();
  }

  static Set<String> serviceSurveys(List<Survey> surveys) {
    Set<String> ids = new HashSet<>();
    surveys.stream()
        .filter(survey -> survey.about() == About.SERVICE)
        .forEach(survey -> ids.add(survey.id()));
    return ids;
  }

  void accept(Comment comment, Consumer<Said> next) {
    if (!comment.day().equals(current)) {
      finish(next);
      current = comment.day();
    }
    if (!serviceSurveys.contains(comment.survey())) {
      return;
    }
    Metric metric = QuoteRule.firstAnswered(metrics, comment.scores());
    String text = PlainText.clean(comment.text());
    if (metric != null && text != null && !text.isEmpty()) {
      day.add(said(comment, metric, text));
    }
  }

  /** Hands on what is left of the last day. */
  void finish(Consumer<Said> next) {
    day.sort(QuoteRule.ORDER);
    day.forEach(next);
    day.clear();
  }

  private Said said(Comment comment, Metric metric, String text) {
    int score = comment.scores().get(metric.id());
    return new Said(
        comment.responseId(),
        comment.day(),
        place(tree, comment.unitId()),
        comment.employeeId(),
        comment.customerId(),
        comment.contactId(),
        comment.language(),
        text,
        comment.categories().stream().map(PlainText::clean).toList(),
        metric,
        score,
        QuoteRule.side(metric, score));
  }

  static String place(UnitTree tree, String unitId) {
    return unitId != null && tree.indexOf(unitId) > 0 ? unitId : UnitTree.UNASSIGNED;
  }
}
