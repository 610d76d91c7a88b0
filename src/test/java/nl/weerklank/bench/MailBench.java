package nl.weerklank.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.weerklank.deliver.BenchPost;
import nl.weerklank.deliver.TestTls;
import nl.weerklank.job.BenchDatabase;
import nl.weerklank.store.Ledger;
import nl.weerklank.store.ReportingStore;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Mails with a PDF of 150 kB to a server that takes them all: Debian's {@code smtp-source} into its
 * {@code smtp-sink} (1.0) against the delivery room, with its ledger in H2 on disk as shipped; and
 * the same over STARTTLS, between a bare Java client and a sink in Java. Arguments: {@code --mails
 * N}, {@code --rounds N}, {@code --warm-up N}, {@code --connections N}, {@code --only clear|tls},
 * {@code --history N} mails of earlier runs in the ledger.
 */
public final class MailBench {

  private final Options options;
  private final int mails;
  private final int connections;
  private final Path directory;
  private final Ledger ledger;

  private MailBench(Options options, Path directory, DataSource pool) {
    this.options = options;
    this.mails = options.number("mails", 200);
    this.connections = options.number("connections", 2);
    this.directory = directory;
    this.ledger = new ReportingStore(pool, new JdbcTransactionManager(pool)).ledger();
  }

  public static void main(String[] arguments) throws Exception {
    run(List.of(arguments));
  }

  public static void run(List<String> arguments) throws Exception {
    Quiet.logs();
    Options options = Options.parse(arguments);
    Path directory = Files.createTempDirectory("weerklank-mail-bench");
    try (HikariDataSource pool = BenchDatabase.open(directory.resolve("reporting"))) {
      history(new JdbcTemplate(pool), options.number("history", 10_000));
      MailBench bench = new MailBench(options, directory, pool);
      if (!options.text("only", "clear").equals("tls")) {
        bench.clear();
      }
      if (!options.text("only", "tls").equals("clear")) {
        bench.encrypted();
      }
    } finally {
      delete(directory);
    }
  }

  /** Accepted mails of earlier runs: the ledger forgets nothing. */
  private static void history(JdbcTemplate jdbc, int mails) {
    jdbc.update(
        "insert into mail (report, period, recipient, priority, language, run, state, attempts,"
            + " revision, changed_at)"
            + " select 'department', '2026-W01', 'person:h' || x, 1, 'nl', 1, 'ACCEPTED', 1, 0,"
            + " timestamp with time zone '2026-01-12 02:00:00+01' from system_range(1, ?)",
        mails);
  }

  private void clear() throws Exception {
    Optional<Path> source = tool("smtp-source");
    Optional<Path> sink = tool("smtp-sink");
    if (source.isEmpty() || sink.isEmpty()) {
      System.out.println(
          "Left out: smtp-source and smtp-sink are not installed (Debian: apt-get install postfix).");
      return;
    }
    int port = freePort();
    Process server =
        new ProcessBuilder(sink(sink.get(), port))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      await(port);
      BenchPost post = new BenchPost(directory.resolve("clear"), ledger, port, null, connections);
      Path sample = directory.resolve("sample.eml");
      Files.write(sample, post.sample());
      InTurn turns = inTurn();
      turns.add("smtp-source, kept connections", mails, () -> source(source.get(), port, sample));
      turns.add("Weerklank", mails, () -> post.prepare(mails), () -> deliver(post));
      System.out.println(turns.run("mail"));
      System.out.println(post.split());
    } finally {
      server.destroy();
    }
  }

  private InTurn inTurn() {
    return new InTurn(options.number("rounds", 7), options.number("warm-up", 4)).ofWholeProcess();
  }

  private void source(Path source, int port, Path sample) throws Exception {
    Process process =
        new ProcessBuilder(
                source.toString(),
                "-d",
                "-s",
                String.valueOf(connections),
                "-m",
                String.valueOf(mails),
                "-F",
                sample.toString(),
                "127.0.0.1:" + port)
            .inheritIO()
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("smtp-source failed");
    }
  }

  private void encrypted() throws Exception {
    TestTls tls = TestTls.of("localhost");
    try (SmtpSink sink = new SmtpSink(tls.server())) {
      BenchPost post =
          new BenchPost(
              directory.resolve("tls"),
              ledger,
              sink.port(),
              tls.client().getSocketFactory(),
              connections);
      post.startAt(1_000_000);
      BareClient client =
          new BareClient(sink.port(), tls.client().getSocketFactory(), post.sample());
      InTurn turns = inTurn();
      turns.add("bare Java client, STARTTLS", mails, () -> client.send(mails, connections));
      turns.add("Weerklank, STARTTLS", mails, () -> post.prepare(mails), () -> deliver(post));
      System.out.println(turns.run("mail"));
      System.out.println(post.split());
    }
  }

  private void deliver(BenchPost post) {
    int accepted = post.deliver();
    if (accepted != mails) {
      throw new IllegalStateException(accepted + " of " + mails + " mails were accepted");
    }
  }

  /** As root it wants to know who to become. */
  private static List<String> sink(Path program, int port) {
    List<String> command = new ArrayList<>(List.of(program.toString(), "-c"));
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(List.of("-u", "nobody"));
    }
    command.addAll(List.of("127.0.0.1:" + port, "100"));
    return command;
  }

  private static Optional<Path> tool(String name) {
    return Stream.of("/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin")
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void await(int port) throws Exception {
    for (int i = 0; i < 100; i++) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        return;
      } catch (IOException notYet) {
        Thread.sleep(50);
      }
    }
    throw new IllegalStateException("smtp-sink does not answer");
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
