package nl.weerklank.extract;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.weerklank.extract.CellReader.Unusable;
import nl.weerklank.survey.FeedType;
import nl.weerklank.survey.Measure;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Rejection;
import nl.weerklank.survey.Rejection.Reason;
import nl.weerklank.survey.Response;
import nl.weerklank.survey.Superior;

/** Turns the rows of an HR, CRM, target, event or measure feed into canonical texts by label. */
final class ReferenceRows {

  private static final Set<String> DATES =
      Set.of(
          "valid_from",
          "valid_to",
          "hired_on",
          "left_on",
          "from",
          "to",
          "on",
          "renewal_on",
          "customer_since",
          "churned_on");
  private static final Set<String> QUANTITIES =
      Set.of("annual_revenue", "margin", "fte", "days", "target", "value");
  private static final Set<String> WHOLE = Set.of("lft", "rgt");
  private static final Set<String> PROSE = Set.of("name", "label", "path", "location", "role");

  private final CellReader cells;
  private final FeedType type;
  private final List<Column> columns;
  private final SurveyCatalog catalog;
  private final Consumer<Rejection> rejections;

  ReferenceRows(
      SourceSettings source,
      FeedSettings feed,
      FeedColumns columns,
      SurveyCatalog catalog,
      Consumer<Rejection> rejections) {
    this.cells = new CellReader(source, feed);
    this.type = feed.type();
    this.columns = columns.all(Column.Use.KNOWN);
    this.catalog = catalog;
    this.rejections = rejections;
  }

  /** Null when the row is rejected. */
  Map<String, String> read(SourceRow row) {
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, String> unusable = new LinkedHashMap<>();
    for (Column column : columns) {
      try {
        String value = value(row, column);
        if (value != null) {
          values.put(column.label(), value);
        }
      } catch (Unusable e) {
        unusable.put(column.label(), e.value());
      }
    }
    String missing = missing(values, unusable.keySet());
    if (missing != null) {
      unusable.putIfAbsent(missing, null);
    }
    String key = values.get(type.required().get(0));
    unusable.forEach((label, text) -> rejections.accept(rejection(key, label, text)));
    return missing == null && possible(values) ? values : null;
  }

  private boolean possible(Map<String, String> values) {
    return switch (type) {
      case TARGETS -> reachable(values);
      case SUPERIORS -> told(values);
      default -> true;
    };
  }

  /** Another kind of superior than the two could make the wrong one a head. */
  private boolean told(Map<String, String> values) {
    String kind = values.get("kind");
    if (kind == null) {
      return true;
    }
    String lower = kind.toLowerCase(Locale.ROOT);
    if (!lower.equals(Superior.DIRECT) && !lower.equals(Superior.INDIRECT)) {
      rejections.accept(rejection(values.get("employee_id"), "kind", CleanText.cut(kind, 40)));
      return false;
    }
    values.put("kind", lower);
    return true;
  }

  /** A target must be of a declared metric, and one its scores can reach. */
  private boolean reachable(Map<String, String> values) {
    String id = values.get("metric");
    String target = values.get("target");
    Metric metric = catalog.metrics().get(id);
    if (metric == null) {
      rejections.accept(rejection(id, "metric", id));
      return false;
    }
    if (!metric.reaches(new BigDecimal(target))) {
      rejections.accept(new Rejection(Response.UNDATED, id, Reason.OFF_SCALE, "target", target));
      return false;
    }
    return true;
  }

  private static Rejection rejection(String key, String label, String text) {
    return new Rejection(Response.UNDATED, key, Reason.UNREADABLE_VALUE, label, text);
  }

  private String missing(Map<String, String> values, Set<String> unusable) {
    for (String label : type.required()) {
      if (!values.containsKey(label) && (unusable.contains(label) || !mayBeEmpty(label))) {
        return label;
      }
    }
    boolean ofNobody =
        type == FeedType.ABSENCES
            && !values.containsKey("employee_id")
            && !values.containsKey("unit_id");
    return ofNobody ? "employee_id" : null;
  }

  /** An HR that keeps no history: the days an assignment holds are then those it was seen. */
  private boolean mayBeEmpty(String label) {
    return type == FeedType.ASSIGNMENTS && label.equals("valid_from");
  }

  private String value(SourceRow row, Column column) throws Unusable {
    String label = column.label();
    if (DATES.contains(label)) {
      CleanTime time = cells.time(row, column);
      return time == null ? null : time.localDate().toString();
    }
    if (QUANTITIES.contains(label)) {
      BigDecimal number = cells.quantity(row, column);
      return number == null ? null : number.toPlainString();
    }
    if (WHOLE.contains(label)) {
      return whole(row, column);
    }
    if (label.equals("period")) {
      return period(row, column);
    }
    if (label.equals("email")) {
      return cells.email(row, column);
    }
    return PROSE.contains(label)
        ? cells.text(row, column, CleanText.SHORT)
        : cells.key(row, column);
  }

  private String period(SourceRow row, Column column) throws Unusable {
    String text = cells.key(row, column);
    if (text == null) {
      return null;
    }
    return Measure.period(text).orElseThrow(() -> new Unusable(text)).key();
  }

  private String whole(SourceRow row, Column column) throws Unusable {
    BigDecimal number = cells.quantity(row, column);
    if (number != null && number.scale() > 0) {
      throw new Unusable(number.toPlainString());
    }
    return number == null ? null : number.toPlainString();
  }
}
