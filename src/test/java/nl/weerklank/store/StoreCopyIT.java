package nl.weerklank.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.weerklank.survey.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoreCopyIT {

  private Database h2;
  private Database postgres;

  @BeforeEach
  void fill() {
    h2 = new Database(Database.Kind.H2);
    postgres = new Database(Database.Kind.POSTGRES);
    h2.jdbc.execute(
        "insert into run values (3, date '2026-11-22', 2, 'host', timestamp with time zone"
            + " '2026-11-22 02:00:00.123456+01:00', null, null, '{}')");
    h2.jdbc.execute(
        "insert into mail (id, report, period, recipient, state, priority, language, attempts, run,"
            + " revision, changed_at) values (41, 'director', '2026-W47', 'person:e1', 'ACCEPTED',"
            + " -5, 'nl', 1, 3, 0, timestamp with time zone '1899-12-31 23:59:59.999999+00:00')");
    h2.jdbc.execute(
        "insert into mail_change select 41, x, current_timestamp, 'PLANNED', null from"
            + " system_range(1, 9) x");
    h2.jdbc.update(
        "insert into fact_text values (-9007199254740993, true, null, '', ?, null, false, null)",
        "tab\t \\N back\\slash \n \ud83d\ude42 \u200b caf\u00e9");
    h2.jdbc.execute(
        "insert into batch_job_instance values (64, 0, 'run', 'key');"
            + "insert into batch_job_execution (job_execution_id, job_instance_id, create_time)"
            + " values (97, 64, timestamp '2026-03-29 02:30:00.000001');"
            + "insert into batch_job_execution_params values (97, 'a', 'b', null, 'Y');"
            + "insert into batch_job_execution_context values (97, 's', repeat('x', 100000))");
  }

  private List<StoreCopy.Table> copy() throws SQLException {
    List<StoreCopy.Table> tables = new ArrayList<>();
    try (Connection source = h2.dataSource.getConnection();
        Connection target = postgres.dataSource.getConnection()) {
      new StoreCopy(source, target).copy(tables::add);
    }
    return tables;
  }

  @Test
  void every_table_is_copied() {
    List<String> tables =
        postgres.jdbc.queryForList(
            "select table_name from information_schema.tables where table_schema = 'public' and"
                + " table_name <> 'flyway_schema_history'",
            String.class);

    assertThat(StoreCopy.TABLES).containsExactlyInAnyOrderElementsOf(tables);
  }

  @Test
  void values_of_every_type_arrive_as_they_were() throws Exception {
    List<StoreCopy.Table> tables = copy();

    assertThat(tables).extracting(StoreCopy.Table::name).isEqualTo(StoreCopy.TABLES);
    assertThat(tables)
        .filteredOn(table -> table.name().equals("mail_change"))
        .extracting(StoreCopy.Table::rows)
        .containsExactly(9L);
    assertThat(postgres.rows("fact_text")).isEqualTo(lower(h2.rows("fact_text")));
    assertThat(postgres.store.runs().newest(9)).isEqualTo(h2.store.runs().newest(9));
    Ledger.Key key = new Ledger.Key("director", "2026-W47", "person:e1");
    assertThat(postgres.store.ledger().find(key)).isEqualTo(h2.store.ledger().find(key));
    assertThat(
            postgres.jdbc.queryForObject(
                "select cast(create_time as varchar(40)) from batch_job_execution", String.class))
        .isEqualTo("2026-03-29 02:30:00.000001");
    assertThat(
            postgres.jdbc.queryForObject(
                "select length(serialized_context) from batch_job_execution_context",
                Integer.class))
        .isEqualTo(100_000);
  }

  private static List<String> lower(List<String> rows) {
    return rows.stream()
        .map(
            row ->
                java.util.regex.Pattern.compile("[A-Z_]+=")
                    .matcher(row)
                    .replaceAll(name -> name.group().toLowerCase(java.util.Locale.ROOT)))
        .toList();
  }

  @Test
  void new_rows_go_on_behind_the_copied_ones() throws Exception {
    copy();

    long mail =
        postgres
            .store
            .ledger()
            .plan(
                new Ledger.Key("director", "2026-W48", "person:e1"),
                1,
                "nl",
                List.of(),
                3,
                java.time.Instant.EPOCH)
            .orElseThrow()
            .id();

    assertThat(mail).isEqualTo(42);
    assertThat(next("batch_job_instance_seq")).isEqualTo(65);
    assertThat(next("batch_job_execution_seq")).isEqualTo(98);
    assertThat(next("batch_step_execution_seq")).isEqualTo(1);
  }

  private Long next(String sequence) {
    return postgres.jdbc.queryForObject("select nextval('" + sequence + "')", Long.class);
  }

  @Test
  void a_copy_that_fails_leaves_the_target_empty_and_can_be_tried_again() throws Exception {
    postgres.jdbc.execute("alter table mail_change add constraint small check (number < 9)");

    assertThatThrownBy(this::copy)
        .isInstanceOf(Failure.class)
        .hasMessageContaining("empty as before");
    for (String table : StoreCopy.TABLES) {
      assertThat(postgres.count(table)).as(table).isZero();
    }

    postgres.jdbc.execute("alter table mail_change drop constraint small");
    copy();
    assertThat(postgres.count("mail_change")).isEqualTo(9);
  }

  @Test
  void rows_that_come_out_otherwise_than_they_went_in_are_noticed() {
    postgres.jdbc.execute(
        "create function spoil() returns trigger language plpgsql as"
            + " 'begin new.priority := new.priority + 1; return new; end'");
    postgres.jdbc.execute(
        "create trigger spoil before insert on mail for each row execute function spoil()");

    assertThatThrownBy(this::copy)
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Table mail came out otherwise");
    assertThat(postgres.count("run")).isZero();
  }

  @Test
  void a_target_that_is_not_empty_or_another_version_is_refused() {
    postgres.jdbc.execute("insert into name values ('UNIT', 1, 'u1')");
    assertThatThrownBy(this::copy).hasMessageContaining("not empty (table name)");

    postgres.jdbc.execute("delete from name");
    h2.jdbc.execute(
        "update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '2'");
    assertThatThrownBy(this::copy).hasMessageContaining("another version of Weerklank");
  }
}
