package nl.weerklank.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.weerklank.config.SourcesKeys.ColumnKeys;
import nl.weerklank.config.SourcesKeys.FeedKeys;
import nl.weerklank.config.SourcesKeys.SourceKeys;
import nl.weerklank.config.SourcesKeys.SourceSurveyKeys;
import nl.weerklank.extract.FeedSettings;
import nl.weerklank.extract.MappedColumn;
import nl.weerklank.extract.Mapping;
import nl.weerklank.survey.Failure;
import nl.weerklank.survey.FeedType;

/** The feeds of one source from its keys. */
final class FeedReader {

  private final Path directory;
  private final String source;
  private final String key;
  private final SourceKeys keys;
  private final Map<String, String> values;

  /**
   * @param directory of the configuration file; SQL files are relative to it
   * @param values of all sources
   */
  FeedReader(Path directory, String source, SourceKeys keys, Map<String, String> values) {
    this.directory = directory;
    this.source = source;
    this.key = "weerklank.sources." + source;
    this.keys = keys;
    this.values = new HashMap<>(values);
    this.values.putAll(keys.values());
  }

  /** In configuration order; of the feed that surveys are made of, one for each survey. */
  List<FeedSettings> read() {
    List<FeedSettings> feeds = new ArrayList<>();
    Map<String, List<String>> surveysByFeed = surveysByFeed();
    enabled()
        .forEach(
            (name, feed) -> {
              List<String> surveys = surveysByFeed.get(name);
              if (surveys == null) {
                feeds.add(plain(name, feed));
              } else {
                surveys.forEach(survey -> feeds.add(ofSurvey(name, feed, survey)));
              }
            });
    return List.copyOf(feeds);
  }

  private Map<String, FeedKeys> enabled() {
    Map<String, FeedKeys> enabled = new LinkedHashMap<>(keys.feeds());
    enabled.values().removeIf(feed -> !feed.enabled());
    return enabled;
  }

  private Map<String, List<String>> surveysByFeed() {
    Map<String, List<String>> surveys = new LinkedHashMap<>();
    keys.surveys()
        .forEach(
            (id, survey) ->
                surveys.computeIfAbsent(feedOf(id, survey), feed -> new ArrayList<>()).add(id));
    return surveys;
  }

  private String feedOf(String id, SourceSurveyKeys survey) {
    List<String> responses =
        enabled().entrySet().stream()
            .filter(feed -> type(feed.getKey(), feed.getValue()) == FeedType.RESPONSES)
            .map(Map.Entry::getKey)
            .toList();
    if (survey.feed() != null && responses.contains(survey.feed())) {
      return survey.feed();
    }
    if (survey.feed() == null && responses.size() == 1) {
      return responses.get(0);
    }
    throw Failure.configuration(
        key
            + ".surveys."
            + id
            + ".feed: name the feed of type responses that the survey is read by; the source has "
            + (responses.isEmpty() ? "none" : String.join(", ", responses))
            + ".");
  }

  private FeedSettings plain(String name, FeedKeys feed) {
    String feedKey = key + ".feeds." + name;
    Mapping mapping = mapping(feedKey, feed, null, values);
    Map<String, Map<String, String>> codes = new HashMap<>(feed.codes());
    codes.putAll(codes(feedKey, feed.columns()));
    return settings(name, feed, feed.sql(), feed.followUps(), codes, mapping, name, values)
        .with(FeedPolicyReader.read(feedKey, type(name, feed), feed.undated(), feed.versions()));
  }

  private FeedSettings ofSurvey(String name, FeedKeys feed, String id) {
    SourceSurveyKeys survey = keys.surveys().get(id);
    String surveyKey = key + ".surveys." + id;
    Map<String, String> filled = new HashMap<>(values);
    filled.put("survey", id);
    filled.putAll(survey.values());
    Map<String, Map<String, String>> codes = new HashMap<>(feed.codes());
    codes.putAll(codes(key + ".feeds." + name, feed.columns()));
    survey.columns().keySet().forEach(label -> codes.remove(label.toLowerCase(Locale.ROOT)));
    codes.putAll(codes(surveyKey, survey.columns()));
    Set<String> followUps = new HashSet<>(feed.followUps());
    followUps.addAll(survey.followUps());
    return settings(
            name,
            feed,
            survey.sql() == null ? feed.sql() : survey.sql(),
            followUps,
            codes,
            mapping(surveyKey, feed, survey, filled),
            source + "-" + id,
            filled)
        .with(
            survey.undated() == null
                ? FeedPolicyReader.read(
                    key + ".feeds." + name, type(name, feed), feed.undated(), feed.versions())
                : FeedPolicyReader.read(
                    surveyKey, type(name, feed), survey.undated(), feed.versions()));
  }

