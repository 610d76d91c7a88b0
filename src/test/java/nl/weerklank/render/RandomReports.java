package nl.weerklank.render;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.weerklank.report.Amount;
import nl.weerklank.report.CallBacks;
import nl.weerklank.report.Difference;
import nl.weerklank.report.Percent;
import nl.weerklank.report.Phrase;
import nl.weerklank.report.Points;
import nl.weerklank.report.ReportModel;
import nl.weerklank.report.Shown;
import nl.weerklank.report.ThemeSection;
import nl.weerklank.report.Trend;
import nl.weerklank.report.UnitRow;
import nl.weerklank.score.Distribution;
import nl.weerklank.score.Interval;
import nl.weerklank.score.Score;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;

/**
 * The sample reports with other names, comments, numbers and lengths of lists, and with parts left
 * out. Record by record, so that a section added to a report is varied too.
 */
final class RandomReports {

  /** What a report is about or how it is read, and what the charts count on. */
  private static final Set<String> KEPT =
      Set.of(
          "kind",
          "key",
          "language",
          "dataDigest",
          "depth",
          "rank",
          "score",
          "weeks",
          "mix",
          "currency",
          "spark",
          "id",
          "metrics",
          "subjects",
          "tests");

  /** May be null in a model. */
  private static final Set<String> OPTIONAL =
      Set.of(
          "before",
          "yearAgo",
          "target",
          "change",
          "detectable",
          "customer",
          "contact",
          "role",
          "phone",
          "email",
          "accountManager",
          "annualRevenue",
          "renewalOn",
          "comment",
          "limits",
          "excess",
          "absence",
          "turnover",
          "assignmentsKnownSince",
          "trend",
          "histogram",
          "themes",
          "callBacks",
          "employer",
          "effort",
          "drivers",
          "money",
          "staff",
          "team",
          "background");

  private static final Set<Class<?>> AS_THEY_ARE =
      Set.of(Metric.class, Period.class, Points.class, Difference.class, Trend.Limits.class);

  /** Most entries of a list, by the name it has in its record. */
  private static final Map<String, Integer> MOST =
      Map.ofEntries(
          Map.entry("departments", 60),
          Map.entry("units", 60),
          Map.entry("praise", 20),
          Map.entry("wishes", 20),
          Map.entry("voices", 2),
          Map.entry("shown", 12),
          Map.entry("tiles", 6),
          Map.entry("categories", 3),
          Map.entry("sources", 6),
          Map.entry("levels", 7),
          Map.entry("bands", 3),
          Map.entry("renewals", 4));

  /** A section without them is left out. */
  private static final Set<String> NEVER_EMPTY =
      Set.of("rows", "levels", "bands", "renewals", "tiles");

  private static final int MOST_ROWS = 20;

  private final Random random;
  private final RandomTexts texts;
  private final boolean employee;
  private int place;

  private RandomReports(long seed, boolean employee) {
    this.random = new Random(seed);
    this.texts = new RandomTexts(random);
    this.employee = employee;
  }

  /** All kinds and languages in turn; the same seed gives the same report. */
  static ReportModel report(long seed, List<String> languages) {
    String language = languages.get((int) (seed / 3 % languages.size()));
    ReportModel sample = SampleReports.all(language).get((int) (seed % 3));
    return (ReportModel) new RandomReports(seed, seed % 3 == 2).record((Record) sample);
  }

  private Object vary(String name, Object value, Class<?> owner) {
    if (value == null || KEPT.contains(name)) {
      return value;
    }
    if (OPTIONAL.contains(name) && random.nextInt(6) == 0) {
      return null;
    }
    if (name.equals("unitId")) {
      return "unit" + place;
    }
    if (value instanceof String) {
      return Set.of("text", "comment").contains(name) ? texts.comment() : texts.name();
    }
    if (value instanceof Integer) {
      return count(499_999);
    }
    if (value instanceof Long) {
      return (long) count(999_999_999);
    }
    if (value instanceof Boolean) {
      return random.nextBoolean();
    }
    if (value instanceof Enum<?> constant) {
      Object[] all = constant.getDeclaringClass().getEnumConstants();
      return all[random.nextInt(all.length)];
    }
    if (value instanceof BigDecimal) {
      return name.equals("annualRevenue") ? money() : value;
    }
    if (value instanceof List<?> list) {
      return list(name, list, owner);
    }
    if (value instanceof Map<?, ?>) {
      return Map.of(texts.name(), (long) count(9_499_999), texts.name() + "!", 2L);
    }
    return value instanceof Record record ? record(record) : value;
  }

  /** Mostly a few, sometimes none, sometimes very many. */
  private int count(int most) {
    return switch (random.nextInt(8)) {
      case 0 -> 0;
      case 1 -> 1;
      case 2 -> random.nextInt(most);
      default -> random.nextInt(3_000);
    };
  }

  private BigDecimal money() {
    return new BigDecimal(
        random.nextInt(5) == 0 ? random.nextLong(100_000_000L) : random.nextInt(9_000_000));
  }

