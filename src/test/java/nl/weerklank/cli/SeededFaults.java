package nl.weerklank.cli;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The table of faults an administrator may make, each with what a run must say of it. */
final class SeededFaults {

  /** A password that must show up nowhere. */
  static final String CANARY = "kanarie-7319";

  private static final String CONFIGURATION = "config/application.yml";

  /** No server listens on the discard port of a machine that builds software. */
  private static final String DEAD = "jdbc:postgresql://127.0.0.1:9/weerklank?password=" + CANARY;

  private SeededFaults() {}

  /**
   * @param words each must stand on the error stream
   */
  record Fault(String name, int exit, List<String> words, Consumer<TestInstallation> seed) {
    @Override
    public String toString() {
      return name + " ends with " + exit;
    }
  }

  private static Fault fault(
      String name, int exit, Consumer<TestInstallation> seed, String... words) {
    return new Fault(name, exit, List.of(words), seed);
  }

  private static Consumer<TestInstallation> configured(String old, String text) {
    return installation -> installation.edit(CONFIGURATION, old, text);
  }

  private static Consumer<TestInstallation> template(String file, String old, String text) {
    return installation -> installation.edit("reports-templates/" + file, old, text);
  }

  private static Consumer<TestInstallation> source(String script) {
    return installation -> installation.source(script);
  }

  /** Found before any database is opened. */
  static Stream<Fault> settings() {
    return Stream.of(
        fault(
            "an unknown key",
            78,
            configured("      feeds:\n", "      passwort: " + CANARY + "\n      feeds:\n"),
            "weerklank.sources.all.passwort",
            "application.yml",
            "configuration.md"),
        fault(
            "a word for a number",
            78,
            configured("      feeds:\n", "      fetch-size: many\n      feeds:\n"),
            "weerklank.sources.all.fetch-size",
            "application.yml",
            "whole number"),
        fault(
            "an unknown zone",
            78,
            configured("Europe/Amsterdam", "Europe/Nowhere"),
            "weerklank.organisation.zone",
            "application.yml",
            "Europe/Amsterdam"),
        fault(
            "a word for a duration",
            78,
            configured("maximum-age: 120d", "maximum-age: often"),
            "weerklank.guard.feeds.employer.maximum-age",
            "application.yml",
            "14d"),
        fault(
            "an unknown formula",
            78,
            configured("formula: mean", "formula: median"),
            "weerklank.metrics.ces.formula",
            "application.yml",
            "top-share"),
        fault(
            "a secret where settings belong",
            78,
            configured("delivery:\n", "delivery:\n    smtp: " + CANARY + "\n"),
            "weerklank.delivery.smtp",
            "application.yml"),
        fault(
            "a variable nobody set",
            78,
            configured("password: \"" + CANARY + "\"", "password: ${NOBODY_SET_THIS}"),
            "weerklank.sources.all.password",
            "NOBODY_SET_THIS",
            "environment"),
        fault(
            "a missing SQL file",
            78,
            configured("sql/responses.sql", "sql/gone.sql"),
            "contact",
            "gone.sql",
            "missing"),
        fault(
            "a feed twice in one source",
            78,
            configured(
                "        units: {sql: sql/units.sql}",
                "        contact: {type: responses, sql: sql/units.sql}"),
            "application.yml",
            "duplicate key contact",
            "line 23"),
        fault(
            "a feed twice in two sources",
            78,
            configured(
                "  guard:\n",
                "    more:\n      url: jdbc:h2:mem:more\n      feeds:\n        contact: {type:"
                    + " responses, sql: sql/responses.sql}\n  guard:\n"),
            "weerklank.sources.more.feeds.contact",
            "all",
            "duplicate"),
        fault(
            "overlapping bands",
            78,
            configured("top: 9-10, bottom: 0-6", "top: 6-10, bottom: 0-6"),
            "weerklank.metrics.nps",
            "overlap"),
        fault(
            "a band that leaves out the end of its scale",
            78,
            configured("top: 9-10, bottom: 0-6", "top: 8-9, bottom: 0-6"),
            "weerklank.metrics.nps",
            "must hold 10"),
        fault(
            "reversed bands",
            78,
            configured("top: 9-10, bottom: 0-6", "top: 0-6, bottom: 9-10"),
            "weerklank.metrics.nps",
            "ends of the scale"),
        fault(
            "a band that runs downwards",
            78,
            configured("top: 9-10, bottom: 0-6", "top: 10-9, bottom: 0-6"),
            "weerklank.metrics.nps",
            "upwards"),
        fault(
            "an unknown formula",
            78,
            configured("formula: net", "formula: netto"),
            "weerklank.metrics.nps.formula",
            "net, top-share, mean"),
        fault(
            "k under 5",
            78,
            configured("  guard:\n", "  scoring: {employer-minimum: 4}\n  guard:\n"),
            "weerklank.scoring",
            "floor is 5"),
        fault(
            "a rebase in no week",
            78,
            configured("  guard:\n", "  trend: {rebase: {move: {week: 2026-W54}}}\n  guard:\n"),
            "weerklank.trend.rebase.move.week",
            "2026-W54"),
        fault(
            "a metric nobody declared",
            78,
            configured("metrics: [nps, ces]", "metrics: [nps, csat]"),
            "weerklank.surveys.contact.metrics",
            "csat"),
        fault(
            "broken YAML",
            78,
            configured("  guard:\n", "  guard: [\n"),
            "application.yml",
            "not valid YAML",
            "line"));
  }

