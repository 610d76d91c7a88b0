package nl.weerklank.extract;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.weerklank.extract.Column.Use;
import nl.weerklank.survey.About;
import nl.weerklank.survey.FeedType;
import nl.weerklank.survey.Rejection;
import nl.weerklank.survey.Survey;

/** Looks at the first rows of a feed; see {@link FeedCheck}. */
final class FeedSample {

  private static final int SHOWN = 3;
  private static final Set<String> PERSONAL = Set.of("name", "email", "phone", "comment");
  private static final String HIDDEN = "...";
  private static final Set<String> HARMLESS = Set.of("survey", "answered_at");

  private final SourceSettings source;
  private final FeedSettings feed;
  private final FeedColumns columns;
  private final SurveyCatalog catalog;
  private final CellReader cells;
  private final int[] missing;
  private final List<Map<String, String>> samples = new ArrayList<>();
  private final Map<String, Integer> rejections = new TreeMap<>();
  private int rows;

  FeedSample(SourceSettings source, FeedSettings feed, FeedColumns columns, SurveyCatalog catalog) {
    this.source = source;
    this.feed = feed;
    this.columns = columns;
    this.catalog = catalog;
    this.cells = new CellReader(source, feed);
    this.missing = new int[columns.columns().size()];
  }

  FeedCheck check(ResultSet result, ZoneId organisationZone, LocalDate asOf) throws SQLException {
    RowTrial trial = trial(organisationZone, asOf);
    columns
        .shape()
        .read(
            result,
            row -> {
              rows++;
              look(row);
              if (columns.problems().isEmpty()) {
                trial.read(row);
              }
            });
    return new FeedCheck(
        source.name(), feed.name(), rows, described(), samples, columns.problems(), rejections);
  }

  private RowTrial trial(ZoneId organisationZone, LocalDate asOf) {
    if (feed.type() == FeedType.RESPONSES) {
      ResponseRows responses =
          new ResponseRows(source, feed, columns, catalog, organisationZone, asOf);
      return row -> responses.read(row).rejections().forEach(this::count);
    }
    return new ReferenceRows(source, feed, columns, catalog, this::count)::read;
  }

  private void count(Rejection rejection) {
    String column = rejection.column() == null ? "" : " " + rejection.column();
    rejections.merge(rejection.reason() + column, 1, Integer::sum);
  }

  private void look(SourceRow row) {
    Map<String, String> sample = new LinkedHashMap<>();
    boolean open = feed.type() == FeedType.RESPONSES ? aboutService(row) : !aboutHealth();
    for (int i = 0; i < missing.length; i++) {
      Column column = columns.columns().get(i);
      String text = cells.text(row, column, CleanText.SHORT);
      missing[i] += text == null ? 1 : 0;
      sample.put(column.label(), shown(column, open, text));
    }
    if (samples.size() < SHOWN) {
      samples.add(sample);
    }
  }

  private boolean aboutHealth() {
    return feed.type() == FeedType.ABSENCES;
  }

  private boolean aboutService(SourceRow row) {
    String id = cells.text(row, columns.known("survey"), CleanText.SHORT);
    Survey survey = id == null ? null : catalog.surveys().get(id);
    return survey != null && survey.about() == About.SERVICE;
  }

  private static String shown(Column column, boolean open, String text) {
    if (text == null) {
      return null;
    }
    if (!open && !HARMLESS.contains(column.label())) {
      return HIDDEN;
    }
    return personal(column) || text.indexOf('@') >= 0 ? masked(text) : text;
  }

  /** What the contract does not name may hold anything. */
  private static boolean personal(Column column) {
    return (column.use() != Use.KNOWN && column.use() != Use.METRIC)
        || PERSONAL.contains(column.label());
  }

  private static String masked(String text) {
    return text.substring(0, text.offsetByCodePoints(0, 1)) + HIDDEN;
  }

  private List<FeedCheck.Column> described() {
    List<FeedCheck.Column> described = new ArrayList<>();
    for (int i = 0; i < missing.length; i++) {
      Column column = columns.columns().get(i);
      String use = column.use().name().toLowerCase(Locale.ROOT).replace('_', '-');
      double share = rows == 0 ? 0 : missing[i] / (double) rows;
      described.add(new FeedCheck.Column(column.label(), column.typeName(), use, share));
    }
    return described;
  }

  /** Reads a row the way a run would. */
  @FunctionalInterface
  private interface RowTrial {
    void read(SourceRow row);
  }
}
