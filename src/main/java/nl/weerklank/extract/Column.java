package nl.weerklank.extract;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import nl.weerklank.survey.Failure.Kind;

/**
 * One column of a result, read in the way that keeps its meaning whatever the JVM's time zone is.
 *
 * @param index from 1
 * @param label lower case
 */
record Column(int index, String label, Use use, Form form, String typeName) {

  /** What the contract makes of a label. */
  enum Use {
    KNOWN,
    METRIC,
    FOLLOW_UP,
    IGNORED,
    UNKNOWN
  }

  /** How it is read. */
  enum Form {
    TEXT,
    NUMBER,
    FLOATING,
    TRUTH,
    BYTES,
    DATE,
    LOCAL_TIME,
    /** The same of MariaDB and MySQL, whose drivers pass it through a zone. */
    LOCAL_TIME_IN_ZONE,
    MOMENT
  }

  /** Time with zone of SQL Server and Oracle (two of them), which java.sql.Types does not name. */
  private static final Set<Integer> MOMENTS =
      Set.of(Types.TIMESTAMP_WITH_TIMEZONE, -155, -101, -102);

  static Column of(int index, String label, Use use, int sqlType, String typeName) {
    return new Column(index, label, use, form(sqlType, typeName), typeName);
  }

  private static Form form(int sqlType, String typeName) {
    String name = typeName == null ? "" : typeName.toLowerCase(Locale.ROOT);
    if (MOMENTS.contains(sqlType) || name.equals("timestamptz")) {
      return Form.MOMENT;
    }
    return switch (sqlType) {
      case Types.DATE -> name.equals("year") ? Form.TEXT : Form.DATE;
      case Types.TIMESTAMP -> name.equals("datetime") ? Form.LOCAL_TIME_IN_ZONE : Form.LOCAL_TIME;
      case Types.BIT, Types.BOOLEAN -> Form.TRUTH;
      case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> Form.NUMBER;
      case Types.NUMERIC, Types.DECIMAL -> name.equals("money") ? Form.TEXT : Form.NUMBER;
      case Types.REAL, Types.FLOAT, Types.DOUBLE ->
          name.equals("money") ? Form.TEXT : Form.FLOATING;
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> Form.BYTES;
      default -> Form.TEXT;
    };
  }

  /**
   * Null, a String, a BigDecimal, a Boolean, a LocalDate, a LocalDateTime or an OffsetDateTime. A
   * number that is not finite and a date that its type cannot hold come as text.
   */
  Object read(ResultSet row) throws SQLException {
    return switch (form) {
      case TEXT -> row.getString(index);
      case NUMBER -> number(row);
      case FLOATING -> floating(row);
      case TRUTH -> truth(row);
      case BYTES -> bytes(row);
      case DATE -> temporal(row, LocalDate.class);
      case LOCAL_TIME -> temporal(row, LocalDateTime.class);
      case LOCAL_TIME_IN_ZONE -> unmoved(row);
      case MOMENT -> temporal(row, OffsetDateTime.class);
    };
  }

  private Object number(ResultSet row) throws SQLException {
    try {
      return row.getBigDecimal(index);
    } catch (SQLException e) {
      return asText(row, e);
    }
  }

  private Object floating(ResultSet row) throws SQLException {
    double value = row.getDouble(index);
    if (row.wasNull()) {
      return null;
    }
    return Double.isFinite(value) ? BigDecimal.valueOf(value) : Double.toString(value);
  }

  private Boolean truth(ResultSet row) throws SQLException {
    boolean value = row.getBoolean(index);
    return row.wasNull() ? null : value;
  }

  /** Keys kept as bytes, such as a UUID in MySQL. */
  private String bytes(ResultSet row) throws SQLException {
    byte[] value = row.getBytes(index);
    return value == null ? null : HexFormat.of().formatHex(value);
  }

  /** A time in the hour that the JVM's own zone skips would be moved by it; UTC skips none. */
  private Object unmoved(ResultSet row) throws SQLException {
    Object time = temporal(row, LocalDateTime.class);
    if (!(time instanceof LocalDateTime)) {
      return time;
    }
    Calendar utc = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
    return LocalDateTime.ofInstant(row.getTimestamp(index, utc).toInstant(), ZoneOffset.UTC);
  }

  private Object temporal(ResultSet row, Class<?> type) throws SQLException {
    try {
      return row.getObject(index, type);
    } catch (DateTimeException e) {
      // MariaDB's driver, for a date such as 2026-00-00.
      return row.getString(index);
    } catch (SQLException e) {
      return asText(row, e);
    }
  }

  /** For a value the driver cannot give in its form, unless it is the database that failed. */
  private String asText(ResultSet row, SQLException e) throws SQLException {
    if (SourceFailures.kind(e) != Kind.CONFIGURATION) {
      throw e;
    }
    return row.getString(index);
  }
}
