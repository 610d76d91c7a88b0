package nl.weerklank.config;

import java.util.stream.Collectors;
import nl.weerklank.survey.Failure;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.UnboundElementsSourceFilter;
import org.springframework.boot.origin.Origin;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;

/** Binds the environment strictly: a key nobody knows is an error, with its file and line. */
final class BoundProperties {

  private static final String PREFIX = "weerklank";

  private BoundProperties() {}

  static WeerklankProperties of(Environment environment) {
    try {
      return Binder.get(environment)
          .bind(
              PREFIX,
              Bindable.of(WeerklankProperties.class),
              new NoUnboundElementsBindHandler(
                  org.springframework.boot.context.properties.bind.BindHandler.DEFAULT,
                  new UnboundElementsSourceFilter()))
          .orElseThrow(
              () ->
                  Failure.configuration(
                      "There are no weerklank settings; start in the directory that holds"
                          + " config/application.yml, or point to it with --config."));
    } catch (BindException e) {
      throw failure(e);
    }
  }

  private static Failure failure(BindException e) {
    if (e.getCause() instanceof UnboundConfigurationPropertiesException unknown) {
      String keys =
          unknown.getUnboundProperties().stream()
              .map(BoundProperties::place)
              .collect(Collectors.joining(", "));
      return Failure.configuration(
          "Unknown key " + keys + "; every key is explained in src/docs/configuration.md.");
    }
    String key = e.getProperty() == null ? e.getName().toString() : place(e.getProperty());
    Throwable root = NestedExceptionUtils.getMostSpecificCause(e);
    return Failure.configuration(
        "Key "
            + key
            + " cannot be used: "
            + e.getTarget().getType().toClass().getSimpleName()
            + " expected"
            + detail(root)
            + ".");
  }

  private static String place(ConfigurationProperty property) {
    Origin origin = property.getOrigin();
    return property.getName() + (origin == null ? "" : " (" + origin + ")");
  }

  private static String detail(Throwable root) {
    String message = root.getMessage();
    return message == null ? "" : "; " + message.replaceAll("\\.$", "");
  }
}
