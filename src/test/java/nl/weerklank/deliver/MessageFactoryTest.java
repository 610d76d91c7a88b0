package nl.weerklank.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.TimeZone;
import nl.weerklank.survey.Failure;
import org.junit.jupiter.api.Test;

class MessageFactoryTest {

  private static final Session SESSION = Session.getInstance(new Properties());

  private final Post post = new Post(Path.of("unused"));

  private static final Outgoing PLAIN = Post.outgoing(Post.key("e1"), 0, "e1@lindewaard.example");

  private byte[] bytes(Outgoing outgoing) {
    return new MessageFactory(post.settings()).encode(outgoing).bytes();
  }

  private MimeMessage parsed(Outgoing outgoing) throws Exception {
    return parsed(bytes(outgoing));
  }

  private static MimeMessage parsed(byte[] bytes) throws Exception {
    return new MimeMessage(SESSION, new ByteArrayInputStream(bytes));
  }

  private static Outgoing with(String name, String subject, String fileName) {
    return new Outgoing(
        PLAIN.ledgerKey(),
        0,
        PLAIN.date(),
        name,
        PLAIN.address(),
        "nl",
        subject,
        PLAIN.text(),
        PLAIN.html(),
        PLAIN.images(),
        List.of(new Outgoing.Part(fileName, "application/pdf", new byte[] {1, 2, 3})));
  }

