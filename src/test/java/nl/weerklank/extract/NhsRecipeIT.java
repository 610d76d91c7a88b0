package nl.weerklank.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.weerklank.survey.FeedType;
import nl.weerklank.survey.Rejection;
import nl.weerklank.survey.Rejection.Reason;
import nl.weerklank.survey.Response;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NhsRecipeIT {

  private static final SourceSettings SOURCE = Feeds.source("jdbc:h2:mem:", "sa", "");
  private static CombinedRows combined;
  private static Map<String, Response> byId;

  @BeforeAll
  static void read() throws IOException {
    FeedSettings feed = Feeds.combining(Feeds.responses(recipe("responses.sql")));
    List<ReadRow> rows = new ArrayList<>();
    Feeds.reader(SOURCE).readResponses(feed, null, rows::add);
    combined = CombinedRows.combine(feed, rows);
    byId =
        combined.responses().stream().collect(Collectors.toMap(Response::responseId, one -> one));
  }

  private static String recipe(String file) throws IOException {
    Path csv = Path.of("src/test/resources/nl/weerklank/extract/friends-and-family.csv");
    Path sql = Path.of("config/recipes/nhs-friends-and-family", file);
    return Files.readString(sql).replace("${nhs.csv}", csv.toAbsolutePath().toString());
  }

  @Test
  void rows_of_one_respondent_become_one_response_with_all_their_themes() {
    assertThat(byId).hasSize(11);
    assertThat(byId.get("1").categories()).containsExactly("Kindness", "Waiting");
    assertThat(byId.get("1").scores()).containsExactly(Map.entry("fft", 1));
    assertThat(byId.get("3").categories()).containsExactly("Food, drink", "Kindness");
  }

  @Test
  void words_of_the_coders_for_no_theme_are_no_theme() {
    assertThat(byId.get("4").categories()).containsExactly("Waiting");
    assertThat(byId.get("95").categories()).isEmpty();
    assertThat(byId.get("2").categories()).containsExactly("Kindness");
  }

  @Test
  void a_certain_date_of_the_respondent_decides() {
    assertThat(byId.get("3").day()).isEqualTo(LocalDate.of(2021, 10, 17));
    assertThat(byId.get("3").remark()).isNull();
    assertThat(byId.get("4").day()).isEqualTo(LocalDate.of(2022, 1, 18));
    assertThat(byId.get("91").day()).isEqualTo(LocalDate.of(2022, 2, 18));
  }

  @Test
  void an_ambiguous_date_is_read_day_first_and_remarked() {
    assertThat(byId.get("5").day()).isEqualTo(LocalDate.of(2022, 5, 4));
    assertThat(byId.get("5").remark()).isEqualTo("date ambiguous, read day first");
  }

  @Test
  void of_two_mirrored_dates_read_day_first_the_earlier_one_is_taken_and_remarked() {
    assertThat(byId.get("2").day()).isEqualTo(LocalDate.of(2021, 3, 10));
    assertThat(byId.get("90").day()).isEqualTo(LocalDate.of(2022, 2, 10));
    assertThat(List.of(byId.get("2").remark(), byId.get("90").remark()))
        .containsOnly("date ambiguous, read day first");
  }

  @Test
  void a_respondent_without_any_date_is_undated() {
    assertThat(byId.get("98").day()).isEqualTo(Response.UNDATED);
  }

  @Test
  void every_unusable_row_is_rejected_with_its_reason() {
    assertThat(combined.rejections())
        .extracting(Rejection::responseId, Rejection::reason, Rejection::value)
        .containsExactlyInAnyOrder(
            tuple("92", Reason.OFF_SCALE, "7"),
            tuple("92", Reason.OFF_SCALE, "7"),
            tuple("93", Reason.NO_SCORE, null),
            tuple("97", Reason.UNREADABLE_DATE, "spring 2022"),
            tuple(null, Reason.MISSING_RESPONSE_ID, null));
  }

  @Test
  void units_are_trusts_services_and_sub_services_under_clean_names() throws IOException {
    List<Rejection> rejections = new ArrayList<>();
    List<Map<String, String>> units =
        Feeds.reader(SOURCE)
            .readReference(Feeds.feed(FeedType.UNITS, recipe("units.sql")), rejections::add);

    assertThat(rejections).isEmpty();
    assertThat(units)
        .extracting(unit -> unit.get("unit_id"), unit -> unit.get("parent_id"))
        .containsExactlyInAnyOrder(
            tuple("NEAS", null),
            tuple("NEAS / 111", "NEAS"),
            tuple("NEAS / PTS - Patient Transport", "NEAS"),
            tuple("NEAS / See and Convey", "NEAS"),
            tuple("NHFT", null),
            tuple("NHFT / Forensic", "NHFT"),
            tuple("NHFT / Forensic / Arnold lodge", "NHFT / Forensic"),
            tuple("NHFT / Specialist Services and CYP", "NHFT"));
    assertThat(units.stream().map(unit -> unit.get("unit_id")))
        .containsAll(combined.responses().stream().map(Response::unitId).toList());
  }

  @Test
  void answers_without_a_usable_service_belong_to_the_trust() {
    assertThat(byId.get("94").unitId()).isEqualTo("NHFT");
    assertThat(byId.get("95").unitId()).isEqualTo("NHFT");
    assertThat(byId.get("96").unitId()).isEqualTo("NHFT / Specialist Services and CYP");
  }
}
