package nl.weerklank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.weerklank.cli.SeededFaults.Fault;
import nl.weerklank.cli.TestInstallation.Result;
import nl.weerklank.store.RunLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every seeded fault with its exit code and the words its message must hold. All faults meet one
 * installation that ran well two weeks before, so that mails are due and facts are there to spoil.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {

  private static final String BEFORE = "2026-02-23";
  private static final String MONDAY = "2026-03-09";
  private static final String CONFIGURATION = "config/application.yml";

  private static final List<String> MENDED =
      List.of(
          "a dead database", "an emptied feed", "broken markup", "a mail directory that cannot be");

  private TestInstallation installation;
  private FaultBench bench;
  private List<String> facts;
  private List<String> sent;

  @BeforeAll
  void runWellOnce(@TempDir Path directory) {
    installation = TestInstallation.in(directory);
    bench = new FaultBench(installation, SeededFaults.CANARY);
    Result good = installation.run("run", "--as-of", BEFORE);
    assertThat(good.exit()).as(good.all()).isZero();
    bench.keep();
    facts = bench.facts();
    sent = installation.mails();
  }

  @AfterEach
  void mend() {
    assertThat(bench.filesHolding(SeededFaults.CANARY)).isEmpty();
    bench.mend();
  }

  static Stream<Fault> settings() {
    return SeededFaults.settings();
  }

  static Stream<Fault> sourcesAndStore() {
    return Stream.concat(SeededFaults.sources(), SeededFaults.store());
  }

  static Stream<Fault> late() {
    return SeededFaults.late();
  }

  @ParameterizedTest
  @MethodSource("settings")
  void wrong_settings_stop_a_run_before_it_opens_a_database(Fault fault) {
    fault.seed().accept(installation);

    assertTold(fault, run());

    assertThat(bench.changedFiles("output")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("sourcesAndStore")
  void a_fault_while_reading_leaves_facts_and_ledger_as_they_were(Fault fault) {
    fault.seed().accept(installation);

    assertTold(fault, run());

    assertThat(bench.facts()).isEqualTo(facts);
    assertThat(installation.mails()).isEqualTo(sent);
  }

  @ParameterizedTest
  @MethodSource("late")
  void a_fault_found_late_sends_nothing_of_the_edition(Fault fault) {
    fault.seed().accept(installation);

    assertTold(fault, run());

    assertThat(installation.mails()).isEqualTo(sent);
  }

  @Test
  void after_each_mended_fault_the_run_goes_on_and_sends_everything_once() {
    int attempts = 0;
    for (Fault fault :
        Stream.concat(SeededFaults.sources(), SeededFaults.late())
            .filter(one -> MENDED.contains(one.name()))
            .toList()) {
      fault.seed().accept(installation);
      assertThat(run().exit()).as(fault.name()).isEqualTo(fault.exit());
      bench.mendInput();
      assertThat(installation.run("history").out())
          .contains("finished=no exit=" + fault.exit() + "  (failed;");
      attempts++;
    }
    assertThat(attempts).isEqualTo(MENDED.size());

    assertEverythingIsSentOnce(run());
  }

  @Tag("thorough")
  @Test
  void a_full_disk_is_told_and_what_it_stopped_is_sent_once_later() throws Exception {
    bench.bulkyImage("bulk.png");
    installation.edit(
        "reports-templates/director.html",
        "</body>",
        "<img src=\"bulk.png\" alt=\"\" style=\"width: 20mm\"/></body>");
    int kilobytes = (int) (Files.size(installation.path("output/store/weerklank.mv.db")) / 1024);

    String spool = runWithFullDisk(kilobytes + 1500);

    assertThat(spool)
        .contains("spool directory", installation.path("output/spool").toString(), "exit=70")
        .doesNotContain("Exception", "null");
    assertThat(installation.mails()).isEqualTo(sent);

    bench.mendInput();
    assertEverythingIsSentOnce(run());
  }

  /** While the database is opened, and while days are replaced. */
  @Tag("thorough")
  @Test
  void a_full_disk_under_the_reporting_database_is_told_and_the_next_run_with_room_is_whole()
      throws Exception {
    assertThat(run().exit()).isZero();
    List<String> undisturbed = known();
    bench.mend();
    int kilobytes = (int) (Files.size(installation.path("output/store/weerklank.mv.db")) / 1024);

    for (int room : List.of(0, 200)) {
      assertThat(runWithFullDisk(kilobytes + room))
          .contains("reporting database could not be written", "disk", "store/", "exit=70")
          .doesNotContain("Exception", "null", "Restore");
      assertThat(installation.mails()).isEqualTo(sent);
    }

    assertEverythingIsSentOnce(run());
    assertThat(known()).isEqualTo(undisturbed);
  }

  /** What the reporting database knows, without the mails. */
  private List<String> known() {
    List<String> known = bench.facts().stream().filter(line -> !line.contains(".\"MAIL")).toList();
    assertThat(known).hasSizeGreaterThan(1000);
    return known;
  }

  private String runWithFullDisk(int kilobytes) throws IOException, InterruptedException {
    Process process = installation.startWithFullDisk(kilobytes, "run", "--as-of", MONDAY);
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    String told = Files.readString(installation.path("process.log"));
    assertThat(process.exitValue()).as(told).isEqualTo(70);
    return told;
  }

  @Test
  void a_second_run_is_told_who_holds_the_lock_and_can_wait_for_it() {
    Path lock = installation.path("output/store/weerklank.lock");
    RunLock held = RunLock.acquire(lock, Duration.ZERO, Clock.systemUTC());
    CompletableFuture<Void> release;
    try {
      Result refused = run();

      assertThat(refused.exit()).as(refused.all()).isEqualTo(75);
      assertThat(refused.err())
          .contains("process " + ProcessHandle.current().pid(), "--lock-wait", "weerklank.lock");
    } finally {
      release =
          CompletableFuture.runAsync(
              held::close, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS));
    }

    Result waited = installation.run("history", "--lock-wait", "30s");

    release.join();
    assertThat(waited.exit()).as(waited.all()).isZero();
    assertThat(waited.out()).contains("as-of=" + BEFORE);
  }

  @Test
  void a_database_file_open_elsewhere_is_told_as_such() throws IOException {
    try (FileChannel channel = open("output/store/weerklank.mv.db");
        FileLock lock = channel.lock()) {
      Result refused = run();

      assertThat(refused.exit()).as(refused.all()).isEqualTo(75);
      assertThat(refused.err()).contains("reporting database", "another process", "Close it");
    }
    try (FileChannel channel = open("source.mv.db");
        FileLock lock = channel.lock()) {
      Result refused = run();

      assertThat(refused.exit()).as(refused.all()).isEqualTo(69);
      assertThat(refused.err()).contains("Source all", "another process", "close it");
    }
    assertThat(bench.facts()).isEqualTo(facts);
  }

  private FileChannel open(String file) throws IOException {
    return FileChannel.open(installation.path(file), StandardOpenOption.WRITE);
  }

  @Test
  void check_tells_all_faults_at_once_and_returns_the_first_ones_code() {
    installation.edit("config/sql/responses.sql", "nps, ces", "nsp, ces");
    installation.edit("config/sql/units.sql", "FROM unit", "FROM eenheid");
    installation.edit("reports-templates/employee.html", "</body>", "{{verdikt}}</body>");
    installation.edit(
        CONFIGURATION,
        "    from:",
        "    directory: \"" + installation.path(CONFIGURATION) + "/mail\"\n    from:");

    Result check = installation.run("check");

    assertThat(check.exit()).as(check.all()).isEqualTo(78);
    assertThat(check.out().lines().filter(line -> line.startsWith("!!")))
        .hasSize(4)
        .anyMatch(line -> line.contains("responses.sql") && line.contains("NSP"))
        .anyMatch(line -> line.contains("units.sql") && line.contains("EENHEID"))
        .anyMatch(line -> line.contains("employee.html:") && line.contains("verdikt"))
        .anyMatch(line -> line.contains("application.yml/mail cannot be written"));
    assertClean(check);
    assertThat(installation.mails()).isEqualTo(sent);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "juggle | Unmatched argument",
        "run --sideways | Unknown option",
        "run --as-of tomorrow | yyyy-mm-dd",
        "run --report boss | director, department and employee",
        "scores --metric nps --by unit --period 2026-W99 | 2026-W99",
        "scores --metric nps --by unit --period soon | 2026-Q4",
        "scores --metric happiness --by unit --period 2026-02 | [nps, ces, enps]",
        "scores --metric nps --by moon --period 2026-02 | --by",
        "preview --report director | --out",
        "preview --report director --unit sales --out preview | leave out --unit",
        "scores --metric nps --by employee --period 2026-02 | weerklank.privacy.individuals",
        "run --lock-wait soon | 30s",
        "run --lock-wait -5s | 30s",
        "why somebody | history",
        "run --dry-run --redirect-to you@klein.example | leave one of them out",
        "run --redirect-to you | name@example.org",
        "resolve director/2026-W10/person:w1 --reason asked | --sent"
      })
  void a_wrong_command_line_is_told_in_a_line_that_points_to_the_help(String line, String word) {
    Result result = installation.run(line.split(" "));

    assertThat(result.exit()).as(result.all()).isEqualTo(64);
    assertThat(result.err()).contains(word).contains("--help'").doesNotContain("Usage:");
    assertClean(result);
  }

  private Result run() {
    return installation.run("run", "--as-of", MONDAY);
  }

  private void assertTold(Fault fault, Result result) {
    assertThat(result.exit()).as(result.all()).isEqualTo(fault.exit());
    assertThat(result.err()).contains(fault.words()).contains("exit=" + fault.exit());
    assertClean(result);
  }

  private static void assertClean(Result result) {
    assertThat(result.all())
        .doesNotContain(SeededFaults.CANARY, "Exception", "\tat ", "null", "Usage:");
  }

  private void assertEverythingIsSentOnce(Result run) {
    assertThat(run.exit()).as(run.all()).isZero();
    assertThat(installation.mails()).containsAll(sent).hasSize(sent.size() + 27);
    assertThat(
            installation.storeRows(
                "SELECT COUNT(*), COUNT(DISTINCT report || period || recipient) FROM mail WHERE"
                    + " state = 'ACCEPTED'"))
        .isEqualTo(List.of(List.of("" + (sent.size() + 27), "" + (sent.size() + 27))));
    assertThat(run().out()).contains("accepted=0 ");
  }
}
