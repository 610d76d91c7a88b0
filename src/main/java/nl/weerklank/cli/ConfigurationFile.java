package nl.weerklank.cli;

import nl.weerklank.survey.Failure;
import org.springframework.boot.context.config.ConfigDataException;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Says what is wrong with a configuration file that could not even be parsed. */
final class ConfigurationFile {

  private ConfigurationFile() {}

  static Failure failureIn(Throwable thrown) {
    for (Throwable step = thrown; step != null; step = step.getCause()) {
      if (step instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
        return Failure.configuration(
            "The configuration file is not valid YAML, line "
                + (marked.getProblemMark().getLine() + 1)
                + ": "
                + marked.getProblem()
                + ".");
      }
      if (step instanceof YAMLException || step instanceof ConfigDataException) {
        String message = String.valueOf(step.getMessage()).strip();
        return Failure.configuration("The configuration file cannot be read: " + message);
      }
    }
    return null;
  }
}
