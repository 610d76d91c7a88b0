package nl.weerklank.render;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.weerklank.report.Amount;
import nl.weerklank.report.CallBack;
import nl.weerklank.report.Difference;
import nl.weerklank.report.Percent;
import nl.weerklank.report.Phrase;
import nl.weerklank.report.Points;
import nl.weerklank.report.Quote;
import nl.weerklank.report.Shown;
import nl.weerklank.report.Trend;
import nl.weerklank.score.Distribution;
import nl.weerklank.score.Score;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;

/**
 * A report model as maps, lists, strings and booleans: the names are those of the record
 * components, the values formatted for the reader. Nothing else reaches a template. Every list
 * {@code x} comes with a boolean {@code hasX}.
 */
final class ModelMap {

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
  private static final Set<Class<?>> DRAWN_ONLY =
      Set.of(Distribution.class, Score.class, Trend.Limits.class);

  /** Longer ones may go on on the next page. */
  static final int LONG_QUOTE = 800;

  /** Longer ones are no numbers, and wrap. */
  private static final int LONGEST_PHONE = 24;

  /** Reflection makes them anew at every call. */
  private static final ClassValue<RecordComponent[]> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          return type.getRecordComponents();
        }
      };

  private final Wording wording;
  private final Map<Metric, Map<String, Object>> metrics = new HashMap<>();

  ModelMap(Wording wording) {
    this.wording = wording;
  }

  /**
   * @param outer the metric figures are of when the record names none; may be null
   */
  Map<String, Object> of(Record record, Metric outer) {
    Metric metric = metricOf(record, outer);
    Map<String, Object> map = new LinkedHashMap<>();
    for (RecordComponent component : COMPONENTS.get(record.getClass())) {
      Object value = read(record, component);
      map.put(component.getName(), value(value, metric));
      if (value instanceof Collection<?> list) {
        map.put("has" + capital(component.getName()), !list.isEmpty());
      }
    }
    if (record instanceof CallBack call) {
      addCall(map, call);
    }
    if (record instanceof Quote quote) {
      addQuote(map, quote);
    }
    return map;
  }

  private static Metric metricOf(Record record, Metric outer) {
    for (RecordComponent component : COMPONENTS.get(record.getClass())) {
      if (component.getType() == Metric.class) {
        return (Metric) read(record, component);
      }
    }
    return outer;
  }

  private static Object read(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("A report record cannot be read: " + component, e);
    }
  }

  private static String capital(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private Object value(Object value, Metric metric) {
    if (value == null || DRAWN_ONLY.contains(value.getClass())) {
      return null;
    }
    if (value instanceof Boolean) {
      return value;
    }
    if (value instanceof String text) {
      return wording.text(text);
    }
    if (value instanceof Integer || value instanceof Long) {
      return wording.whole(((Number) value).longValue());
    }
    if (value instanceof Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT);
    }
    if (value instanceof Collection<?> list) {
      return list(list, metric);
    }
    return figure(value, metric);
  }

  private Object figure(Object value, Metric metric) {
    if (value instanceof LocalDate day) {
      return wording.date(day);
    }
    if (value instanceof BigDecimal number) {
      return metric == null ? wording.decimal(number) : wording.points(number, metric.formula());
    }
    if (value instanceof Double number) {
      return wording.decimal(BigDecimal.valueOf(number));
    }
    if (value instanceof Phrase phrase) {
      return wording.say(phrase);
    }
    if (value instanceof Percent percent) {
      return wording.percent(percent);
    }
    if (value instanceof Amount amount) {
      return wording.money(amount.value(), amount.currency());
    }
    if (value instanceof Difference difference) {
      return wording.difference(difference);
    }
    if (value instanceof Points points) {
      return wording.points(points.value(), points.formula());
    }
    if (value instanceof Period period) {
      return period(period);
    }
    if (value instanceof Metric own) {
      return metrics.computeIfAbsent(own, this::metric);
    }
    if (value instanceof Shown shown) {
      return metric == null ? null : shown(shown, metric);
    }
    if (value instanceof Map<?, ?> counts) {
      return counts(counts);
    }
    if (value instanceof Record record) {
      return of(record, metric);
    }
    throw new IllegalStateException(
        "A report holds a " + value.getClass() + ", which has no words.");
  }

  private List<Object> list(Collection<?> values, Metric metric) {
    List<Object> list = new ArrayList<>();
    for (Object element : values) {
      if (element != null) {
        list.add(value(element, metric));
      }
    }
    return list;
  }

  private Map<String, Object> period(Period period) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("key", period.key());
    String name = wording.period(period);
    map.put("name", name);
    map.put("title", capital(name));
    map.put("dates", wording.dates(period));
    return map;
  }

  private Map<String, Object> metric(Metric metric) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", CleanText.of(metric.id()));
    map.put("name", wording.metric(metric));
    map.put("scale", scale(metric));
    map.put("definition", Definitions.of(wording, List.of(metric)).get(0));
    return map;
  }

  private String scale(Metric metric) {
    return wording.say(
        "scale." + metric.formula() + "." + metric.direction(),
        metric.scale().from(),
        metric.scale().to(),
        wording.band(metric.top()));
  }

  Map<String, Object> shown(Shown shown, Metric metric) {
    boolean ranged = shown.score() != null && shown.score().interval() != null;
    boolean full = shown.detail() == Shown.Detail.FULL;
    boolean range = ranged && (full || shown.detail() == Shown.Detail.RANGE);
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("full", full);
    map.put("rangeOnly", range && !full);
    map.put("few", !full && !range && !shown.withheld());
    map.put("hidden", shown.withheld());
    map.put("score", full ? wording.points(shown.score().exact(), metric.formula()) : null);
    String low = range ? wording.low(shown, metric.formula()) : null;
    String high = range ? wording.high(shown, metric.formula()) : null;
    map.put("range", range ? wording.say("range", low, high) : null);
    map.put("low", low);
    map.put("high", high);
    map.put("n", shown.withheld() ? null : wording.whole(shown.n()));
    map.put("brief", wording.brief(shown, metric.formula()));
    map.put("text", wording.shown(shown, metric.formula()));
    return map;
  }

  private List<Object> counts(Map<?, ?> counts) {
    List<Object> list = new ArrayList<>();
    counts.forEach(
        (word, count) -> {
          Map<String, Object> line = new LinkedHashMap<>();
          line.put("name", CleanText.of(String.valueOf(word)));
          line.put("count", wording.whole(((Number) count).longValue()));
          list.add(line);
        });
    return list;
  }

  private void addCall(Map<String, Object> map, CallBack call) {
    boolean known = call.annualRevenue() != null;
    map.put("annualRevenue", known ? wording.money(call.annualRevenue(), call.currency()) : null);
    map.put("day", wording.day(call.day()));
    if (call.phone() != null && call.phone().length() <= LONGEST_PHONE) {
      map.put("phone", CleanText.of(call.phone()).replace(' ', '\u00a0'));
    }
    map.put(
        "score",
        call.metric() == null
            ? null
            : wording.say("score.on", call.metric(), call.score(), call.metric().scale().to()));
    List<String> reach = new ArrayList<>();
    for (String part : new String[] {call.contact(), call.role()}) {
      if (part != null && !part.isBlank()) {
        reach.add(CleanText.of(part));
      }
    }
    map.put("reach", String.join(" \u00b7 ", reach));
    map.put("direction", Direction.of(call.comment() == null ? "" : call.comment()));
  }

  private void addQuote(Map<String, Object> map, Quote quote) {
    map.put("long", quote.text().length() > LONG_QUOTE);
    List<String> source = new ArrayList<>();
    source.add(
        wording.say(
            quote.metric().classicNps() ? "score.gave" : "score.gave.scale",
            quote.metric(),
            quote.score(),
            quote.metric().scale().to()));
    if (quote.unitName() != null) {
      source.add(CleanText.of(quote.unitName()));
    }
    source.add(wording.day(quote.day()));
    quote.categories().forEach(category -> source.add(wording.text(category)));
    map.put("source", String.join(" \u00b7 ", source));
    map.put("direction", Direction.of(quote.text()));
    boolean known = quote.language() != null && LANGUAGE.matcher(quote.language()).matches();
    map.put("language", known ? quote.language() : wording.messages().language());
  }
}
