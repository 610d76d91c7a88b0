package nl.weerklank.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import nl.weerklank.survey.Customer;
import nl.weerklank.survey.FeedType;
import nl.weerklank.survey.Reference;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** HR and CRM pictures over JDBC: every changed row is a new version. */
final class JdbcReferenceStore implements ReferenceStore {

  /** To be raised when rows are keyed, shaped or placed in another way than before. */
  private static final String RULES = "1:";

  private final ReferenceRows table;
  private final TransactionTemplate transaction;
  private final JdbcNames names;

  JdbcReferenceStore(
      JdbcTemplate jdbc, TransactionTemplate transaction, Dialect dialect, JdbcNames names) {
    this.table = new ReferenceRows(jdbc, dialect);
    this.transaction = transaction;
    this.names = names;
  }

  @Override
  public int store(
      FeedType type,
      String feed,
      LocalDate seenOn,
      List<Map<String, String>> rows,
      String fingerprint) {
    int number = names.feedNumber(feed);
    String picture = fingerprint == null ? null : RULES + fingerprint;
    if (picture != null && table.shows(number, type, picture, seenOn)) {
      return 0;
    }
    List<Map<String, String>> filled = Lists.view(rows, JdbcReferenceStore::filled);
    List<Map<String, String>> shaped =
        type == FeedType.UNITS ? UnitRows.shaped(List.copyOf(filled)) : filled;
    List<ReferenceIdentity.Keyed> keyed = ReferenceIdentity.of(type).keyed(feed, shaped);
    // What was passed over is told every night.
    boolean whole = keyed.size() == shaped.size();
    Integer written =
        transaction.execute(
            status -> {
              begin(type, feed, number, seenOn);
              int changed = write(type, number, seenOn, keyed);
              if (changed > 0 || picture != null) {
                table.keepPicture(number, whole ? picture : null, table.lastChange(number));
              }
              return changed;
            });
    return Objects.requireNonNull(written);
  }

  private static Map<String, String> filled(Map<String, String> row) {
    Map<String, String> filled = new TreeMap<>(row);
    filled.values().removeIf(value -> value == null || value.isEmpty());
    return filled;
  }

  private void begin(FeedType type, String feed, int number, LocalDate seenOn) {
    LocalDate lastChange = table.lastChange(number);
    if (lastChange != null && seenOn.isBefore(lastChange)) {
      throw new IllegalArgumentException(
          "Feed " + feed + " changed on " + lastChange + "; a picture of " + seenOn + " is older.");
    }
    if (table.feeds(type).stream().noneMatch(known -> known.number() == number)) {
      table.addFeed(number, type, seenOn);
    }
  }

  private int write(
      FeedType type, int feed, LocalDate seenOn, List<ReferenceIdentity.Keyed> picture) {
    Map<String, ReferenceVersion> stored = new HashMap<>();
    table.newest(feed).forEach(version -> stored.put(version.key(), version));
    long[] positions =
        Positions.of(
            picture.stream()
                .map(row -> stored.get(row.key()))
                .map(version -> version == null ? null : version.position())
                .toArray(Long[]::new));
    List<Integer> changed = new ArrayList<>();
    for (int i = 0; i < picture.size(); i++) {
      ReferenceVersion before = stored.get(picture.get(i).key());
      if (before != null && same(before, picture.get(i), positions[i], seenOn)) {
        stored.remove(before.key());
      } else {
        changed.add(i);
      }
    }
    if (changed.isEmpty() && stored.isEmpty()) {
      return 0;
    }
    Set<String> known = table.subjectsBefore(type, seenOn);
    end(List.copyOf(stored.values()), seenOn);
    long serial = table.nextSerial(feed);
    table.insert(
        Lists.numbered(
            changed,
            (place, number) ->
                version(picture.get(place), positions[place], seenOn)
                    .numbered(ReferenceVersion.id(feed, serial + number), known)));
    changed.forEach(place -> stored.remove(picture.get(place).key()));
    return changed.size() + stored.size();
  }

  private static boolean same(
      ReferenceVersion before, ReferenceIdentity.Keyed row, long position, LocalDate seenOn) {
    ReferenceVersion version = version(row, position, seenOn);
    return before.sameAs(version.hash(), version.position());
  }

