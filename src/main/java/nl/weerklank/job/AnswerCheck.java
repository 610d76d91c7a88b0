package nl.weerklank.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.weerklank.enrich.AsOfJoin;
import nl.weerklank.enrich.MatchedReference;
import nl.weerklank.extract.FeedCheck;
import nl.weerklank.job.FeedReaders.Feed;
import nl.weerklank.survey.FeedType;
import nl.weerklank.survey.Survey;

/**
 * Whether answers fit HR, CRM and the declared surveys, by the first rows of each feed. Tells how
 * keys are written and never what they say.
 */
final class AnswerCheck {

  private static final String METRIC = "metric";

  private final Settings settings;
  private final LocalDate today;
  private final Map<Feed, FeedCheck> feeds;
  private final boolean whole;

  /**
   * @param feeds that can be read
   * @param whole false where one cannot: keys then fit nothing for another reason
   */
  AnswerCheck(Settings settings, LocalDate today, Map<Feed, FeedCheck> feeds, boolean whole) {
    this.settings = settings;
    this.today = today;
    this.feeds = feeds;
    this.whole = whole;
  }

  /** What an administrator should look at, by feed; nothing of it stops a run. */
  Map<String, List<String>> remarks() {
    CheckedReference hr = new CheckedReference();
    feeds.keySet().forEach(hr::read);
    MatchedReference matched = MatchedReference.of(hr.reference(), settings.matching(), today);
    AsOfJoin join = new AsOfJoin(matched.reference(), settings.matching());
    Map<String, List<String>> remarks = new LinkedHashMap<>();
    Map<Feed, FirstAnswers> read = new LinkedHashMap<>();
    for (Feed feed : feeds.keySet()) {
      if (feed.settings().type() == FeedType.RESPONSES) {
        FirstAnswers answers = new FirstAnswers(join);
        feed.reader().firstResponses(feed.settings(), FirstAnswers.MOST, answers::add);
        read.put(feed, answers);
        List<String> told = new ArrayList<>(answers.remarks(whole));
        if (hr.cut() && !told.isEmpty()) {
          told.add(
              String.format(
                  Locale.ROOT,
                  "only the first %,d rows of each HR and CRM feed were looked at",
                  CheckedReference.MOST));
        }
        told.addAll(empty(feeds.get(feed), answers));
        remarks.put("feed " + feed.name() + ", " + Counted.of(answers.rows(), "row"), told);
      }
    }
    remarks.put("surveys", missing(read));
    return remarks;
  }

  private static List<String> empty(FeedCheck check, FirstAnswers answers) {
    return check.columns().stream()
        .filter(column -> column.use().equals(METRIC))
        .filter(column -> answers.rows() > 0 && !answers.has(column.label()))
        .map(
            column ->
                column.label()
                    + " has no score in any of "
                    + Counted.of(answers.rows(), "row")
                    + ": is it the right column?")
        .toList();
  }

  private List<String> missing(Map<Feed, FirstAnswers> read) {
    List<String> missing = new ArrayList<>();
    for (Survey survey : settings.catalog().surveys().values()) {
      for (String metric : survey.metricIds().stream().sorted().toList()) {
        boolean column =
            feeds.values().stream()
                .flatMap(check -> check.columns().stream())
                .anyMatch(one -> one.use().equals(METRIC) && one.label().equals(metric));
        if (!column && read.values().stream().noneMatch(answers -> answers.has(metric))) {
          missing.add(
              survey.id()
                  + " asks "
                  + metric
                  + ", and no feed gives it: label a column "
                  + metric
                  + ", or leave the metric out of the survey");
        }
      }
    }
    return missing;
  }
}
