package nl.weerklank.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds the row a scan of texts stands on; columns as {@code fact-texts.sql} lists them. */
final class TextScanCursor extends ScanCursor implements FactStore.TextCursor {

  private static final int MOST_REMEMBERED = 1_000;

  /** The same few choices over and over, so each is read once. */
  private final Map<String, List<String>> chosen = new HashMap<>();

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
    if (categories == null) {
      return List.of();
    }
    if (chosen.size() >= MOST_REMEMBERED) {
      chosen.clear();
    }
    return chosen.computeIfAbsent(categories, Columns::texts);
  }
}
