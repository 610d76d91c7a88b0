package nl.weerklank.job;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weerklank.audience.AlertReader;
import nl.weerklank.audience.Recipient;
import nl.weerklank.insight.alert.Alarm;
import nl.weerklank.store.Alerts;
import nl.weerklank.survey.Subject;

/** An alert in the making: the answers one reader is told of, and in whose place. */
final class AlertPlan {

  private final Recipient reader;
  private final Set<String> units = new LinkedHashSet<>();
  private final Map<Alerts.Answer, Set<String>> answers = new LinkedHashMap<>();

  AlertPlan(Recipient reader) {
    this.reader = reader;
  }

  void add(Alarm alarm, AlertReader as) {
    units.add(DueMails.subject(Subject.unit(alarm.unitId())));
    Set<String> posts = answers.computeIfAbsent(alarm.answer(), key -> new LinkedHashSet<>());
    if (as.standIn() != null) {
      posts.add(as.standIn().post());
    }
  }

  Recipient reader() {
    return reader;
  }

  /** As the ledger writes subjects. */
  List<String> units() {
    return List.copyOf(units);
  }

  /** Each with the posts it is told in the place of. */
  Map<Alerts.Answer, Set<String>> answers() {
    return answers;
  }
}
