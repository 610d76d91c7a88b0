package nl.weerklank.insight;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.store.Names;

/** Numbers given out in memory. */
final class ListedNames implements Names {

  private final Map<Kind, List<String>> ids = new EnumMap<>(Kind.class);
  private final List<String> metrics = new ArrayList<>();

  @Override
  public int number(Kind kind, String id) {
    return id == null ? 0 : position(ids.computeIfAbsent(kind, any -> new ArrayList<>()), id);
  }

  private static int position(List<String> list, String id) {
    if (!list.contains(id)) {
      list.add(id);
    }
    return list.indexOf(id) + 1;
  }

  @Override
  public String id(Kind kind, int number) {
    return number == 0 ? null : ids.get(kind).get(number - 1);
  }

  @Override
  public int highest(Kind kind) {
    return ids.getOrDefault(kind, List.of()).size();
  }

  @Override
  public int slot(String metricId) {
    return position(metrics, metricId);
  }

  @Override
  public int knownSlot(String metricId) {
    return metrics.indexOf(metricId) + 1;
  }

  /** Null for a slot nobody has. */
  String metric(int slot) {
    return slot > metrics.size() ? null : metrics.get(slot - 1);
  }
}
