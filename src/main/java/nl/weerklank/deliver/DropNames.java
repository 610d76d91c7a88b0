package nl.weerklank.deliver;

import nl.weerklank.store.Ledger;

/** File names that are safe everywhere and differ when the ledger keys differ. */
public final class DropNames {

  private static final int LONGEST_PART = 60;

  private DropNames() {}

  /** {@code director_2026-W47_person-e1}. */
  static String of(Ledger.Key key) {
    return part(key.report()) + "_" + part(key.period()) + "_" + recipient(key.recipient());
  }

  /** {@code person-e1}: one part of a path, whatever the id holds. */
  public static String recipient(String recipient) {
    // only the first colon separates; an id may hold more
    int colon = recipient.indexOf(':');
    String kind = colon < 0 ? "" : recipient.substring(0, colon);
    return kind.matches("[a-z]+")
        ? kind + "-" + part(recipient.substring(colon + 1))
        : part(recipient) + "-" + MessageIds.hash(recipient).substring(0, 8);
  }

  /** The text itself when it is harmless; otherwise what is harmless of it plus a short hash. */
  static String part(String text) {
    String safe = text.replaceAll("[^A-Za-z0-9._-]", "-").replaceFirst("^[.-]+", "");
    if (safe.length() > LONGEST_PART) {
      safe = safe.substring(0, LONGEST_PART);
    }
    if (safe.equals(text)) {
      return safe;
    }
    return safe + "-" + MessageIds.hash(text).substring(0, 8);
  }
}
