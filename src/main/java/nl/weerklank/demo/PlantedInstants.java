package nl.weerklank.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Writes the answers of {@link Planted} in the website and the relationship survey. */
final class PlantedInstants {

  private PlantedInstants() {}

  static void write(World world, Database operational) {
    LocalDate today = world.today();
    try (Rows rows = operational.rows("survey_website", 10)) {
      OffsetDateTime noon = today.minusDays(31).atTime(12, 0).atOffset(ZoneOffset.UTC);
      website(rows, 9_000_001, Planted.UNKNOWN_UNIT_ANSWER, noon, Planted.UNKNOWN_UNIT, 2);
      List<LocalDate> nights = List.of(Planted.springNight(today), Planted.autumnNight(today));
      int next = 0;
      for (LocalDate night : nights) {
        for (LocalDate midnight : List.of(night, night.plusDays(1))) {
          OffsetDateTime instant = midnight.atStartOfDay(DemoOrganisation.ZONE).toOffsetDateTime();
          for (int minutes : new int[] {-30, 30}) {
            website(
                rows,
                9_000_002L + next,
                Planted.DST_INSTANT_ANSWERS.get(next++),
                instant.plusMinutes(minutes).withOffsetSameInstant(ZoneOffset.UTC),
                "MTR-S",
                1 + next % 5);
          }
        }
      }
    }
    relation(world, operational);
  }

  private static void website(
      Rows rows, long row, String id, OffsetDateTime at, String unit, int effort) {
    rows.add(row, id, at, null, "inloggen", unit, String.valueOf(effort), null, null, "nl");
  }

  /** Later than all other answers of the same person. */
  private static void relation(World world, Database operational) {
    ContactPerson contact = world.customers().contacts().get(0);
    LocalDateTime at = world.today().minusDays(1).atTime(23, 59, 58);
    try (Rows rows = operational.rows("survey_relation", 11)) {
      for (int i = 0; i < 2; i++) {
        rows.add(
            9_000_001L + i,
            Planted.TIED_ANSWERS.get(i),
            at,
            contact.account().number(),
            contact.number(),
            contact.account().owner(),
            i == 0 ? 3 : 9,
            i == 0 ? 2 : 5,
            null,
            null,
            "nl");
      }
    }
  }
}
