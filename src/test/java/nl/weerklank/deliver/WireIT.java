package nl.weerklank.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.weerklank.store.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What really goes over the wire. */
class WireIT {

  @TempDir Path directory;

  @Test
  void the_spooled_bytes_arrive_unchanged_but_for_the_dots_smtp_doubles() throws Exception {
    try (ScriptedServer server = new ScriptedServer()) {
      Post post = new Post(directory);
      post.port = server.port();
      Ledger.Mail mail = post.add("e1", 0);
      byte[] spooled = Files.readAllBytes(directory.resolve("spool/mail-" + mail.id() + ".eml"));

      post.deliver();

      String wire = server.received().get(0).text();
      assertThat(wire).contains("\r\n..\r\n").contains("\r\n...twee punten");
      assertThat(wire.replaceAll("(?m)^\\.", ""))
          .isEqualTo(new String(spooled, StandardCharsets.ISO_8859_1));
    }
  }

  /**
   * CVE-2025-7962: a mail library wrote the low bytes of U+760A and U+760D, which are LF and CR.
   */
  @Test
  void characters_whose_low_byte_ends_a_line_add_no_command_and_no_header() throws Exception {
    try (ScriptedServer server = new ScriptedServer()) {
      Post post = new Post(directory);
      post.port = server.port();
      String evil = "x\u760d\u760aBcc: thief@x.nl\u760d\u760a.\u760d\u760aMAIL FROM:<thief@x.nl>";
      Outgoing plain = Post.outgoing(Post.key("e1"), 0, "e1@lindewaard.example");
      Outgoing outgoing =
          new Outgoing(
              plain.ledgerKey(),
              0,
              plain.date(),
              evil,
              plain.address(),
              "nl",
              evil,
              evil,
              evil,
              List.of(),
              List.of(new Outgoing.Part(evil + ".pdf", "application/pdf", new byte[9])));
      byte[] mime = new MessageFactory(post.settings()).encode(outgoing).bytes();
      Envelope envelope =
          new Envelope(Post.key("e1"), "bounces@weerklank.example", plain.address(), "id");

      try (SmtpTransport transport = new SmtpTransport(post.settings().smtp(), post.tls)) {
        assertThat(transport.send(envelope, mime, () -> {})).isInstanceOf(Outcome.Accepted.class);
      }

      assertThat(server.received()).hasSize(1);
      assertThat(server.commands()).filteredOn(c -> c.startsWith("MAIL")).hasSize(1);
      assertThat(server.received().get(0).text()).doesNotContain("\r\nBcc:");
    }
  }

  @Test
  void an_envelope_with_such_characters_is_refused_before_anything_is_said() throws Exception {
    assertThat(Addresses.usable("x\u760d\u760aRCPT TO:<thief@x.nl>@x.nl")).isFalse();
    try (ScriptedServer server = new ScriptedServer()) {
      Post post = new Post(directory);
      post.port = server.port();
      Envelope envelope =
          new Envelope(Post.key("e1"), "bounces@weerklank.example", "x\u760d\u760aRSET@x.nl", "id");

      try (SmtpTransport transport = new SmtpTransport(post.settings().smtp(), post.tls)) {
        transport.send(envelope, "To: x\r\n\r\n".getBytes(), () -> {});
      }

      assertThat(server.commands()).doesNotContain("RSET@x.nl>");
    }
  }
}