  /** Found while reading, before anything is replaced. */
  static Stream<Fault> sources() {
    return Stream.of(
        fault(
            "an unknown driver",
            78,
            configured("jdbc:h2:file:", "jdbc:oracle:thin:"),
            "Source all",
            "-Dloader.path=config/drivers"),
        fault(
            "an unknown column",
            78,
            installation -> installation.edit("config/sql/responses.sql", "nps, ces", "nsp, ces"),
            "feed contact",
            "responses.sql",
            "NSP"),
        fault(
            "a label nobody knows",
            78,
            installation ->
                installation.edit("config/sql/responses.sql", "nps, ces", "nps AS nsp, ces"),
            "feed contact",
            "responses.sql",
            "nsp"),
        fault(
            "a dead database",
            69,
            installation ->
                installation.edit(
                    CONFIGURATION, "jdbc:h2:file:" + installation.path("source"), DEAD),
            "Source all",
            "does not answer"),
        fault(
            "a missing database",
            69,
            configured("/source\"", "/sauce\""),
            "Source all",
            "no database file"),
        fault(
            "a wrong password",
            77,
            configured("password: \"" + CANARY + "\"", "password: " + CANARY + "x"),
            "Source all",
            "refuses the account",
            "password"),
        fault(
            "an emptied feed",
            65,
            source("DELETE FROM answer"),
            "Feed contact",
            "emptied",
            "weerklank.guard.feeds.contact.maximum-drop"),
        fault(
            "an emptied HR feed",
            65,
            source("DELETE FROM worker"),
            "Feed employees",
            "emptied",
            "weerklank.guard.feeds.employees.maximum-drop"),
        fault(
            "a shrunken feed",
            65,
            source("DELETE FROM answer WHERE MOD(id, 10) < 3"),
            "Feed contact",
            "shrank from 900 rows",
            "weerklank.guard.feeds.contact.maximum-drop"),
        fault(
            "a stale feed",
            65,
            source("DELETE FROM answer WHERE given > DATE '2026-02-15'"),
            "Feed contact",
            "stale",
            "2026-02-15",
            "weerklank.guard.feeds.contact.maximum-age"));
  }

  /** The reporting database cannot be opened at all. */
  static Stream<Fault> store() {
    return Stream.of(
        fault(
            "a dead reporting database",
            69,
            configured("  metrics:\n", "  store: {url: \"" + DEAD + "\"}\n  metrics:\n"),
            "reporting database",
            "does not answer",
            "weerklank.store.url"),
        fault(
            "a wrong password for the reporting database",
            77,
            configured("  metrics:\n", "  store: {password: " + CANARY + "}\n  metrics:\n"),
            "reporting database",
            "weerklank.store.username"),
        fault(
            "an output directory that cannot be",
            70,
            configured("/output\"", "/config/application.yml/output\""),
            "application.yml",
            "output",
            "directory"));
  }

  /** Found after the facts were brought up to date, before the first mail left. */
  static Stream<Fault> late() {
    return Stream.of(
        fault(
            "a misspelt field",
            78,
            template("employee.html", "</body>", "<p>{{verdikt}}</p></body>"),
            "employee.html:",
            "verdikt"),
        fault(
            "a misspelt message",
            78,
            template("director.html", "</body>", "<p>{{t.verdikt}}</p></body>"),
            "director.html:",
            "verdikt",
            "message"),
        fault(
            "broken markup",
            78,
            template("director.html", "</body>", "<p>Bye</body>"),
            "director.html:",
            "broken markup"),
        fault(
            "an unknown image",
            78,
            template("director.html", "</body>", "<img src=\"logo.png\" alt=\"\"/></body>"),
            "logo.png",
            "reports-templates"),
        fault(
            "a missing template",
            78,
            installation -> installation.path("reports-templates/mail.html").toFile().delete(),
            "mail.html"),
        fault(
            "a mail directory that cannot be",
            70,
            installation ->
                installation.edit(
                    CONFIGURATION,
                    "    from:",
                    "    directory: \""
                        + installation.path(CONFIGURATION).toAbsolutePath()
                        + "/mail\"\n    from:"),
            "application.yml/mail",
            "director/2026-W10"));
  }
}
