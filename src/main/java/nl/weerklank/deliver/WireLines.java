package nl.weerklank.deliver;

import java.io.ByteArrayOutputStream;

/**
 * Content as DATA wants it (RFC 5321, sections 2.3.8 and 4.5.2): every line ends with CR LF, and a
 * dot at its beginning is doubled.
 */
final class WireLines {

  private static final byte[] LINE_END = {'\r', '\n'};

  private WireLines() {}

  /** All at once: line by line, as the mail library does it, it costs more than the network. */
  static byte[] of(byte[] content) {
    ByteArrayOutputStream wire = new ByteArrayOutputStream(content.length + 256);
    int copied = 0;
    int lineStart = 0;
    for (int i = 0; i < content.length; i++) {
      byte next = content[i];
      if (next > '.') {
        continue; // nearly all of base64
      }
      if (next == '.' && i == lineStart) {
        wire.write(content, copied, i - copied);
        wire.write('.');
        copied = i;
      } else if (next == '\r' || next == '\n') {
        if (next == '\r' && i + 1 < content.length && content[i + 1] == '\n') {
          i++;
        } else {
          wire.write(content, copied, i - copied);
          wire.writeBytes(LINE_END);
          copied = i + 1;
        }
        lineStart = i + 1;
      }
    }
    wire.write(content, copied, content.length - copied);
    if (lineStart < content.length) {
      wire.writeBytes(LINE_END);
    }
    return wire.toByteArray();
  }
}
