package nl.weerklank.report;

import java.util.List;

/**
 * A sentence from the message catalogue.
 *
 * @param key of the message
 * @param arguments String, Integer, Long, LocalDate, Period, Phrase, {@link Points} and the like;
 *     formatted in the reader's language
 */
public record Phrase(String key, List<Object> arguments) {

  public Phrase {
    arguments = List.copyOf(arguments);
  }

  public static Phrase of(String key, Object... arguments) {
    return new Phrase(key, List.of(arguments));
  }
}
