package nl.weerklank.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.weerklank.survey.Failure;
import org.springframework.boot.context.config.ConfigDataException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Says what is wrong with a configuration file that could not even be parsed. */
final class ConfigurationFile {

  private ConfigurationFile() {}

  /**
   * Parses the file once before Spring does, which would log a stack trace of what it cannot read.
   *
   * @throws Failure CONFIGURATION, with file and line
   */
  static void parse(Path file) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try (Reader text = Files.newBufferedReader(file)) {
      new Yaml(new SafeConstructor(options)).loadAll(text).forEach(document -> {});
    } catch (MarkedYAMLException e) {
      throw Failure.configuration(file + " is not valid YAML" + problem(e));
    } catch (CharacterCodingException e) {
      throw Failure.configuration(file + " is not UTF-8 text; save it as UTF-8.");
    } catch (YAMLException e) {
      throw Failure.configuration(
          e.getCause() instanceof CharacterCodingException
              ? file + " is not UTF-8 text; save it as UTF-8."
              : file + " is not valid YAML: " + firstLine(e) + ".");
    } catch (IOException e) {
      throw Failure.configuration(file + " cannot be read; check its rights.");
    }
  }

  /** Without the snippet, which may hold a password. */
  private static String problem(MarkedYAMLException e) {
    String line = e.getProblemMark() == null ? "" : ", line " + (e.getProblemMark().getLine() + 1);
    String problem = e.getProblem().replaceFirst("^found duplicate key (.*)$", "duplicate key $1");
    return line + ": " + problem + ".";
  }

  private static String firstLine(YAMLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  static Failure failureIn(Throwable thrown) {
    for (Throwable step = thrown; step != null; step = step.getCause()) {
      if (step instanceof ConfigDataException) {
        return Failure.configuration(
            "The configuration file cannot be read: " + String.valueOf(step.getMessage()).strip());
      }
    }
    return null;
  }
}
