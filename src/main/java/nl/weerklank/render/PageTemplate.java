package nl.weerklank.render;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.MustacheParseException;
import com.samskivert.mustache.Template;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.weerklank.survey.Failure;

/**
 * A compiled template. Reads maps and lists only, so no method of any object can be called from it;
 * a name it does not know is an error with file and line.
 */
final class PageTemplate {

  private static final Pattern NAME = Pattern.compile("'([^']+)'");
  private static final Pattern LINE = Pattern.compile("line (\\d+)");

  private final TemplateSource source;
  private final Template compiled;
  private final boolean escape;

  private PageTemplate(TemplateSource source, boolean escape) {
    this.source = source;
    this.escape = escape;
    this.compiled = compile(source.text());
  }

  /** For XHTML: data is escaped. */
  static PageTemplate html(Path folder, String name) {
    return new PageTemplate(TemplateSource.read(folder, name), true);
  }

  /** For plain text. */
  static PageTemplate text(Path folder, String name) {
    return new PageTemplate(TemplateSource.read(folder, name), false);
  }

  TemplateSource source() {
    return source;
  }

  private Template compile(String text) {
    try {
      return Mustache.compiler()
          .escapeHTML(escape)
          .strictSections(true)
          .emptyStringIsFalse(true)
          .withCollector(new MapsOnly())
          .withFormatter(PageTemplate::printed)
          .compile(text);
    } catch (MustacheParseException e) {
      throw broken(
          lineIn(e.getMessage()),
          nameIn(e.getMessage()),
          e.getMessage().replaceAll(" @ line \\d+", ""),
          e);
    }
  }

  String render(Map<String, Object> page) {
    return render(compiled, page);
  }

  /** With the marks {@link TemplateSource#marked} sets, to find a fault in the result. */
  String renderMarked(Map<String, Object> page) {
    return render(compile(source.marked()), page);
  }

  private String render(Template template, Map<String, Object> page) {
    try {
      return template.execute(page);
    } catch (MustacheException.Context e) {
      String advice =
          e.key.startsWith("t.")
              ? "the message catalogue has no key " + e.key.substring(2)
              : "there is no field '"
                  + e.key
                  + "' here, or it is empty: put {{#"
                  + e.key
                  + "}}...{{/"
                  + e.key
                  + "}} around what may be missing";
      throw broken(e.lineNo, e.key, advice, e);
    }
  }

  /**
   * Asked of sections too, to see whether they are empty: a map's own words would be its content.
   */
  private static String printed(Object value) {
    return value instanceof Map ? "{}" : String.valueOf(value);
  }

  private static int lineIn(String message) {
    Matcher line = LINE.matcher(message);
    return line.find() ? Integer.parseInt(line.group(1)) : 1;
  }

  /** What the message is about; empty when it names nothing. */
  private static String nameIn(String message) {
    Matcher name = NAME.matcher(message);
    return name.find() ? name.group(1) : "";
  }

  private Failure broken(int line, String name, String what, Exception cause) {
    return new Failure(
        Failure.Kind.CONFIGURATION, source.place(line, name) + ": " + what + ".", cause);
  }

  private static final class MapsOnly extends BasicCollector {
    @Override
    public <K, V> Map<K, V> createFetcherCache() {
      return new ConcurrentHashMap<>();
    }
  }
}
