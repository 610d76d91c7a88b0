package nl.weerklank.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.weerklank.insight.theme.ThemeClassifier;
import nl.weerklank.insight.theme.ThemeRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules against the themes the demo's comments were written about, by their words alone. */
class PlantedThemesTest {

  private static final int COMMENTS = 20_000;
  private static final ThemeClassifier CLASSIFIER =
      new ThemeClassifier(ThemeRules.read(Path.of("config/themes")), "nl");

  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  void the_rules_find_what_the_demos_comments_are_about(String language) {
    Draws draws = new Draws(47, "planted themes " + language);
    Comments comments = new Comments(47, "planted themes " + language);
    int right = 0;
    int named = 0;
    int all = 0;
    while (all < COMMENTS) {
      Theme theme = draws.one(List.of(Theme.values()));
      Side side = draws.one(List.of(Side.values()));
      String employee = draws.chance(0.7) ? "Anneke" : null;
      String customer = draws.chance(0.3) ? "Bakkerij De Molen" : null;
      String comment = comments.maybe(language, theme.label(), side, employee, customer);
      if (comment == null) {
        continue;
      }
      all++;
      Set<String> found = CLASSIFIER.themes(language, List.of(), comment);
      String truth = CLASSIFIER.themes(language, List.of(theme.label()), null).iterator().next();
      named += found.size();
      right += found.contains(truth) ? 1 : 0;
    }
    double precision = (double) right / named;
    double recall = (double) right / all;
    System.out.printf("Themes %s: precision %.3f, recall %.3f%n", language, precision, recall);
    assertThat(precision).isGreaterThanOrEqualTo(0.9);
    assertThat(recall).isGreaterThanOrEqualTo(0.6);
  }
}