  private FeedSettings settings(
      String name,
      FeedKeys feed,
      String sql,
      Set<String> followUps,
      Map<String, Map<String, String>> codes,
      Mapping mapping,
      String feedName,
      Map<String, String> filled) {
    if (sql == null) {
      throw Failure.configuration(
          key + ".feeds." + name + ".sql is missing; name the file with its statement.");
    }
    Path file = Recipes.variant(file(sql), keys.url());
    return new FeedSettings(
        feedName,
        type(name, feed),
        file.toString(),
        SqlFile.read(file, feedName, filled, mapping),
        lowerCase(feed.ignore()),
        lowerCase(followUps),
        feed.categorySeparator(),
        feed.combineRows(),
        feed.undatedDates(),
        codes,
        mapping);
  }

  /** Beside the configuration file, else in the source's recipe. */
  private Path file(String sql) {
    Path file = directory.resolve(sql);
    if (keys.recipe() == null || Files.isRegularFile(file)) {
      return file;
    }
    Path inRecipe = Recipes.folder(keys.recipe(), directory).resolve(sql);
    return Files.isRegularFile(inRecipe) ? inRecipe : file;
  }

  private Mapping mapping(
      String where, FeedKeys feed, SourceSurveyKeys survey, Map<String, String> filled) {
    Map<String, MappedColumn> columns = new LinkedHashMap<>();
    feed.columns()
        .forEach((label, column) -> columns.put(lower(label), column(where, label, column)));
    List<String> tables = feed.tables();
    List<String> exclude = feed.exclude();
    if (survey != null) {
      if (survey.survey() != null) {
        columns.put("survey", new MappedColumn(List.of(), null, null, survey.survey(), null));
      }
      survey
          .columns()
          .forEach((label, column) -> columns.put(lower(label), column(where, label, column)));
      tables = survey.tables().isEmpty() ? tables : survey.tables();
      exclude = survey.exclude().isEmpty() ? exclude : survey.exclude();
    }
    boolean rows = feed.rows() != null;
    if (rows && (feed.rows().question() == null || feed.rows().answer() == null)) {
      throw Failure.configuration(where + ".rows needs both question and answer.");
    }
    return new Mapping(
        columns,
        rows ? feed.rows().question() : null,
        rows ? feed.rows().answer() : null,
        tables.stream().map(table -> SqlFile.name(table, where, filled)).toList(),
        exclude.stream().map(table -> SqlFile.name(table, where, filled)).toList());
  }

  private static MappedColumn column(String where, String label, ColumnKeys column) {
    int given =
        (column.column().isEmpty() ? 0 : 1)
            + (column.question() == null ? 0 : 1)
            + (column.value() == null ? 0 : 1);
    if (given != 1) {
      throw Failure.configuration(
          where
              + ".columns."
              + label
              + ": set one of column, question and value; they say where it comes from.");
    }
    return new MappedColumn(
        column.column(), column.json(), column.question(), column.value(), column.epoch());
  }

  private static Map<String, Map<String, String>> codes(
      String where, Map<String, ColumnKeys> columns) {
    Map<String, Map<String, String>> codes = new HashMap<>();
    columns.forEach(
        (label, column) -> {
          if (!column.codes().isEmpty()) {
            String columnKey = where + ".columns." + label + ".codes";
            codes.put(lower(label), CodeMap.read(columnKey, column.codes()));
          }
        });
    return codes;
  }

  private FeedType type(String name, FeedKeys feed) {
    String text = feed.type() == null ? name : feed.type();
    for (FeedType type : FeedType.values()) {
      if (type.key().equals(lower(text))) {
        return type;
      }
    }
    throw Failure.configuration(
        key
            + ".feeds."
            + name
            + ": '"
            + text
            + "' is no type of feed; set type to one of "
            + Arrays.stream(FeedType.values()).map(FeedType::key).toList()
            + ".");
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static Set<String> lowerCase(Set<String> labels) {
    return labels.stream().map(FeedReader::lower).collect(Collectors.toUnmodifiableSet());
  }
}
