package nl.weerklank.job;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.weerklank.audience.AudienceSettings;
import nl.weerklank.deliver.DeliverySettings;
import nl.weerklank.extract.SourceSettings;
import nl.weerklank.extract.SurveyCatalog;
import nl.weerklank.insight.ScoringSettings;
import nl.weerklank.insight.TrendSettings;
import nl.weerklank.insight.alert.AlertRule;
import nl.weerklank.insight.theme.ThemeRules;
import nl.weerklank.notice.NoticeSettings;
import nl.weerklank.publish.PublishSettings;
import nl.weerklank.render.RenderSettings;
import nl.weerklank.report.ReportSettings;
import nl.weerklank.survey.Matching;

/**
 * All settings of an installation, checked.
 *
 * @param file the configuration file messages point to
 * @param themes null without theme rules
 * @param employeeFirst days between an employee's page and its figures in a manager's report; 0:
 *     none
 * @param demo null unless the sources are the demo organisation
 */
public record Settings(
    Path file,
    Path output,
    Path templates,
    StoreSettings store,
    SurveyCatalog catalog,
    List<SourceSettings> sources,
    Matching matching,
    GuardSettings guard,
    ScoringSettings scoring,
    TrendSettings trend,
    ThemeRules themes,
    ReportSettings reports,
    RenderSettings render,
    AudienceSettings audience,
    DeliverySettings delivery,
    NoticeSettings notices,
    RetentionSettings retention,
    RehearsalSettings rehearsal,
    PublishSettings publishing,
    List<AlertRule> alerts,
    boolean individuals,
    int employeeFirst,
    DemoSettings demo,
    int threads) {

  /**
   * The reporting database.
   *
   * @param moveFrom the H2 database reports were kept in before; there need not be one
   */
  public record StoreSettings(Account account, Duration lockWait, Account moveFrom) {

    public record Account(String url, String username, String password) {
      @Override
      public String toString() {
        return "account";
      }
    }

    @Override
    public String toString() {
      return "store";
    }
  }

  public record DemoSettings(Path directory, long seed) {}

  /**
   * @param maximumDrop percent of rows a feed may lose since the last good run; it may always lose
   *     10 rows, but never all below 100 percent
   * @param maximumAge how long before the as-of date a feed's newest answer may be
   * @param feeds limits of single feeds, by name
   */
  public record GuardSettings(
      BigDecimal maximumDrop, Duration maximumAge, Map<String, Limits> feeds) {

    public record Limits(BigDecimal maximumDrop, Duration maximumAge) {}

    Limits of(String feed) {
      return feeds.getOrDefault(feed, new Limits(maximumDrop, maximumAge));
    }
  }
}
