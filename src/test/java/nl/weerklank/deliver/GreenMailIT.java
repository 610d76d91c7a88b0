package nl.weerklank.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Against a mail server that is not ours. */
class GreenMailIT {

  @RegisterExtension
  final GreenMailExtension server =
      new GreenMailExtension(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP))
          .withConfiguration(
              GreenMailConfiguration.aConfig().withUser("weerklank", "weerklank", Post.SECRET));

  @TempDir Path directory;

  @Test
  void three_recipients_get_three_messages_with_one_recipient_each() throws Exception {
    Post post = new Post(directory);
    post.port = server.getSmtp().getPort();
    post.username = "weerklank";
    post.add("e1", 0);
    post.add("e2", 0);
    post.add("e3", 0);

    assertThat(post.deliver().accepted()).isEqualTo(3);

    MimeMessage[] messages = server.getReceivedMessages();
    assertThat(messages).hasSize(3);
    for (int i = 0; i < 3; i++) {
      assertThat(messages[i].getAllRecipients()).hasSize(1);
      assertThat(messages[i].getRecipients(RecipientType.TO)[0].toString())
          .contains("e" + (i + 1) + "@lindewaard.example");
      assertThat(((Multipart) messages[i].getContent()).getCount()).isEqualTo(2);
    }
  }
}
