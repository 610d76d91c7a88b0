package nl.weerklank.job;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.weerklank.enrich.AsOfJoin;
import nl.weerklank.extract.ReadRow;
import nl.weerklank.survey.About;
import nl.weerklank.survey.Fact.Note;
import nl.weerklank.survey.Rejection;
import nl.weerklank.survey.Rejection.Reason;
import nl.weerklank.survey.Response;

/** What the first answers of a feed name that HR, CRM and the settings do not know. */
final class FirstAnswers {

  /** Rows of a feed that are read at most. */
  static final int MOST = 1_000;

  private static final int SHAPES = 3;

  /** A column with a key, what it names, and where to look when it does not. */
  private enum Key {
    EMPLOYEE(
        Note.UNKNOWN_EMPLOYEE,
        "employee_id",
        "no employee of HR",
        "set weerklank.matching.employee, or codes of the feed") {
      @Override
      String of(Response response) {
        return response.employeeId();
      }
    },
    UNIT(
        Note.UNKNOWN_UNIT,
        "unit_id",
        "no unit of HR",
        "set weerklank.matching.unit, or codes of the feed") {
      @Override
      String of(Response response) {
        return response.unitId();
      }
    },
    CUSTOMER(
        Note.UNKNOWN_CUSTOMER,
        "customer_id",
        "no customer of the CRM",
        "give both by one key: compare customer_id of the customers feed, or set codes of the feed") {
      @Override
      String of(Response response) {
        return response.customerId();
      }
    };

    private final Note note;
    private final String column;
    private final String names;
    private final String advice;

    Key(Note note, String column, String names, String advice) {
      this.note = note;
      this.column = column;
      this.names = names;
      this.advice = advice;
    }

    abstract String of(Response response);
  }

  private final AsOfJoin join;
  private final Map<Key, Integer> given = new EnumMap<>(Key.class);
  private final Map<Key, Integer> unknown = new EnumMap<>(Key.class);
  private final Map<Key, Set<String>> shapes = new EnumMap<>(Key.class);
  private final Map<String, Integer> undeclared = new TreeMap<>();
  private final Set<String> metrics = new HashSet<>();
  private int rows;

  FirstAnswers(AsOfJoin join) {
    this.join = join;
  }

  void add(ReadRow row) {
    rows++;
    row.rejections().forEach(this::rejected);
    Response response = row.response();
    if (response == null) {
      return;
    }
    metrics.addAll(response.scores().keySet());
    List<Note> notes = join.place(response).notes();
    for (Key key : Key.values()) {
      String text = key.of(response);
      if (text != null) {
        given.merge(key, 1, Integer::sum);
        if (notes.contains(key.note)) {
          unknown(key, text, response.survey().about());
        }
      }
    }
  }

  /** Of who answered about their employer not even how their key is written. */
  private void unknown(Key key, String text, About about) {
    unknown.merge(key, 1, Integer::sum);
    Set<String> told = shapes.computeIfAbsent(key, one -> new LinkedHashSet<>());
    if (about == About.SERVICE && told.size() < SHAPES) {
      told.add(KeyShape.of(text));
    }
  }

  private void rejected(Rejection rejection) {
    if (rejection.reason() == Reason.UNKNOWN_SURVEY) {
      undeclared.merge(survey(rejection.value()), 1, Integer::sum);
    } else if (rejection.column() != null) {
      // a column with values, however wrong they are
      metrics.add(rejection.column());
    }
  }

  private static String survey(String value) {
    if (value == null) {
      return "(none)";
    }
    return "'" + (value.indexOf('@') >= 0 ? KeyShape.of(value) : value) + "'";
  }

  int rows() {
    return rows;
  }

  boolean has(String metric) {
    return metrics.contains(metric);
  }

  /**
   * @param keys whether HR and CRM are there to compare with
   */
  List<String> remarks(boolean keys) {
    List<String> remarks = new ArrayList<>();
    if (keys) {
      unknown.forEach((key, count) -> remarks.add(told(key, count)));
    }
    undeclared.forEach(
        (survey, count) ->
            remarks.add(
                "survey "
                    + survey
                    + " of "
                    + Counted.of(count, "row")
                    + " is not declared: add it to weerklank.surveys, or to codes of the feed"));
    return remarks;
  }

  private String told(Key key, int count) {
    Set<String> written = shapes.get(key);
    return key.column
        + ": "
        + count
        + " of "
        + Counted.of(given.get(key), "answer")
        + " fit "
        + key.names
        + (written.isEmpty() ? "" : ", written like " + String.join("  ", written))
        + "; "
        + key.advice;
  }
}
