package nl.weerklank.store;

import java.nio.file.Path;
import java.util.Optional;

/** Where an H2 URL keeps its database. */
public final class H2File {

  private static final String H2 = "jdbc:h2:";

  private H2File() {}

  /**
   * @param jdbcUrl {@code jdbc:h2:./data/weerklank;...} gives {@code ./data/weerklank.mv.db}
   * @return empty for every other database, and for one in memory or behind a server
   */
  public static Optional<Path> of(String jdbcUrl) {
    return base(jdbcUrl).map(base -> Path.of(base + ".mv.db"));
  }

  static Optional<String> base(String jdbcUrl) {
    if (!jdbcUrl.startsWith(H2)) {
      return Optional.empty();
    }
    String location = jdbcUrl.substring(H2.length()).split(";", 2)[0];
    if (location.matches("(mem|tcp|ssl|zip|nio\\w*|split|nioMapped):.*")) {
      return Optional.empty();
    }
    String file = location.startsWith("file:") ? location.substring(5) : location;
    String home = System.getProperty("user.home");
    return Optional.of(file.startsWith("~") ? home + file.substring(1) : file);
  }
}
