package nl.weerklank.deliver;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Writes a file so that its name never shows half of it, and that it survives a power cut:
 * temporary file, fsync, rename, fsync of the directory.
 */
final class AtomicFile {

  private static final String TEMPORARY = ".tmp";

  private AtomicFile() {}

  /** Ready under a temporary name; {@link #publish} gives it its own. */
  static Path prepare(Path target, byte[] bytes, boolean ownerOnly) throws IOException {
    Path temporary = temporary(target);
    Files.deleteIfExists(temporary);
    Set<StandardOpenOption> options =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel channel = FileChannel.open(temporary, options, permissions(ownerOnly))) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    } catch (IOException ex) {
      Files.deleteIfExists(temporary);
      throw ex;
    }
    return temporary;
  }

  /** Where {@link #prepare} puts it. */
  static Path temporary(Path target) {
    return target.resolveSibling(target.getFileName() + TEMPORARY);
  }

  static void publish(Path temporary, Path target) throws IOException {
    Files.move(
        temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    sync(target.getParent());
  }

  static void write(Path target, byte[] bytes, boolean ownerOnly) throws IOException {
    publish(prepare(target, bytes, ownerOnly), target);
  }

  static void privateDirectory(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      Files.createDirectories(directory, posix() ? directoryPermissions() : none());
    }
  }

  private static void sync(Path directory) throws IOException {
    if (!posix()) {
      return; // Windows opens no directories
    }
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static FileAttribute<?>[] permissions(boolean ownerOnly) {
    if (!ownerOnly || !posix()) {
      return none();
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };
  }

  private static FileAttribute<?>[] directoryPermissions() {
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
    };
  }

  private static FileAttribute<?>[] none() {
    return new FileAttribute<?>[0];
  }

  private static boolean posix() {
    return java.nio.file.FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }
}
