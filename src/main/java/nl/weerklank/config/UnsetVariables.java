package nl.weerklank.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/** Refuses a text in which a variable was not replaced; it would pass for a password as it is. */
final class UnsetVariables extends AbstractBindHandler {

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}:]+)[^}]*}");

  UnsetVariables(BindHandler parent) {
    super(parent);
  }

  /** Holds the variable's name. */
  static final class Unset extends RuntimeException {
    private final String variable;

    private Unset(String variable) {
      super("variable not set");
      this.variable = variable;
    }

    String variable() {
      return variable;
    }
  }

  @Override
  public Object onSuccess(
      ConfigurationPropertyName name, Bindable<?> target, BindContext context, Object result) {
    if (result instanceof String text) {
      Matcher variable = VARIABLE.matcher(text);
      if (variable.find()) {
        throw new Unset(variable.group(1));
      }
    }
    return super.onSuccess(name, target, context, result);
  }
}
