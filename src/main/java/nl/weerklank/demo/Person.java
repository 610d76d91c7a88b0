package nl.weerklank.demo;

import java.time.LocalDate;

/**
 * @param email null when HR has none
 * @param left last day in service; null while employed
 * @param deputyNumber null when nobody stands in
 */
record Person(
    String number,
    Names.Name name,
    String email,
    String level,
    String language,
    LocalDate hired,
    LocalDate left,
    String deputyNumber) {

  Person withDeputy(String deputy) {
    return new Person(number, name, email, level, language, hired, left, deputy);
  }
}
