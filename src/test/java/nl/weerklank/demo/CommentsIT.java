package nl.weerklank.demo;

import static nl.weerklank.demo.DemoFixture.count;
import static nl.weerklank.demo.DemoFixture.rows;
import static nl.weerklank.demo.DemoOrganisation.OPERATIONAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommentsIT {

  private final Path demo = DemoFixture.shared();

  @Test
  void hundreds_of_different_comments_stand_in_both_languages() {
    assertThat(distinct("nl")).isGreaterThan(2_000);
    assertThat(distinct("en")).isGreaterThan(500);
  }

  private long distinct(String language) {
    return count(
        demo,
        OPERATIONAL,
        "SELECT COUNT(DISTINCT q3_why) FROM survey_contact WHERE lang = ?",
        language);
  }

  @Test
  void about_a_third_of_the_answers_has_one_and_most_of_them_a_category() {
    double answers = count(demo, OPERATIONAL, "SELECT COUNT(*) FROM survey_contact");
    double comments = count(demo, OPERATIONAL, "SELECT COUNT(q3_why) FROM survey_contact");
    double categories =
        count(
            demo,
            OPERATIONAL,
            "SELECT COUNT(topic_code) FROM survey_contact WHERE q3_why IS NOT NULL");
    assertThat(comments / answers).isBetween(0.3, 0.4);
    assertThat(categories / comments).isBetween(0.85, 0.97);
  }

  @Test
  void a_comment_fits_its_score_and_its_category() {
    Map<String, List<String>> book = Resource.sections("comments_nl.txt");
    String unhappy = "Wachttijd werd niet gemeld, na een kwartier maar opgehangen.";
    assertThat(book.get("wachttijd -")).contains(unhappy);

    List<List<String>> found =
        rows(
            demo,
            OPERATIONAL,
            "SELECT DISTINCT CAST(q1_recommend AS INT), topic_code FROM survey_contact"
                + " WHERE q3_why LIKE ? || '%' AND q1_recommend IS NOT NULL"
                + " AND topic_code IS NOT NULL",
            unhappy);

    assertThat(found)
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(Integer.parseInt(row.get(0))).isLessThan(7);
              assertThat(row.get(1)).isEqualTo("WAC");
            });
  }

  @Test
  void every_theme_has_sentences_for_every_side_in_both_languages() {
    for (String book : List.of("comments_nl.txt", "comments_en.txt")) {
      Map<String, List<String>> sections = Resource.sections(book);
      for (Theme theme : Theme.values()) {
        for (Side side : Side.values()) {
          assertThat(sections.get(theme.label() + " " + side.mark())).hasSizeGreaterThan(2);
        }
      }
    }
  }

  @Test
  void no_placeholder_is_left_in_a_comment() {
    assertThat(
            count(demo, OPERATIONAL, "SELECT COUNT(*) FROM survey_contact WHERE q3_why LIKE '%{%'"))
        .isZero();
  }
}
