package nl.weerklank.audience;

import java.util.Locale;

/** The kinds of push report; the order is the order of sending. */
public enum ReportKind {
  DIRECTOR,
  DEPARTMENT,
  EMPLOYEE;

  /** As configuration, ledger and file names write it: {@code director}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException naming the kinds there are
   */
  public static ReportKind of(String key) {
    for (ReportKind kind : values()) {
      if (kind.key().equals(key)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "'" + key + "' is no report; there are director, department and employee.");
  }
}
