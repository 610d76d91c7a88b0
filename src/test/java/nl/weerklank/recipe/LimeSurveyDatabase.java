package nl.weerklank.recipe;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;

/**
 * A database as LimeSurvey 6 has it, with two surveys of Noordzee Verzekeringen: 412345 among
 * customers, with participants and an earlier activation, and 567890 among employees, anonymous and
 * without dates. What is in it is counted while it is made.
 */
final class LimeSurveyDatabase {

  static final int RESPONSES = 2_400;
  static final int OLD = 120;
  static final int EMPLOYEES = 130;
  static final String OLD_TABLE = "lime_old_survey_412345_20250901120000";

  /** Finished answers to the main question that are on its scale, by score; earlier ones too. */
  final Map<Integer, Integer> scores = new TreeMap<>();

  /** Dated answers to the main question that are on its scale, by unit; earlier ones too. */
  final Map<String, Integer> byUnit = new TreeMap<>();

  int incomplete;
  int undated;
  int withoutScore;
  int offScale;
  int finished;

  private final String url;
  private final boolean postgres;
  private final LocalDate today;

  private LimeSurveyDatabase(String url, LocalDate today) {
    this.url = url;
    this.postgres = url.startsWith("jdbc:postgresql");
    this.today = today;
  }

  /**
   * @param url of an empty database, with an account that may make tables
   */
  static LimeSurveyDatabase create(String url, LocalDate today) {
    LimeSurveyDatabase database = new LimeSurveyDatabase(url, today);
    if (!database.postgres) {
      Scripts.run(url, "alter database character set utf8mb4");
    }
    Scripts.run(url, Scripts.resource("limesurvey/schema.sql").split(";\\s*\\n"));
    Scripts.run(url, Scripts.resource("limesurvey/questions.sql").split(";\\s*\\n"));
    try (Connection connection = DriverManager.getConnection(url)) {
      database.tables(connection);
      connection.setAutoCommit(false);
      database.participants(connection);
      database.customers(connection, "lime_survey_412345", RESPONSES, true);
      database.customers(connection, OLD_TABLE, OLD, false);
      database.employees(connection);
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return database;
  }

  private String name(String name) {
    return postgres ? '"' + name + '"' : '`' + name + '`';
  }

  private void tables(Connection connection) throws SQLException {
    String time = postgres ? "timestamp" : "datetime";
    String serial = postgres ? "serial primary key" : "int not null auto_increment primary key";
    String token = postgres ? "varchar(36)" : "varchar(36) collate utf8mb4_bin";
    String number = "decimal(30,10)";
    String fixed =
        "id "
            + serial
            + ", submitdate "
            + time
            + ", lastpage int, startlanguage varchar(20),"
            + " seed varchar(31)";
    String questions =
        ", "
            + name("412345X1X4")
            + " varchar(5), "
            + name("412345X1X5SQ001")
            + " varchar(5), "
            + name("412345X1X5SQ002")
            + " varchar(5), "
            + name("412345X1X6")
            + " text, "
            + name("412345X1X8")
            + " "
            + number;
    try (Statement statement = connection.createStatement()) {
      for (String table : new String[] {"lime_survey_412345", OLD_TABLE}) {
        // The question about the number of visits was added later.
        String asked = table.equals(OLD_TABLE) ? questions.split(", .412345X1X8")[0] : questions;
        statement.execute(
            "create table "
                + table
                + " ("
                + fixed
                + ", token "
                + token
                + ", startdate "
                + time
                + ", datestamp "
                + time
                + asked
                + ")");
      }
      statement.execute("create table lime_survey_412345_timings (id int, interviewtime float)");
      statement.execute("create table " + OLD_TABLE + "_timings (id int, interviewtime float)");
      statement.execute(
          "create table lime_survey_567890 ("
              + fixed
              + ", "
              + name("567890X2X20")
              + " varchar(5), "
              + name("567890X2X21")
              + " varchar(5), "
              + name("567890X2X22")
              + " text)");
      statement.execute(
          "create table lime_tokens_412345 (tid "
              + serial
              + ", firstname varchar(150), lastname"
              + " varchar(150), email text, token "
              + token
              + ", language varchar(25), completed"
              + " varchar(17), attribute_1 text, attribute_2 text)");
    }
  }

  /** Tokens differ in upper and lower case alone for two of them. */
  private static String token(int response) {
    return response == 2 ? "TOK1" : "tok" + response;
  }

  static String customer(int response) {
    return "acc00000-0000-4000-8000-" + "%012d".formatted(1 + response % 84);
  }

  /** Number of the person who served the customer, as HR writes it, or as e-mail address. */
  static String employee(int response) {
    int person = 12 + response % 44;
    return response % 10 == 0 ? People.address(person).toUpperCase() : "%04d".formatted(person);
  }

  private static String unit(int response) {
    return Integer.toString(People.unit(12 + response % 44));
  }

  private void participants(Connection connection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into lime_tokens_412345 (firstname, lastname, email, token, language,"
                + " completed, attribute_1, attribute_2) values (?, ?, ?, ?, 'nl', 'N', ?, ?)")) {
      for (int i = 1; i <= RESPONSES; i++) {
        insert.setString(1, "Voornaam" + i);
        insert.setString(2, "Achternaam" + i);
        insert.setString(3, "deelnemer" + i + "@klant.example");
        insert.setString(4, token(i));
        insert.setString(5, customer(i));
        insert.setString(6, employee(i));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private void customers(Connection connection, String table, int count, boolean current)
      throws SQLException {
    String visits = current ? ", " + name("412345X1X8") : "";
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into "
                + table
                + " (submitdate, lastpage, startlanguage, token, "
                + name("412345X1X4")
                + ", "
                + name("412345X1X5SQ001")
                + ", "
                + name("412345X1X5SQ002")
                + ", "
                + name("412345X1X6")
                + visits
                + ") values (?, 3, 'nl', ?, ?, ?, ?, ?"
                + (current ? ", 2" : "")
                + ")")) {
      for (int i = 1; i <= count; i++) {
        LocalDateTime submitted = submitted(i, current);
        int score = (i * 7 + i / 11) % 13;
        String code = score == 12 ? "" : "A" + (score + 1);
        insert.setObject(1, submitted);
        insert.setString(2, current ? token(i) : "old" + i);
        insert.setString(3, code);
        insert.setString(4, Integer.toString(1 + i % 5));
        insert.setString(5, i % 3 == 0 ? "" : Integer.toString(1 + i % 4));
        insert.setString(6, comment(i));
        insert.addBatch();
        // Nobody knows the participants of the earlier activation any more.
        count(submitted, score, current ? unit(i) : "(unassigned)");
      }
      insert.executeBatch();
    }
  }

  private void count(LocalDateTime submitted, int score, String unit) {
    if (submitted == null) {
      incomplete++;
      return;
    }
    finished++;
    boolean dated = submitted.getYear() != 1980;
    undated += dated ? 0 : 1;
    if (score == 11) {
      offScale++;
      return;
    }
    if (score == 12) {
      withoutScore++;
      return;
    }
    scores.merge(score, 1, Integer::sum);
    if (dated) {
      byUnit.merge(unit, 1, Integer::sum);
    }
  }

  private LocalDateTime submitted(int i, boolean current) {
    if (i % 7 == 0) {
      return null;
    }
    if (current && i % 400 == 1) {
      return LocalDate.of(1980, 1, 1).atStartOfDay();
    }
    LocalDate day = current ? today.minusDays(2 + i % 180) : today.minusDays(450 + i % 60);
    return day.atTime(9 + i % 9, i % 60);
  }

  private static String comment(int i) {
    return switch (i % 16) {
      case 1 -> "Snel geholpen door een vriendelijke medewerker 🙂";
      case 2 -> "Ik moest drie keer bellen voordat iemand mij terugbelde.";
      case 3 -> "De wachttijd aan de telefoon is veel te lang.";
      case 4 -> "Duidelijke uitleg over mijn schade, dank je wel.";
      case 5 -> "خدمة ممتازة";
      case 6 -> "Premie is hoog, maar de service is goed.";
      default -> "";
    };
  }

  private void employees(Connection connection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into lime_survey_567890 (submitdate, lastpage, startlanguage, "
                + name("567890X2X20")
                + ", "
                + name("567890X2X21")
                + ", "
                + name("567890X2X22")
                + ") values (?, 1, 'nl', ?, ?, '')")) {
      for (int i = 1; i <= EMPLOYEES; i++) {
        insert.setObject(1, LocalDate.of(1980, 1, 1).atStartOfDay());
        insert.setString(2, "A" + (1 + i * 3 % 11));
        insert.setString(3, "U" + (1 + i % 6));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
