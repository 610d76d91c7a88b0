package nl.weerklank.survey;

/**
 * Stops a run with a message an administrator can act on: it names the file, key, row or department
 * concerned and what to do next, and holds no personal data and no secret.
 */
public class Failure extends RuntimeException {

  /** What went wrong, as far as a scheduler needs to know; each maps to one exit code. */
  public enum Kind {
    /** Settings, templates or SQL are wrong; running again will not help. */
    CONFIGURATION,
    /** The data guard refused what a source delivered; nothing was replaced. */
    GUARD,
    /** A database or mail server does not answer. */
    UNREACHABLE,
    /** A database or mail server refused the account. */
    AUTHENTICATION,
    /** Another run holds the lock. */
    LOCKED,
    /** A full disk, a directory that cannot be written, or a defect. */
    INTERNAL
  }

  private final Kind kind;

  public Failure(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public Failure(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public static Failure configuration(String message) {
    return new Failure(Kind.CONFIGURATION, message);
  }

  public Kind kind() {
    return kind;
  }
}
