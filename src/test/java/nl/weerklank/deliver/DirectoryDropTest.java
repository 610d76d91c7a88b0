package nl.weerklank.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.weerklank.deliver.DeliverySettings.Mode;
import nl.weerklank.store.Ledger;
import nl.weerklank.store.Ledger.State;
import nl.weerklank.survey.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryDropTest {

  @TempDir Path directory;
  private Post post;

  @BeforeEach
  void open() {
    post = new Post(directory);
    post.mode = Mode.DIRECTORY;
  }

  private List<String> dropped() throws IOException {
    Path folder = directory.resolve("drop/2026-W47");
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void a_mail_and_its_documents_lie_side_by_side() throws IOException {
    post.add("e1", 0);

    DeliverySummary summary = post.deliver();

    assertThat(summary.accepted()).isEqualTo(1);
    assertThat(dropped())
        .containsExactly(
            "director_2026-W47_person-e1.eml",
            "director_2026-W47_person-e1_weerklank_director_lindewaard_2026-W47.pdf");
    assertThat(
            directory.resolve(
                "drop/2026-W47/director_2026-W47_person-e1_weerklank_director_lindewaard_2026-W47.pdf"))
        .hasBinaryContent(Post.outgoing(Post.key("e1"), 0, "e1@x.nl").attachments().get(0).bytes());
    assertThat(post.reply("e1")).isEqualTo("written to 2026-W47/director_2026-W47_person-e1.eml");
  }

  @Test
  void recovery_finishes_what_is_whole_and_touches_no_file_of_another() throws IOException {
    Ledger.Mail mail = killedWhileWriting();
    Path folder = directory.resolve("drop/2026-W47");
    for (String name : dropped()) {
      Files.move(folder.resolve(name), folder.resolve(name + ".tmp"));
    }
    String other = "director_2026-W47_person-e1_x.eml.tmp";
    Files.writeString(folder.resolve(other), "half of");

    new DropRecovery(post.settings(), post.ledger).finish(List.of(mail), post.clock.instant());

    assertThat(post.state("e1")).isEqualTo(State.ACCEPTED);
    assertThat(dropped())
        .containsExactly(
            "director_2026-W47_person-e1.eml",
            "director_2026-W47_person-e1_weerklank_director_lindewaard_2026-W47.pdf",
            other);
  }

  @Test
  void a_mail_whose_document_is_not_whole_stays_in_doubt() throws IOException {
    Ledger.Mail mail = killedWhileWriting();
    Path pdf = directory.resolve("drop/2026-W47").resolve(dropped().get(1));
    Files.writeString(pdf, "half of");

    new DropRecovery(post.settings(), post.ledger).finish(List.of(mail), post.clock.instant());

    assertThat(post.state("e1")).isEqualTo(State.IN_DOUBT);
  }

  private Ledger.Mail killedWhileWriting() {
    MemoryLedger ledger = (MemoryLedger) post.ledger;
    post.add("e1", 0);
    ledger.crashAt(
        (to, committed) -> {
          if (to == State.ACCEPTED) {
            throw new IllegalStateException("crash");
          }
        });
    assertThatThrownBy(() -> post.deliver("run-1")).hasMessage("crash");
    ledger.crashAt(MemoryLedger.Crash.NEVER);
    return ledger.recover("run-2", post.clock.instant()).get(0);
  }

  @Test
  void the_same_mail_written_twice_overwrites_itself() throws IOException {
    post.add("e1", 0);
    post.deliver();
    List<String> once = dropped();
    Ledger.Mail mail = post.ledger.find(Post.key("e1")).orElseThrow();
    byte[] mime =
        new MessageFactory(post.settings())
            .encode(Post.outgoing(mail.key(), 0, "e1@lindewaard.example"))
            .bytes();

    new DirectoryDrop(directory.resolve("drop"))
        .send(new Envelope(mail.key(), "a@b.nl", "e1@lindewaard.example", "id"), mime, () -> {});

    assertThat(dropped()).isEqualTo(once);
  }

  @Test
  void nothing_is_visible_when_the_ledger_refuses() throws IOException {
    byte[] mime =
        new MessageFactory(post.settings())
            .encode(Post.outgoing(Post.key("e1"), 0, "e1@lindewaard.example"))
            .bytes();
    Envelope envelope = new Envelope(Post.key("e1"), "a@b.nl", "e1@lindewaard.example", "id");

    assertThatThrownBy(
            () ->
                new DirectoryDrop(directory.resolve("drop"))
                    .send(
                        envelope,
                        mime,
                        () -> {
                          throw new IllegalStateException("no");
                        }))
        .hasMessage("no");

    assertThat(dropped()).allMatch(name -> name.endsWith(".tmp"));
  }

  @Test
  void a_directory_that_cannot_be_written_stops_the_run_before_the_mail_counts_as_sent()
      throws IOException {
    Files.write(directory.resolve("drop"), new byte[0]);
    post.add("e1", 0);

    assertThatThrownBy(post::deliver)
        .isInstanceOf(Failure.class)
        .hasMessageContaining(directory.resolve("drop").toString());
    assertThat(post.state("e1")).isEqualTo(State.RENDERED);
  }

  @Test
  void different_keys_have_different_safe_names() {
    List<String> recipients =
        List.of(
            "person:e1",
            "person:e-1",
            "person:e:1",
            "person:e/1",
            "person:../e1",
            "person:e1 ",
            "person-e1",
            "subscription:e1",
            "person:" + "x".repeat(300),
            "person:" + "x".repeat(301),
            "person:\u00e91",
            "person:e\u0000");
    Set<String> names = new HashSet<>();
    for (String recipient : recipients) {
      String name = DropNames.of(new Ledger.Key("director", "2026-W47", recipient));
      assertThat(name).matches("[A-Za-z0-9._-]{1,200}");
      names.add(name);
    }
    assertThat(names).hasSize(recipients.size());
  }
}
