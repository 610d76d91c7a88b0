package nl.weerklank.deliver;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * An SMTP connection that remembers at which command it stands and what the server answered to it.
 * The library's exceptions do not always tell: after a refusal it sends RSET, and a failure of that
 * hides the refusal. Commands are remembered by their verb only, never with their arguments.
 */
final class SmtpDialogue extends SMTPTransport {

  private static final String FINAL_DOT = ".";

  /**
   * @param code 0 when no answer came
   */
  record Reply(String command, int code, String text) {
    boolean temporary() {
      return code >= 400 && code < 500;
    }

    boolean permanent() {
      return code >= 500 && code < 600;
    }

    boolean positive() {
      return code >= 200 && code < 300;
    }

    boolean toFinalDot() {
      return command.equals(FINAL_DOT);
    }

    /** The server wants an account or does not accept ours. */
    boolean refusesAccount() {
      return code == 530 || code == 534 || code == 535 || code == 538;
    }
  }

  private final Sockets sockets;
  private Reply current = new Reply("CONNECT", 0, "");
  private boolean tidying;
  private volatile boolean open;

  /**
   * @param sockets where the session's properties get theirs from
   */
  SmtpDialogue(Session session, URLName url, Sockets sockets) {
    super(session, url);
    this.sockets = sockets;
  }

  /** As far as is known without asking the server; {@link #isConnected} asks. */
  boolean isOpen() {
    return open;
  }

  @Override
  protected void setConnected(boolean connected) {
    open = connected;
    super.setConnected(connected);
  }

  /**
   * Content goes past the library's streams, which take it apart into lines; its buffer is empty
   * after a command, and the stream it makes here stays at the beginning of a line.
   *
   * @return takes content as {@link WireLines} makes it
   */
  @Override
  protected OutputStream data() throws MessagingException {
    super.data();
    try {
      return sockets.output();
    } catch (IOException ex) {
      throw new MessagingException("the connection is gone", ex);
    }
  }

  /** The newest command that matters, with its answer; RSET, NOOP and QUIT do not count. */
  Reply current() {
    return current;
  }

  @Override
  protected void sendCommand(String command) throws MessagingException {
    String verb = command.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
    tidying = verb.equals("RSET") || verb.equals("NOOP") || verb.equals("QUIT");
    if (!tidying) {
      current = new Reply(verb, 0, "");
    }
    super.sendCommand(command);
  }

  @Override
  protected int readServerResponse() throws MessagingException {
    int code = super.readServerResponse();
    if (!tidying && code > 0) {
      current = new Reply(current.command(), code, getLastServerResponse());
    }
    return code;
  }
}
