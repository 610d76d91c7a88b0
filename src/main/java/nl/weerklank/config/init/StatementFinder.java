package nl.weerklank.config.init;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.weerklank.extract.SourceQuery;
import nl.weerklank.extract.SourceSettings;
import nl.weerklank.survey.Failure;

/** Finds which statement of a recipe fits the version of the system that is there. */
final class StatementFinder {

  private final RecipeFile recipe;
  private final SourceSettings source;
  private final Map<String, String> values;
  private final Consumer<String> out;

  /**
   * @param values beside those of the recipe
   * @param out gets a line for each feed whose usual statement does not fit
   */
  StatementFinder(
      RecipeFile recipe, SourceSettings source, Map<String, String> values, Consumer<String> out) {
    this.recipe = recipe;
    this.source = source;
    this.values = values;
    this.out = out;
  }

  /**
   * By feed, the file of the recipe that the database accepts in place of the usual one. A feed
   * that none fits is left as it is, for {@code check} to tell of.
   */
  Map<String, String> find() {
    Map<String, String> found = new TreeMap<>();
    recipe
        .alternatives()
        .forEach(
            (feed, files) -> {
              if (!accepts(feed, recipe.usual(feed))) {
                choose(feed, files, found);
              }
            });
    return found;
  }

  private void choose(String feed, List<String> files, Map<String, String> found) {
    for (String file : files) {
      if (accepts(feed, file)) {
        found.put(feed, file);
        out.accept(
            "feed       "
                + feed
                + ": "
                + file
                + ", since the database does not accept "
                + recipe.usual(feed));
        return;
      }
    }
    out.accept("feed       " + feed + ": no statement of the recipe fits; `check` tells why");
  }

  private boolean accepts(String feed, String name) {
    Path file = recipe.file(name, source.url());
    try {
      SourceQuery.tryOut(source, feed, file.toString(), recipe.statement(file, values));
      return true;
    } catch (Failure e) {
      if (e.kind() != Failure.Kind.CONFIGURATION) {
        throw e;
      }
      return false;
    }
  }
}
