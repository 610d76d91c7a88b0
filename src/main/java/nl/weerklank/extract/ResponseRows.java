package nl.weerklank.extract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weerklank.extract.CellReader.Unusable;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Rejection;
import nl.weerklank.survey.Rejection.Reason;
import nl.weerklank.survey.Response;
import nl.weerklank.survey.Survey;

/** Turns the rows of one responses feed into {@link ReadRow}s. For one thread. */
final class ResponseRows {

  /** Stored, printed and translated by a message key, as the words of a rejection are. */
  private static final String SHORTENED = "TEXT_SHORTENED";

  private final CellReader cells;
  private final FeedSettings feed;
  private final SurveyCatalog catalog;
  private final ZoneId organisationZone;
  private final LocalDate lastDay;
  private final Column responseIdColumn;
  private final Column answeredAt;
  private final Column survey;
  private final Column respondentId;
  private final Column employeeId;
  private final Column unitId;
  private final Column customerId;
  private final Column contactId;
  private final Column location;
  private final Column touchpoint;
  private final Column channel;
  private final Column language;
  private final Column comment;
  private final Column category;
  private final Column complaint;
  private final Column remark;
  private final List<Column> metrics;
  private final List<Column> followUps;

  /**
   * @param asOf answers up to the day after it are taken (zones, clocks); later ones lie in the
   *     future
   */
  ResponseRows(
      SourceSettings source,
      FeedSettings feed,
      FeedColumns columns,
      SurveyCatalog catalog,
      ZoneId organisationZone,
      LocalDate asOf) {
    this.cells = new CellReader(source, feed);
    this.feed = feed;
    this.catalog = catalog;
    this.organisationZone = organisationZone;
    this.lastDay = asOf.plusDays(1);
    this.responseIdColumn = columns.known("response_id");
    this.answeredAt = columns.known("answered_at");
    this.survey = columns.known("survey");
    this.respondentId = columns.known("respondent_id");
    this.employeeId = columns.known("employee_id");
    this.unitId = columns.known("unit_id");
    this.customerId = columns.known("customer_id");
    this.contactId = columns.known("contact_id");
    this.location = columns.known("location");
    this.touchpoint = columns.known("touchpoint");
    this.channel = columns.known("channel");
    this.language = columns.known("language");
    this.comment = columns.known("comment");
    this.category = columns.known("category");
    this.complaint = columns.known("complaint");
    this.remark = columns.known("remark");
    this.metrics = columns.all(Column.Use.METRIC);
    this.followUps = columns.all(Column.Use.FOLLOW_UP);
  }

  ReadRow read(SourceRow row) {
    return new Reading(row).read();
  }

  /** One row on its way; collects what it rejects. */
  private final class Reading {
    private final SourceRow row;
    private final List<Rejection> rejections = new ArrayList<>(0);
    private LocalDate day = Response.UNDATED;
    private String responseId;
    private boolean shortened;

    Reading(SourceRow row) {
      this.row = row;
    }

    ReadRow read() {
      CleanTime time = null;
      Rejection dateProblem = null;
      responseId = key(responseIdColumn);
      if (!rejections.isEmpty()) {
        return rejected();
      }
      try {
        time = cells.time(row, answeredAt);
        dateProblem = place(time);
      } catch (Unusable e) {
        dateProblem = rejection(Reason.UNREADABLE_DATE, "answered_at", e.value());
      }
      if (responseId == null) {
        return rejected(rejection(Reason.MISSING_RESPONSE_ID, "response_id", null));
      }
      String surveyId = cells.text(row, survey, CleanText.SHORT);
      Survey survey = surveyId == null ? null : catalog.surveys().get(surveyId);
      if (survey == null) {
        return rejected(rejection(Reason.UNKNOWN_SURVEY, "survey", CleanText.cut(surveyId, 40)));
      }
      if (dateProblem != null) {
        return rejected(dateProblem);
      }
      SortedMap<String, Integer> scores = scores(survey);
      if (scores.isEmpty()) {
        return rejections.isEmpty() ? rejected(rejection(Reason.NO_SCORE, null, null)) : rejected();
      }
      return new ReadRow(response(survey, time, scores), rejections);
    }

