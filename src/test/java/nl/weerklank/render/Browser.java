package nl.weerklank.render;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Chromium without a screen, spoken to in its DevTools protocol. */
final class Browser implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long PATIENCE = 60;

  private final Process process;
  private final Path profile;
  private final WebSocket socket;
  private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
  private final String session;
  private int number;

  /** What the page asked for and complained of since it was opened. */
  final List<String> requests = new ArrayList<>();

  final List<String> complaints = new ArrayList<>();

  private Browser(Process process, Path profile, String address) {
    this.process = process;
    this.profile = profile;
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address), new Ear())
            .join();
    String target = call("Target.createTarget", Map.of("url", "about:blank"), null, "targetId");
    this.session =
        call(
            "Target.attachToTarget",
            Map.of("targetId", target, "flatten", true),
            null,
            "sessionId");
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      call(domain + ".enable", Map.of());
    }
  }

  /**
   * Where there is no Chromium the test is skipped, but for the build server, which must have one.
   *
   * @param folder for its profile
   */
  static Browser start(Path folder) throws Exception {
    String program = program();
    if (program == null) {
      String words = "There is no Chromium on this machine; install the package chromium.";
      if ("true".equals(System.getenv("CI"))) {
        fail(words);
      }
      abort(words + " The web pages are not tested.");
    }
    Process process =
        new ProcessBuilder(
                program,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--no-first-run",
                "--remote-debugging-port=0",
                "--user-data-dir=" + folder,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("chromium.log").toFile())
            .start();
    return new Browser(process, folder, address(folder, process));
  }

  private static String program() {
    for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
      for (String name : List.of("chromium", "chromium-browser", "google-chrome")) {
        Path program = Path.of(folder, name);
        if (Files.isExecutable(program)) {
          return program.toString();
        }
      }
    }
    return null;
  }

  private static String address(Path folder, Process process) throws Exception {
    Path file = folder.resolve("DevToolsActivePort");
    for (int i = 0; i < PATIENCE * 20; i++) {
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      if (lines.size() > 1) {
        return "ws://127.0.0.1:" + lines.get(0) + lines.get(1);
      }
      if (!process.isAlive()) {
        break;
      }
      Thread.sleep(50);
    }
    throw new IOException(
        "Chromium does not start: " + Files.readString(folder.resolve("chromium.log")));
  }

  /** Opens a page on a screen of this width, and waits until all of it is there. */
  void open(Path page, int width) {
    requests.clear();
    complaints.clear();
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    call("Page.navigate", Map.of("url", page.toUri().toString()));
    await("Page.loadEventFired");
    evaluate("document.fonts.ready.then(() => 1)");
  }

  /** The value of an expression, or of what it promises. */
  JsonNode evaluate(String script) {
    JsonNode answer =
        call(
            "Runtime.evaluate",
            Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(answer.get("exceptionDetails").toString());
    }
    return answer.path("result").path("value");
  }

  /** The page as PNG, as far down as a picture can be long. */
  byte[] picture() {
    JsonNode size = evaluate("[innerWidth, document.documentElement.scrollHeight]");
    Map<String, Object> clip =
        Map.of(
            "x", 0,
            "y", 0,
            "width", size.get(0).asInt(),
            "height", Math.min(16_000, size.get(1).asInt()),
            "scale", 1);
    JsonNode answer =
        call(
            "Page.captureScreenshot",
            Map.of("format", "png", "captureBeyondViewport", true, "clip", clip));
    return Base64.getDecoder().decode(answer.get("data").asString());
  }

  private JsonNode call(String method, Map<String, Object> parameters) {
    return call(method, parameters, session);
  }

  private String call(
      String method, Map<String, Object> parameters, String session, String answer) {
    return call(method, parameters, session).get(answer).asString();
  }

  private JsonNode call(String method, Map<String, Object> parameters, String session) {
    int id = ++number;
    var message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", JSON.valueToTree(parameters));
    if (session != null) {
      message.put("sessionId", session);
    }
    socket.sendText(message.toString(), true).join();
    while (true) {
      JsonNode answer = next();
      if (answer.path("id").asInt(-1) != id) {
        note(answer);
      } else if (answer.has("error")) {
        throw new IllegalStateException(method + ": " + answer.get("error"));
      } else {
        return answer.get("result");
      }
    }
  }

  private void await(String event) {
    JsonNode message;
    do {
      message = next();
      note(message);
    } while (!event.equals(message.path("method").asString("")));
  }

  private void note(JsonNode event) {
    JsonNode details = event.path("params");
    switch (event.path("method").asString("")) {
      case "Network.requestWillBeSent" -> requests.add(details.at("/request/url").asString());
      case "Log.entryAdded" -> complaints.add(details.at("/entry/text").asString());
      case "Runtime.exceptionThrown", "Network.loadingFailed", "Runtime.consoleAPICalled" ->
          complaints.add(details.toString());
      default -> {}
    }
  }

  private JsonNode next() {
    try {
      JsonNode message = heard.poll(PATIENCE, TimeUnit.SECONDS);
      if (message == null) {
        throw new IllegalStateException("Chromium does not answer.");
      }
      return message;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws Exception {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
    for (String left : List.of("SingletonLock", "SingletonCookie", "SingletonSocket")) {
      Files.deleteIfExists(profile.resolve(left));
    }
  }

  private final class Ear implements WebSocket.Listener {

    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        heard.add(JSON.readTree(text.toString()));
        text.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
