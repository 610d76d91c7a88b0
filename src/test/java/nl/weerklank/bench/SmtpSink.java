package nl.weerklank.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * Accepts every mail and throws it away, with STARTTLS when it has a certificate: Debian's
 * smtp-sink speaks no TLS.
 */
final class SmtpSink implements AutoCloseable {

  private final ServerSocket server;
  private final SSLContext tls;

  /**
   * @param tls null: clear text only
   */
  SmtpSink(SSLContext tls) throws IOException {
    this.tls = tls;
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "sink");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        start(() -> serve(socket));
      }
    } catch (IOException closed) {
      // the benchmark is over
    }
  }

  private void serve(Socket plain) {
    try (Socket socket = plain) {
      if (dialogue(socket, "220 sink ready")) {
        SSLSocket encrypted =
            (SSLSocket) tls.getSocketFactory().createSocket(socket, null, socket.getPort(), true);
        encrypted.setUseClientMode(false);
        dialogue(encrypted, null);
      }
    } catch (IOException gone) {
      // so is the client
    }
  }

  /**
   * @return true when the client asks for TLS
   */
  private boolean dialogue(Socket socket, String greeting) throws IOException {
    InputStream in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
    OutputStream out = socket.getOutputStream();
    if (greeting != null) {
      say(out, greeting);
    }
    for (String line = line(in); line != null; line = line(in)) {
      switch (line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT)) {
        case "EHLO" -> say(out, tls == null ? "250 sink" : "250-sink\r\n250 STARTTLS");
        case "STARTTLS" -> {
          say(out, "220 go ahead");
          return true;
        }
        case "DATA" -> {
          say(out, "354 end with a dot");
          swallow(in);
          say(out, "250 taken");
        }
        case "QUIT" -> {
          say(out, "221 bye");
          return false;
        }
        default -> say(out, "250 ok");
      }
    }
    return false;
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        return null;
      }
      line.append((char) next);
    }
    return line.toString().strip();
  }

  /** Reads to the line with nothing but a dot. */
  private static void swallow(InputStream in) throws IOException {
    byte[] block = new byte[64 * 1024];
    String end = "";
    while (!end.equals("\r\n.\r\n")) {
      int read = in.read(block);
      if (read < 0) {
        throw new IOException("cut");
      }
      String tail =
          new String(block, Math.max(0, read - 5), Math.min(5, read), StandardCharsets.US_ASCII);
      end = end + tail;
      end = end.substring(Math.max(0, end.length() - 5));
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
