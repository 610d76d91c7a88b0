package nl.weerklank.deliver;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** An SMTP server that says what a test tells it to say, at any stage. */
public final class ScriptedServer implements AutoCloseable {

  public enum Stage {
    GREETING,
    EHLO,
    STARTTLS,
    AUTH,
    MAIL,
    RCPT,
    DATA,
    /** While content comes in: only {@link #DROP} makes sense here. */
    CONTENT,
    /** The reply to the final dot. */
    DOT
  }

  /** Instead of a reply: hang up. */
  public static final String DROP = "DROP";

  /** Instead of a reply: say nothing and keep the connection. */
  public static final String SILENCE = "SILENCE";

  /** Before a reply: the reply is kept back until {@link #letGo}. */
  public static final String HOLD = "HOLD ";

  /** Told before and after each answer, on the connection's thread. */
  public interface Watch {
    void at(Stage stage, boolean answered);
  }

  /**
   * @param wire content as it came, without the final dot
   */
  public record Received(String mailFrom, List<String> recipients, byte[] wire) {
    public String text() {
      return new String(wire, StandardCharsets.ISO_8859_1);
    }

    public String messageId() {
      return text().lines().filter(l -> l.startsWith("Message-ID: ")).findFirst().orElseThrow();
    }
  }

  private final ServerSocket listener;
  private final Thread listening;
  private final Map<Stage, Deque<String>> once = new EnumMap<>(Stage.class);
  private final Map<Stage, String> always = new EnumMap<>(Stage.class);
  private final List<String> extensions = new ArrayList<>();
  private final List<Received> received = Collections.synchronizedList(new ArrayList<>());
  private final List<String> commands = Collections.synchronizedList(new ArrayList<>());
  private final List<Socket> open = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch silent = new CountDownLatch(1);
  private final CountDownLatch holding = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private volatile Watch watch = (stage, answered) -> {};
  private SSLContext tls;
  private boolean tlsFirst;
  private volatile int connections;

  public ScriptedServer() {
    try {
      listener = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
    } catch (IOException ex) {
      throw new IllegalStateException(ex);
    }
    listening = new Thread(this::listen, "scripted-smtp");
    listening.setDaemon(true);
    listening.start();
  }

  public ScriptedServer offering(String... lines) {
    extensions.addAll(List.of(lines));
    return this;
  }

  public ScriptedServer startTls(SSLContext context) {
    tls = context;
    return offering("STARTTLS");
  }

  ScriptedServer tlsFirst(SSLContext context) {
    tls = context;
    tlsFirst = true;
    return this;
  }

  /** The next times, one after the other. */
  public synchronized ScriptedServer on(Stage stage, String... replies) {
    once.computeIfAbsent(stage, s -> new ArrayDeque<>()).addAll(List.of(replies));
    return this;
  }

  public synchronized ScriptedServer always(Stage stage, String reply) {
    always.put(stage, reply);
    return this;
  }

  public ScriptedServer watching(Watch told) {
    watch = told;
    return this;
  }

  public int port() {
    return listener.getLocalPort();
  }

  /** Every message whose final dot came in, whatever was answered. */
  public List<Received> received() {
    return List.copyOf(received);
  }

  /** Every command line, credentials left out. */
  public List<String> commands() {
    return List.copyOf(commands);
  }

  int connections() {
    return connections;
  }

  /** Waits until the server keeps silent somewhere. */
  public void awaitSilence() throws InterruptedException {
    silent.await();
  }

  /** Waits until the server keeps a reply back. */
  public void awaitHold() throws InterruptedException {
    holding.await();
  }

  public void letGo() {
    goOn.countDown();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    try {
      listening.join();
    } catch (InterruptedException ex) {
      Thread.currentThread().interrupt();
    }
    for (Socket socket : List.copyOf(open)) {
      socket.close();
    }
  }

  private void listen() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        connections++;
        open.add(socket);
        Thread thread = new Thread(() -> talk(socket), "scripted-smtp-connection");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void talk(Socket raw) {
    try (raw) {
      Socket socket = tlsFirst ? secured(raw) : raw;
      new Talk(socket).run();
    } catch (IOException gone) {
      // the client left or the script hung up
    }
  }

  private SSLSocket secured(Socket raw) throws IOException {
    SSLSocket socket =
        (SSLSocket) tls.getSocketFactory().createSocket(raw, "localhost", raw.getPort(), true);
    socket.setUseClientMode(false);
    socket.startHandshake();
    return socket;
  }

