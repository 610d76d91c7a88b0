package nl.weerklank.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class PingTest {

  @Test
  void the_ending_stands_behind_the_path_and_before_what_is_asked() {
    try (LocalServer server = new LocalServer()) {
      Ping plain = new Ping(URI.create(server.address() + "/ping/abc/"));
      plain.started();
      plain.succeeded();
      plain.failed();
      new Ping(URI.create(server.address() + "/p?key=1&b=%20")).started();

      assertThat(server.asked())
          .containsExactly(
              "/ping/abc/start", "/ping/abc", "/ping/abc/fail", "/p/start?key=1&b=%20");
    }
  }

  @Test
  void a_server_that_is_away_or_refuses_does_no_harm() {
    LocalServer server = new LocalServer();
    Ping ping = new Ping(URI.create(server.address() + "/x"));
    server.answer(500);
    ping.started();
    server.close();
    ping.failed();

    assertThat(server.asked()).containsExactly("/x/start");
  }
}
