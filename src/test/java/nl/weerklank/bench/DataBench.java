package nl.weerklank.bench;

import java.sql.Connection;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import nl.weerklank.insight.Window;
import nl.weerklank.job.DataPath;
import nl.weerklank.store.PostgresServer;

/** The way of the answers, each stretch beside a bare read of the same rows. */
final class DataBench {

  private static final int FETCH = 5_000;

  private final Options options;
  private final Organisation organisation;
  private final Rounds rounds;

  private DataBench(Options options) throws Exception {
    this.options = options;
    this.organisation = Organisation.of(options);
    this.rounds = new Rounds(options.rounds());
  }

  /** {@code --only} names some of load, nightly, changed and fold. */
  static void measure(Options options) throws Exception {
    DataBench bench = new DataBench(options);
    String stores = options.text("stores", "h2,postgres");
    try (Connection source = BareRead.open(organisationUrl(bench), "sa", "")) {
      if (stores.contains("h2")) {
        bench.store(source, false);
      }
      if (stores.contains("postgres")) {
        bench.store(source, true);
      }
    }
  }

  private static String organisationUrl(DataBench bench) {
    return bench.organisation.url();
  }

  private boolean wanted(String part) {
    return options.text("only", "load,nightly,changed,fold").contains(part);
  }

  private void store(Connection source, boolean postgres) throws Exception {
    String name = postgres ? "postgres" : "h2";
    if (wanted("load")) {
      load(source, name, postgres);
    }
    String url = postgres ? PostgresServer.empty() : null;
    Installed installed = Installed.in(organisation, name, url);
    try (DataPath path = installed.open()) {
      path.begin();
      path.references();
      night(path);
      nights(name, source, path);
      if (wanted("fold")) {
        fold(name, path, postgres ? url : null, installed);
      }
    }
  }

  private void load(Connection source, String name, boolean postgres) throws Exception {
    DataPath[] open = new DataPath[1];
    rounds.measure(
        name + ": HR and CRM, first read",
        0,
        () -> references(source),
        () -> {
          open[0] = fresh(name, postgres, open[0]);
          return 0;
        },
        () -> open[0].references());
    rounds.measure(
        name + ": first load of the answers",
        postgres ? 0.4 : 0.25,
        () -> answers(source),
        () -> {
          open[0] = fresh(name, postgres, open[0]);
          open[0].references();
          return open[0].join();
        },
        () -> night(open[0]));
    open[0].close();
  }

  /** Begun, with an empty reporting database. */
  private DataPath fresh(String name, boolean postgres, DataPath before) throws Exception {
    if (before != null) {
      before.close();
    }
    String url = postgres ? PostgresServer.empty() : null;
    DataPath path = Installed.in(organisation, name, url).open();
    path.begin();
    return path;
  }

  private void nights(String name, Connection source, DataPath path) throws Exception {
    if (wanted("nightly")) {
      rounds.measure(
          name + ": HR and CRM, nothing changed",
          0,
          () -> references(source),
          () -> {
            path.begin();
            return path.references();
          });
      rounds.measure(
          name + ": answers, nothing changed",
          0.7,
          () -> answers(source),
          () -> {
            path.begin();
            return path.join();
          },
          () -> night(path));
      rounds.measure(
          name + ": whole night, nothing changed",
          0.7,
          () -> answers(source) + references(source),
          () -> {
            path.begin();
            return path.references() + night(path);
          });
    }
    if (wanted("changed")) {
      rounds.measure(
          name + ": answers, 1 % of the days changed",
          0.5,
          () -> answers(source),
          () -> {
            path.begin();
            path.join();
            return organisation.change(100);
          },
          () -> night(path));
    }
    path.begin();
    path.join();
    night(path);
  }

  private static long night(DataPath path) {
    long rows = path.digest();
    path.replace();
    path.finish();
    return rows;
  }

  private void fold(String name, DataPath path, String url, Installed installed) throws Exception {
    path.begin();
    path.join();
    List<Window> windows = path.windows();
    String user = url == null ? "weerklank" : "postgres";
    try (Connection store =
        BareRead.open(url == null ? installed.storeUrl() + SAME_FILE : url, user, "")) {
      long[] keys = BareFacts.keys(store, windows);
      String sql = BareFacts.statement();
      long facts = BareFacts.rows(store, keys);
      rounds.measure(
          name + ": fold of 65 weeks, " + windows.size() + " windows",
          0.6,
          () -> BareRead.rows(store, sql, FETCH, keys[0], keys[1]),
          () -> {
            path.fold(windows);
            return facts;
          });
    }
  }

  /** H2 wants the same settings of everybody who opens the file in one process. */
  private static final String SAME_FILE = ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";

  private static long answers(Connection source) throws Exception {
    String sql = Installed.ANSWERS.replace(":from", "?").replace(":to", "?");
    LocalDateTime from = LocalDate.of(1, 1, 1).atStartOfDay();
    LocalDateTime to = LocalDate.of(9999, 12, 31).atStartOfDay();
    return BareRead.rows(source, sql, FETCH, from, to);
  }

  private static long references(Connection source) throws Exception {
    long rows = 0;
    for (String sql : Installed.REFERENCES.values()) {
      rows += BareRead.rows(source, sql, FETCH);
    }
    return rows;
  }
}