  private synchronized String reply(Stage stage, String normal) {
    Deque<String> scripted = once.get(stage);
    if (scripted != null && !scripted.isEmpty()) {
      return scripted.poll();
    }
    return always.getOrDefault(stage, normal);
  }

  private final class Talk {
    private Socket socket;
    private InputStream in;
    private String mailFrom;
    private List<String> recipients = new ArrayList<>();

    Talk(Socket socket) throws IOException {
      use(socket);
    }

    private void use(Socket next) throws IOException {
      socket = next;
      in = new BufferedInputStream(next.getInputStream());
    }

    void run() throws IOException {
      say(Stage.GREETING, "220 scripted");
      for (String line = line(); line != null; line = line()) {
        String verb = line.split("[ :]", 2)[0].toUpperCase();
        commands.add(verb.equals("AUTH") ? "AUTH" : line);
        answer(verb, line);
      }
    }

    private void answer(String verb, String line) throws IOException {
      switch (verb) {
        case "EHLO" -> say(Stage.EHLO, ehlo());
        case "STARTTLS" -> startTls();
        case "AUTH" -> authenticate(line);
        case "MAIL" -> {
          mailFrom = line;
          recipients = new ArrayList<>();
          say(Stage.MAIL, "250 2.1.0 ok");
        }
        case "RCPT" -> {
          recipients.add(line);
          say(Stage.RCPT, "250 2.1.5 ok");
        }
        case "DATA" -> data();
        case "QUIT" -> hangUp();
        default -> say("250 ok");
      }
    }

    private String ehlo() {
      StringBuilder lines = new StringBuilder("250-scripted\r\n");
      for (String extension : extensions) {
        boolean done = extension.equals("STARTTLS") && socket instanceof SSLSocket;
        if (!done) {
          lines.append("250-").append(extension).append("\r\n");
        }
      }
      return lines + "250 HELP";
    }

    private void startTls() throws IOException {
      say(Stage.STARTTLS, "220 go");
      use(secured(socket));
    }

    private void authenticate(String line) throws IOException {
      if (line.toUpperCase().startsWith("AUTH LOGIN")) {
        say("334 VXNlcm5hbWU6");
        line();
        say("334 UGFzc3dvcmQ6");
        line();
      }
      say(Stage.AUTH, "235 2.7.0 ok");
    }

    private void data() throws IOException {
      String go = say(Stage.DATA, "354 go");
      if (!go.startsWith("354")) {
        return;
      }
      watch.at(Stage.CONTENT, false);
      String during = reply(Stage.CONTENT, "");
      if (during.equals(DROP)) {
        in.read();
        hangUp();
      }
      received.add(new Received(mailFrom, List.copyOf(recipients), content()));
      say(Stage.DOT, "250 2.0.0 queued as 42");
    }

    private byte[] content() throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      byte[] end = "\r\n.\r\n".getBytes(StandardCharsets.US_ASCII);
      int matched = 0;
      for (int b = in.read(); b >= 0; b = in.read()) {
        bytes.write(b);
        matched = b == end[matched] ? matched + 1 : b == '\r' ? 1 : 0;
        if (matched == end.length) {
          byte[] all = bytes.toByteArray();
          return java.util.Arrays.copyOf(all, all.length - 3);
        }
      }
      throw new IOException("no final dot");
    }

    private String line() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b == '\n') {
          return line.toString().replace("\r", "");
        }
        line.append((char) b);
      }
      return null;
    }

    private String say(Stage stage, String normal) throws IOException {
      String answer = reply(stage, normal);
      watch.at(stage, false);
      say(answer);
      watch.at(stage, true);
      return answer;
    }

    private void say(String scripted) throws IOException {
      String reply = scripted;
      if (scripted.startsWith(HOLD)) {
        hold();
        reply = scripted.substring(HOLD.length());
      }
      if (reply.equals(DROP)) {
        hangUp();
      }
      if (reply.equals(SILENCE)) {
        silent.countDown();
        in.read();
        hangUp();
      }
      socket.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      if (reply.startsWith("421")) {
        hangUp();
      }
    }

    private void hold() throws IOException {
      holding.countDown();
      try {
        goOn.await();
      } catch (InterruptedException ex) {
        throw new IOException(ex);
      }
    }

    private void hangUp() throws IOException {
      socket.close();
      throw new IOException("hung up");
    }
  }
}
