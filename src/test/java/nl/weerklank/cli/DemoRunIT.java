package nl.weerklank.cli;

import static nl.weerklank.cli.DemoInstallation.differing;
import static nl.weerklank.demo.DemoFixture.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerklank.cli.TestInstallation.Result;
import nl.weerklank.demo.DemoChanges;
import nl.weerklank.demo.DemoOrganisation;
import nl.weerklank.demo.IndependentTotals;
import nl.weerklank.demo.IndependentTotals.Kind;
import nl.weerklank.demo.IndependentTotals.Line;
import nl.weerklank.demo.IndependentTotals.Total;
import nl.weerklank.demo.Planted;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole job over the demo organisation: again, over changed sources, and the same bytes. */
class DemoRunIT {

  @TempDir Path directory;

  @Tag("thorough")
  @Test
  void the_same_data_gives_the_same_bytes() throws IOException {
    DemoInstallation demo = DemoInstallation.copyTo(directory);
    List<String> units = List.of("KSV", "POL", "SCH-W");

    for (String unit : units) {
      Result drawn = demo.run("--dry-run", "--report", "department", "--unit", unit);
      assertThat(drawn.exit()).as(drawn.all()).isZero();
    }
    Result director = demo.run("--dry-run", "--report", "director");
    assertThat(director.exit()).as(director.all()).isZero();

    Map<String, String> sent = pdfs(demo.path("output/mail"));
    Map<String, String> drawn = pdfs(demo.path("output/dry-run"));
    assertThat(drawn).hasSizeGreaterThan(5);
    assertThat(sent.values()).containsAll(drawn.values());
  }

  private static Map<String, String> pdfs(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".pdf"))
          .collect(Collectors.toMap(Path::toString, DemoRunIT::bytes));
    }
  }

  private static String bytes(Path file) {
    try {
      return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void nothing_changed_sends_nothing_and_writes_nothing_outside_the_run_tables() {
    DemoInstallation demo = DemoInstallation.copyTo(directory);
    Map<String, Integer> before = demo.tables();

    Result second = demo.run("--report", "director", "--report", "department");

    assertThat(second.exit()).as(second.all()).isZero();
    assertThat(second.out()).contains("changed_days=0 replaced=0").contains("accepted=0");
    assertThat(differing(before, demo.tables())).isEmpty();
  }

  @Tag("thorough")
  @Test
  void what_changed_at_the_source_is_replaced_to_the_day() {
    DemoInstallation demo = DemoInstallation.copyTo(directory);
    LocalDate changed = LocalDate.of(2026, 9, 15);
    LocalDate deleted = LocalDate.of(2026, 9, 22);

    Map<String, Integer> before = demo.days();
    assertThat(DemoChanges.changeDay(demo.demo(), changed)).isPositive();
    before = assertReplaced(demo, before, List.of(changed));
    assertThat(DemoChanges.deleteDay(demo.demo(), deleted)).isPositive();
    before = assertReplaced(demo, before, List.of(deleted));
    assertThat(before).doesNotContainKey("contact/" + deleted);
    new DemoOrganisation().correctHindsight(demo.demo());
    assertReplaced(demo, before, Planted.hindsightChangedDays(TODAY));

    try (IndependentTotals independent = new IndependentTotals(demo.demo(), TODAY)) {
      Map<Line, Total> quarter = independent.quarter("2026-Q3");
      for (String metric : List.of("nps", "ces")) {
        Map<String, Map<Integer, Long>> expected = new TreeMap<>();
        quarter.forEach(
            (line, total) -> {
              if (line.kind() == Kind.OWN && line.metric().equals(metric)) {
                expected.put(line.id(), total.byScore());
              }
            });
        assertThat(own(demo, metric)).isEqualTo(expected);
      }
    }
  }

  private static Map<String, Integer> assertReplaced(
      DemoInstallation demo, Map<String, Integer> before, List<LocalDate> days) {
    Result run = demo.run("--report", "director");
    assertThat(run.exit()).as(run.all()).isZero();
    assertThat(run.out()).contains("changed_days=" + days.size() + " ");
    Map<String, Integer> after = demo.days();
    assertThat(differing(before, after))
        .containsExactlyElementsOf(days.stream().map(day -> "contact/" + day).toList());
    return after;
  }

  /** Answers by score of each unit that has some. */
  private static Map<String, Map<Integer, Long>> own(DemoInstallation demo, String metric) {
    Map<String, Map<Integer, Long>> own = new TreeMap<>();
    Result result =
        demo.commands.run(
            "scores",
            "--metric",
            metric,
            "--by",
            "unit",
            "--own",
            "--period",
            "2026-Q3",
            "--as-of",
            DemoInstallation.TODAY);
    ScoreRows.of(result).stream()
        .filter(row -> row.get("rollup").equals("false") && ScoreRows.n(row) > 0)
        .forEach(row -> own.put(row.get("id"), ScoreRows.byScore(row)));
    return own;
  }
}
