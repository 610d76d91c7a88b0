package nl.weerklank.deliver;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weerklank.deliver.DeliverySettings.Mode;
import nl.weerklank.store.Ledger;
import nl.weerklank.store.Ledger.Mail;
import nl.weerklank.store.Ledger.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the doubt about mails a dead run was writing to a directory: unlike a mail server, a
 * directory can be looked into. All files of a mail lie complete under temporary names before the
 * first gets its own, so what is missing is only renamed.
 */
public final class DropRecovery {

  private static final Logger log = LoggerFactory.getLogger(DropRecovery.class);

  private final DeliverySettings settings;
  private final Ledger ledger;

  public DropRecovery(DeliverySettings settings, Ledger ledger) {
    this.settings = settings;
    this.ledger = ledger;
  }

  /**
   * @param recovered as {@link Ledger#recover} returned them; a mail whose file somebody has taken
   *     away meanwhile stays in doubt
   */
  public void finish(List<Mail> recovered, Instant now) {
    if (settings.mode() != Mode.DIRECTORY) {
      return;
    }
    for (Mail mail : recovered) {
      if (mail.state() == State.IN_DOUBT && complete(mail)) {
        ledger.resolveSent(mail.id(), "its file is in the directory, whole", now);
      }
    }
  }

  private boolean complete(Mail mail) {
    Path folder = settings.directory().resolve(DropNames.part(mail.key().period()));
    String name = DropNames.of(mail.key());
    try {
      Optional<byte[]> mime = written(folder.resolve(name + ".eml"), mail.mailSha256());
      return mime.isPresent() && publish(DirectoryDrop.files(folder, name, mime.get()));
    } catch (IOException | MessagingException unreadable) {
      log.debug("{} stays in doubt", mail.key(), unreadable);
      return false;
    }
  }

  /** What the file holds, under its own name or the temporary one; empty when it is another. */
  private static Optional<byte[]> written(Path file, String sha256) throws IOException {
    for (Path place : List.of(AtomicFile.temporary(file), file)) {
      if (Files.isRegularFile(place)) {
        byte[] bytes = Files.readAllBytes(place);
        if (MessageIds.sha256(bytes).equals(sha256)) {
          return Optional.of(bytes);
        }
      }
    }
    return Optional.empty();
  }

  /** Only once all are found whole; false when one is missing or holds something else. */
  private static boolean publish(Map<Path, byte[]> files) throws IOException {
    for (Map.Entry<Path, byte[]> file : files.entrySet()) {
      if (written(file.getKey(), MessageIds.sha256(file.getValue())).isEmpty()) {
        return false;
      }
    }
    for (Map.Entry<Path, byte[]> file : files.entrySet()) {
      Path temporary = AtomicFile.temporary(file.getKey());
      if (Files.isRegularFile(temporary) && holds(temporary, file.getValue())) {
        AtomicFile.publish(temporary, file.getKey());
      }
    }
    return true;
  }

  private static boolean holds(Path file, byte[] bytes) throws IOException {
    return Arrays.equals(Files.readAllBytes(file), bytes);
  }
}
