package nl.weerklank.deliver;

import java.io.IOException;
import java.nio.file.Path;
import nl.weerklank.store.Ledger;
import nl.weerklank.survey.Failure;

/** Keeps a copy of every accepted mail, when the administrator asks for it. */
final class Archive {

  private final Path directory;

  /**
   * @param directory null: nothing is kept
   */
  Archive(Path directory) {
    this.directory = directory;
  }

  /**
   * Fails before the first mail is sent rather than after.
   *
   * @throws Failure INTERNAL, naming the directory
   */
  void check() {
    if (directory == null) {
      return;
    }
    try {
      AtomicFile.privateDirectory(directory);
    } catch (IOException ex) {
      throw unusable(ex);
    }
    if (!java.nio.file.Files.isWritable(directory)) {
      throw unusable(new IOException("not writable"));
    }
  }

  void keep(Ledger.Mail mail, byte[] mime) {
    if (directory == null) {
      return;
    }
    Path folder = directory.resolve(DropNames.part(mail.key().period()));
    String resent = mail.revision() == 0 ? "" : "-r" + (mail.revision() + 1);
    try {
      AtomicFile.privateDirectory(folder);
      AtomicFile.write(folder.resolve(DropNames.of(mail.key()) + resent + ".eml"), mime, true);
    } catch (IOException ex) {
      throw unusable(ex);
    }
  }

  private Failure unusable(IOException ex) {
    return new Failure(
        Failure.Kind.INTERNAL,
        "The mail archive "
            + directory.toAbsolutePath()
            + " cannot be written ("
            + Reason.of(ex)
            + "). Check free space and rights, then run again; accepted mails are not sent twice.",
        ex);
  }
}
