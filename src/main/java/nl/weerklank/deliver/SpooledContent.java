package nl.weerklank.deliver;

import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/**
 * Stands in for the spooled bytes. The transport asks it to write itself once the server has said
 * 354, which is the moment the ledger has to know that content leaves.
 */
final class SpooledContent extends SMTPMessage {

  /** The write timeout is for one block, however large the mail and slow the way. */
  private static final int BLOCK = 64 * 1024;

  private final byte[] mime;
  private final Runnable leaving;
  private boolean left;
  private RuntimeException refusal;

  SpooledContent(Session session, byte[] mime, Runnable leaving) {
    super(session);
    this.mime = mime;
    this.leaving = leaving;
  }

  @Override
  public void writeTo(OutputStream out, String[] ignored) throws IOException {
    try {
      leaving.run();
    } catch (RuntimeException ex) {
      refusal = ex;
      // an IOException makes the transport drop the connection, so nothing is delivered
      throw new IOException("not recorded, so not sent", ex);
    }
    byte[] wire = WireLines.of(mime);
    left = true;
    for (int at = 0; at < wire.length; at += BLOCK) {
      out.write(wire, at, Math.min(BLOCK, wire.length - at));
    }
  }

  boolean left() {
    return left;
  }

  /** Why nothing was sent although the server was ready; null when that did not happen. */
  RuntimeException refusal() {
    return refusal;
  }
}
