package nl.weerklank.store;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.weerklank.store.KeptOut.Kind;
import nl.weerklank.survey.Matching;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Over JDBC; reads whole tables, which is rare and takes seconds. */
final class JdbcErasure implements Erasure {

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Dialect dialect;
  private final MailRows mails;
  private final ForgottenReferences references;

  JdbcErasure(JdbcTemplate jdbc, TransactionTemplate transaction, Dialect dialect) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.dialect = dialect;
    this.mails = new MailRows(jdbc);
    this.references = new ForgottenReferences(jdbc);
  }

  @Override
  public KeptOut keptOut(Matching matching) {
    Map<Kind, Map<String, String>> hashes = new EnumMap<>(Kind.class);
    jdbc.query(
        "select kind, id_hash, coalesce(stands_for, id_hash) from kept_out",
        row -> {
          hashes
              .computeIfAbsent(Kind.valueOf(row.getString(1)), kind -> new HashMap<>())
              .put(row.getString(2), row.getString(3));
        });
    return new KeptOut(hashes, salt(), matching);
  }

  /** One for all, so that an id is hashed once; made with the first row. */
  private String salt() {
    return jdbc.queryForList("select salt from kept_out limit 1", String.class).stream()
        .findFirst()
        .orElseGet(
            () -> {
              byte[] salt = new byte[16];
              new SecureRandom().nextBytes(salt);
              return HexFormat.of().formatHex(salt);
            });
  }

  @Override
  public Known known(Kind kind, String id) {
    List<Long> facts = facts(kind, number(kind, id), references.contactsOf(kind, id));
    LocalDate first =
        facts.stream()
            .map(fact -> LocalDate.ofEpochDay(FactKey.day(fact)))
            .min(LocalDate::compareTo)
            .orElse(null);
    List<Ledger.Mail> sent =
        kind == Kind.EMPLOYEE
            ? mails.where("m.recipient = ?", "m.id desc", "person:" + id)
            : List.of();
    return new Known(facts.size(), first, sent);
  }

  @Override
  public Erased forget(Kind kind, String id, Matching matching, Instant now, LocalDate today) {
    Erased erased = transaction.execute(status -> erase(kind, id, matching, now, today));
    dialect.forgetDeleted(jdbc);
    return Objects.requireNonNull(erased);
  }

  private Erased erase(Kind kind, String id, Matching matching, Instant now, LocalDate today) {
    Set<String> contacts = references.contactsOf(kind, id);
    keepOut(kind, id, id, today);
    references.keysOf(kind, id).forEach(key -> keepOut(kind, key, id, today));
    contacts.forEach(contact -> keepOut(Kind.CONTACT, contact, contact, today));
    KeptOut keptOut = keptOut(matching);
    int number = number(kind, id);
    List<Long> facts = facts(kind, number, contacts);
    long texts = texts(facts);
    responses(facts, keptOut);
    String alias = keptOut.alias(kind, id);
    if (kind == Kind.CUSTOMER) {
      blank(facts, "customer = 0, segment = 0, account_manager = 0");
    } else {
      blank(facts, "employee = 0");
      jdbc.update("update fact set account_manager = 0 where account_manager = ?", number);
    }
    jdbc.update(
        "update name set id = ? where kind = ? and id = ?", alias, kind.name(), Columns.id(id));
    long rows = references.forget(keptOut);
    long changed = kind == Kind.EMPLOYEE ? mails(id, alias, now) : 0;
    return new Erased(facts.size(), texts, rows, changed);
  }

  /**
   * @param key the id itself, or a number or an address that stands for it
   */
  private void keepOut(Kind kind, String key, String id, LocalDate today) {
    String salt = salt();
    String hash = KeptOut.hash(salt, kind, key);
    int known =
        jdbc.update(
            "update kept_out set since = since where kind = ? and id_hash = ?", kind.name(), hash);
    if (known == 0) {
      jdbc.update(
          "insert into kept_out (kind, id_hash, salt, since, stands_for) values (?, ?, ?, ?, ?)",
          kind.name(),
          hash,
          salt,
          today,
          key.equals(id) ? null : KeptOut.hash(salt, kind, id));
    }
  }

  /** 0 when no answer ever had it. */
  private int number(Kind kind, String id) {
    return jdbc
        .queryForList(
            "select number from name where kind = ? and id = ?",
            Integer.class,
            kind.name(),
            Columns.id(id))
        .stream()
        .findFirst()
        .orElse(0);
  }

  private List<Long> facts(Kind kind, int number, Set<String> contacts) {
    Set<Long> facts = new HashSet<>();
    if (number != 0) {
      String column = kind == Kind.CUSTOMER ? "customer" : "employee";
      facts.addAll(
          jdbc.queryForList("select id from fact where " + column + " = ?", Long.class, number));
    }
    for (String contact : contacts) {
      facts.addAll(
          jdbc.queryForList(
              "select id from fact_text where contact_id = ?", Long.class, Columns.id(contact)));
    }
    return facts.stream().sorted().toList();
  }

  private long texts(List<Long> facts) {
    int[] deleted = jdbc.batchUpdate("delete from fact_text where id = ?", arguments(facts));
    return java.util.stream.IntStream.of(deleted).sum();
  }

  private void blank(List<Long> facts, String columns) {
    jdbc.batchUpdate(
        "update fact set respondent = 0, " + columns + " where id = ?", arguments(facts));
  }

  private static List<Object[]> arguments(List<Long> facts) {
    return facts.stream().map(fact -> new Object[] {fact}).toList();
  }

  /** Answers get another id, and so does what was rejected of them. */
  private void responses(List<Long> facts, KeptOut keptOut) {
    Set<String> ids = new HashSet<>();
    List<Object[]> renamed = new ArrayList<>();
    List<Object[]> told = new ArrayList<>();
    for (long fact : facts) {
      String id =
          jdbc.queryForObject("select response_id from fact where id = ?", String.class, fact);
      ids.add(id);
      renamed.add(new Object[] {keptOut.response(id), fact});
      told.add(new Object[] {keptOut.response(id), id, FactKey.feed(fact)});
      JdbcFirstSeen.rename(jdbc, FactKey.feed(fact), id, keptOut.response(id));
    }
    jdbc.batchUpdate("update fact set response_id = ? where id = ?", renamed);
    jdbc.batchUpdate(Sql.of("alert-answer-forgotten"), told);
    List<Object[]> rejected = new ArrayList<>();
    jdbc.query(
        "select id, response_id from fact_reject where response_id is not null",
        row -> {
          if (ids.contains(row.getString(2))) {
            rejected.add(new Object[] {keptOut.response(row.getString(2)), row.getLong(1)});
          }
        });
    jdbc.batchUpdate("update fact_reject set response_id = ?, found = null where id = ?", rejected);
  }

  /** The ledger keeps that something was sent and when, no longer to whom. */
  private long mails(String id, String alias, Instant now) {
    String subject = "employee:" + id;
    jdbc.update(
        "update mail_document set subject = ?, file_name = null where subject = ?",
        "employee:" + alias,
        subject);
    String to = "person:" + id;
    jdbc.update(
        "update mail_change set detail = null where mail in"
            + " (select m.id from mail m where m.recipient = ?)",
        to);
    jdbc.update(
        "update mail set state = 'SKIPPED', skip = 'LEFT', spool_file = null, changed_at = ?"
            + " where recipient = ? and state in ('PLANNED', 'RENDERED', 'CLAIMED', 'DEFERRED')",
        Columns.time(now),
        to);
    jdbc.update(
        "delete from own_page where mail in (select m.id from mail m where m.recipient = ?)", to);
    // only compared with the next run's, which has other rows
    jdbc.update("delete from run_reader where recipient = ?", to);
    jdbc.update("update stand_in set post = ? where post = ?", "person:" + alias, to);
    for (String table : List.of("alert_answer", "stand_in")) {
      jdbc.update(
          "update " + table + " set recipient = ? where recipient = ?", "person:" + alias, to);
    }
    return jdbc.update(
        "update mail set recipient = ?, reply = null where recipient = ?", "person:" + alias, to);
  }
}
