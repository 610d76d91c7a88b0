package nl.weerklank.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weerklank.store.Comment;
import nl.weerklank.survey.About;
import nl.weerklank.survey.Band;
import nl.weerklank.survey.Counting;
import nl.weerklank.survey.Direction;
import nl.weerklank.survey.Formula;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Survey;

/** Metrics, surveys and answers for tests. */
public final class Answers {

  public static final Metric NPS = net("nps", About.SERVICE);
  public static final Metric ENPS = net("enps", About.EMPLOYER);
  public static final Metric CSAT =
      new Metric(
          "csat",
          new Band(1, 5),
          Direction.HIGH,
          Formula.TOP_SHARE,
          new Band(4, 5),
          new Band(1, 2),
          About.SERVICE);
  public static final Metric EFFORT =
      new Metric(
          "effort",
          new Band(1, 5),
          Direction.LOW,
          Formula.MEAN,
          new Band(1, 2),
          new Band(4, 5),
          About.SERVICE);
  public static final List<Metric> METRICS = List.of(NPS, EFFORT, CSAT, ENPS);
  public static final List<Survey> SURVEYS =
      List.of(
          new Survey("service", About.SERVICE, Counting.EVERY, Set.of("nps", "csat", "effort")),
          new Survey("work", About.EMPLOYER, Counting.EVERY, Set.of("enps")));

  private Answers() {}

  private static Metric net(String id, About about) {
    return new Metric(
        id, new Band(0, 10), Direction.HIGH, Formula.NET, new Band(9, 10), new Band(0, 6), about);
  }

  /** An answer about the service. */
  public static Comment answer(
      String id,
      LocalDate day,
      String unit,
      String employee,
      String customer,
      int nps,
      String text) {
    return answer(id, "service", day, unit, employee, customer, Map.of("nps", nps), text, false);
  }

  public static Comment answer(
      String id,
      String survey,
      LocalDate day,
      String unit,
      String employee,
      String customer,
      Map<String, Integer> scores,
      String text,
      boolean complaint) {
    return new Comment(
        "feed", id, day, survey, employee, unit, customer, null, null, null, null, null, "nl", text,
        List.of(), complaint, scores, Map.of());
  }
}
