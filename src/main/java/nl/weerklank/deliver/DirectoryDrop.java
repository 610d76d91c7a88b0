package nl.weerklank.deliver;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import nl.weerklank.store.Ledger;
import nl.weerklank.survey.Failure;

/**
 * Puts each mail and its documents into a directory instead of sending them. The same mail written
 * twice overwrites itself.
 */
final class DirectoryDrop implements Transport {

  private static final Session SESSION = Session.getInstance(new Properties());

  private final Path directory;

  DirectoryDrop(Path directory) {
    this.directory = directory;
  }

  @Override
  public Outcome send(Envelope envelope, byte[] mime, Runnable leaving) {
    Path folder = directory.resolve(DropNames.part(envelope.key().period()));
    String name = DropNames.of(envelope.key());
    try {
      Files.createDirectories(folder);
      // what can fail for lack of space happens before the mail counts as leaving
      Map<Path, Path> ready = new LinkedHashMap<>();
      for (Map.Entry<Path, byte[]> file : files(folder, name, mime).entrySet()) {
        ready.put(AtomicFile.prepare(file.getKey(), file.getValue(), false), file.getKey());
      }
      leaving.run();
      for (Map.Entry<Path, Path> file : ready.entrySet()) {
        AtomicFile.publish(file.getKey(), file.getValue());
      }
    } catch (IOException | MessagingException ex) {
      throw unusable(envelope.key(), ex);
    }
    return new Outcome.Accepted("written to " + folder.getFileName() + "/" + name + ".eml");
  }

  /** Every file of a mail with what it holds; the mail itself last. */
  static Map<Path, byte[]> files(Path folder, String name, byte[] mime)
      throws IOException, MessagingException {
    Map<Path, byte[]> files = new LinkedHashMap<>();
    for (Map.Entry<String, byte[]> document : documents(mime).entrySet()) {
      files.put(folder.resolve(name + "_" + document.getKey()), document.getValue());
    }
    files.put(folder.resolve(name + ".eml"), mime);
    return files;
  }

  private static Map<String, byte[]> documents(byte[] mime) throws IOException, MessagingException {
    MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(mime));
    Map<String, byte[]> documents = new LinkedHashMap<>();
    if (message.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart part = parts.getBodyPart(i);
        if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
          documents.put(
              unused(documents, part.getFileName()), part.getInputStream().readAllBytes());
        }
      }
    }
    return documents;
  }

  private static String unused(Map<String, byte[]> taken, String fileName) {
    String name = HeaderText.fileName(fileName);
    return taken.containsKey(name) ? (taken.size() + 1) + "_" + name : name;
  }

  private Failure unusable(Ledger.Key key, Exception ex) {
    return new Failure(
        Failure.Kind.INTERNAL,
        "Mail "
            + key
            + " could not be written under "
            + directory.toAbsolutePath()
            + " ("
            + Reason.of(ex)
            + "). Check free space and the rights of the account that runs Weerklank, then run"
            + " again.",
        ex);
  }

  @Override
  public void rested() {
    // nothing is kept open
  }

  @Override
  public void abort() {
    // a write is short; it is let finish
  }

  @Override
  public void close() {
    // nothing is kept open
  }
}
