package nl.weerklank.config.init;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.weerklank.extract.SourceQuery;
import nl.weerklank.extract.SourceQuery.Verdict;
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
   * that none fits is left as it is, for {@code check} to tell of; so is one that the account lacks
   * a right for, since another statement might tell less.
   */
  Map<String, String> find() {
    Map<String, String> found = new TreeMap<>();
    recipe
        .alternatives()
        .forEach(
            (feed, files) -> {
              String usual = recipe.usual(feed);
              switch (verdict(feed, usual)) {
                case NO_RIGHT -> tell(feed, "the account lacks a right that " + usual + " needs");
                case NOT_ACCEPTED -> choose(feed, files, found);
                case ACCEPTED -> {
                  // Nothing to write: the recipe has it.
                }
              }
            });
    return found;
  }

  private void choose(String feed, List<String> files, Map<String, String> found) {
    for (String file : files) {
      if (verdict(feed, file) == Verdict.ACCEPTED) {
        found.put(feed, file);
        tell(feed, file + ", since the database does not accept " + recipe.usual(feed));
        return;
      }
    }
    tell(feed, "no statement of the recipe fits; `check` tells why");
  }

  private void tell(String feed, String what) {
    out.accept("feed       " + feed + ": " + what);
  }

  private Verdict verdict(String feed, String name) {
    Path file = recipe.file(name, source.url());
    String sql = recipe.statement(file, values);
    if (sql == null) {
      throw Failure.configuration(file + ", which the recipe names, is not there.");
    }
    return SourceQuery.tryOut(source, feed, file.toString(), sql);
  }
}
