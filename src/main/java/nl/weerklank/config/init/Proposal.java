package nl.weerklank.config.init;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a survey's questions are taken for: of each scale the first is the question itself, further
 * ones are items with a metric of their own; the first text is the comment, others are follow-ups.
 * What is not recognised is left to the administrator. A name that another survey gave to a
 * question of another kind or scale gets a number.
 */
final class Proposal {

  private static final String NET = "formula: net";
  private static final String SHARE = "formula: top-share";
  private static final String MEAN = "formula: mean";

  /** Anything else might end the value it is written into. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_ .-]{1,100}");

  /** Words with a meaning of their own, to Weerklank or to YAML. */
  private static final Set<String> TAKEN =
      Set.of(
          ("nps enps csat ces survey location touchpoint channel language comment category complaint"
                  + " remark true false yes no on off null y n")
              .split(" "));

  /** Stands for the keys of a metric where the name is that of a follow-up answer. */
  private static final String FOLLOW_UP = "";

  private final boolean employer;
  private final Map<String, String> declared;
  private final Map<String, String> metrics = new LinkedHashMap<>();
  private final Map<String, Question> columns = new LinkedHashMap<>();
  private final List<String> followUps = new ArrayList<>();
  private final List<Question> left = new ArrayList<>();

  /**
   * @param employer the survey is about the employer, not about service
   * @param declared names given so far, also by other surveys, with the keys of each metric; those
   *     of this survey are added
   */
  Proposal(List<Question> questions, boolean employer, Map<String, String> declared) {
    this.employer = employer;
    this.declared = declared;
    questions.forEach(this::take);
  }

  /** Keys of each metric by its id. */
  Map<String, String> metrics() {
    return metrics;
  }

  /** Questions by the label of the contract they are mapped to. */
  Map<String, Question> columns() {
    return columns;
  }

  List<String> followUps() {
    return followUps;
  }

  /** Nothing was made of these. */
  List<Question> left() {
    return left;
  }

  private void take(Question question) {
    if (!NAME.matcher(question.source()).matches() || variable(question)) {
      left.add(question);
    } else if (question.kind().equals("text")) {
      words(question);
    } else if (question.is(0, 10) && !columns.containsKey(employer ? "enps" : "nps")) {
      metric(employer ? "enps" : "nps", question, NET, "9-10", "0-6");
    } else if (employer || question.scale() == null) {
      left.add(question);
    } else if (question.kind().equals("ces") && question.is(1, 5)) {
      metric(firstOr("ces", question), question, MEAN, "4-5", "1-2");
    } else if (question.is(1, 5)) {
      metric(firstOr("csat", question), question, SHARE, "4-5", "1-2");
    } else if (question.is(1, 7)) {
      metric(firstOr("ces", question), question, MEAN, "6-7", "1-3");
    } else if (question.is(1, 10)) {
      metric(label(question), question, MEAN, "8-10", "1-5");
    } else {
      left.add(question);
    }
  }

  /** What looks like a variable would be replaced when the settings are read. */
  private static boolean variable(Question question) {
    return question.codes().entrySet().stream()
        .anyMatch(code -> code.getKey().contains("${") || code.getValue().contains("${"));
  }

  private void words(Question question) {
    if (!columns.containsKey("comment")) {
      columns.put("comment", question);
      return;
    }
    String label = free(label(question), FOLLOW_UP);
    followUps.add(label);
    columns.put(label, question);
  }

  private void metric(String id, Question question, String formula, String top, String bottom) {
    String keys =
        "{scale: "
            + question.scale()
            + ", direction: high, "
            + formula
            + ", top: "
            + top
            + ", bottom: "
            + bottom
            + "}";
    String free = free(id, keys);
    columns.put(free, question);
    metrics.put(free, keys);
  }

  private String firstOr(String id, Question question) {
    return columns.containsKey(id) ? label(question) : id;
  }

  /** Not yet in this survey, and in no other with other keys. */
  private String free(String name, String keys) {
    String free = name;
    for (int i = 2;
        columns.containsKey(free) || !declared.getOrDefault(free, keys).equals(keys);
        i++) {
      free = name + "-" + i;
    }
    declared.put(free, keys);
    return free;
  }

  /** Letters, digits and hyphens, begun with a letter. */
  private static String label(Question question) {
    String label = slug(question.name());
    boolean plain =
        !label.isEmpty() && Character.isLetter(label.charAt(0)) && !TAKEN.contains(label);
    return plain ? label : "q-" + label;
  }

  /** As an id that YAML and Weerklank read as nothing else. */
  static boolean taken(String slug) {
    return TAKEN.contains(slug);
  }

  static String slug(String text) {
    String slug = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return slug.replaceAll("^-+|-+$", "");
  }
}
