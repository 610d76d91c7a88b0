package nl.weerklank.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import nl.weerklank.notice.RunNews.Concern;
import nl.weerklank.store.Ledger.Key;
import nl.weerklank.store.Ledger.Skip;
import nl.weerklank.store.Ledger.State;
import nl.weerklank.survey.Failure;
import nl.weerklank.survey.UnitTree;
import org.junit.jupiter.api.Test;

class DigestTest {

  private static final List<String> LANGUAGES = List.of("nl", "en", "de", "fr");

  @Test
  void it_names_every_mail_with_what_to_do_about_it() {
    String text =
        digest(
                3,
                null,
                List.of(
                    concern("person:e1", State.IN_DOUBT, null),
                    concern("person:e2", State.SKIPPED, Skip.NO_ADDRESS),
                    concern("person:e3", State.SKIPPED, Skip.NO_ANSWERS)),
                "en")
            .text();

    assertThat(text)
        .contains("IN_DOUBT (1): nobody knows whether it arrived")
        .contains("  department/2026-W47/person:e1")
        .contains("SKIPPED.NO_ADDRESS (1): no usable mail address in HR")
        .contains("'resolve KEY --sent' or '--resend'")
        .contains("OFF_SCALE = 4")
        .contains("NO_MANAGER: no manager. Fill it in in HR")
        .contains("  read = 1200")
        .doesNotContain("person:e3");
  }

  @Test
  void a_long_list_is_cut() {
    List<Concern> many = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      many.add(concern("person:e" + i, State.REJECTED, null));
    }
    assertThat(digest(3, null, many, "en").text())
        .contains("REJECTED (300)", "  and 275 more")
        .doesNotContain("person:e99");
  }

  @Test
  void a_failure_is_told_with_its_words_and_the_way_out() {
    Digest digest = digest(69, "Source hr does not answer.", List.of(), "en");

    assertThat(digest.subject())
        .isEqualTo("Weerklank, Klein & Fijn: the run as of 2026-11-22 failed (exit 69)");
    assertThat(digest.text()).contains("Source hr does not answer.", "Wait for the server");
  }

  @Test
  void every_language_has_words_for_everything_a_run_can_meet() throws IOException {
    Properties english = catalogue("");
    for (String language : List.of("nl", "de", "fr")) {
      assertThat(catalogue("_" + language).keySet()).as(language).isEqualTo(english.keySet());
      english
          .stringPropertyNames()
          .forEach(
              key ->
                  assertThat(arguments(catalogue("_" + language).getProperty(key)))
                      .as(language + " " + key)
                      .isEqualTo(arguments(english.getProperty(key))));
    }
    assertThat(english.stringPropertyNames())
        .contains(
            "mend.IN_DOUBT", "mend.REJECTED", "mend.DEFERRED", "mend.PLANNED", "mend.RENDERED");
    for (UnitTree.Finding.Kind kind : UnitTree.Finding.Kind.values()) {
      assertThat(english).containsKey("mend." + kind);
    }
    assertThat(english).containsKeys("mend.EMPTY_POST", "mend.NO_USABLE_DEPUTY");
    for (Failure.Kind kind : Failure.Kind.values()) {
      assertThat(kind == Failure.Kind.USAGE || english.containsKey("exit." + kind.exitCode()))
          .as(kind.name())
          .isTrue();
    }
    for (Skip skip : Skip.values()) {
      boolean silent = skip == Skip.SUPERSEDED || skip == Skip.NO_ANSWERS;
      assertThat(silent || english.containsKey("mend.SKIPPED." + skip)).as(skip.name()).isTrue();
    }
  }

  @Test
  void no_sentence_keeps_a_brace_or_a_doubled_quote() {
    for (String language : LANGUAGES) {
      Digest digest = digest(3, "x", List.of(concern("person:e1", State.IN_DOUBT, null)), language);
      assertThat(digest.subject() + digest.text()).as(language).doesNotContain("{", "}", "''");
    }
    assertThat(digest(3, null, List.of(), "nl").subject()).contains("vraagt aandacht");
    assertThat(digest(3, null, List.of(), "sv").subject()).contains("needs attention");
  }

  @Test
  void only_what_somebody_has_to_mend_is_trouble() {
    assertThat(news(0, null, List.of()).trouble()).isFalse();
    assertThat(news(0, null, List.of(concern("person:e1", State.SKIPPED, Skip.LEFT))).trouble())
        .isFalse();
    assertThat(
            news(0, null, List.of(concern("person:e1", State.SKIPPED, Skip.NO_ADDRESS))).trouble())
        .isTrue();
    Concern told = new Concern(new Key("a", "b", "c"), State.SKIPPED, Skip.NO_ADDRESS, false);
    assertThat(news(0, null, List.of(told)).trouble()).isFalse();
    assertThat(news(3, null, List.of()).trouble()).isTrue();
  }

  private static String arguments(String text) {
    return text.replaceAll("[^{}0-9]|(?<!\\{)[0-9](?!\\})", "")
        .chars()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static Properties catalogue(String ending) {
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(
            DigestTest.class.getResourceAsStream("digest" + ending + ".properties"),
            StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return texts;
  }

  private static Concern concern(String recipient, State state, Skip skip) {
    return new Concern(new Key("department", "2026-W47", recipient), state, skip, true);
  }

  private static Digest digest(int exitCode, String failure, List<Concern> mails, String language) {
    return new Digest(news(exitCode, failure, mails), "Klein & Fijn", new Words(language));
  }

  private static RunNews news(int exitCode, String failure, List<Concern> mails) {
    Instant begun = Instant.parse("2026-11-22T01:10:00Z");
    return new RunNews(
        12,
        LocalDate.of(2026, 11, 22),
        begun,
        begun.plusSeconds(90),
        exitCode,
        failure,
        Map.of("read", 1_200L),
        mails,
        Map.of("OFF_SCALE", 4L),
        Map.of("NO_MANAGER", List.of("u7")));
  }
}
