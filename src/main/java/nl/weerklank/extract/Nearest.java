package nl.weerklank.extract;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names that somebody may have meant by one that is not there. */
final class Nearest {

  private static final int SHOWN = 5;

  private Nearest() {}

  /** A few of {@code names}, most alike first, for a message; tells when there are more. */
  static String of(String wanted, Collection<String> names) {
    if (names.isEmpty()) {
      return "none";
    }
    String lower = wanted.toLowerCase(Locale.ROOT);
    String nearest =
        names.stream()
            .sorted(
                Comparator.comparingInt((String name) -> distance(lower, name))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(SHOWN)
            .map(name -> "'" + name + "'")
            .collect(Collectors.joining(", "));
    return names.size() > SHOWN ? nearest + " and " + (names.size() - SHOWN) + " others" : nearest;
  }

  /** Levenshtein's. */
  private static int distance(String one, String name) {
    String other = name.toLowerCase(Locale.ROOT);
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
