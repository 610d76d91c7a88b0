package nl.weerklank.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.weerklank.insight.people.Link;
import nl.weerklank.insight.people.People;
import nl.weerklank.insight.people.StaffFigure;
import nl.weerklank.score.Correlation;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;

/** Absence and turnover of the units that may be shown, and the links between units. */
final class StaffRows {

  private final Draft draft;
  private final People people;

  StaffRows(Draft draft) {
    this.draft = draft;
    this.people = draft.desk.data.findings().people();
  }

  /** Null when HR tells neither absence nor who left. */
  StaffSection section(List<UnitRows.Place> places) {
    Period quarter = draft.windows.employer();
    if (people == null) {
      return null;
    }
    List<StaffSection.Row> rows = new ArrayList<>();
    int hidden = 0;
    for (UnitRows.Place place : places) {
      String unit = draft.desk.tree.unit(place.index()).id();
      Optional<StaffFigure> figure = people.of(quarter, unit);
      if (figure.isPresent()) {
        rows.add(row(unit, place.depth(), figure.get()));
      } else if (!draft.desk.tree.closed(place.index())) {
        hidden++;
      }
    }
    boolean known = rows.stream().anyMatch(row -> row.absence() != null || row.turnover() != null);
    int k = draft.desk.data.scoring().employerMinimum();
    return known ? new StaffSection(quarter, List.copyOf(rows), hidden, k, links()) : null;
  }

  private StaffSection.Row row(String unit, int depth, StaffFigure figure) {
    return new StaffSection.Row(
        unit,
        draft.unitName(unit),
        depth,
        figure.people(),
        percent(figure.absence()),
        percent(figure.turnover()),
        figure.leavers());
  }

  private static Percent percent(OptionalDouble value) {
    return value.isPresent() ? new Percent(value.getAsDouble()) : null;
  }

  /**
   * Each link that holds up among all pairs looked at; when there is none, that, with the number.
   */
  private List<Phrase> links() {
    List<Link> all = draft.desk.data.findings().links();
    List<Phrase> phrases = new ArrayList<>();
    int looked = 0;
    int most = 0;
    for (Link link : all) {
      most = Math.max(most, link.outcome().units());
      if (link.outcome() instanceof Link.Found found) {
        looked++;
        if (found.supported()) {
          phrases.add(link(link, found.correlation()));
        }
      }
    }
    if (looked == 0) {
      return List.of(Phrase.of("links.few", Correlation.MINIMUM_UNITS, most));
    }
    if (phrases.isEmpty()) {
      phrases.add(Phrase.of("links.none", looked, most));
    }
    phrases.add(Phrase.of("links.departments"));
    return phrases;
  }

  private Phrase link(Link link, Correlation correlation) {
    String sign = correlation.pearson() > 0 ? "links.together" : "links.opposite";
    return Phrase.of(
        sign,
        driver(link.driver()),
        link.of(),
        link.metric(),
        link.against(),
        two(correlation.pearson()),
        two(correlation.interval().low()),
        two(correlation.interval().high()),
        two(correlation.spearman()),
        correlation.units());
  }

  private Object driver(Link.Driver driver) {
    return switch (driver.kind()) {
      case EMPLOYER_METRIC -> metric(driver.name());
      case ABSENCE -> Phrase.of("links.absence");
      case TURNOVER -> Phrase.of("links.turnover");
      case MEASURE -> driver.name();
    };
  }

  private Object metric(String id) {
    return draft.desk.data.metrics().stream()
        .filter((Metric metric) -> metric.id().equals(id))
        .<Object>map(metric -> metric)
        .findFirst()
        .orElse(id);
  }

  private static BigDecimal two(double r) {
    return BigDecimal.valueOf(r).setScale(2, RoundingMode.HALF_UP);
  }
}