    /** Sets the day; a date in the future stays with the undated ones until its day has come. */
    private Rejection place(CleanTime time) {
      if (time == null) {
        return null;
      }
      LocalDate answered = time.day(organisationZone);
      if (answered.isAfter(lastDay)) {
        return rejection(Reason.FUTURE_DATE, "answered_at", answered.toString());
      }
      day = answered;
      return null;
    }

    private SortedMap<String, Integer> scores(Survey survey) {
      SortedMap<String, Integer> scores = new TreeMap<>();
      for (Column column : metrics) {
        try {
          BigDecimal number = cells.score(row, column);
          Reason reason = number == null ? null : fault(survey, column.label(), number);
          if (reason != null) {
            reject(reason, column.label(), CleanText.cut(number.toPlainString(), 40));
          } else if (number != null) {
            scores.put(column.label(), number.intValueExact());
          }
        } catch (Unusable e) {
          boolean asked = survey.metricIds().contains(column.label());
          reject(
              asked ? Reason.NOT_A_NUMBER : Reason.METRIC_NOT_IN_SURVEY, column.label(), e.value());
        }
      }
      return scores;
    }

    private Reason fault(Survey survey, String metricId, BigDecimal number) {
      if (!survey.metricIds().contains(metricId)) {
        return Reason.METRIC_NOT_IN_SURVEY;
      }
      Metric metric = catalog.metrics().get(metricId);
      if (number.compareTo(BigDecimal.valueOf(metric.scale().from())) < 0
          || number.compareTo(BigDecimal.valueOf(metric.scale().to())) > 0) {
        return Reason.OFF_SCALE;
      }
      return number.scale() > 0 ? Reason.NOT_WHOLE : null;
    }

    private Response response(Survey survey, CleanTime time, SortedMap<String, Integer> scores) {
      return new Response(
          responseId,
          survey,
          day,
          time == null ? null : time.instant(),
          key(respondentId),
          key(employeeId),
          key(unitId),
          key(customerId),
          key(contactId),
          text(location, CleanText.SHORT),
          text(touchpoint, CleanText.SHORT),
          text(channel, CleanText.SHORT),
          text(language, CleanText.SHORT),
          words(comment),
          categories(),
          complaint(),
          scores,
          followUps(),
          remark());
    }

    /** A comment or a follow-up answer; what is cut off is told. */
    private String words(Column column) {
      String text = cells.text(row, column, Integer.MAX_VALUE);
      if (text == null || text.length() <= CleanText.LONG) {
        return text;
      }
      shortened = true;
      return CleanText.beginning(text, CleanText.LONG);
    }

    /** Asked for last, when all texts are read. */
    private String remark() {
      String given = text(remark, CleanText.SHORT);
      if (!shortened) {
        return given;
      }
      return given == null ? SHORTENED : CleanText.cut(SHORTENED + "; " + given, CleanText.SHORT);
    }

    private List<String> categories() {
      String text = cells.text(row, category, CleanText.LONG);
      if (text == null) {
        return List.of();
      }
      return Categories.split(
          text, feed.categorySeparator(), part -> cells.decoded(category, part));
    }

    private boolean complaint() {
      if (complaint == null) {
        return false;
      }
      try {
        return Boolean.TRUE.equals(cells.yesNo(row, complaint));
      } catch (Unusable e) {
        reject(Reason.UNREADABLE_VALUE, complaint.label(), e.value());
        return false;
      }
    }

    private Map<String, String> followUps() {
      if (followUps.isEmpty()) {
        return Map.of();
      }
      Map<String, String> answers = new LinkedHashMap<>();
      for (Column column : followUps) {
        String answer = words(column);
        if (answer != null) {
          answers.put(column.label(), answer);
        }
      }
      return answers;
    }

    private String text(Column column, int limit) {
      return cells.text(row, column, limit);
    }

    private String key(Column column) {
      try {
        return cells.key(row, column);
      } catch (Unusable e) {
        reject(Reason.UNREADABLE_VALUE, column.label(), e.value());
        return null;
      }
    }

    private Rejection rejection(Reason reason, String column, String value) {
      return new Rejection(day, responseId, reason, column, value);
    }

    private void reject(Reason reason, String column, String value) {
      rejections.add(rejection(reason, column, value));
    }

    private ReadRow rejected() {
      return new ReadRow(null, List.copyOf(rejections));
    }

    private ReadRow rejected(Rejection whole) {
      return new ReadRow(null, List.of(whole));
    }
  }
}
