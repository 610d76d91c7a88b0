package nl.weerklank.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import nl.weerklank.deliver.DeliverySettings.Retry;
import nl.weerklank.deliver.DeliverySettings.Security;
import nl.weerklank.deliver.ScriptedServer.Received;
import nl.weerklank.deliver.ScriptedServer.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the page on delivery says of a server in trouble is what happens. */
class SmtpTableIT {

  private static TestTls localhost;
  private static TestTls elsewhere;

  @TempDir Path directory;

  private final ScriptedServer sick = new ScriptedServer();
  private final ScriptedServer well = new ScriptedServer();
  private Post post;

  static Stream<List<String>> rows() throws IOException {
    return DeliveryPage.table("servers").stream();
  }

  @BeforeAll
  static void certificates() {
    localhost = TestTls.of("localhost");
    elsewhere = TestTls.of("elsewhere.example");
  }

  @BeforeEach
  void open() {
    post = new Post(directory);
    Duration hour = Duration.ofHours(1);
    post.retry = new Retry(hour, hour, Duration.ofMinutes(1), 3);
    post.username = null;
  }

  @AfterEach
  void close() throws Exception {
    sick.close();
    well.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void a_reply_at_a_stage_has_its_outcome_and_no_mail_arrives_twice(List<String> row)
      throws Exception {
    script(row.get(1), row.get(2));
    post.port = sick.port();
    post.add("e1", 0);

    int exit = exit(post.deliver("night-1"));
    String left = post.state("e1").name();
    int first = kept(sick, row.get(1), row.get(2));
    recovered();
    post.deliver("night-2");
    int delivered = first + well.received().size();

    assertThat(List.of(left, exit + "", post.state("e1").name(), delivered + ""))
        .isEqualTo(row.subList(3, 7));
    assertThat(delivered).as("never twice").isLessThanOrEqualTo(1);
    assertThat(row.get(0)).isEqualTo(contentLeft(row.get(1)) ? "SENDING" : "CLAIMED");
  }

  private void script(String stage, String event) throws IOException {
    switch (stage) {
      case "connect" -> sick.close();
      case "certificate" -> certificate(event);
      case "STARTTLS", "AUTH" -> {
        secured(sick, event);
        play(Stage.valueOf(stage), event);
      }
      default -> play(Stage.valueOf(stage.equals("final dot") ? "DOT" : stage), event);
    }
  }

  private void certificate(String event) {
    boolean stranger = event.equals("of another host");
    TestTls shown = stranger ? elsewhere : localhost;
    sick.startTls(shown.server());
    post.security = Security.STARTTLS;
    post.tls = elsewhere.client().getSocketFactory();
  }

  private void secured(ScriptedServer server, String event) {
    post.security = Security.STARTTLS;
    post.tls = localhost.client().getSocketFactory();
    post.username = "weerklank";
    if (!event.equals("not offered") || server == well) {
      server.startTls(localhost.server()).offering("AUTH PLAIN");
    }
  }

  private void play(Stage stage, String event) {
    switch (event) {
      case "not offered" -> {
        if (stage == Stage.AUTH) {
          sick.startTls(localhost.server());
        }
      }
      case "hangs up" -> sick.on(stage, ScriptedServer.DROP);
      case "is silent" -> {
        post.readTimeout = Duration.ofMillis(500);
        sick.on(stage, ScriptedServer.SILENCE);
      }
      case "answers late" -> sick.watching((at, answered) -> late(at == stage && !answered));
      default -> sick.on(stage, event);
    }
  }

  private static void late(boolean now) {
    try {
      Thread.sleep(now ? 300 : 0);
    } catch (InterruptedException ex) {
      Thread.currentThread().interrupt();
    }
  }

  /** A day later another server stands there, in good health. */
  private void recovered() {
    post.clock.sleep(Duration.ofDays(1));
    post.port = well.port();
    post.readTimeout = Duration.ofSeconds(20);
    if (post.security == Security.STARTTLS) {
      secured(well, "");
    }
  }

  /** Messages the server took, or may have taken when it gave no definite answer. */
  private static int kept(ScriptedServer server, String stage, String event) {
    List<Received> received = server.received();
    boolean refused = stage.equals("final dot") && event.matches("[45]\\d\\d .*");
    return refused ? 0 : received.size();
  }

  private static boolean contentLeft(String stage) {
    return stage.equals("CONTENT") || stage.equals("final dot");
  }

  private static int exit(DeliverySummary summary) {
    if (summary.failure() != null) {
      return summary.failure().kind().exitCode();
    }
    return summary.partial() ? 3 : 0;
  }
}
