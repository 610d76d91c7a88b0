package nl.weerklank.job;

/** A number with its word: {@code 1 row}, {@code 2 rows}. */
final class Counted {

  private Counted() {}

  static String of(long number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }
}
