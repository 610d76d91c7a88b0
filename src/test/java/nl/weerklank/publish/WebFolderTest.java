package nl.weerklank.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.survey.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebFolderTest {

  @Test
  void a_units_folder_is_safe_whatever_its_name_and_id() {
    Set<String> folders = new HashSet<>();
    List<String> names =
        List.of(
            "../x", "CON", "a".repeat(300), "", "\u0000", "C:\\x", "x/../../etc", "\u202Ex", ".");
    for (String name : names) {
      String folder = Place.folder(ReportKind.DEPARTMENT, name, name);
      assertThat(Place.safe(folder)).as(name).isTrue();
      assertThat(folder).startsWith("unit/").doesNotContain("..");
      folders.add(folder);
    }
    assertThat(folders).hasSameSizeAs(names);
  }

  @Test
  void units_of_one_name_have_folders_of_their_own() {
    assertThat(Place.folder(ReportKind.DEPARTMENT, "1", "Caf\u00e9"))
        .isNotEqualTo(Place.folder(ReportKind.DEPARTMENT, "2", "CAFE"))
        .matches("unit/cafe-[0-9a-f]{8}");
  }

  @Test
  void a_page_lies_nowhere_but_in_its_folder() {
    for (String folder : List.of("..", "unit/../..", "unit/a/b", "/etc", "unit/")) {
      assertThatThrownBy(() -> new Entry("department", "u", "U", folder, "2026-W10", "nl"))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> new Entry("department", "u", "U", "unit/u", "../2026", "nl"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_list_of_pages_is_read_as_it_was_written_without_those_deleted(@TempDir Path folder)
      throws Exception {
    PageFiles files = new PageFiles(folder);
    Manifest manifest = Manifest.read(files);
    Entry kept = new Entry("department", "u\"\n1", "<U>", "unit/u-1", "2026-W10", "nl");
    manifest.add(kept);
    manifest.add(new Entry("director", "o", "O", "director", "2026-W10", "nl"));
    files.write(kept.path(), "page".getBytes(StandardCharsets.UTF_8));
    files.write(Manifest.FILE, manifest.bytes());

    Manifest read = Manifest.read(files);

    assertThat(read.byUnit("department", "nl")).containsOnlyKeys("u\"\n1");
    assertThat(read.has(kept)).isTrue();
    assertThat(read.byUnit("director", "nl")).isEmpty();
    assertThat(Files.list(folder).map(Path::getFileName).map(Path::toString))
        .containsExactlyInAnyOrder("unit", "reports.json");
  }

  @Test
  void a_list_that_leads_elsewhere_is_refused_with_what_to_do(@TempDir Path folder)
      throws Exception {
    for (String list :
        List.of("{", "[{\"folder\":\"../..\",\"period\":\"x\",\"language\":\"nl\"}]")) {
      Files.writeString(folder.resolve("reports.json"), list);
      assertThatThrownBy(() -> Manifest.read(new PageFiles(folder)))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("reports.json")
          .hasMessageContaining("delete it");
    }
  }
}
