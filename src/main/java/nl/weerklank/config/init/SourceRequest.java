package nl.weerklank.config.init;

import java.util.List;
import java.util.Map;

/**
 * A source to be set up.
 *
 * @param recipe name of its folder
 * @param name under {@code weerklank.sources}
 * @param username null: the driver needs none
 * @param password null: none; it is used to connect and never written
 * @param variable name of the environment variable that holds the password, which is written
 * @param surveys ids about service
 * @param employerSurveys ids about the employer
 * @param values beside those of the recipe
 */
public record SourceRequest(
    String recipe,
    String name,
    String url,
    String username,
    String password,
    String variable,
    List<String> surveys,
    List<String> employerSurveys,
    Map<String, String> values) {

  @Override
  public String toString() {
    return "source " + name;
  }
}
