package nl.weerklank.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.weerklank.survey.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many batches between the thread that reads and the one that works. */
@Timeout(60)
class ReadAheadIT {

  private static final int MANY = 20_000;
  private static final String URL = "jdbc:h2:mem:ahead";
  private static final SourceSettings H2 = Feeds.source(URL, "sa", "");

  private static final SourceReader READER =
      new SourceReader(H2, Feeds.CATALOG, Feeds.AMSTERDAM, Feeds.AS_OF);

  private static String rows(String score) {
    return "select cast(x as varchar) response_id, 'service' survey,"
        + " timestamp '2026-03-04 10:00:00' answered_at, "
        + score
        + " nps from system_range(1, "
        + MANY
        + ")";
  }

  private static List<String> read(String sql) throws SQLException {
    List<String> ids = new ArrayList<>();
    try (Connection kept = DriverManager.getConnection(URL, "sa", "")) {
      assertThat(kept.isValid(1)).isTrue();
      READER.readResponses(Feeds.responses(sql), null, row -> ids.add(id(row)));
    }
    return ids;
  }

  private static String id(ReadRow row) {
    return row.response().responseId();
  }

  @Test
  void rows_of_many_batches_come_whole_and_in_order() throws SQLException {
    assertThat(read(rows("9")))
        .isEqualTo(IntStream.rangeClosed(1, MANY).mapToObj(String::valueOf).toList());
  }

  @Test
  void a_cursor_that_breaks_half_way_is_the_failure_told() {
    assertThatThrownBy(() -> read(rows("10 / (case when x = 15000 then 0 else 1 end)")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("responses");
  }

  @Test
  void whoever_works_on_the_rows_may_stop_and_leaves_no_connection_and_no_thread()
      throws SQLException {
    try (Connection kept = DriverManager.getConnection(URL, "sa", "")) {
      assertThatThrownBy(
              () ->
                  READER.readResponses(
                      Feeds.responses(rows("9")),
                      null,
                      row -> {
                        throw new IllegalStateException("enough at " + id(row));
                      }))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("enough at 1");

      try (Statement sessions = kept.createStatement();
          var count = sessions.executeQuery("select count(*) from information_schema.sessions")) {
        count.next();
        assertThat(count.getInt(1)).isEqualTo(1);
      }
    }
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().startsWith("read-"));
  }
}
