package nl.weerklank.notice;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The digest's sentences; English for a language there is no catalogue of. */
final class Words {

  private final ResourceBundle texts;
  private final Locale locale;

  Words(String language) {
    locale = Locale.forLanguageTag(language);
    texts =
        ResourceBundle.getBundle(
            "nl.weerklank.notice.digest",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  String of(String key, Object... arguments) {
    return new MessageFormat(texts.getString(key), locale).format(arguments);
  }

  /** The text of the first key there is. */
  String either(String key, String other) {
    return of(texts.containsKey(key) ? key : other);
  }
}
