package nl.weerklank.config.init;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.weerklank.config.init.SurveyFinder.Found;

/** Writes the first settings as the text an administrator goes on with. */
final class SettingsText {

  private final StringBuilder text = new StringBuilder();
  private final Map<String, String> metrics = new LinkedHashMap<>();
  private final Set<String> surveys = new LinkedHashSet<>();
  private final StringBuilder surveyLines = new StringBuilder();
  private final StringBuilder sourceLines = new StringBuilder();

  /**
   * One source, with its surveys.
   *
   * @param statements by feed, files of the recipe in place of the usual ones
   */
  void add(
      SourceRequest request, RecipeFile recipe, List<Found> found, Map<String, String> statements) {
    line(sourceLines, "    " + request.name() + ":");
    line(sourceLines, "      # " + Text.comment(recipe.about()));
    line(sourceLines, "      recipe: " + request.recipe());
    line(sourceLines, "      url: " + Text.quoted(request.url()));
    if (request.username() != null) {
      line(sourceLines, "      username: " + Text.scalar(request.username()));
    }
    line(
        sourceLines,
        "      password: "
            + (request.password() == null ? "\"\"" : "${" + request.variable() + "}"));
    if (!request.values().isEmpty()) {
      line(sourceLines, "      values:");
      request
          .values()
          .forEach((key, value) -> line(sourceLines, "        " + key + ": " + Text.quoted(value)));
    }
    if (!statements.isEmpty()) {
      line(sourceLines, "      # Statements of the recipe that fit this version of the system.");
      line(sourceLines, "      feeds:");
      statements.forEach(
          (feed, file) -> line(sourceLines, "        " + feed + ": {sql: " + file + "}"));
    }
    if (!found.isEmpty()) {
      line(sourceLines, "      surveys:");
      found.forEach(survey -> survey(recipe, survey));
    }
  }

  private void survey(RecipeFile recipe, Found found) {
    Proposal proposal = found.proposal();
    String name = name(found);
    metrics.putAll(proposal.metrics());
    line(
        surveyLines,
        "    "
            + name
            + ": {about: "
            + (found.employer() ? "employer" : "service")
            + ", counting: every, metrics: ["
            + String.join(", ", proposal.metrics().keySet())
            + "]}");
    line(sourceLines, "        # " + Text.comment(found.title()));
    line(sourceLines, "        " + Text.quoted(found.id()) + ":");
    line(sourceLines, "          survey: " + name);
    found
        .settings()
        .forEach((key, value) -> line(sourceLines, "          " + key + ": " + Text.scalar(value)));
    if (!proposal.followUps().isEmpty()) {
      line(sourceLines, "          follow-ups: [" + String.join(", ", proposal.followUps()) + "]");
    }
    line(sourceLines, "          columns:");
    proposal.columns().forEach((label, question) -> column(recipe, label, question));
    if (!found.employer() && found.settings().isEmpty()) {
      recipe.hints().forEach(hint -> line(sourceLines, "            # " + hint));
    }
    proposal.left().forEach(question -> left(recipe, question, found.employer()));
  }

  private void column(RecipeFile recipe, String label, Question question) {
    line(sourceLines, "            # " + Text.comment(question.text()));
    line(sourceLines, "            " + label + ": " + coded(recipe, question));
  }

  /** A list in a survey among employees often asks for the team, which stands for the person. */
  private void left(RecipeFile recipe, Question question, boolean employer) {
    boolean team = employer && question.scale() == null && !question.codes().isEmpty();
    line(
        sourceLines,
        "            # "
            + (team ? "" : "not mapped: ")
            + Text.comment(question.text())
            + (team ? "\n            # unit_id: " : "  ")
            + Text.comment(coded(recipe, question)));
  }

  private static String coded(RecipeFile recipe, Question question) {
    String column = recipe.column(question.source());
    if (!question.codes().isEmpty()) {
      String codes =
          CodeLines.of(question.codes()).stream()
              .map(Text::quoted)
              .collect(Collectors.joining(", "));
      String inner =
          column.startsWith("{") ? column.substring(1, column.length() - 1) : "column: " + column;
      return "{" + inner + ", codes: [" + codes + "]}";
    }
    return column;
  }

  private String name(Found found) {
    String slug = Proposal.slug(found.title());
    String own =
        slug.isEmpty() || !Character.isLetter(slug.charAt(0)) || Proposal.taken(slug)
            ? "survey-" + Proposal.slug(found.id())
            : slug;
    String free = own.length() > 40 ? own.substring(0, 40) : own;
    for (int i = 2; !surveys.add(free); i++) {
      free = own + "-" + i;
    }
    return free;
  }

  /**
   * @param domain of the organisation's mail addresses
   */
  String whole(String organisation, String zone, String domain) {
    List<String> head = new ArrayList<>();
    head.add("# Written by `weerklank init`. Every key is explained in src/docs/configuration.md.");
    head.add("weerklank:");
    head.add("  organisation:");
    head.add("    name: " + Text.quoted(organisation));
    head.add("    zone: " + zone);
    head.add("    language: nl");
    head.add("    # Printed on every report: where to ask or object.");
    head.add("    contact: privacy@" + domain);
    head.add("");
    head.add("  metrics:");
    head.forEach(line -> line(text, line));
    metrics.forEach((id, keys) -> line(text, "    " + id + ": " + keys));
    line(text, "\n  surveys:");
    text.append(surveyLines);
    line(
        text,
        "\n  # How employees and units are found that an answer or the CRM names in its own way.");
    line(text, "  matching:");
    line(text, "    employee: [id, number, email, account-manager]");
    line(text, "    unit: [id, name]");
    line(text, "\n  audience:");
    line(text, "    enabled: [director, department]");
    line(text, "    allowed-domains: [" + domain + "]");
    line(
        text,
        "\n  # Mails are written as files under output/mail; for a mail server see the page on delivery.");
    line(text, "  delivery:");
    line(text, "    mode: directory");
    line(text, "    from: Weerklank <weerklank@" + domain + ">");
    line(text, "\n  sources:");
    return text.append(sourceLines).toString();
  }

  /** The sources alone, to stand at the end of settings that have others. */
  String sources() {
    return sourceLines.toString();
  }

  private static void line(StringBuilder to, String line) {
    to.append(line).append('\n');
  }
}
