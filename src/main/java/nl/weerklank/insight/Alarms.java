package nl.weerklank.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.weerklank.insight.alert.Alarm;
import nl.weerklank.insight.alert.AlertRule;
import nl.weerklank.store.Alerts;
import nl.weerklank.store.Comment;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;

/** Answers about the service that a rule asks for. */
public final class Alarms {

  private final Words.Plan plan;
  private final List<Metric> metrics;
  private final Set<String> surveys;

  public Alarms(Words.Plan plan) {
    this.plan = plan;
    this.metrics = CommentReader.service(plan.metrics());
    this.surveys = CommentReader.serviceSurveys(plan.surveys());
  }

  /** Newest first; of one day by feed and response. */
  public List<Alarm> of(AlertRule rule, Period days, Alerts alerts) {
    String metric = rule.metric() == null ? null : rule.metric().id();
    List<Alarm> alarms = new ArrayList<>();
    for (Comment answer : alerts.answers(days, metric, rule.scores(), rule.complaints())) {
      if (surveys.contains(answer.survey())) {
        alarms.add(alarm(rule, answer));
      }
    }
    alarms.sort(
        Comparator.comparing((Alarm one) -> one.answer().day())
            .reversed()
            .thenComparing(one -> one.answer().feed())
            .thenComparing(one -> one.answer().responseId()));
    return alarms;
  }

  private Alarm alarm(AlertRule rule, Comment answer) {
    Metric metric = metric(rule, answer);
    String text = PlainText.clean(answer.text());
    return new Alarm(
        new Alerts.Answer(answer.feed(), answer.responseId(), answer.day()),
        CommentReader.place(plan.tree(), answer.unitId()),
        answer.customerId(),
        answer.contactId(),
        answer.accountManagerId(),
        metric,
        metric == null ? 0 : answer.scores().get(metric.id()),
        answer.complaint(),
        text == null || text.isEmpty() ? null : text);
  }

  /** The rule's own, else the first that was answered. */
  private Metric metric(AlertRule rule, Comment answer) {
    if (rule.metric() != null && answer.scores().containsKey(rule.metric().id())) {
      return rule.metric();
    }
    return metrics.stream()
        .filter(one -> answer.scores().containsKey(one.id()))
        .findFirst()
        .orElse(null);
  }
}
