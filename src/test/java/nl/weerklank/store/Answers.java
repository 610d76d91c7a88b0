package nl.weerklank.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.weerklank.survey.About;
import nl.weerklank.survey.Counting;
import nl.weerklank.survey.Fact;
import nl.weerklank.survey.Response;
import nl.weerklank.survey.Survey;

/** Facts for tests; each begins as a plain answer and is changed by the methods. */
final class Answers {

  static final Survey SERVICE =
      new Survey("service", About.SERVICE, Counting.EVERY, Set.of("nps", "csat"));

  private String id = "r1";
  private Survey survey = SERVICE;
  private Instant at = Instant.parse("2026-11-02T10:00:00Z");
  private LocalDate day = LocalDate.of(2026, 11, 2);
  private String respondent;
  private String employee = "e1";
  private String unit = "u1";
  private String customer = "c1";
  private String contact;
  private String comment;
  private boolean complaint;
  private String remark;
  private Map<String, String> followUps = Map.of();
  private List<String> categories = List.of();
  private List<Fact.Note> notes = List.of();
  private final TreeMap<String, Integer> scores = new TreeMap<>(Map.of("nps", 9));

  static Answers answer(String id, String at) {
    Answers answers = new Answers();
    answers.id = id;
    answers.at = Instant.parse(at);
    answers.day = LocalDate.ofInstant(answers.at, ZoneOffset.UTC);
    return answers;
  }

  static Answers undated(String id) {
    Answers answers = new Answers();
    answers.id = id;
    answers.at = null;
    answers.day = Response.UNDATED;
    return answers;
  }

  Answers of(Survey survey) {
    this.survey = survey;
    return this;
  }

  Answers score(String metric, int score) {
    scores.put(metric, score);
    return this;
  }

  Answers by(String respondent) {
    this.respondent = respondent;
    return this;
  }

  Answers employee(String employee) {
    this.employee = employee;
    return this;
  }

  Answers unit(String unit) {
    this.unit = unit;
    return this;
  }

  Answers contact(String contact) {
    this.contact = contact;
    return this;
  }

  Answers says(String comment) {
    this.comment = comment;
    return this;
  }

  Answers complains() {
    complaint = true;
    return this;
  }

  Answers remark(String remark) {
    this.remark = remark;
    return this;
  }

  Answers followUps(Map<String, String> followUps) {
    this.followUps = followUps;
    return this;
  }

  Answers categories(String... categories) {
    this.categories = List.of(categories);
    return this;
  }

  Answers note(Fact.Note... notes) {
    this.notes = List.of(notes);
    return this;
  }

  Fact fact() {
    Response response =
        new Response(
            id,
            survey,
            day,
            at,
            respondent,
            employee,
            unit,
            customer,
            contact,
            "Shop",
            "phone",
            "mail",
            "nl",
            comment,
            categories,
            complaint,
            scores,
            followUps,
            remark);
    return new Fact(response, employee, unit, customer, "gold", "e9", notes);
  }
}
