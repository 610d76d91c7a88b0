package nl.weerklank.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.weerklank.insight.Answers;
import nl.weerklank.survey.About;
import nl.weerklank.survey.Band;
import nl.weerklank.survey.Counting;
import nl.weerklank.survey.Direction;
import nl.weerklank.survey.Failure;
import nl.weerklank.survey.FeedType;
import nl.weerklank.survey.Formula;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Survey;

/** Sources, feeds and a catalogue for tests. */
final class Feeds {

  static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);

  static final Metric NPS = Answers.NPS;
  static final Metric CSAT = Answers.CSAT;
  static final Metric ENPS = Answers.ENPS;
  static final Metric FFT =
      new Metric(
          "fft",
          new Band(1, 5),
          Direction.LOW,
          Formula.TOP_SHARE,
          new Band(1, 2),
          new Band(4, 5),
          About.SERVICE);

  static final Survey SERVICE =
      new Survey("service", About.SERVICE, Counting.EVERY, Set.of("nps", "csat"));
  static final Survey EMPLOYER =
      new Survey("employer", About.EMPLOYER, Counting.LATEST, Set.of("enps"));
  static final Survey FRIENDS = new Survey("fft", About.SERVICE, Counting.EVERY, Set.of("fft"));

  static final SurveyCatalog CATALOG =
      new SurveyCatalog(
          Map.of("nps", NPS, "csat", CSAT, "enps", ENPS, "fft", FFT),
          Map.of("service", SERVICE, "employer", EMPLOYER, "fft", FRIENDS));

  private Feeds() {}

  static SourceSettings source(String url, String user, String password) {
    return source(url, user, password, AMSTERDAM, Locale.forLanguageTag("nl-NL"));
  }

  static SourceSettings source(
      String url, String user, String password, ZoneId zone, Locale locale) {
    return new SourceSettings(
        "desk",
        url,
        user,
        password,
        zone,
        locale,
        Map.of(),
        5_000,
        Duration.ofSeconds(60),
        true,
        List.of());
  }

  static FeedSettings responses(String sql) {
    return feed(FeedType.RESPONSES, sql);
  }

  static FeedSettings feed(FeedType type, String sql) {
    return new FeedSettings(
        type.key(),
        type,
        "sql/" + type.key() + ".sql",
        sql,
        Set.of("ignored"),
        Set.of("why"),
        "|",
        false,
        Set.of(LocalDate.of(1980, 1, 1)),
        Map.of("channel", Map.of("1", "phone", "2", "mail")),
        Mapping.NONE);
  }

  static FeedSettings combining(FeedSettings feed) {
    return new FeedSettings(
        feed.name(),
        feed.type(),
        feed.file(),
        feed.sql(),
        feed.ignore(),
        feed.followUps(),
        feed.categorySeparator(),
        true,
        feed.undatedDates(),
        feed.codes(),
        feed.mapping());
  }

  static SourceReader reader(SourceSettings source) {
    return new SourceReader(source, CATALOG, AMSTERDAM, AS_OF);
  }

  static List<ReadRow> read(SourceSettings source, String sql) {
    return read(source, sql, null);
  }

  static List<ReadRow> read(SourceSettings source, String sql, Period range) {
    List<ReadRow> rows = new ArrayList<>();
    reader(source).readResponses(responses(sql), range, rows::add);
    return rows;
  }

  static ReadRow one(SourceSettings source, String sql) {
    List<ReadRow> rows = read(source, sql);
    if (rows.size() != 1) {
      throw new AssertionError("one row expected, not " + rows.size());
    }
    return rows.get(0);
  }

  /** Reading fails in the way a scheduler needs to know, and the message gives nothing away. */
  static void assertKind(SourceSettings source, String sql, Failure.Kind kind) {
    assertThatThrownBy(() -> read(source, sql))
        .isInstanceOfSatisfying(Failure.class, e -> assertThat(e.kind()).isEqualTo(kind))
        .hasMessageContaining("desk")
        .hasMessageNotContaining("wrong");
  }

  /**
   * @param wide gives rows that together do not fit in the heap; the 6,000 read here do
   */
  static void assertStreams(SourceSettings source, String wide) {
    int[] read = new int[1];
    assertThatThrownBy(
            () ->
                reader(source)
                    .readResponses(
                        responses(wide),
                        null,
                        row -> {
                          if (++read[0] == 6_000) {
                            throw new IllegalStateException("enough");
                          }
                        }))
        .hasMessage("enough");
  }
}
