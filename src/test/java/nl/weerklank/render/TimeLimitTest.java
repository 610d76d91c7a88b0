package nl.weerklank.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import nl.weerklank.survey.Failure;
import org.junit.jupiter.api.Test;

class TimeLimitTest {

  @Test
  void a_drawing_without_end_is_refused_by_name() {
    CountDownLatch never = new CountDownLatch(1);
    TimeLimit limit = new TimeLimit(Duration.ofMillis(20));

    assertThatThrownBy(
            () ->
                limit.run(
                    "director.html",
                    () -> {
                      never.await();
                      return null;
                    }))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("director.html");
  }

  @Test
  void a_defect_is_told_without_the_words_of_the_document() {
    TimeLimit limit = new TimeLimit(Duration.ofSeconds(30));

    assertThatThrownBy(
            () ->
                limit.run(
                    "director.html",
                    () -> {
                      throw new IllegalStateException("Jan de Vries");
                    }))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("IllegalStateException")
        .extracting(Throwable::getMessage)
        .asString()
        .doesNotContain("Jan");
  }

  @Test
  void a_drawing_in_time_is_returned() {
    assertThat(new TimeLimit(Duration.ofSeconds(30)).<String>run("x", () -> "drawn"))
        .isEqualTo("drawn");
  }
}
