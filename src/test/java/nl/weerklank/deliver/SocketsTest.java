package nl.weerklank.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;

class SocketsTest {

  private final Sockets sockets =
      new Sockets((SSLSocketFactory) SSLSocketFactory.getDefault(), Duration.ofMinutes(3));

  @Test
  void no_message_waits_for_a_delayed_acknowledgement_with_or_without_tls() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket plain = sockets.plain().createSocket();
        Socket raw = new Socket(server.getInetAddress(), server.getLocalPort());
        Socket tls = sockets.encrypted().createSocket(raw, "localhost", 25, true)) {
      assertThat(plain.getTcpNoDelay()).isTrue();
      assertThat(raw.getTcpNoDelay()).isTrue();
      assertThat(tls.getTcpNoDelay()).isTrue();
    }
  }

  @Test
  void after_a_cut_the_open_socket_is_closed_and_no_new_one_made() throws IOException {
    Socket open = sockets.plain().createSocket();

    sockets.cut();

    assertThat(open.isClosed()).isTrue();
    assertThatThrownBy(() -> sockets.plain().createSocket()).isInstanceOf(IOException.class);
  }
}
