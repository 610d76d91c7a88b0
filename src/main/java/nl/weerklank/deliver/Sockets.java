package nl.weerklank.deliver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/**
 * Makes the sockets of one connection with TCP_NODELAY (without it each message waits some 40 ms
 * for a delayed acknowledgement), and can cut the newest one from another thread.
 */
final class Sockets {

  private final SSLSocketFactory tls;
  private volatile Socket newest;
  private volatile boolean cut;

  Sockets(SSLSocketFactory tls) {
    this.tls = tls;
  }

  SocketFactory plain() {
    return new Plain();
  }

  SSLSocketFactory encrypted() {
    return new Encrypted();
  }

  /** Closes the connection under the reader's feet; new ones are refused from now on. */
  void cut() {
    cut = true;
    closeNewest();
  }

  private void closeNewest() {
    Socket socket = newest;
    if (socket != null) {
      try {
        socket.close();
      } catch (IOException alreadyGone) {
        // nothing left to close
      }
    }
  }

  private <S extends Socket> S prepared(S socket) throws IOException {
    socket.setTcpNoDelay(true);
    newest = socket;
    if (cut) {
      closeNewest();
      throw new IOException("stopping");
    }
    return socket;
  }

  private final class Plain extends SocketFactory {
    @Override
    public Socket createSocket() throws IOException {
      return prepared(new Socket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      return prepared(new Socket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
        throws IOException {
      return prepared(new Socket(host, port, local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      return prepared(new Socket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
        throws IOException {
      return prepared(new Socket(host, port, local, localPort));
    }
  }

  /** Layers TLS over a socket, for STARTTLS as for TLS from the first byte. */
  private final class Encrypted extends SSLSocketFactory {
    @Override
    public Socket createSocket(Socket socket, String host, int port, boolean autoClose)
        throws IOException {
      return tls.createSocket(prepared(socket), host, port, autoClose);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      return prepared(tls.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
        throws IOException {
      return prepared(tls.createSocket(host, port, local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      return prepared(tls.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
        throws IOException {
      return prepared(tls.createSocket(host, port, local, localPort));
    }

    @Override
    public String[] getDefaultCipherSuites() {
      return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
      return tls.getSupportedCipherSuites();
    }
  }
}
