package nl.weerklank.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.weerklank.insight.Disclosure;
import nl.weerklank.insight.NameRemoval;
import nl.weerklank.insight.Targets;
import nl.weerklank.insight.TestedUnits;
import nl.weerklank.survey.About;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.UnitTree;

/** What all reports of a run share, made once; safe for several threads. */
final class Desk {

  final ReportData data;
  final UnitTree tree;
  final Staff staff;
  final Accounts accounts;
  final NameRemoval names;
  final Targets targets;
  final Showing showing;
  final Teams teams;
  final Evidence evidence;
  final List<Metric> service;
  private final Metric headline;

  /** Null when no survey about the employer is configured. */
  final Metric employer;

  private final Map<Period, Set<String>> published = new ConcurrentHashMap<>();

  Desk(ReportData data) {
    this.data = data;
    this.tree = data.figures().tree();
    this.staff = new Staff(data.reference(), data.asOf());
    this.accounts = new Accounts(data.reference(), data.asOf());
    this.names = new NameRemoval(data.reference());
    this.targets = new Targets(data.reference().targets());
    this.showing = new Showing(data.scoring());
    this.teams = new Teams(data.figures(), staff);
    this.evidence =
        new Evidence(
            new TestedUnits.Plan(data.figures(), data.findings().repeated(), data.scoring()));
    this.service = data.metrics().stream().filter(one -> one.about() == About.SERVICE).toList();
    this.headline = ReportBuilder.headline(data.metrics());
    this.employer =
        data.metrics().stream()
            .filter(one -> one.about() == About.EMPLOYER)
            .findFirst()
            .orElse(null);
  }

  /** The metric of verdict, trend and table; null for none. */
  Metric headline() {
    return headline;
  }

  /** Whether a unit's result about the employer may be shown in a period. */
  boolean published(String unitId, Period period) {
    return published
        .computeIfAbsent(
            period,
            key -> new Disclosure(data.scoring()).publishedUnits(employer, data.figures(), key))
        .contains(unitId);
  }
}
