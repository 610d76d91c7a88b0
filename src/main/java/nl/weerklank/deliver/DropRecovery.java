package nl.weerklank.deliver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
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
      publish(folder, name + "_");
      publish(folder, name + ".eml");
      byte[] written = Files.readAllBytes(folder.resolve(name + ".eml"));
      return MessageIds.sha256(written).equals(mail.mailSha256());
    } catch (IOException unreadable) {
      log.debug("{} stays in doubt", mail.key(), unreadable);
      return false;
    }
  }

  private static void publish(Path folder, String prefix) throws IOException {
    List<Path> prepared;
    try (Stream<Path> files = Files.list(folder)) {
      prepared =
          files
              .filter(file -> file.getFileName().toString().startsWith(prefix))
              .filter(file -> file.getFileName().toString().endsWith(AtomicFile.TEMPORARY))
              .toList();
    }
    for (Path file : prepared) {
      String name = file.getFileName().toString();
      String own = name.substring(0, name.length() - AtomicFile.TEMPORARY.length());
      AtomicFile.publish(file, file.resolveSibling(own));
    }
  }
}
