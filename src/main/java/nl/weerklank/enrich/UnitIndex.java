package nl.weerklank.enrich;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.weerklank.survey.KeyForm;
import nl.weerklank.survey.Matching.UnitKey;
import nl.weerklank.survey.Unit;

/** HR's own id of the unit an answer names. Safe for several threads. */
final class UnitIndex {

  private static final int REMEMBERED = 10_000;

  private record Named(String id, int from, int to) {
    boolean on(int day) {
      return from <= day && day <= to;
    }
  }

  private final UnitKey[] keys;
  private final Set<String> ids = new HashSet<>();
  private final Map<String, List<Named>> byName = new HashMap<>();

  /** What a text stands for is worked out once: few units, many answers. */
  private final Map<String, List<Named>> byText = new ConcurrentHashMap<>();

  UnitIndex(List<Unit> units, List<UnitKey> keys) {
    this.keys = keys.toArray(new UnitKey[0]);
    for (Unit unit : units) {
      ids.add(unit.id());
      String name = keys.contains(UnitKey.NAME) ? KeyForm.name(unit.name()) : null;
      if (name != null) {
        byName
            .computeIfAbsent(name, key -> new ArrayList<>())
            .add(new Named(unit.id(), Days.from(unit.validFrom()), Days.to(unit.validTo())));
      }
    }
  }

  Set<String> ids() {
    return ids;
  }

  /** Null when no unit, or more than one of the day, fits. */
  String idOn(String text, int day) {
    if (text == null) {
      return null;
    }
    for (UnitKey key : keys) {
      String found = key == UnitKey.ID ? exact(text) : named(text, day);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private String exact(String text) {
    return ids.contains(text) ? text : null;
  }

  private String named(String text, int day) {
    String found = null;
    for (Named unit : candidates(text)) {
      if (unit.on(day)) {
        if (found != null && !found.equals(unit.id())) {
          return null;
        }
        found = unit.id();
      }
    }
    return found;
  }

  private List<Named> candidates(String text) {
    List<Named> known = byText.get(text);
    if (known != null) {
      return known;
    }
    String name = KeyForm.name(text);
    List<Named> found = name == null ? List.of() : byName.getOrDefault(name, List.of());
    if (byText.size() < REMEMBERED) {
      byText.put(text, found);
    }
    return found;
  }
}
