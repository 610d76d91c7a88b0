package nl.weerklank.enrich;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weerklank.survey.About;
import nl.weerklank.survey.DayDigest;
import nl.weerklank.survey.Fact;
import nl.weerklank.survey.Rejection;
import nl.weerklank.survey.Response;

/**
 * Collects what each day of a feed holds, whatever the order of its rows: everything of every fact,
 * texts, notes and remark included, every rejection, and the settings that decide what is stored of
 * them. For one thread.
 */
public final class DayDigests {

  private final Map<LocalDate, Sum> sums = new HashMap<>();
  private final RowHash hash = new RowHash();
  private final boolean combined;
  private LocalDate lastDay;
  private Sum lastSum;

  /**
   * @param combined whether rows of one response id are stored as one response
   */
  public DayDigests(boolean combined) {
    this.combined = combined;
  }

  /**
   * Adds one source row, which counts once however much of it was rejected.
   *
   * @param fact null when the whole row was rejected; there is a rejection then
   */
  public void add(Fact fact, List<Rejection> rejections) {
    LocalDate day = fact != null ? fact.response().day() : rejections.get(0).day();
    Sum sum = sum(day);
    sum.rows++;
    if (fact != null) {
      hash.start();
      hash(fact);
      sum.add(hash);
    }
    for (Rejection rejection : rejections) {
      hash.start();
      hash(rejection);
      sum.add(hash);
    }
  }

  /** A copy, by day. */
  public SortedMap<LocalDate, DayDigest> byDay() {
    SortedMap<LocalDate, DayDigest> byDay = new TreeMap<>();
    sums.forEach((day, sum) -> byDay.put(day, new DayDigest(sum.rows, sum.high, sum.low)));
    return byDay;
  }

  private Sum sum(LocalDate day) {
    if (!day.equals(lastDay)) {
      lastDay = day;
      lastSum = sums.computeIfAbsent(day, key -> new Sum());
    }
    return lastSum;
  }

  private void hash(Fact fact) {
    Response response = fact.response();
    hash.add(combined ? 3 : 1);
    hash.add(response.responseId());
    hash.add(response.survey().id());
    hash.add(response.survey().about().name());
    hash.add(response.day().toEpochDay());
    boolean dated = response.answeredAt() != null;
    hash.add(dated ? response.answeredAt().getEpochSecond() : Long.MIN_VALUE);
    hash.add(dated ? response.answeredAt().getNano() : -1);
    hash.add(response.respondentId());
    hash.add(response.employeeId());
    hash.add(response.unitId());
    hash.add(response.customerId());
    hash.add(response.contactId());
    hash.add(response.location());
    hash.add(response.touchpoint());
    hash.add(response.channel());
    hash.add(response.language());
    hash.add(response.comment());
    hash(response.categories());
    hash.add(response.complaint() ? 1 : 0);
    hash.add(response.scores().size());
    response.scores().forEach(this::hash);
    hash.add(response.followUps().size());
    if (!response.followUps().isEmpty()) {
      new TreeMap<>(response.followUps()).forEach(this::hash);
    }
    hash.add(response.remark());
    hash.add(fact.employeeId());
    hash.add(fact.unitId());
    hash.add(fact.customerId());
    hash.add(fact.segment());
    hash.add(fact.accountManagerId());
    hash.add(fact.notes().size());
    fact.notes().forEach(note -> hash.add(note.name()));
    if (response.survey().about() == About.EMPLOYER) {
      // The respondent is stored only where the latest answer counts.
      hash.add(response.survey().counting().name());
    }
  }

  private void hash(Rejection rejection) {
    hash.add(2);
    hash.add(rejection.day().toEpochDay());
    hash.add(rejection.responseId());
    hash.add(rejection.reason().name());
    hash.add(rejection.column());
    hash.add(rejection.value());
  }

  private void hash(List<String> texts) {
    hash.add(texts.size());
    texts.forEach(hash::add);
  }

  private void hash(String metricId, Integer score) {
    hash.add(metricId);
    hash.add(score);
  }

  private void hash(String label, String answer) {
    hash.add(label);
    hash.add(answer);
  }

  /** A {@link DayDigest} that grows in place. */
  private static final class Sum {
    private long rows;
    private long high;
    private long low;

    void add(RowHash row) {
      row.finish();
      long sum = low + row.low();
      high += row.high() + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
      low = sum;
    }
  }
}
