package nl.weerklank.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.springframework.util.FileSystemUtils;

/**
 * What takes long to make and is the same in every test JVM of one build: the first to need it
 * makes it, each gets a copy of its own, because a database file has one process at a time.
 */
public final class OncePerBuild {

  private static final String JVM = "jvm-" + ProcessHandle.current().pid();

  /** Started outside a build, a test makes its own. */
  private static final String BUILD = System.getProperty("weerklank.build", JVM);

  private OncePerBuild() {}

  /** Where the folder of that name is made; what is in it may say so. */
  public static Path made(String name) {
    return Path.of("target", "made", name).toAbsolutePath();
  }

  /** The copy of this JVM; {@code maker} is given an empty folder. */
  public static Path copy(String name, Consumer<Path> maker) {
    Path made = made(name);
    Path copy = Path.of("target", name + "-" + JVM).toAbsolutePath();
    try {
      Files.createDirectories(made.getParent());
      try (FileChannel file =
              FileChannel.open(
                  made.resolveSibling(name + ".lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock lock = file.lock()) {
        if (lock.isValid() && !isOfThisBuild(mark(made))) {
          make(made, maker);
        }
        FileSystemUtils.copyRecursively(made, copy);
      }
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path mark(Path made) {
    return made.resolveSibling(made.getFileName() + ".build");
  }

  private static boolean isOfThisBuild(Path mark) throws IOException {
    return Files.exists(mark) && Files.readString(mark).equals(BUILD);
  }

  /** Marked last, so that what a killed JVM left is made again. */
  private static void make(Path made, Consumer<Path> maker) throws IOException {
    Files.deleteIfExists(mark(made));
    FileSystemUtils.deleteRecursively(made);
    maker.accept(Files.createDirectories(made));
    Files.writeString(mark(made), BUILD);
  }
}
