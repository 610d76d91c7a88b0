package nl.weerklank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.weerklank.cli.TestInstallation.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of web pages a run writes. */
class WebPagesIT {

  private static final String MONDAY = "2026-03-09";

  /** Six departments and the director; one head and no one else reads English. */
  private static final int PAGES = 8;

  private static final int MAILS = 7;

  @TempDir static Path twinDirectory;
  private static Map<String, String> twin;

  @TempDir Path directory;
  private TestInstallation installation;
  private Process process;

  @BeforeAll
  static void run_the_twin() {
    TestInstallation installation = TestInstallation.in(twinDirectory);
    Result run = installation.run(arguments(installation));
    assertThat(run.exit()).as(run.all()).isZero();
    assertThat(run.out()).contains(" pages=" + PAGES + " ").contains("accepted=" + MAILS);
    twin = contents(installation.path("web"));
  }

  @BeforeEach
  void install() {
    installation = TestInstallation.in(directory);
  }

  @AfterEach
  void end() {
    if (process != null) {
      process.destroyForcibly();
    }
  }

  @Test
  void every_department_has_a_folder_of_its_own_and_the_index_leads_to_all() {
    assertThat(twin.keySet())
        .contains("index.html", "reports.json", "assets/html.css")
        .contains("assets/fonts/SourceSans3-Regular.ttf", "assets/fonts/OFL-SourceSans3.txt")
        .contains("director/2026-W10.nl.html", "director/index.html");
    assertThat(twin.keySet()).filteredOn(name -> name.contains(".nl.html")).hasSize(7);
    assertThat(twin.keySet())
        .filteredOn(name -> name.endsWith(".en.html"))
        .singleElement()
        .asString()
        .matches("unit/telefoon-noord-[0-9a-f]{8}/2026-W10\\.en\\.html");
    String index = twin.get("index.html");
    twin.keySet().stream()
        .filter(name -> name.contains("2026-W10"))
        .forEach(name -> assertThat(index).contains("href=\"" + name + "\""));
    assertThat(index.indexOf("Noord<")).isLessThan(index.indexOf("Balie Noord<"));
    assertThat(index.indexOf("Telefoon Noord<")).isLessThan(index.indexOf("Zuid<"));
  }

  @Test
  void no_employee_and_no_customer_is_named_and_nobody_has_a_page_of_their_own() {
    assertThat(twin.keySet()).noneMatch(name -> name.contains("employee"));
    twin.forEach(
        (name, text) -> {
          if (!name.startsWith("assets/")) {
            assertThat(text)
                .as(name)
                .doesNotContain("aldenhof", "Medewerker ", "Bedrijf ", "Contact ", "020-")
                .doesNotContain("http:", "https:", "<script", "style=");
          }
        });
  }

  @Test
  void with_the_setting_the_call_list_is_in_the_pages() {
    installation.edit(
        "config/application.yml",
        "  audience:",
        "  reports: {html: {directory: \""
            + installation.path("web")
            + "\", call-lists: true}}\n  audience:");

    Result run = installation.run("run", "--as-of", MONDAY, "--report", "department");

    assertThat(run.exit()).as(run.all()).isZero();
    assertThat(run.out()).contains("web pages  7 new");
    assertThat(String.join("", contents(installation.path("web")).values())).contains("Bedrijf ");
  }

  @Test
  void scores_of_single_people_are_in_no_page_though_their_manager_gets_them_by_mail() {
    installation.edit(
        "config/application.yml", "  audience:", "  privacy: {individuals: true}\n  audience:");

    Result run = installation.run(arguments(installation));

    assertThat(run.exit()).as(run.all()).isZero();
    assertThat(String.join("", contents(installation.path("web")).values()))
        .doesNotContain("aldenhof");
  }

  @Test
  void a_second_run_touches_nothing_and_a_later_week_stands_beside_the_first() throws Exception {
    installation.run(arguments(installation));
    Map<String, FileTime> times = times(installation.path("web"));

    Result again = installation.run(arguments(installation));

    assertThat(again.out()).contains(" pages=0 ");
    assertThat(times(installation.path("web"))).isEqualTo(times);

    installation.source("UPDATE unit SET name = 'Loket Noord' WHERE id = 'n1'");
    Result later = installation.run(arguments(installation, "2026-03-16"));

    assertThat(later.exit()).as(later.all()).isZero();
    Map<String, String> after = contents(installation.path("web"));
    twin.forEach(
        (name, text) -> {
          if (name.contains("2026-W10")) {
            assertThat(after.get(name)).isEqualTo(text);
            assertThat(after).containsKey(name.replace("W10", "W11"));
          }
        });
    String index = after.get("index.html");
    assertThat(index.indexOf("2026-W11.nl.html")).isLessThan(index.indexOf("2026-W10.nl.html"));
    assertThat(index).contains("Loket Noord").doesNotContain("Balie Noord");
  }

