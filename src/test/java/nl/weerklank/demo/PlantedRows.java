package nl.weerklank.demo;

import static nl.weerklank.demo.DemoFixture.rows;
import static nl.weerklank.demo.DemoFixture.value;
import static nl.weerklank.demo.DemoOrganisation.HR;
import static nl.weerklank.demo.DemoOrganisation.OPERATIONAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Looks up what the shared demo holds about a planted answer or employee. */
final class PlantedRows {

  private PlantedRows() {}

  static String column(String answer, String column) {
    return value(
        DemoFixture.shared(),
        OPERATIONAL,
        "SELECT " + column + " FROM survey_contact WHERE answer_no = ?",
        answer);
  }

  static String nps(String answer) {
    return column(answer, "q1_recommend");
  }

  static String comment(String answer) {
    return column(answer, "q3_why");
  }

  static LocalDate day(String answer) {
    return LocalDate.parse(column(answer, "submitted_at").substring(0, 10));
  }

  static String ticket(String answer, String column) {
    return value(
        DemoFixture.shared(),
        OPERATIONAL,
        "SELECT t."
            + column
            + " FROM survey_contact a JOIN ticket t ON t.ticket_no = a.ticket_no"
            + " WHERE a.answer_no = ?",
        answer);
  }

  static String account(String answer) {
    return ticket(answer, "account_no");
  }

  static String employee(String number, String column) {
    return value(
        DemoFixture.shared(),
        HR,
        "SELECT " + column + " FROM medewerker WHERE personeelsnr = ?",
        number);
  }

  static List<String> managers(String unit) {
    return rows(
            DemoFixture.shared(),
            HR,
            "SELECT personeelsnr FROM leiding WHERE afd_code = ? ORDER BY volgorde",
            unit)
        .stream()
        .map(row -> row.get(0))
        .toList();
  }

  /** Unit of the employee of an answer on its day; null when HR has none. */
  static String unit(String answer) {
    return unitOn(DemoFixture.shared(), ticket(answer, "agent_no"), day(answer));
  }

  static String unitOn(Path directory, String employee, LocalDate day) {
    List<List<String>> units =
        rows(
            directory,
            HR,
            "SELECT afd_code FROM dienstverband WHERE personeelsnr = ? AND geldig_van <= ?"
                + " AND (geldig_tot IS NULL OR geldig_tot >= ?)",
            employee,
            day,
            day);
    assertThat(units).hasSizeLessThan(2);
    return units.isEmpty() ? null : units.get(0).get(0);
  }
}
