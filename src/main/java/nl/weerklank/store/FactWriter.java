package nl.weerklank.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
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

  /** A row with its key and its place among the rows written with it. */
  private record Keyed<T>(long key, int place, T row) {}

  /** A column of {@code fact} that holds the number of a name. */
  private record Named(String column, Names.Kind kind, Function<Fact, String> idOf) {}

  /** In the order in which unknown names get their numbers. */
  private static final List<Named> NAMED =
      List.of(
          new Named("survey", Names.Kind.SURVEY, fact -> fact.response().survey().id()),
          new Named("unit", Names.Kind.UNIT, FactWriter::unit),
          new Named("employee", Names.Kind.EMPLOYEE, Fact::employeeId),
          new Named("account_manager", Names.Kind.EMPLOYEE, ofCustomer(Fact::accountManagerId)),
          new Named("customer", Names.Kind.CUSTOMER, ofCustomer(Fact::customerId)),
          new Named("segment", Names.Kind.SEGMENT, ofCustomer(Fact::segment)),
          new Named("location", Names.Kind.LOCATION, fact -> fact.response().location()),
          new Named("touchpoint", Names.Kind.TOUCHPOINT, fact -> fact.response().touchpoint()),
          new Named("channel", Names.Kind.CHANNEL, fact -> fact.response().channel()));

  private final JdbcTemplate jdbc;
  private final Dialect dialect;
  private final JdbcNames names;
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

  void write(int feed, List<Fact> facts, List<Rejection> rejections) {
    registerMetrics(facts);
    List<Keyed<Fact>> keyed = keyed(feed, facts, fact -> fact.response().day(), FACT_ORDER);
    dialect.insert(jdbc, factTable(keyed), keyed);
    dialect.insert(jdbc, textTable, keyed.stream().filter(fact -> hasText(fact.row())).toList());
    dialect.insert(jdbc, rejectTable, keyed(feed, rejections, Rejection::day, REJECT_ORDER));
  }

  /** In sorted order, so that the slots do not depend on the order of the rows. */
  private void registerMetrics(List<Fact> facts) {
    TreeSet<String> metrics = new TreeSet<>();
    facts.forEach(fact -> metrics.addAll(fact.response().scores().keySet()));
    names.registerMetrics(metrics);
  }

  /** Without the slots no metric uses: an empty column costs like a full one. */
  private BulkTable<Keyed<Fact>> factTable(List<Keyed<Fact>> facts) {
    List<String> columns =
        new ArrayList<>(List.of("id", "response_id", "respondent", "answered_at"));
    NAMED.forEach(named -> columns.add(named.column()));
    int[][] numbers = numbers(facts);
    List<String> metrics = names.metrics();
    for (int slot = 1; slot <= metrics.size(); slot++) {
      columns.add("score_" + slot);
    }
    return new BulkTable<>(
        "fact", columns, (row, fact) -> fillFact(row, fact, numbers[fact.place()], metrics));
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
      keyed.add(new Keyed<>(FactKey.of(feed, day, sequence), keyed.size(), row));
    }
    return keyed;
  }

  private static String unit(Fact fact) {
    return fact.unitId() == null ? UnitTree.UNASSIGNED : fact.unitId();
  }

  private static boolean aboutEmployer(Fact fact) {
    return fact.response().survey().about() == About.EMPLOYER;
  }

  /**
   * By place of the fact, the numbers of its names. Unknown names get theirs in sorted order, so
   * that they do not depend on the order of the rows either.
   */
  private int[][] numbers(List<Keyed<Fact>> facts) {
    int[][] numbers = new int[facts.size()][];
    List<Set<String>> unknown = NAMED.stream().<Set<String>>map(named -> new TreeSet<>()).toList();
    for (Keyed<Fact> fact : facts) {
      numbers[fact.place()] = numbers(fact.row(), unknown);
    }
    if (unknown.stream().allMatch(Set::isEmpty)) {
      return numbers;
    }
    for (int i = 0; i < unknown.size(); i++) {
      names.register(NAMED.get(i).kind(), unknown.get(i));
    }
    for (Keyed<Fact> fact : facts) {
      numbers[fact.place()] = numbers(fact.row(), unknown);
    }
    return numbers;
  }

  private int[] numbers(Fact fact, List<Set<String>> unknown) {
    int[] numbers = new int[unknown.size()];
    for (int i = 0; i < numbers.length; i++) {
      Named named = NAMED.get(i);
      String id = named.idOf().apply(fact);
      numbers[i] = names.known(named.kind(), id);
      if (numbers[i] == 0 && id != null) {
        unknown.get(i).add(id);
      }
    }
    return numbers;
  }

  /** Who answered about the employer leaves no trace of customers. */
  private static Function<Fact, String> ofCustomer(Function<Fact, String> idOf) {
    return fact -> aboutEmployer(fact) ? null : idOf.apply(fact);
  }

  private static void fillFact(BulkRow row, Keyed<Fact> keyed, int[] numbers, List<String> metrics)
      throws SQLException {
    Response response = keyed.row().response();
    row.bigint(keyed.key());
    row.text(Columns.id(response.responseId()));
    row.bigint(respondent(keyed.row()));
    row.bigint(response.answeredAt() == null ? 0 : response.answeredAt().getEpochSecond());
    for (int number : numbers) {
      row.integer(number);
    }
    for (String metric : metrics) {
      row.smallint(response.scores().get(metric));
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
