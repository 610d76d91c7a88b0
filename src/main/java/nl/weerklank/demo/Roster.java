package nl.weerklank.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who serves customers in a unit on a day; planted people never do. */
final class Roster {

  private static final int TRIES = 12;

  private final Map<String, List<Spell>> byUnit = new LinkedHashMap<>();

  Roster(People people) {
    for (Spell spell : people.spells()) {
      boolean serves = people.person(spell.number()).level().equals("medewerker");
      if (serves && spell.number().compareTo(Planted.MOVER) < 0) {
        byUnit.computeIfAbsent(spell.unit(), key -> new ArrayList<>()).add(spell);
      }
    }
  }

  /** Null when nobody was found there that day. */
  String pick(String unit, LocalDate day, Draws draws) {
    List<Spell> spells = byUnit.getOrDefault(unit, List.of());
    if (spells.isEmpty()) {
      return null;
    }
    for (int i = 0; i < TRIES; i++) {
      Spell spell = draws.one(spells);
      if (spell.validOn(day)) {
        return spell.number();
      }
    }
    return null;
  }
}
