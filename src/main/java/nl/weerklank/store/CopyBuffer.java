package nl.weerklank.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.postgresql.copy.CopyIn;

/**
 * Rows in the binary format of PostgreSQL's {@code COPY}: each value behind its length in bytes,
 * numbers with the highest byte first, days and microseconds counted from the year 2000.
 */
final class CopyBuffer implements BulkRow {

  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0
  };
  private static final int FULL = 1 << 16;
  private static final LocalDate DAY_0 = LocalDate.of(2000, 1, 1);
  private static final OffsetDateTime TIME_0 = OffsetDateTime.parse("2000-01-01T00:00:00Z");

  private final int columns;
  private ByteBuffer bytes = ByteBuffer.allocate(2 * FULL);

  CopyBuffer(int columns) {
    this.columns = columns;
  }

  /** What every copy begins with. */
  void begin() {
    room(SIGNATURE.length + 8).put(SIGNATURE).putInt(0).putInt(0);
  }

  /** Begins a row; all its columns have to follow. */
  void row() {
    room(2).putShort((short) columns);
  }

  void sendWhenFull(CopyIn copy) throws SQLException {
    if (bytes.position() >= FULL) {
      send(copy);
    }
  }

  /** Sends the rest; what was copied is in the table only now. */
  long end(CopyIn copy) throws SQLException {
    room(2).putShort((short) -1);
    send(copy);
    return copy.endCopy();
  }

  private void send(CopyIn copy) throws SQLException {
    copy.writeToCopy(bytes.array(), 0, bytes.position());
    bytes.clear();
  }

  int position() {
    return bytes.position();
  }

  /** The bytes behind a position this buffer was at. */
  ByteBuffer since(int position) {
    return ByteBuffer.wrap(bytes.array(), position, bytes.position() - position);
  }

  void forget() {
    bytes.clear();
  }

  void missing() {
    room(4).putInt(-1);
  }

  @Override
  public void bigint(long value) {
    room(12).putInt(8).putLong(value);
  }

  @Override
  public void integer(int value) {
    room(8).putInt(4).putInt(value);
  }

  @Override
  public void smallint(Integer value) {
    if (value == null) {
      missing();
    } else {
      room(6).putInt(2).putShort(value.shortValue());
    }
  }

  @Override
  public void bool(boolean value) {
    room(5).putInt(1).put((byte) (value ? 1 : 0));
  }

  /** PostgreSQL knows no NUL character: it is left out. */
  @Override
  public void text(String value) {
    if (value == null) {
      missing();
      return;
    }
    byte[] text = Columns.withoutNul(value).getBytes(StandardCharsets.UTF_8);
    room(4 + text.length).putInt(text.length).put(text);
  }

  @Override
  public void date(LocalDate value) {
    if (value == null) {
      missing();
    } else {
      integer((int) ChronoUnit.DAYS.between(DAY_0, value));
    }
  }

  void time(OffsetDateTime value) {
    if (value == null) {
      missing();
    } else {
      bigint(ChronoUnit.MICROS.between(TIME_0, value));
    }
  }

  private ByteBuffer room(int size) {
    if (bytes.remaining() < size) {
      ByteBuffer larger = ByteBuffer.allocate(Math.max(2 * bytes.capacity(), size + FULL * 2));
      bytes = larger.put(bytes.flip());
    }
    return bytes;
  }
}
