package nl.weerklank.recipe;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Participations in survey 1 of Odoo, counted while they are made. */
final class OdooSurveyAnswers {

  static final int DONE = 1_200;

  private static final List<String> TOPICS = List.of("Prijs", "Schade", "Polis");

  final Counts expected = new Counts();

  private final LocalDate today;
  private PreparedStatement input;
  private PreparedStatement line;

  private OdooSurveyAnswers(LocalDate today) {
    this.today = today;
  }

  /**
   * @param url of a database with Odoo's tables, those of its surveys too
   */
  static OdooSurveyAnswers create(String url, LocalDate today) {
    OdooSurveyAnswers answers = new OdooSurveyAnswers(today);
    try (Connection connection = DriverManager.getConnection(url)) {
      connection.setAutoCommit(false);
      answers.input =
          connection.prepareStatement(
              "insert into survey_user_input (id, survey_id, state, partner_id, email, test_entry,"
                  + " start_datetime, end_datetime, create_date) values (?, 1, ?, ?, ?, ?, ?, ?,"
                  + " ?)");
      answers.line =
          connection.prepareStatement(
              "insert into survey_user_input_line (user_input_id, survey_id, question_id, skipped,"
                  + " answer_type, value_text_box, value_numerical_box, suggested_answer_id) values"
                  + " (?, 1, ?, ?, ?, ?, ?, ?)");
      for (int i = 1; i <= DONE; i++) {
        answers.done(i);
      }
      answers.others();
      answers.input.executeBatch();
      answers.line.executeBatch();
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return answers;
  }

  private void done(int i) throws SQLException {
    LocalDate day = today.minusDays(2 + i % 180);
    LocalDateTime at = i % 50 == 0 ? day.atTime(23, 30) : day.atTime(8 + i % 9, i % 60, 7);
    LocalDateTime start = i % 6 == 0 ? null : at.minusMinutes(2);
    // Given in the app, without an end; what was imported has neither.
    LocalDateTime end = i % 6 == 0 || i % 6 == 3 ? null : at;
    LocalDate local = i % 50 == 0 ? day.plusDays(1) : day;
    Counts row = new Counts().add("day", local);
    Integer partner = partner(i, row);
    String email = partner != null ? null : email(i, row);
    input(i, "done", partner, email, i % 3 == 0 ? false : null, start, end, at);
    boolean scored = scores(i, row);
    words(i, row);
    if (scored) {
      row.map().forEach((words, count) -> expected.map().merge(words, count, Integer::sum));
    } else {
      expected.add("rejected NO_SCORE", "");
    }
  }

  /** The company itself, a person there, or nobody known. */
  private static Integer partner(int i, Counts row) {
    if (i % 5 == 0) {
      return null;
    }
    int customer = 1 + i % 84;
    int partner = (i % 4 == 0 ? 3000 : 2000) + customer;
    row.add("customer", 2000 + customer).add("respondent", partner);
    row.add("contact", i % 4 == 0 ? partner : null);
    return partner;
  }

  private static String email(int i, Counts row) {
    if (i % 15 == 0) {
      return null;
    }
    row.add("respondent", "deelnemer" + i + "@klant.example");
    return i % 2 == 0
        ? "Evelyne, Dhr. <Deelnemer" + i + "@klant.example>"
        : "DEELNEMER" + i + "@klant.example";
  }

  private boolean scores(int i, Counts row) throws SQLException {
    int nps = (i * 7 + i / 11) % 13;
    if (nps <= 10) {
      choice(i, 11, 100 + nps);
      row.add("score nps", nps);
    } else {
      line(i, 11, true, null, null, null, null);
    }
    int csat = i % 6;
    if (csat > 0) {
      choice(i, 12, 200 + csat);
      row.add("score csat", csat);
    }
    return nps <= 10 || csat > 0;
  }

  private void words(int i, Counts row) throws SQLException {
    if (i % 4 == 0) {
      line(i, 13, null, "text_box", "Snel geholpen 🙂\n" + i % 3, null, null);
      row.add("comment", "Snel geholpen 🙂\n" + i % 3);
    }
    if (i % 3 != 0) {
      choice(i, 14, 300 + i % 3);
      choice(i, 14, 300 + (i + 1) % 3);
      row.add("category", TOPICS.get(i % 3)).add("category", TOPICS.get((i + 1) % 3));
    }
    line(i, 15, false, "numerical_box", null, 2.0, null);
  }

  /** Nobody finished, tests, and another survey's. */
  private void others() throws SQLException {
    LocalDateTime at = today.minusDays(3).atTime(10, 0);
    for (int i = 2_001; i <= 2_060; i++) {
      boolean test = i % 2 == 0;
      input(i, test ? "done" : i % 4 == 1 ? "new" : "in_progress", null, null, test, at, null, at);
      choice(i, 11, 101);
    }
  }

  private void input(
      int id,
      String state,
      Integer partner,
      String email,
      Boolean test,
      LocalDateTime start,
      LocalDateTime end,
      LocalDateTime created)
      throws SQLException {
    input.setInt(1, id);
    input.setString(2, state);
    input.setObject(3, partner, Types.INTEGER);
    input.setString(4, email);
    input.setObject(5, test, Types.BOOLEAN);
    input.setObject(6, start, Types.TIMESTAMP);
    input.setObject(7, end, Types.TIMESTAMP);
    input.setObject(8, created, Types.TIMESTAMP);
    input.addBatch();
  }

  private void choice(int input, int question, int answer) throws SQLException {
    line(input, question, false, "suggestion", null, null, answer);
  }

  private void line(
      int input,
      int question,
      Boolean skipped,
      String type,
      String text,
      Double number,
      Integer answer)
      throws SQLException {
    line.setInt(1, input);
    line.setInt(2, question);
    line.setObject(3, skipped, Types.BOOLEAN);
    line.setString(4, type);
    line.setString(5, text);
    line.setObject(6, number, Types.DOUBLE);
    line.setObject(7, answer, Types.INTEGER);
    line.addBatch();
  }
}