  private static ReferenceVersion version(
      ReferenceIdentity.Keyed row, long position, LocalDate seenOn) {
    Map<String, String> values = row.row().get();
    String payload = Columns.json(values);
    return new ReferenceVersion(
        0,
        row.key(),
        row.subject(),
        position,
        payload,
        Hash.hex(payload),
        values.containsKey("valid_from"),
        false,
        seenOn,
        null);
  }

  /** A version of the same day is replaced: that day was never reported on. */
  private void end(List<ReferenceVersion> versions, LocalDate goneOn) {
    table.delete(versions.stream().filter(v -> v.seenOn().equals(goneOn)).toList());
    table.end(versions.stream().filter(v -> !v.seenOn().equals(goneOn)).toList(), goneOn);
  }

  @Override
  public int keepOnly(Set<String> feeds, LocalDate seenOn) {
    int ended = 0;
    for (FeedType type : FeedType.values()) {
      for (ReferenceRows.Feed feed : table.feeds(type)) {
        String name = names.feedName(feed.number());
        if (!feeds.contains(name)) {
          ended += store(type, name, seenOn, List.of());
        }
      }
    }
    return ended;
  }

  @Override
  public Reference load(LocalDate asOf) {
    CompletableFuture<List<Customer>> customers =
        CompletableFuture.supplyAsync(
            () ->
                history(FeedType.CUSTOMERS, asOf, new SharedValues(), ReferenceRecords::customer));
    try {
      return load(asOf, customers);
    } finally {
      // Not left behind, whatever happened.
      customers.handle((loaded, failure) -> null).join();
    }
  }

  /** The customers, by far the most of all, come from a thread of their own. */
  private Reference load(LocalDate asOf, CompletableFuture<List<Customer>> customers) {
    SharedValues shared = new SharedValues();
    return new Reference(
        history(FeedType.UNITS, asOf, shared, ReferenceRecords::unit),
        newest(FeedType.EMPLOYEES, asOf, shared, ReferenceRecords::employee),
        history(FeedType.ASSIGNMENTS, asOf, shared, ReferenceRecords::assignment),
        newest(FeedType.ABSENCES, asOf, shared, ReferenceRecords::absence),
        awaited(customers),
        newest(FeedType.CONTACTS, asOf, shared, ReferenceRecords::contact),
        newest(FeedType.TARGETS, asOf, shared, ReferenceRecords::target),
        newest(FeedType.EVENTS, asOf, shared, ReferenceRecords::event),
        newest(FeedType.MEASURES, asOf, shared, ReferenceRecords::measure),
        newest(FeedType.SUPERIORS, asOf, shared, ReferenceRecords::superior));
  }

  private static <T> T awaited(CompletableFuture<T> loading) {
    try {
      return loading.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    }
  }

  private <T> List<T> newest(
      FeedType type, LocalDate asOf, SharedValues shared, Function<SeenRow, T> record) {
    return records(type, asOf, Versions::newest, shared, record);
  }

  private <T> List<T> history(
      FeedType type, LocalDate asOf, SharedValues shared, Function<SeenRow, T> record) {
    return records(type, asOf, Versions::history, shared, record);
  }

  /** Of each feed of a type by name; a day before its first picture sees that first picture. */
  private <T> List<T> records(
      FeedType type,
      LocalDate asOf,
      Function<Versions, List<Versions.Held>> held,
      SharedValues shared,
      Function<SeenRow, T> record) {
    List<T> records = new ArrayList<>();
    table.feeds(type).stream()
        .sorted(Comparator.comparing(feed -> names.feedName(feed.number())))
        .forEach(
            feed -> {
              LocalDate day = asOf.isBefore(feed.firstSeen()) ? feed.firstSeen() : asOf;
              List<Versions.Held> rows =
                  held.apply(new Versions(day, table.seen(feed.number(), day)));
              records.addAll(table.records(feed.number(), rows, shared, record));
            });
    return List.copyOf(records);
  }

  @Override
  public LocalDate knownSince() {
    return table.feeds(FeedType.ASSIGNMENTS).stream()
        .map(feed -> table.knownSince(feed.number()))
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }
}
