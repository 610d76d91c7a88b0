package nl.weerklank.config.init;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.config.init.Question.Scale;
import org.junit.jupiter.api.Test;

class ProposalTest {

  private final Map<String, String> declared = new HashMap<>();

  private static Question asked(String name, int lowest, int highest) {
    return new Question(name, "scale", new Scale(lowest, highest), name, name, Map.of());
  }

  private static Question text(String name) {
    return new Question(name, "text", null, name, name, Map.of());
  }

  private Proposal proposal(Question... questions) {
    return new Proposal(List.of(questions), false, declared);
  }

  @Test
  void the_first_of_a_scale_is_the_question_itself_and_further_ones_are_items() {
    Proposal proposal =
        proposal(
            asked("Q1", 0, 10),
            asked("Q2", 1, 5),
            asked("Q3", 1, 5),
            asked("Q3", 1, 5),
            text("Q4"),
            text("Q5"),
            asked("Q6", 2, 9));

    assertThat(proposal.columns().keySet())
        .containsExactly("nps", "csat", "q3", "q3-2", "comment", "q5");
    assertThat(proposal.metrics()).containsOnlyKeys("nps", "csat", "q3", "q3-2");
    assertThat(proposal.followUps()).containsExactly("q5");
    assertThat(proposal.left()).extracting(Question::source).containsExactly("Q6");
  }

  @Test
  void surveys_share_a_metric_when_it_is_the_same_and_not_when_its_scale_is_another() {
    proposal(asked("Q1", 1, 5), asked("SQ1", 1, 5), asked("SQ2", 1, 5));

    Proposal other = proposal(asked("Q1", 1, 5), asked("SQ1", 1, 5), asked("SQ2", 1, 10));

    assertThat(other.columns().keySet()).containsExactly("csat", "sq1", "sq2-2");
    assertThat(other.metrics().get("sq2-2")).startsWith("{scale: 1-10,");
  }

  @Test
  void a_follow_up_answer_takes_no_name_of_another_survey_s_metric_nor_the_other_way_round() {
    proposal(asked("A", 1, 10), text("T1"), text("B"));

    Proposal other = proposal(text("T1"), text("A"), asked("B", 1, 10));

    assertThat(other.followUps()).containsExactly("a-2");
    assertThat(other.metrics()).containsOnlyKeys("b-2");
  }

  @Test
  void effort_on_two_scales_is_two_metrics() {
    proposal(asked("E", 1, 7));
    Question five = new Question("F", "ces", new Scale(1, 5), "F", "F", Map.of());

    assertThat(proposal(five).metrics()).containsOnlyKeys("ces-2");
  }
}
