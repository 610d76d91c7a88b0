package nl.weerklank.deliver;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.util.WriteTimeoutSocket;

/**
 * Makes the sockets of one connection with TCP_NODELAY (without it each message waits some 40 ms
 * for a delayed acknowledgement) and a limit on each write, and can cut the newest one from another
 * thread.
 */
final class Sockets {

  private final SSLSocketFactory tls;
  private final int writeTimeout;
  private volatile Socket newest;
  private volatile Socket outermost;
  private volatile boolean cut;

  /**
   * @param writeTimeout for one write; Java's sockets have none of their own
   */
  Sockets(SSLSocketFactory tls, Duration writeTimeout) {
    this.tls = tls;
    this.writeTimeout = Math.toIntExact(writeTimeout.toMillis());
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

  /** Where the newest connection's bytes go in, encrypted when it is. */
  OutputStream output() throws IOException {
    return outermost.getOutputStream();
  }

  private Socket prepared(Socket socket) throws IOException {
    Socket prepared =
        socket instanceof WriteTimeoutSocket
            ? socket
            : new WriteTimeoutSocket(socket, writeTimeout);
    prepared.setTcpNoDelay(true);
    newest = prepared;
    outermost = prepared;
    if (cut) {
      closeNewest();
      throw new IOException("stopping");
    }
    return prepared;
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
      outermost = tls.createSocket(prepared(socket), host, port, autoClose);
      return outermost;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      return createSocket(new Socket(host, port), host, port, true);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
        throws IOException {
      return createSocket(new Socket(host, port, local, localPort), host, port, true);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      return createSocket(new Socket(host, port), host.getHostName(), port, true);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
        throws IOException {
      Socket socket = new Socket(host, port, local, localPort);
      return createSocket(socket, host.getHostName(), port, true);
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
