package nl.weerklank.config.init;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.weerklank.extract.SourceQuery;
import nl.weerklank.extract.SourceSettings;
import nl.weerklank.survey.Failure;

/** Asks a source which surveys it has, and what they ask. */
final class SurveyFinder {

  /**
   * A survey as the source tells of it.
   *
   * @param questions how many it asks
   * @param settings keys of its own, such as another statement
   */
  record Found(
      String id,
      String title,
      boolean employer,
      int questions,
      Proposal proposal,
      Map<String, String> settings) {}

  private final RecipeFile recipe;
  private final SourceSettings source;
  private final Map<String, String> values;
  private final Map<String, String> declared;

  /**
   * @param values beside those of the recipe
   * @param declared names of all surveys found so far, as {@link Proposal} keeps them
   */
  SurveyFinder(
      RecipeFile recipe,
      SourceSettings source,
      Map<String, String> values,
      Map<String, String> declared) {
    this.recipe = recipe;
    this.source = source;
    this.values = values;
    this.declared = declared;
  }

  /**
   * @throws Failure USAGE when the source has no such survey; it names those there are
   */
  Found find(String id, boolean employer) {
    if (!id.matches("[A-Za-z0-9_-]+")) {
      throw Failure.usage("'" + id + "' is no id of a survey.");
    }
    List<Map<String, String>> rows = rows("questions.sql", id);
    if (rows.isEmpty()) {
      throw Failure.usage("Source " + source.name() + " has no survey " + id + "." + surveys());
    }
    Map<String, List<Map<String, String>>> bySource = new LinkedHashMap<>();
    rows.forEach(
        row -> bySource.computeIfAbsent(row.get("source"), key -> new ArrayList<>()).add(row));
    Map<String, String> settings = new TreeMap<>();
    rows("survey-settings.sql", id)
        .forEach(row -> settings.put(row.get("setting"), row.get("value")));
    List<Question> questions = bySource.values().stream().map(Question::of).toList();
    return new Found(
        id,
        rows.get(0).getOrDefault("survey_title", id),
        employer,
        questions.size(),
        new Proposal(questions, employer, declared),
        settings);
  }

  /** A sentence that lists them; empty when the recipe cannot tell. */
  String surveys() {
    List<Map<String, String>> rows = rows("surveys.sql", "");
    if (rows.isEmpty()) {
      return "";
    }
    StringBuilder sentence = new StringBuilder(" It has:");
    rows.stream()
        .limit(40)
        .forEach(
            row ->
                sentence
                    .append("\n  --survey ")
                    .append(row.get("survey"))
                    .append("  ")
                    .append(Text.comment(row.getOrDefault("survey_title", ""))));
    return sentence.toString();
  }

  private List<Map<String, String>> rows(String name, String survey) {
    Path file = recipe.file(name, source.url());
    Map<String, String> filled = new TreeMap<>(values);
    filled.put("survey", survey);
    String sql = recipe.statement(file, filled);
    return sql == null ? List.of() : SourceQuery.rows(source, file.toString(), sql);
  }
}