  @Test
  void a_page_that_was_deleted_is_drawn_again_while_its_edition_is_due_and_then_forgotten()
      throws Exception {
    installation.run(arguments(installation));
    Files.delete(installation.path("web/director/2026-W10.nl.html"));

    assertThat(installation.run(arguments(installation)).out()).contains(" pages=1 ");
    assertThat(contents(installation.path("web"))).isEqualTo(twin);

    Files.delete(installation.path("web/director/2026-W10.nl.html"));
    installation.run(arguments(installation, "2026-03-16"));
    Map<String, String> after = contents(installation.path("web"));
    assertThat(after.get("reports.json")).doesNotContain("director\",\"period\":\"2026-W10");
    assertThat(after.get("index.html")).doesNotContain("director/2026-W10");
  }

  @Tag("thorough")
  @Test
  void killed_between_its_pages_it_ends_with_the_same_folder() throws Exception {
    for (int pages : new int[] {1, 4}) {
      process = installation.start(arguments(installation));
      while (pagesSoFar() < pages) {
        assertThat(process.isAlive()).as(installation.read("process.log")).isTrue();
        Thread.sleep(2);
      }
      process.destroyForcibly();
      process.waitFor();
    }

    Result last = installation.run(arguments(installation));

    assertThat(last.exit()).as(last.all()).isZero();
    assertThat(contents(installation.path("web"))).isEqualTo(twin);
    assertThat(installation.mails()).hasSize(MAILS);
  }

  private int pagesSoFar() {
    try {
      return (int)
          installation.files("web", ".html").stream().filter(name -> name.contains("W10")).count();
    } catch (UncheckedIOException e) {
      return 0;
    }
  }

  @Test
  void a_file_in_its_place_is_told_before_anything_is_read() {
    installation.write("web", "not a folder");

    Result run = installation.run(arguments(installation));

    assertThat(run.exit()).isEqualTo(78);
    assertThat(run.err()).contains("--html").contains("name a folder");
    assertThat(installation.mails()).isEmpty();

    installation.edit(
        "config/application.yml",
        "  audience:",
        "  reports: {html: {directory: \"" + installation.path("web") + "\"}}\n  audience:");
    Result set = installation.run("run", "--as-of", MONDAY);
    assertThat(set.exit()).isEqualTo(78);
    assertThat(set.err()).contains("weerklank.reports.html.directory");
  }

  @Test
  void a_page_that_cannot_be_written_keeps_no_mail_back_and_is_written_the_next_time()
      throws IOException {
    Path inTheWay = installation.path("web/director/2026-W10.nl.html/x");
    Files.createDirectories(inTheWay);

    Result run = installation.run(arguments(installation));

    assertThat(run.exit()).as(run.all()).isEqualTo(70);
    assertThat(run.err()).contains("2026-W10.nl.html cannot be written");
    assertThat(installation.mails()).hasSize(MAILS);

    Files.delete(inTheWay);
    Files.delete(inTheWay.getParent());
    Result next = installation.run(arguments(installation));
    assertThat(next.exit()).as(next.all()).isZero();
    assertThat(contents(installation.path("web"))).isEqualTo(twin);
  }

  @Test
  void a_rehearsal_leaves_the_folder_of_the_settings_alone() {
    installation.edit(
        "config/application.yml",
        "  audience:",
        "  reports: {html: {directory: \"" + installation.path("web") + "\"}}\n  audience:");

    Result dry = installation.run("run", "--as-of", MONDAY, "--dry-run");

    assertThat(dry.exit()).as(dry.all()).isZero();
    assertThat(installation.path("web")).doesNotExist();
    assertThat(contents(installation.path("output/dry-run/" + MONDAY + "/html"))).isEqualTo(twin);
  }

  private static String[] arguments(TestInstallation installation) {
    return arguments(installation, MONDAY);
  }

  private static String[] arguments(TestInstallation installation, String asOf) {
    String web = installation.path("web").toString();
    return new String[] {
      "run", "--as-of", asOf, "--html", web, "--report", "director", "--report", "department"
    };
  }

  private static Map<String, String> contents(Path folder) {
    Map<String, String> contents = new TreeMap<>();
    walk(folder, (name, file) -> contents.put(name, read(file)));
    return contents;
  }

  private static Map<String, FileTime> times(Path folder) {
    Map<String, FileTime> times = new TreeMap<>();
    walk(
        folder,
        (name, file) -> {
          try {
            times.put(name, Files.getLastModifiedTime(file));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return times;
  }

  private static void walk(Path folder, java.util.function.BiConsumer<String, Path> each) {
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> each.accept(folder.relativize(file).toString(), file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      boolean font = file.toString().endsWith(".ttf");
      return font
          ? String.valueOf(Files.size(file))
          : Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
