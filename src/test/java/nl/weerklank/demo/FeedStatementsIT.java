package nl.weerklank.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSetMetaData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import nl.weerklank.survey.FeedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The statements an administrator gets run against the demo and speak the contract. */
class FeedStatementsIT {

  private static final Set<String> METRICS = Set.of("nps", "ces", "csat", "effort", "enps");

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "responses-contact, operational, RESPONSES",
    "responses-relation, operational, RESPONSES",
    "responses-effort, operational, RESPONSES",
    "responses-enps, operational, RESPONSES",
    "units, hr, UNITS",
    "employees, hr, EMPLOYEES",
    "assignments, hr, ASSIGNMENTS",
    "absences, hr, ABSENCES",
    "customers, crm, CUSTOMERS",
    "contacts, crm, CONTACTS",
    "targets, operational, TARGETS",
    "events, operational, EVENTS"
  })
  void a_statement_gives_rows_with_the_labels_of_its_feed(
      String file, String database, FeedType type) {
    LocalDate from = DemoFixture.TODAY.minusDays(30);
    List<String> labels = new ArrayList<>();
    int rows =
        query(
            file,
            database,
            from,
            DemoFixture.TODAY,
            result -> {
              ResultSetMetaData meta = result.getMetaData();
              for (int i = 1; i <= meta.getColumnCount(); i++) {
                labels.add(meta.getColumnLabel(i).toLowerCase(Locale.ROOT));
              }
              int count = 0;
              while (result.next()) {
                count++;
              }
              return count;
            });

    Set<String> known = new TreeSet<>(type.required());
    known.addAll(type.optional());
    if (type == FeedType.RESPONSES) {
      known.addAll(METRICS);
      assertThat(labels).containsAnyElementsOf(METRICS);
    }
    assertThat(labels).containsAll(type.required()).doesNotHaveDuplicates().isSubsetOf(known);
    assertThat(file.equals("responses-enps") || rows > 3).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"responses-contact, C%", "responses-relation, R%", "responses-effort, W%"})
  void a_range_and_the_days_in_it_give_the_same_rows(String file, String like) {
    LocalDate night = Planted.springNight(DemoFixture.TODAY);
    List<String> days = new ArrayList<>();
    for (LocalDate day = night.minusDays(1);
        day.isBefore(night.plusDays(2));
        day = day.plusDays(1)) {
      days.addAll(dated(file, day, day.plusDays(1)));
    }

    assertThat(days)
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(dated(file, night.minusDays(1), night.plusDays(2)))
        .allMatch(id -> id.startsWith(like.substring(0, 1)));
  }

  private static List<String> dated(String file, LocalDate from, LocalDate to) {
    return query(
        file,
        DemoOrganisation.OPERATIONAL,
        from,
        to,
        result -> {
          List<String> ids = new ArrayList<>();
          while (result.next()) {
            if (result.getObject("answered_at") != null) {
              ids.add(result.getString("response_id"));
            }
          }
          return ids;
        });
  }

  @Test
  void instants_of_a_local_day_lie_within_a_range_a_day_wider() {
    LocalDate night = Planted.springNight(DemoFixture.TODAY);

    assertThat(dated("responses-effort", night.minusDays(1), night.plusDays(2)))
        .contains(Planted.DST_INSTANT_ANSWERS.get(1), Planted.DST_INSTANT_ANSWERS.get(2));
  }

  private static <T> T query(
      String file, String database, LocalDate from, LocalDate to, ResultSetExtractor<T> reader) {
    DriverManagerDataSource source =
        new DriverManagerDataSource(
            DemoOrganisation.url(DemoFixture.shared(), database),
            DemoOrganisation.USER,
            DemoOrganisation.PASSWORD);
    MapSqlParameterSource range =
        new MapSqlParameterSource()
            .addValue("from", from.atStartOfDay())
            .addValue("to", to.atStartOfDay());
    return new NamedParameterJdbcTemplate(source).query(sql(file), range, reader);
  }

  private static String sql(String file) {
    try {
      return Files.readString(Path.of("config", "sql", file + ".sql"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
