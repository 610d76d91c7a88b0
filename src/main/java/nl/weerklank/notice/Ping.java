package nl.weerklank.notice;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a dead man's switch that a run began and how it ended, as healthchecks.io and its likes
 * want it: the address itself for success, with {@code /start} or {@code /fail} behind its path
 * otherwise. The address is a secret: no message names it.
 */
final class Ping {

  private static final Logger LOG = LoggerFactory.getLogger(Ping.class);
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration ANSWER = Duration.ofSeconds(5);

  private final URI address;

  Ping(URI address) {
    this.address = address;
  }

  void started() {
    send("/start");
  }

  void succeeded() {
    send("");
  }

  void failed() {
    send("/fail");
  }

  private void send(String ending) {
    try {
      HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build();
      HttpRequest request = HttpRequest.newBuilder(with(ending)).timeout(ANSWER).GET().build();
      int status = client.send(request, BodyHandlers.discarding()).statusCode();
      if (status / 100 != 2) {
        warn("it answered " + status);
      }
    } catch (IOException | IllegalArgumentException e) {
      // its message may hold the address
      warn(e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void warn(String reason) {
    LOG.warn("weerklank.monitoring.ping was not reached: {}. The run is not affected.", reason);
  }

  private URI with(String ending) {
    String text = address.toString();
    int query = text.indexOf('?');
    String path = query < 0 ? text : text.substring(0, query);
    String rest = query < 0 ? "" : text.substring(query);
    return URI.create(
        (path.endsWith("/") ? path.substring(0, path.length() - 1) : path) + ending + rest);
  }
}
