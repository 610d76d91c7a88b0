package nl.weerklank.render;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Words for a file name that every system accepts. */
public final class Slug {

  private static final int LONGEST = 60;

  private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul");

  private Slug() {}

  /** Lower-case ASCII letters, digits and hyphens; {@code unit} when nothing is left. */
  public static String of(String name) {
    String ascii =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
    String cut = ascii.length() > LONGEST ? ascii.substring(0, LONGEST) : ascii;
    String slug = cut.replaceAll("^-+|-+$", "");
    boolean device = RESERVED.contains(slug) || slug.matches("(com|lpt)[0-9]");
    return slug.isEmpty() ? "unit" : device ? slug + "-unit" : slug;
  }
}
