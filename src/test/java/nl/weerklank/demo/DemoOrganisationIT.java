package nl.weerklank.demo;

import static nl.weerklank.demo.DemoFixture.TODAY;
import static nl.weerklank.demo.DemoFixture.count;
import static nl.weerklank.demo.DemoFixture.rows;
import static nl.weerklank.demo.DemoOrganisation.CRM;
import static nl.weerklank.demo.DemoOrganisation.HR;
import static nl.weerklank.demo.DemoOrganisation.OPERATIONAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoOrganisationIT {

  private static final String ALL_ANSWERS =
      "SELECT (SELECT COUNT(*) FROM survey_contact) + (SELECT COUNT(*) FROM survey_relation)"
          + " + (SELECT COUNT(*) FROM survey_website) + (SELECT COUNT(*) FROM survey_employee)";

  private final Path demo = DemoFixture.shared();

  @TempDir private static Path again;
  private static boolean halfExisted;

  /** The shared demo once more, where a creation was killed. */
  @BeforeAll
  static void createAgain() throws IOException {
    Path building = Files.createDirectories(again.resolve("building"));
    Files.writeString(building.resolve("hr.mv.db"), "half a file");
    halfExisted = new DemoOrganisation().exists(again);
    new DemoOrganisation().create(again, DemoFixture.SEED, TODAY);
  }

  @Test
  void has_four_layers_about_40_units_300_people_2000_customers_and_250000_answers() {
    assertThat(rows(demo, HR, "SELECT DISTINCT soort FROM afdeling").stream().map(r -> r.get(0)))
        .containsExactlyInAnyOrder("bestuur", "directie", "afdeling", "team");
    assertThat(count(demo, HR, "SELECT COUNT(DISTINCT afd_code) FROM afdeling"))
        .isBetween(38L, 44L);
    assertThat(count(demo, HR, "SELECT COUNT(*) FROM medewerker")).isBetween(295L, 305L);
    assertThat(count(demo, HR, "SELECT COUNT(*) FROM medewerker WHERE functieniveau = 'directie'"))
        .isEqualTo(5);
    assertThat(count(demo, CRM, "SELECT COUNT(*) FROM account WHERE COALESCE(deleted, 0) = 0"))
        .isEqualTo(2_000);
    assertThat(count(demo, OPERATIONAL, ALL_ANSWERS)).isBetween(249_000L, 252_000L);
  }

  @Test
  void answers_run_over_two_years_up_to_yesterday() {
    List<String> range =
        rows(
                demo,
                OPERATIONAL,
                "SELECT CAST(MIN(submitted_at) AS DATE), CAST(MAX(submitted_at) AS DATE)"
                    + " FROM survey_contact")
            .get(0);
    assertThat(range)
        .containsExactly(TODAY.minusYears(2).toString(), TODAY.minusDays(1).toString());
  }

  @Test
  void the_same_seed_and_date_give_the_same_rows() throws Exception {
    for (String database : List.of(OPERATIONAL, CRM, HR)) {
      assertThat(checksum(again, database)).isEqualTo(checksum(demo, database));
    }
  }

  @Tag("thorough")
  @Test
  void another_seed_gives_other_rows_in_place_of_the_earlier(@TempDir Path directory)
      throws Exception {
    DemoFixture.copyTo(directory);

    new DemoOrganisation().create(directory, DemoFixture.SEED + 1, TODAY);

    for (String database : List.of(OPERATIONAL, CRM, HR)) {
      assertThat(checksum(directory, database)).isNotEqualTo(checksum(demo, database));
    }
  }

  private static String checksum(Path directory, String database) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    String tables =
        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC' ORDER BY 1";
    for (List<String> table : rows(directory, database, tables)) {
      String ordered = "SELECT * FROM " + table.get(0) + " ORDER BY 1, 2";
      for (List<String> row : rows(directory, database, ordered)) {
        digest.update((row + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  @Test
  void exists_only_when_all_of_it_is_there(@TempDir Path directory) throws Exception {
    assertThat(new DemoOrganisation().exists(directory)).isFalse();
    DemoFixture.copyTo(directory);
    assertThat(new DemoOrganisation().exists(directory)).isTrue();

    Files.delete(directory.resolve("crm.mv.db"));

    assertThat(new DemoOrganisation().exists(directory)).isFalse();
  }

  @Test
  void what_a_killed_creation_left_is_no_organisation_and_is_no_obstacle() {
    assertThat(halfExisted).isFalse();
    assertThat(new DemoOrganisation().exists(again)).isTrue();
    assertThat(again.resolve("building")).doesNotExist();
    assertThat(new DemoOrganisation().createdFor(again)).isEqualTo(TODAY);
  }

  @Test
  void revenue_is_spread_like_real_revenue_few_large_and_many_small() {
    assertThat(
            count(
                demo,
                CRM,
                "SELECT CAST(AVG(revenue_year) / MEDIAN(revenue_year) * 100 AS INT) FROM account"))
        .isGreaterThan(150);
  }
}
