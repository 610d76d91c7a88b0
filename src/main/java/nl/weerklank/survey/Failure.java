package nl.weerklank.survey;

/**
 * Stops a run with a message an administrator can act on: it names the file, key, row or department
 * concerned and what to do next, and holds no personal data and no secret.
 */
public class Failure extends RuntimeException {

  /** What went wrong, as far as a scheduler needs to know; each maps to one exit code. */
  public enum Kind {
    /** The command line asks for what cannot be; nothing was begun. */
    USAGE(64),
    /** Settings, templates or SQL are wrong; running again will not help. */
    CONFIGURATION(78),
    /** The data guard refused what a source delivered; nothing was replaced. */
    GUARD(65),
    /** A database or mail server does not answer. */
    UNREACHABLE(69),
    /** A database or mail server refused the account. */
    AUTHENTICATION(77),
    /** Another run holds the lock. */
    LOCKED(75),
    /** A full disk, a directory that cannot be written, or a defect. */
    INTERNAL(70);

    private final int exitCode;

    Kind(int exitCode) {
      this.exitCode = exitCode;
    }

    /** Of the process, after sysexits.h. */
    public int exitCode() {
      return exitCode;
    }
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

  public static Failure usage(String message) {
    return new Failure(Kind.USAGE, message);
  }

  public Kind kind() {
    return kind;
  }
}
