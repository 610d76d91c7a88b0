package nl.weerklank.cli;

import java.util.Arrays;
import nl.weerklank.survey.Failure;

/** What the process tells its scheduler. A code that is not in this table is a failure too. */
enum ExitCode {
  /** Everything due was accepted, or nothing was due; skips by rule are listed. */
  OK(0, "everything due was accepted, or nothing was due"),
  /** Something was rejected, deferred, in doubt, or skipped for scope, size or a double address. */
  PARTIAL(3, "some mail was rejected, deferred, in doubt or withheld; see 'history'"),
  USAGE(64, "the command line is wrong"),
  GUARD(65, "the data guard refused an emptied, shrunken or stale feed"),
  UNREACHABLE(69, "a database or mail server does not answer"),
  INTERNAL(70, "disk full, directory not writable, or a defect"),
  TRY_LATER(75, "another run holds the lock, or the run was told to stop"),
  AUTHENTICATION(77, "a database or mail server refused the account"),
  CONFIGURATION(78, "settings, templates or SQL are wrong");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  int code() {
    return code;
  }

  String meaning() {
    return meaning;
  }

  static ExitCode of(Failure.Kind kind) {
    return Arrays.stream(values())
        .filter(value -> value.code == kind.exitCode())
        .findFirst()
        .orElseThrow();
  }
}
