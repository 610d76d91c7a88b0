package nl.weerklank.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.weerklank.survey.Failure;

/** The files web pages share. */
final class WebAssets {

  static final String STYLE = "html.css";

  private static final List<String> FONTS =
      List.of(
          "SourceSans3-Regular.ttf",
          "SourceSans3-Italic.ttf",
          "SourceSans3-SemiBold.ttf",
          "SourceSerif4-Regular.ttf",
          "SourceSerif4-SemiBold.ttf",
          "OFL-SourceSans3.txt",
          "OFL-SourceSerif4.txt");

  private static final Pattern AFAR =
      Pattern.compile("@import|url\\(\\s*[\"']?\\s*(?!fonts/|data:)");

  private WebAssets() {}

  static Map<String, byte[]> of(Path folder, Look look) {
    Map<String, byte[]> assets = new TreeMap<>();
    assets.put(STYLE, style(folder, look).getBytes(StandardCharsets.UTF_8));
    for (String file : FONTS) {
      try (InputStream stream = WebAssets.class.getResourceAsStream("fonts/" + file)) {
        assets.put("fonts/" + file, stream.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return assets;
  }

  /**
   * @throws Failure when the sheet is missing, or loads anything but the fonts beside it
   */
  static String style(Path folder, Look look) {
    PageTemplate template = PageTemplate.text(folder, STYLE);
    for (TemplateSource.Line line : template.source().lines()) {
      Matcher afar = AFAR.matcher(line.text());
      if (afar.find()) {
        throw Failure.configuration(
            line.place()
                + ": web pages load nothing but the fonts in fonts/; leave out "
                + afar.group()
                + ".");
      }
    }
    return template.render(Map.of("colors", look.css()));
  }
}
