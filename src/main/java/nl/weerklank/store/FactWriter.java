package nl.weerklank.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import nl.weerklank.survey.About;
import nl.weerklank.survey.Counting;
import nl.weerklank.survey.Fact;
import nl.weerklank.survey.Rejection;
import nl.weerklank.survey.Response;
import nl.weerklank.survey.UnitTree;
import org.springframework.jdbc.core.JdbcTemplate;

/** Inserts facts, their texts and the rejects of one feed. */
final class FactWriter {

  private static final int LONGEST_TEXT = 100_000;

  /** A row with its key. */
  private record Keyed<T>(long key, T row) {}

  private final JdbcTemplate jdbc;
  private final Dialect dialect;
  private final JdbcNames names;
  private final BulkTable<Keyed<Fact>> factTable =
      new BulkTable<>("fact", factColumns(), this::fillFact);
  private final BulkTable<Keyed<Fact>> textTable =
      new BulkTable<>(
          "fact_text",
          List.of(
              "id",
              "listed",
              "contact_id",
              "language",
              "answer",
              "categories",
              "complaint",
              "follow_ups"),
          FactWriter::fillText);
  private final BulkTable<Keyed<Rejection>> rejectTable =
      new BulkTable<>(
          "fact_reject",
          List.of("id", "response_id", "reason", "column_label", "found"),
          FactWriter::fillReject);

  FactWriter(JdbcTemplate jdbc, Dialect dialect, JdbcNames names) {
    this.jdbc = jdbc;
    this.dialect = dialect;
    this.names = names;
  }

  private static List<String> factColumns() {
    List<String> columns =
        new ArrayList<>(
            List.of(
                "id",
                "response_id",
                "survey",
                "unit",
                "employee",
                "customer",
                "account_manager",
                "segment",
                "location",
                "touchpoint",
                "channel",
                "respondent",
                "answered_at"));
    for (int slot = 1; slot <= Names.SLOTS; slot++) {
      columns.add("score_" + slot);
    }
    return columns;
  }

  void write(int feed, List<Fact> facts, List<Rejection> rejections) {
    registerNames(facts);
    List<Keyed<Fact>> keyed = keyed(feed, facts, fact -> fact.response().day(), FACT_ORDER);
    dialect.insert(jdbc, factTable, keyed);
    dialect.insert(jdbc, textTable, keyed.stream().filter(fact -> hasText(fact.row())).toList());
    dialect.insert(jdbc, rejectTable, keyed(feed, rejections, Rejection::day, REJECT_ORDER));
  }

