package nl.weerklank.recipe;

import java.util.List;
import java.util.Locale;

/** The 66 people of Noordzee Verzekeringen, as the scripts make them. */
final class People {

  private static final List<String> FIRST =
      List.of(
          "Sanne", "Daan", "Fatima", "Jeroen", "Anouk", "Mehmet", "Lotte", "Bram", "Priya", "Sven",
          "Noor");
  private static final List<String> LAST =
      List.of(
          "Visser",
          "Bakker",
          "Yilmaz",
          "de Boer",
          "Hendriks",
          "Kaya",
          "Mulder",
          "Jansen",
          "Singh",
          "Dekker",
          "Prins",
          "Vos",
          "Smit");
  private static final List<Integer> MANAGERS =
      List.of(10, 16, 26, 36, 46, 56, 11, 17, 27, 37, 47, 57);

  private People() {}

  static String name(int person) {
    return FIRST.get(person % 11) + " " + LAST.get(person % 13);
  }

  static String address(int person) {
    String last = LAST.get(person % 13).replace(" ", "");
    return (FIRST.get(person % 11) + "." + last + "@noordzee.example").toLowerCase(Locale.ROOT);
  }

  /** Who looks after a customer. */
  static int manager(int customer) {
    return MANAGERS.get(customer % 12);
  }

  /** The unit a person is in. */
  static int unit(int person) {
    if (person == 1 || person == 64) {
      return 1;
    }
    if (person <= 5) {
      return List.of(2, 5, 8, 11).get(person - 2);
    }
    if (person <= 11) {
      return List.of(3, 4, 6, 7, 9, 10).get(person - 6);
    }
    return List.of(3, 4, 6, 7, 9, 10, 11, 2, 5, 8).get((person - 12) % 10);
  }
}
