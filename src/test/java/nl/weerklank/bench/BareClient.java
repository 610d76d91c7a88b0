package nl.weerklank.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.SSLSocketFactory;

/** What smtp-source does, over STARTTLS: the same bytes again and again, and no more. */
final class BareClient {

  private final int port;
  private final SSLSocketFactory tls;
  private final byte[] mail;

  /**
   * @param mail without the final dot, no line beginning with a dot
   */
  BareClient(int port, SSLSocketFactory tls, byte[] mail) {
    this.port = port;
    this.tls = tls;
    this.mail = mail;
  }

  /**
   * @param connections each kept for its share of the mails
   */
  void send(int mails, int connections) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(connections);
    List<Future<?>> work = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      work.add(
          pool.submit(
              () -> {
                send(mails / connections);
                return null;
              }));
    }
    for (Future<?> part : work) {
      part.get();
    }
    pool.shutdown();
  }

  private void send(int mails) throws IOException {
    try (Socket plain = new Socket("localhost", port)) {
      plain.setTcpNoDelay(true);
      BufferedReader in = reader(plain);
      in.readLine();
      say(plain, in, "EHLO bench");
      say(plain, in, "STARTTLS");
      Socket socket = tls.createSocket(plain, "localhost", port, true);
      in = reader(socket);
      say(socket, in, "EHLO bench");
      for (int i = 0; i < mails; i++) {
        say(socket, in, "MAIL FROM:<bench@weerklank.example>");
        say(socket, in, "RCPT TO:<bench@lindewaard.example>");
        say(socket, in, "DATA");
        socket.getOutputStream().write(mail);
        say(socket, in, "\r\n.");
      }
      say(socket, in, "QUIT");
    }
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
  }

  private static void say(Socket socket, BufferedReader in, String line) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
    String reply = in.readLine();
    while (reply != null && reply.length() > 3 && reply.charAt(3) == '-') {
      reply = in.readLine();
    }
    if (reply == null || reply.charAt(0) > '3') {
      throw new IOException("The sink answered " + reply);
    }
  }
}
