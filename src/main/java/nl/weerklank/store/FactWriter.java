package nl.weerklank.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
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

/**
 * Inserts facts, their texts and the rejects of one feed, in batches with positional parameters.
 */
final class FactWriter {

  private static final int BATCH = 2_000;
  private static final int FIRST_SCORE = 14;
  private static final int LONGEST_TEXT = 100_000;

  /** A row with its key. */
  private record Keyed<T>(long key, T row) {}

  private final JdbcTemplate jdbc;
  private final JdbcNames names;

  FactWriter(JdbcTemplate jdbc, JdbcNames names) {
    this.jdbc = jdbc;
    this.names = names;
  }

  void write(int feed, List<Fact> facts, List<Rejection> rejections) {
    registerNames(facts);
    List<Keyed<Fact>> keyed = keyed(feed, facts, fact -> fact.response().day(), FACT_ORDER);
    jdbc.batchUpdate(Sql.of("fact-insert"), keyed, BATCH, this::setFact);
    List<Keyed<Fact>> texts = keyed.stream().filter(fact -> hasText(fact.row())).toList();
    jdbc.batchUpdate(Sql.of("fact-text-insert"), texts, BATCH, this::setText);
    jdbc.batchUpdate(
        Sql.of("fact-reject-insert"),
        keyed(feed, rejections, Rejection::day, REJECT_ORDER),
        BATCH,
        FactWriter::setReject);
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
    TreeSet<String> ids = new TreeSet<>();
    for (Fact fact : facts) {
      String id = idOf.apply(fact);
      if (id != null) {
        ids.add(id);
      }
    }
    names.register(kind, ids);
  }

  private static String unit(Fact fact) {
    return fact.unitId() == null ? UnitTree.UNASSIGNED : fact.unitId();
  }

  private static boolean aboutEmployer(Fact fact) {
    return fact.response().survey().about() == About.EMPLOYER;
  }

  private void setFact(PreparedStatement insert, Keyed<Fact> keyed) throws SQLException {
    Fact fact = keyed.row();
    Response response = fact.response();
    boolean hidden = aboutEmployer(fact);
    insert.setLong(1, keyed.key());
    insert.setString(2, Columns.id(response.responseId()));
    insert.setInt(3, names.number(Names.Kind.SURVEY, response.survey().id()));
    insert.setInt(4, names.number(Names.Kind.UNIT, unit(fact)));
    insert.setInt(5, names.number(Names.Kind.EMPLOYEE, fact.employeeId()));
    insert.setInt(6, names.number(Names.Kind.CUSTOMER, hidden ? null : fact.customerId()));
    insert.setInt(7, names.number(Names.Kind.EMPLOYEE, hidden ? null : fact.accountManagerId()));
    insert.setInt(8, names.number(Names.Kind.SEGMENT, hidden ? null : fact.segment()));
    insert.setInt(9, names.number(Names.Kind.LOCATION, response.location()));
    insert.setInt(10, names.number(Names.Kind.TOUCHPOINT, response.touchpoint()));
    insert.setInt(11, names.number(Names.Kind.CHANNEL, response.channel()));
    insert.setLong(12, respondent(fact));
    insert.setLong(13, response.answeredAt() == null ? 0 : response.answeredAt().getEpochSecond());
    setScores(insert, response.scores());
  }

  private void setScores(PreparedStatement insert, Map<String, Integer> scores)
      throws SQLException {
    for (int slot = 0; slot < Names.SLOTS; slot++) {
      insert.setNull(FIRST_SCORE + slot, Types.SMALLINT);
    }
    for (Map.Entry<String, Integer> score : scores.entrySet()) {
      insert.setInt(FIRST_SCORE + names.slot(score.getKey()) - 1, score.getValue());
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

  private void setText(PreparedStatement insert, Keyed<Fact> keyed) throws SQLException {
    Response response = keyed.row().response();
    insert.setLong(1, keyed.key());
    insert.setBoolean(2, listed(response));
    insert.setString(3, aboutEmployer(keyed.row()) ? null : Columns.id(response.contactId()));
    insert.setString(4, Columns.capped(response.language(), 20));
    insert.setString(5, Columns.capped(response.comment(), LONGEST_TEXT));
    insert.setString(
        6, response.categories().isEmpty() ? null : Columns.json(response.categories()));
    insert.setBoolean(7, response.complaint());
    insert.setString(8, response.followUps().isEmpty() ? null : Columns.json(response.followUps()));
  }

  private static void setReject(PreparedStatement insert, Keyed<Rejection> keyed)
      throws SQLException {
    Rejection rejection = keyed.row();
    insert.setLong(1, keyed.key());
    insert.setString(2, Columns.id(rejection.responseId()));
    insert.setString(3, rejection.reason().name());
    insert.setString(4, Columns.capped(rejection.column(), 200));
    insert.setString(5, Columns.capped(rejection.value(), 40));
  }
}
