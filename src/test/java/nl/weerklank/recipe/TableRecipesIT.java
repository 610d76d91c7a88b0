package nl.weerklank.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.weerklank.store.PostgresServer;
import nl.weerklank.survey.Failure;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The recipes for any table, by their READMEs. */
class TableRecipesIT {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private static final String SETTINGS =
      """
      weerklank:
        organisation: {name: Noordzee, zone: Europe/Amsterdam, language: nl, contact: x@noordzee.example}
        metrics:
          nps: {scale: 0-10, direction: high, formula: net, top: 9-10, bottom: 0-6}
          csat: {scale: 1-5, direction: high, formula: top-share, top: 4-5, bottom: 1-2}
        surveys:
          service: {about: service, counting: every, metrics: [nps, csat]}
        delivery: {mode: directory, from: Weerklank <weerklank@noordzee.example>}
        sources:
      """;

  private static final String LONG =
      """
          desk:
            recipe: long-table
            url: "URL"
            username: "USER"
            password: ""
            values: {table: "desk answers", response: RESPONSE}
            feeds:
              responses:
                rows: {question: item, answer: said}
                columns:
                  response_id: nr
                  answered_at: at
                  survey: {value: service}
                  employee_id: agent
                  nps: {question: Q1}
                  csat: {question: Q2, codes: ["slecht = 1", "matig = 2", "redelijk = 3", "goed = 4", "top = 5"]}
                  comment: {question: Q3}
                  category: {question: Q4}
      """;

  private static final String WIDE =
      """
          desk:
            recipe: wide-table
            url: "URL"
            username: "USER"
            password: ""
            values: {table: desk wide}
            feeds:
              responses:
                columns:
                  response_id: nr
                  answered_at: {column: at, epoch: millis}
                  survey: {value: service}
                  employee_id: {column: [agent, mail]}
                  nps: "Hoe waarschijnlijk?"
                  comment: waarom
      """;

  @TempDir private Path directory;

  private final Counts expected = new Counts();

  private String database(String kind, String... statements) {
    boolean postgres = kind.equals("postgresql");
    String url = postgres ? PostgresServer.empty() : "jdbc:h2:" + directory.resolve("desk");
    List<String> all = new ArrayList<>(List.of(statements));
    if (postgres) {
      all.add(OdooDatabase.ROLE);
    }
    all.addAll(
        postgres
            ? List.of("grant select on all tables in schema public to weerklank")
            : List.of(
                "create user weerklank password ''", "grant select on schema public to weerklank"));
    Scripts.run(postgres ? url + "?user=postgres" : url, all.toArray(String[]::new));
    return url;
  }

  private Configured load(String source, String url) throws IOException {
    Path file = directory.resolve("application.yml");
    Files.writeString(
        file, SETTINGS + source.replace("URL", url).replace("USER", "weerklank").indent(4));
    return Configured.load(file, TODAY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgresql", "h2"})
  void a_row_for_each_answer_is_put_together_by_response(String kind) throws IOException {
    List<String> statements = new ArrayList<>();
    statements.add(
        "create table \"answers\" (\"nr\" int, \"at\" timestamp, \"agent\" varchar(20), \"item\""
            + " varchar(9), \"said\" varchar(200))");
    // All first questions, then all second ones: the statement puts them in order.
    for (int question = 1; question <= 4; question++) {
      for (int i = 1; i <= 60; i++) {
        said(statements, question, i);
      }
    }
    String url = database(kind, statements.toArray(String[]::new));

    Configured configured =
        load(
            LONG.replace("\"desk answers\"", "'\"answers\"'").replace("RESPONSE", "'\"nr\"'"), url);

    assertThat(Counts.of(configured.responses("responses")).map()).isEqualTo(expected.map());
  }

  private void said(List<String> statements, int question, int i) {
    int nps = i % 12;
    List<String> words = List.of("slecht", "matig", "redelijk", "goed", "top");
    LocalDate day = LocalDate.of(2026, 3, 1).plusDays(i % 20);
    switch (question) {
      case 1 -> {
        row(statements, i, day, "Q1", nps == 11 ? "elf" : i % 2 == 0 ? nps + ",0" : "" + nps);
        expected.add(nps == 11 ? "rejected NOT_A_NUMBER" : "score nps", nps == 11 ? "nps" : nps);
        expected.add("day", day).add("employee", "%04d".formatted(i % 9));
      }
      case 2 -> {
        boolean unknown = i % 20 == 0;
        row(statements, i, day, "Q2", unknown ? "onbekend" : words.get(i % 5));
        expected.add(
            unknown ? "rejected NOT_A_NUMBER" : "score csat", unknown ? "csat" : 1 + i % 5);
      }
      case 3 -> row(statements, i, day, i % 5 == 0 ? "Q3" : "Q9", "Prima " + i);
      default -> {
        row(statements, i, day, "Q4", "prijs");
        row(statements, i, day, "Q4", "schade");
        expected.add("category", "prijs").add("category", "schade");
      }
    }
    expected.add("comment", question == 3 && i % 5 == 0 ? "Prima " + i : null);
  }

  private static void row(
      List<String> statements, int i, LocalDate day, String question, String answer) {
    statements.add(
        "insert into \"answers\" values (%d, '%s 10:00:00', '%04d', '%s', '%s')"
            .formatted(i, day, i % 9, question, answer));
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgresql", "h2"})
  void a_row_for_each_response_is_read_by_the_columns_that_are_named(String kind)
      throws IOException {
    List<String> statements = new ArrayList<>();
    statements.add(
        "create table \"desk wide\" (\"nr\" int, \"at\" bigint, \"agent\" varchar(20), \"mail\""
            + " varchar(40), \"Hoe waarschijnlijk?\" decimal(30,10), \"waarom\" text, \"geheim\" int)");
    for (int i = 1; i <= 80; i++) {
      int nps = i % 12;
      // 2026-03-28T23:30:00Z, half past midnight of the 29th, and an hour later each.
      long at = 1_774_740_600_000L + i * 3_600_000L;
      String agent = i % 4 == 0 ? "" : "00" + i % 4;
      statements.add(
          "insert into \"desk wide\" values (%d, %d, '%s', 'A%d@Noordzee.example', %d, 'Prima', 1)"
              .formatted(i, at, agent, i % 3, nps));
      expected.add(nps == 11 ? "rejected OFF_SCALE" : "score nps", nps == 11 ? "nps" : nps);
      if (nps != 11) {
        // 22 hours are left of the short day, and 24 in each day after it.
        expected.add("day", LocalDate.of(2026, 3, 29).plusDays(i < 23 ? 0 : 1 + (i - 23) / 24));
        expected.add("comment", "Prima");
        expected.add("employee", agent.isEmpty() ? "A" + i % 3 + "@Noordzee.example" : agent);
      }
    }
    String url = database(kind, statements.toArray(String[]::new));

    assertThat(Counts.of(load(WIDE, url).responses("responses")).map()).isEqualTo(expected.map());
    assertThatThrownBy(
            () -> load(WIDE.replace("desk wide", "desk_wide"), url).responses("responses"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("there is no table 'desk_wide'")
        .hasMessageContaining("'desk wide'");
    assertThatThrownBy(() -> load(WIDE.replace("waarom", "reden"), url).responses("responses"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("reden")
        .hasMessageContaining("renamed by an update");
  }
}
