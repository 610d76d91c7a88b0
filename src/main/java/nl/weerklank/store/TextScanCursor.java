package nl.weerklank.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Holds the row a scan of texts stands on; columns as {@code fact-texts.sql} lists them. */
final class TextScanCursor extends ScanCursor implements FactStore.TextCursor {

  private final int firstText;
  private String language;
  private String comment;
  private String categories;

  TextScanCursor(int slotsInUse) {
    super(slotsInUse);
    this.firstText = FIRST_SCORE + slotsInUse;
  }

  @Override
  void read(ResultSet row) throws SQLException {
    super.read(row);
    language = row.getString(firstText);
    comment = row.getString(firstText + 1);
    categories = row.getString(firstText + 2);
  }

  @Override
  public String language() {
    return language;
  }

  @Override
  public String comment() {
    return comment;
  }

  @Override
  public List<String> categories() {
    return Columns.texts(categories);
  }
}