  private List<Object> list(String name, List<?> list, Class<?> owner) {
    boolean phrases = !list.isEmpty() && list.get(0) instanceof Phrase;
    int size = list.size();
    if (!list.isEmpty() && !phrases && owner != Trend.class && owner != Phrase.class) {
      size = random.nextInt(MOST.getOrDefault(name, MOST_ROWS) + 1);
      size = NEVER_EMPTY.contains(name) ? Math.max(1, size) : size;
    }
    List<Object> varied = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      place = i;
      varied.add(vary("", list.get(i % list.size()), owner));
    }
    return varied;
  }

  private Record record(Record record) {
    if (AS_THEY_ARE.contains(record.getClass())) {
      return record;
    }
    if (record instanceof Percent) {
      return new Percent(random.nextInt(1_001) / 10.0);
    }
    if (record instanceof Amount amount) {
      return new Amount(money(), amount.currency());
    }
    if (record instanceof Shown shown) {
      return shown(shown);
    }
    if (record instanceof Score score) {
      return score(score, 30 + count(499_999));
    }
    if (record instanceof Distribution distribution) {
      return distribution(distribution);
    }
    if (record instanceof Trend trend) {
      return trend(trend);
    }
    if (record instanceof CallBacks calls) {
      List<Object> shown = list("shown", calls.shown(), CallBacks.class);
      return made(calls.getClass(), List.of(shown, shown.size() + count(99), 0));
    }
    return record instanceof ThemeSection themes ? themes(themes) : others(record);
  }

  private Record others(Record record) {
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      values.add(vary(component.getName(), read(record, component), record.getClass()));
    }
    return made(record.getClass(), values);
  }

  private Shown shown(Shown shown) {
    int n = count(499_999);
    if (shown.score() == null || n < 10) {
      return n > 0 || employee
          ? new Shown(Shown.Detail.FEW, null, Math.min(n, 9))
          : new Shown(Shown.Detail.HIDDEN, null, 0);
    }
    return new Shown(n < 30 ? Shown.Detail.RANGE : Shown.Detail.FULL, score(shown.score(), n), n);
  }

  /** Somewhere between the ends of its interval. */
  private Score score(Score score, int n) {
    double low = score.interval().low();
    double value = low + random.nextDouble() * (score.interval().high() - low);
    return new Score(value, BigDecimal.valueOf(value), score.interval(), n, n / 3, n / 4);
  }

  private Distribution distribution(Distribution distribution) {
    int[] counts = distribution.counts();
    int most = random.nextInt(4) == 0 ? (employee ? 900 : 90_000) : 300;
    for (int i = 0; i < counts.length; i++) {
      counts[i] = random.nextInt(3) == 0 ? 0 : random.nextInt(most);
    }
    return new Distribution(distribution.low(), counts);
  }

  private Record trend(Trend trend) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (RecordComponent component : Trend.class.getRecordComponents()) {
      values.put(
          component.getName(), vary(component.getName(), read(trend, component), Trend.class));
    }
    List<Object> marks = new ArrayList<>();
    for (int i = random.nextInt(9); i > 0; i--) {
      int week = random.nextInt(trend.weeks().size());
      marks.add(new Trend.Mark(trend.weeks().get(week).week(), texts.name()));
    }
    values.put("marks", marks);
    return made(Trend.class, new ArrayList<>(values.values()));
  }

  /** Rows and their marks belong together. */
  private Record themes(ThemeSection themes) {
    List<Object> rows = new ArrayList<>();
    List<Object> marks = new ArrayList<>();
    for (int i = random.nextInt(10); i >= 0; i--) {
      int from = random.nextInt(themes.rows().size());
      rows.add(theme(themes.rows().get(from), rows.size()));
      marks.add(new ThemeSection.Mark(rows.size() <= 3 ? rows.size() : 0, count(499_999)));
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (RecordComponent component : ThemeSection.class.getRecordComponents()) {
      Object value = read(themes, component);
      boolean same = component.getName().equals("priorities");
      values.put(
          component.getName(),
          same ? priorities(themes) : vary(component.getName(), value, ThemeSection.class));
    }
    values.put("rows", rows);
    values.put("marks", marks);
    return made(ThemeSection.class, new ArrayList<>(values.values()));
  }

  /** The administrator's rules name a theme, in a few words; no two are quite the same. */
  private UnitRow theme(UnitRow sample, int number) {
    UnitRow row = (UnitRow) record(sample);
    Score score = row.now().score();
    double value = -80 + 16 * number + random.nextInt(12);
    Interval interval = new Interval(value - 3, value + 3);
    Score own =
        score == null
            ? null
            : new Score(value, BigDecimal.valueOf(value), interval, score.n(), score.n() / 3, 0);
    String name = row.name().length() > 40 ? row.name().substring(0, 38) : row.name();
    Shown now = new Shown(row.now().detail(), own, Math.max(1, row.now().n()));
    return new UnitRow(
        null, name + number, 1, now, row.before(), row.change(), row.standing(), null, false);
  }

  private List<Object> priorities(ThemeSection themes) {
    List<Object> priorities = new ArrayList<>();
    for (ThemeSection.Priority priority : themes.priorities()) {
      if (random.nextInt(4) > 0) {
        priorities.add(record(priority));
      }
    }
    return priorities;
  }

  private static Object read(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Record made(Class<? extends Record> type, List<Object> values) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructors()[0];
      for (Constructor<?> one : type.getDeclaredConstructors()) {
        constructor =
            one.getParameterCount() == type.getRecordComponents().length ? one : constructor;
      }
      return (Record) constructor.newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be made of " + values, e);
    }
  }
}
