package nl.weerklank.store;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Names over the table {@code name}; also numbers feeds and metrics. */
final class JdbcNames implements Names {

  private final Map<Kind, Dictionary> dictionaries = new EnumMap<>(Kind.class);
  private final Dictionary feeds;
  private final Dictionary metrics;

  JdbcNames(JdbcTemplate jdbc, Dialect dialect, TransactionTemplate ownTransaction) {
    for (Kind kind : Kind.values()) {
      dictionaries.put(
          kind, new Dictionary(kind.name(), Integer.MAX_VALUE, jdbc, dialect, ownTransaction));
    }
    feeds = new Dictionary("FEED", FactKey.MOST_FEEDS, jdbc, dialect, ownTransaction);
    metrics = new Dictionary("METRIC", SLOTS, jdbc, dialect, ownTransaction);
  }

  @Override
  public int number(Kind kind, String id) {
    return dictionaries.get(kind).number(id);
  }

  @Override
  public String id(Kind kind, int number) {
    return dictionaries.get(kind).id(number);
  }

  @Override
  public int highest(Kind kind) {
    return dictionaries.get(kind).highest();
  }

  @Override
  public int slot(String metricId) {
    return metrics.number(metricId);
  }

  @Override
  public int knownSlot(String metricId) {
    return metrics.known(metricId);
  }

  /** Metric ids by slot; the first is that of slot 1. */
  List<String> metrics() {
    return metrics.ids();
  }

  int feedNumber(String feedName) {
    return feeds.number(feedName);
  }

  String feedName(int feed) {
    return feeds.id(feed);
  }

  int feeds() {
    return feeds.highest();
  }

  /** 0 for null and for an id without a number; gives none. */
  int known(Kind kind, String id) {
    return id == null ? 0 : dictionaries.get(kind).known(id);
  }

  void register(Kind kind, Collection<String> ids) {
    dictionaries.get(kind).register(ids);
  }

  void registerMetrics(Collection<String> ids) {
    metrics.register(ids);
  }
}
