package nl.weerklank.config;

import java.util.stream.Collectors;
import nl.weerklank.survey.Failure;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.UnboundElementsSourceFilter;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.Environment;

/** Binds the environment strictly: a key nobody knows is an error, with its file and line. */
final class BoundProperties {

  private static final String PREFIX = "weerklank";

  private final Environment environment;

  private BoundProperties(Environment environment) {
    this.environment = environment;
  }

  static WeerklankProperties of(Environment environment) {
    return new BoundProperties(environment).bind();
  }

  private WeerklankProperties bind() {
    BindHandler known =
        new NoUnboundElementsBindHandler(BindHandler.DEFAULT, new UnboundElementsSourceFilter());
    try {
      return Binder.get(environment)
          .bind(PREFIX, Bindable.of(WeerklankProperties.class), new UnsetVariables(known))
          .orElseThrow(
              () ->
                  Failure.configuration(
                      "There are no weerklank settings; start in the directory that holds"
                          + " config/application.yml, or point to it with --config."));
    } catch (BindException e) {
      throw failure(e);
    }
  }

  private Failure failure(BindException e) {
    if (e.getCause() instanceof UnboundConfigurationPropertiesException unknown) {
      String keys =
          unknown.getUnboundProperties().stream()
              .map(BoundProperties::place)
              .collect(Collectors.joining(", "));
      return Failure.configuration(
          "Unknown key " + keys + "; every key is explained in src/docs/configuration.md.");
    }
    if (e.getCause() instanceof UnsetVariables.Unset unset) {
      return Failure.configuration(
          "Key "
              + place(e.getName())
              + " uses the variable "
              + unset.variable()
              + ", which is not set; set it in the environment of the command.");
    }
    return Failure.configuration(
        "Key "
            + (e.getProperty() == null ? place(e.getName()) : place(e.getProperty()))
            + " cannot be used: write "
            + ExpectedValue.of(e.getTarget().getType().toClass())
            + ".");
  }

  private String place(ConfigurationPropertyName name) {
    for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
      ConfigurationProperty property = source.getConfigurationProperty(name);
      if (property != null) {
        return place(property);
      }
    }
    return name.toString();
  }

  private static String place(ConfigurationProperty property) {
    Origin origin = property.getOrigin();
    return property.getName() + (origin == null ? "" : " (" + words(origin) + ")");
  }

  private static String words(Origin origin) {
    if (origin instanceof PropertySourceOrigin wrapped && wrapped.getOrigin() != null) {
      return words(wrapped.getOrigin());
    }
    if (origin instanceof TextResourceOrigin text
        && text.getResource() != null
        && text.getLocation() != null) {
      return text.getResource().getFilename() + ", line " + (text.getLocation().getLine() + 1);
    }
    return origin.toString();
  }
}
