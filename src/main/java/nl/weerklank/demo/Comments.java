package nl.weerklank.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sentences as customers write them, put together from two phrase books. */
final class Comments {

  /** Theme of what employees write about their work. */
  static final String WORK = "werk";

  private final Map<String, Map<String, List<String>>> books = new HashMap<>();
  private final Draws draws;

  Comments(long seed, String subject) {
    draws = new Draws(seed, "comments " + subject);
    books.put("nl", Resource.sections("comments_nl.txt"));
    books.put("en", Resource.sections("comments_en.txt"));
  }

  /** Language of an answer: mostly Dutch. */
  String language() {
    return draws.chance(0.85) ? "nl" : "en";
  }

  /** A comment for about 35 % of answers, else null. */
  String maybe(String language, String theme, Side side, String employee, String customer) {
    if (!draws.chance(side == Side.PASSIVE ? 0.28 : 0.38)) {
      return null;
    }
    String text = sentence(language, theme, side);
    if (draws.chance(0.18)) {
      text = joined(text, sentence(language, theme, side));
    }
    if (draws.chance(0.35)) {
      text = joined(text, sentence(language, "closing", side));
    }
    boolean dutch = language.equals("nl");
    return text.replace("{employee}", employee != null ? employee : dutch ? "uw collega" : "you")
        .replace("{customer}", customer != null ? customer : dutch ? "ons bedrijf" : "us");
  }

  private String sentence(String language, String theme, Side side) {
    String text = draws.one(books.get(language).get(theme + " " + side.mark()));
    if (draws.chance(0.2)) {
      text = text.toLowerCase(Locale.ROOT);
    }
    return draws.chance(0.06) ? mistyped(text) : text;
  }

  /** Swaps two letters somewhere, outside of names to fill in. */
  private String mistyped(String text) {
    int at = draws.below(text.length() - 1);
    boolean letters =
        Character.isLowerCase(text.charAt(at)) && Character.isLowerCase(text.charAt(at + 1));
    if (!letters || text.contains("{")) {
      return text;
    }
    return text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
  }

  private String joined(String one, String other) {
    if (one.equalsIgnoreCase(other)) {
      return one;
    }
    boolean ended = ".!?)".indexOf(one.charAt(one.length() - 1)) >= 0;
    if (ended) {
      return one + " " + other;
    }
    return one + (draws.chance(0.5) ? ". " : ", ") + other;
  }
}