  @Test
  void the_same_message_has_the_same_bytes_in_any_time_zone() {
    byte[] here = bytes(PLAIN);
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      assertThat(bytes(PLAIN)).isEqualTo(here);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void the_parts_nest_as_mail_programs_expect() throws Exception {
    Multipart mixed = (Multipart) parsed(PLAIN).getContent();
    assertThat(mixed.getContentType()).startsWith("multipart/mixed");
    Multipart related = (Multipart) mixed.getBodyPart(0).getContent();
    assertThat(related.getContentType()).startsWith("multipart/related");
    Multipart alternative = (Multipart) related.getBodyPart(0).getContent();
    assertThat(alternative.getContentType()).startsWith("multipart/alternative");
    assertThat(alternative.getBodyPart(0).getContentType()).startsWith("text/plain");
    assertThat(alternative.getBodyPart(1).getContentType()).startsWith("text/html");
    BodyPart image = related.getBodyPart(1);
    assertThat(image.getHeader("Content-ID")).containsExactly("<nps>");
    assertThat(image.getDisposition()).isEqualTo("inline");
    BodyPart pdf = mixed.getBodyPart(1);
    assertThat(pdf.getContentType()).startsWith("application/pdf");
    assertThat(pdf.getInputStream().readAllBytes()).isEqualTo(PLAIN.attachments().get(0).bytes());
  }

  @Test
  void a_mail_without_images_and_documents_is_just_the_two_texts() throws Exception {
    Outgoing bare =
        new Outgoing(
            "k",
            0,
            PLAIN.date(),
            null,
            PLAIN.address(),
            "en",
            "s",
            "t",
            "<p>t</p>",
            List.of(),
            List.of());

    assertThat(parsed(bare).getContentType()).startsWith("multipart/alternative");
  }

  @Test
  void the_text_comes_out_as_it_went_in() throws Exception {
    Multipart mixed = (Multipart) parsed(PLAIN).getContent();
    Multipart related = (Multipart) mixed.getBodyPart(0).getContent();
    Multipart alternative = (Multipart) related.getBodyPart(0).getContent();

    assertThat(alternative.getBodyPart(0).getContent())
        .isEqualTo(PLAIN.text().replace("\n", "\r\n"));
  }

  @Test
  void the_header_says_what_servers_and_readers_need() throws Exception {
    MimeMessage message = parsed(PLAIN);

    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(message.getHeader("X-Weerklank-Delivery"))
        .containsExactly("director/2026-W47/person:e1");
    assertThat(message.getHeader("Content-Language")).containsExactly("nl");
    assertThat(message.getHeader("MIME-Version")).containsExactly("1.0");
    assertThat(message.getHeader("Date")).containsExactly("Mon, 23 Nov 2026 02:00:00 +0100");
    assertThat(message.getHeader("Reply-To")).containsExactly("survey@weerklank.example");
    assertThat(message.getAllRecipients()).hasSize(1);
    assertThat(message.getSubject()).isEqualTo("Weerklank · week 47");
    assertThat(message.getMessageID())
        .isEqualTo("<" + MessageIds.hash(PLAIN.ledgerKey()) + "@weerklank.example>");
  }

  @Test
  void a_forced_resend_has_another_message_id() {
    Outgoing again = Post.outgoing(Post.key("e1"), 1, "e1@lindewaard.example");

    assertThat(new MessageFactory(post.settings()).encode(again).messageId())
        .isEqualTo("<" + MessageIds.hash(PLAIN.ledgerKey()) + "-r2@weerklank.example>");
  }

  @Test
  void an_accented_file_name_has_both_forms() throws Exception {
    MimeMessage message = parsed(with("Jan", "s", "Coöperatie.pdf"));
    BodyPart pdf = ((Multipart) message.getContent()).getBodyPart(1);

    assertThat(pdf.getHeader("Content-Disposition")[0])
        .contains("filename=\"Cooperatie.pdf\"")
        .contains("filename*=UTF-8''Co%C3%B6peratie.pdf");
    assertThat(pdf.getFileName()).isEqualTo("Coöperatie.pdf");
  }

  @Test
  void no_text_adds_or_breaks_a_header() throws Exception {
    MessageFactory factory = new MessageFactory(post.settings());
    List<String> expected = names(factory.encode(with("Jan", "s", "a.pdf")).bytes());
    String[] poison = {
      "\r\nBcc: x@y.nl",
      "\nX: y",
      "\r",
      "\u0000",
      "\u2028",
      "\u202e",
      "\u760a\u760d",
      "\"",
      "<",
      ">",
      "@",
      ";",
      ",",
      "=?UTF-8?Q?a=0D=0AB:c?=",
      "é",
      "😀",
      " ",
      "a",
      "\\",
      "%0d%0a",
      "\ud800"
    };
    Random random = new Random(47);
    for (int i = 0; i < 150; i++) {
      StringBuilder text = new StringBuilder("x");
      for (int j = 0; j < 1 + random.nextInt(12); j++) {
        text.append(poison[random.nextInt(poison.length)]);
      }
      String hostile = text.toString();
      byte[] bytes = factory.encode(with(hostile, hostile, hostile + ".pdf")).bytes();

      assertThat(names(bytes)).as(hostile).isEqualTo(expected);
      MimeMessage message = parsed(bytes);
      assertThat(message.getAllRecipients()).as(hostile).hasSize(1);
      BodyPart pdf = ((Multipart) message.getContent()).getBodyPart(1);
      assertThat(Collections.list(pdf.getAllHeaders())).as(hostile).hasSize(3);
      assertThat(pdf.getFileName()).as(hostile).doesNotContain("/", "\\", "\r", "\n");
    }
  }

  private static List<String> names(byte[] bytes) throws Exception {
    InternetHeaders headers = new InternetHeaders(new ByteArrayInputStream(bytes));
    return Collections.list(headers.getAllHeaders()).stream().map(h -> h.getName()).toList();
  }

  @Test
  void the_bytes_are_seven_bit_with_short_lines_and_proper_line_ends() {
    String text =
        new String(
            bytes(with("\u760a\u760d ë", "ë\u760a".repeat(40), "\u760d.pdf")),
            StandardCharsets.ISO_8859_1);

    assertThat(text.chars()).allMatch(c -> c < 128);
    assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    assertThat(text.lines()).allMatch(line -> line.length() <= 200);
  }

  @Test
  void a_recipient_that_cannot_be_addressed_is_refused_without_naming_it() {
    Outgoing outgoing = Post.outgoing(Post.key("e1"), 0, "zo\u00eb@x.nl");

    assertThatThrownBy(() -> bytes(outgoing))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain("x.nl");
  }

  @Test
  void a_sender_that_cannot_be_used_is_a_configuration_fault_naming_the_setting() {
    post.replyTo = "not an address";

    assertThatThrownBy(() -> new MessageFactory(post.settings()))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("reply-to");
  }

  @Test
  void a_redirected_message_names_the_other_address_only() {
    post.redirectTo = "test@weerklank.example";

    assertThat(new String(bytes(PLAIN), StandardCharsets.ISO_8859_1))
        .contains("To: test@weerklank.example")
        .doesNotContain("e1@lindewaard.example");
  }
}
