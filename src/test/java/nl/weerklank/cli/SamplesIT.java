package nl.weerklank.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The samples for a scheduler name commands, options and exit codes that are there. */
class SamplesIT {

  private static final Path CONFIG = Path.of("config");

  @TempDir Path directory;

  @Test
  void systemd_accepts_both_units() throws Exception {
    Path service = directory.resolve("weerklank.service");
    Path timer = directory.resolve("weerklank.timer");
    Files.copy(CONFIG.resolve("systemd/weerklank.timer"), timer);
    // the binary and the account need not be on this machine
    Files.writeString(
        service,
        unit("service")
            .replace("/usr/bin/java", "/bin/true")
            .replace("file:/srv/weerklank/README.md", "man:systemd(1)"));
    assertThat(verified(service, timer)).isEmpty();

    Files.writeString(service, Files.readString(service).replace("RestartSec", "RestartSecs"));
    assertThat(verified(service, timer)).contains("RestartSecs");
  }

  private static String verified(Path... units) throws IOException, InterruptedException {
    String[] command = new String[units.length + 3];
    command[0] = "systemd-analyze";
    command[1] = "verify";
    command[2] = "--man=no";
    for (int i = 0; i < units.length; i++) {
      command[i + 3] = units[i].toString();
    }
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException absent) {
      assumeTrue(false, "there is no systemd-analyze here");
      return "";
    }
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return out.lines()
        .filter(line -> line.contains("weerklank"))
        .reduce("", (a, b) -> a + b + "\n");
  }

  @Test
  void the_service_tries_again_after_what_passes_and_is_kept_small() throws IOException {
    Map<String, String> keys = new TreeMap<>();
    unit("service")
        .lines()
        .filter(line -> line.matches("[A-Za-z]+=.*"))
        .forEach(
            line ->
                keys.merge(line.split("=", 2)[0], line.split("=", 2)[1], (a, b) -> a + " " + b));

    List<Integer> never =
        Arrays.stream(keys.get("RestartPreventExitStatus").split(" "))
            .map(Integer::valueOf)
            .toList();
    assertThat(Arrays.stream(ExitCode.values()).filter(code -> !never.contains(code.code())))
        .containsExactlyInAnyOrder(ExitCode.OK, ExitCode.UNREACHABLE, ExitCode.TRY_LATER);
    assertThat(keys)
        .containsEntry("Type", "oneshot")
        .containsEntry("NoNewPrivileges", "yes")
        .containsEntry("ProtectSystem", "strict")
        .containsEntry("UMask", "0077");
    assertThat(unit("timer")).contains("Persistent=true", "RandomizedDelaySec=");
  }

  @Test
  void every_command_line_in_a_sample_is_one_weerklank_takes() throws IOException {
    int found = 0;
    for (String sample : List.of(unit("service"), Files.readString(CONFIG.resolve("crontab")))) {
      Matcher line =
          Pattern.compile("-jar weerklank\\.jar ([^\\n]*?)(?: 2>>.*)?\\n").matcher(sample);
      while (line.find()) {
        String[] arguments = line.group(1).strip().split(" ");
        CommandLine.ParseResult parsed = Weerklank.commandLine(arguments).parseArgs(arguments);
        assertThat(parsed.subcommand().commandSpec().name()).isEqualTo("run");
        found++;
      }
    }
    assertThat(found).isEqualTo(3);
  }

  @Test
  void a_crontab_line_has_five_times_an_account_and_a_command() throws IOException {
    List<String> lines =
        Files.readAllLines(CONFIG.resolve("crontab")).stream()
            .map(line -> line.replaceFirst("^#(?=\\d)", ""))
            .filter(line -> !line.startsWith("#") && !line.matches("[A-Z]+=.*"))
            .toList();
    assertThat(lines)
        .hasSize(2)
        .allMatch(line -> line.matches("\\d+ \\d+ \\* \\* \\*  weerklank  cd /srv/weerklank && .*"))
        .noneMatch(line -> line.contains("%"));
  }

  @Test
  void the_log_file_is_turned_over_where_cron_writes_it() throws IOException {
    String rotation = Files.readString(CONFIG.resolve("logrotate"));
    assertThat(rotation).contains("copytruncate").contains("/srv/weerklank/output/log/*.log {");
    assertThat(rotation.chars().filter(c -> c == '{').count()).isOne();
    assertThat(rotation.strip()).endsWith("}");
    assertThat(Files.readString(CONFIG.resolve("crontab")))
        .contains("2>> output/log/weerklank.log");
  }

  private static String unit(String kind) throws IOException {
    return Files.readString(CONFIG.resolve("systemd/weerklank." + kind));
  }
}
