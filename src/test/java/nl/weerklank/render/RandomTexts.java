package nl.weerklank.render;

import java.util.List;
import java.util.Random;

/** Names and comments of any length and script; the same seed gives the same. */
final class RandomTexts {

  static final int LONGEST_NAME = 300;
  static final int LONGEST_COMMENT = 3_000;

  private static final List<String> WORDS =
      List.of(
          "de",
          "en",
          "van",
          "klant",
          "afdeling",
          "regio",
          "service",
          "beheer",
          "zorg",
          "team",
          "verzekeringen",
          "Noordoost-Nederland",
          "arbeidsongeschiktheidsverzekeringen",
          "b\u00e9\u00e9n",
          "\u0141\u00f3d\u017a",
          "o'Neill",
          "A&B",
          "<b>vet</b>",
          "{{x}}",
          "t/m",
          "klant@voorbeeld.example",
          "12.345",
          "\"zo\"",
          "x;y",
          "Donaudampfschifffahrtsgesellschaft");
  private static final List<String> FAR =
      List.of(
          "\u062e\u062f\u0645\u0629",
          "\u0645\u0645\u062a\u0627\u0632\u0629",
          "\u65e5\u672c\u8a9e",
          "\u30b5\u30fc\u30d3\u30b9",
          "\u0416\u0443\u043a",
          "\u0395\u03bb\u03bb\u03ac\u03b4\u03b1",
          "\u05e9\u05dc\u05d5\u05dd",
          "\uD83D\uDE00",
          "\u2764\uFE0F",
          "\uD83D\uDC69\u200D\uD83D\uDCBB",
          "e\u0301\u0323",
          "\u202Eom\u202C",
          "\u00AD",
          "\u0007");

  private final Random random;
  private final boolean endless;
  private final boolean foreign;

  /** Half of all reports have texts without spaces, a third have other scripts. */
  RandomTexts(Random random) {
    this.random = random;
    this.endless = random.nextBoolean();
    this.foreign = random.nextInt(3) == 0;
  }

  /** Mostly as names are; some of one letter, some endless, some without a single space. */
  String name() {
    return text(random.nextInt(4) > 0 ? 5 + random.nextInt(30) : 1 + random.nextInt(LONGEST_NAME));
  }

  String comment() {
    return text(
        random.nextInt(5) > 0 ? 1 + random.nextInt(400) : 1 + random.nextInt(LONGEST_COMMENT));
  }

  /**
   * @param length in characters, at most; at least one letter
   */
  private String text(int length) {
    boolean far = foreign && random.nextInt(3) == 0;
    String between = endless && random.nextInt(4) == 0 ? "" : " ";
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      List<String> words = far && random.nextInt(3) == 0 ? FAR : WORDS;
      text.append(words.get(random.nextInt(words.size()))).append(between);
    }
    String cut = text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, length)));
    return CleanText.of(cut).isEmpty() ? "x" : cut;
  }
}