  private static final Comparator<Fact> FACT_ORDER =
      Comparator.comparing((Fact fact) -> fact.response().day())
          .thenComparing(
              fact -> fact.response().answeredAt(),
              Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(fact -> fact.response().responseId());

  private static final Comparator<String> TEXT = Comparator.nullsFirst(Comparator.naturalOrder());

  private static final Comparator<Rejection> REJECT_ORDER =
      Comparator.comparing(Rejection::day)
          .thenComparing(Rejection::responseId, TEXT)
          .thenComparing(Rejection::reason)
          .thenComparing(Rejection::column, TEXT)
          .thenComparing(Rejection::value, TEXT);

  /** Rows in order, numbered from 0 within each day, whatever order they came in. */
  private static <T> List<Keyed<T>> keyed(
      int feed, List<T> rows, Function<T, LocalDate> dayOf, Comparator<T> order) {
    List<T> sorted = new ArrayList<>(rows);
    sorted.sort(order);
    List<Keyed<T>> keyed = new ArrayList<>(sorted.size());
    LocalDate day = null;
    int sequence = 0;
    for (T row : sorted) {
      sequence = dayOf.apply(row).equals(day) ? sequence + 1 : 0;
      day = dayOf.apply(row);
      keyed.add(new Keyed<>(FactKey.of(feed, day, sequence), row));
    }
    return keyed;
  }

  /** In sorted order, so that the numbers do not depend on the order of the rows either. */
  private void registerNames(List<Fact> facts) {
    register(Names.Kind.SURVEY, facts, fact -> fact.response().survey().id());
    register(Names.Kind.UNIT, facts, FactWriter::unit);
    register(Names.Kind.EMPLOYEE, facts, Fact::employeeId);
    List<Fact> ofCustomers = facts.stream().filter(fact -> !aboutEmployer(fact)).toList();
    register(Names.Kind.EMPLOYEE, ofCustomers, Fact::accountManagerId);
    register(Names.Kind.CUSTOMER, ofCustomers, Fact::customerId);
    register(Names.Kind.SEGMENT, ofCustomers, Fact::segment);
    register(Names.Kind.LOCATION, facts, fact -> fact.response().location());
    register(Names.Kind.TOUCHPOINT, facts, fact -> fact.response().touchpoint());
    register(Names.Kind.CHANNEL, facts, fact -> fact.response().channel());
    TreeSet<String> metrics = new TreeSet<>();
    facts.forEach(fact -> metrics.addAll(fact.response().scores().keySet()));
    names.registerMetrics(metrics);
  }

  private void register(Names.Kind kind, List<Fact> facts, Function<Fact, String> idOf) {
    TreeSet<String> unknown = new TreeSet<>();
    for (Fact fact : facts) {
      String id = idOf.apply(fact);
      if (id != null && !names.knows(kind, id)) {
        unknown.add(id);
      }
    }
    names.register(kind, unknown);
  }

  private static String unit(Fact fact) {
    return fact.unitId() == null ? UnitTree.UNASSIGNED : fact.unitId();
  }

  private static boolean aboutEmployer(Fact fact) {
    return fact.response().survey().about() == About.EMPLOYER;
  }

  private void fillFact(BulkRow row, Keyed<Fact> keyed) throws SQLException {
    Fact fact = keyed.row();
    Response response = fact.response();
    boolean hidden = aboutEmployer(fact);
    row.bigint(keyed.key());
    row.text(Columns.id(response.responseId()));
    row.integer(names.number(Names.Kind.SURVEY, response.survey().id()));
    row.integer(names.number(Names.Kind.UNIT, unit(fact)));
    row.integer(names.number(Names.Kind.EMPLOYEE, fact.employeeId()));
    row.integer(names.number(Names.Kind.CUSTOMER, hidden ? null : fact.customerId()));
    row.integer(names.number(Names.Kind.EMPLOYEE, hidden ? null : fact.accountManagerId()));
    row.integer(names.number(Names.Kind.SEGMENT, hidden ? null : fact.segment()));
    row.integer(names.number(Names.Kind.LOCATION, response.location()));
    row.integer(names.number(Names.Kind.TOUCHPOINT, response.touchpoint()));
    row.integer(names.number(Names.Kind.CHANNEL, response.channel()));
    row.bigint(respondent(fact));
    row.bigint(response.answeredAt() == null ? 0 : response.answeredAt().getEpochSecond());
    fillScores(row, response.scores());
  }

  private void fillScores(BulkRow row, Map<String, Integer> scores) throws SQLException {
    Integer[] bySlot = new Integer[Names.SLOTS];
    scores.forEach((metric, score) -> bySlot[names.slot(metric) - 1] = score);
    for (Integer score : bySlot) {
      row.smallint(score);
    }
  }

  /** Of an employer survey only what choosing the latest answer needs. */
  private static long respondent(Fact fact) {
    boolean needless = aboutEmployer(fact) && fact.response().survey().counting() == Counting.EVERY;
    return needless ? 0 : Hash.respondent(fact.response().respondentId());
  }

  private static boolean hasText(Fact fact) {
    Response response = fact.response();
    return listed(response)
        || !response.categories().isEmpty()
        || !response.followUps().isEmpty()
        || (response.contactId() != null && !aboutEmployer(fact));
  }

  private static boolean listed(Response response) {
    return response.comment() != null || response.complaint();
  }

  private static void fillText(BulkRow row, Keyed<Fact> keyed) throws SQLException {
    Response response = keyed.row().response();
    row.bigint(keyed.key());
    row.bool(listed(response));
    row.text(aboutEmployer(keyed.row()) ? null : Columns.id(response.contactId()));
    row.text(Columns.capped(response.language(), 20));
    row.text(Columns.capped(response.comment(), LONGEST_TEXT));
    row.text(response.categories().isEmpty() ? null : Columns.json(response.categories()));
    row.bool(response.complaint());
    row.text(response.followUps().isEmpty() ? null : Columns.json(response.followUps()));
  }

  private static void fillReject(BulkRow row, Keyed<Rejection> keyed) throws SQLException {
    Rejection rejection = keyed.row();
    row.bigint(keyed.key());
    row.text(Columns.id(rejection.responseId()));
    row.text(rejection.reason().name());
    row.text(Columns.capped(rejection.column(), 200));
    row.text(Columns.capped(rejection.value(), 40));
  }
}
