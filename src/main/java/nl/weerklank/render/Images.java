package nl.weerklank.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import nl.weerklank.survey.Failure;

/**
 * Pictures by bare name from the template folder, as data URIs; no other address leads anywhere.
 */
final class Images {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*\\.(png|jpg|jpeg)");
  private static final String PNG = "data:image/png;base64,";
  private static final String JPEG = "data:image/jpeg;base64,";
  private static final long LARGEST = 5_000_000;

  private final Path folder;
  private final Map<String, String> loaded = new ConcurrentHashMap<>();

  Images(Path folder) {
    this.folder = folder;
  }

  boolean allowed(String uri) {
    return uri != null
        && (uri.startsWith(PNG) || uri.startsWith(JPEG) || NAME.matcher(uri).matches());
  }

  /**
   * @return a data URI; null for an address that is no bare image name
   * @throws Failure when the folder has no image of that name
   */
  String resolve(String uri) {
    if (uri == null || uri.startsWith(PNG) || uri.startsWith(JPEG)) {
      return uri;
    }
    return NAME.matcher(uri).matches() ? loaded.computeIfAbsent(uri, this::read) : null;
  }

  /** Whether a template may name this picture: it is in the folder, or a data URI. */
  boolean exists(String uri) {
    return uri.startsWith(PNG)
        || uri.startsWith(JPEG)
        || NAME.matcher(uri).matches()
            && Files.isRegularFile(folder.resolve(uri), LinkOption.NOFOLLOW_LINKS);
  }

  private String read(String name) {
    Path file = folder.resolve(name);
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
        throw Failure.configuration(
            "Image " + name + " is not a file of at most 5 MB in " + folder + "; put it there.");
      }
      String start = name.endsWith(".png") ? PNG : JPEG;
      return start + Base64.getEncoder().encodeToString(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new Failure(Failure.Kind.CONFIGURATION, "Image " + file + " cannot be read.", e);
    }
  }
}
