package nl.weerklank.config;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import nl.weerklank.audience.CatchUp;
import nl.weerklank.config.AudienceKeys.CadenceKeys;
import nl.weerklank.config.AudienceKeys.FallbackKeys;
import nl.weerklank.config.AudienceKeys.QuietKeys;
import nl.weerklank.config.AudienceKeys.StopKeys;
import nl.weerklank.config.MatchingKeys.Matching;
import nl.weerklank.config.OperationKeys.Administrators;
import nl.weerklank.config.OperationKeys.Logging;
import nl.weerklank.config.OperationKeys.Monitoring;
import nl.weerklank.config.OperationKeys.Retention;
import nl.weerklank.config.PrivacyKeys.Privacy;
import nl.weerklank.config.RehearsalKeys.Rehearsal;
import nl.weerklank.config.SourcesKeys.SourceKeys;
import nl.weerklank.insight.RollUp;
import nl.weerklank.survey.About;
import nl.weerklank.survey.Counting;
import nl.weerklank.survey.Direction;
import nl.weerklank.survey.Formula;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Every key an administrator may set, as it stands in {@code config/application.yml}.
 *
 * @param output directory for everything a run writes: reporting database, spool, mails, demo
 * @param templates directory with the report templates and message files
 * @param themes folder with a rule file of themes for each language; empty: {@code themes} beside
 *     the configuration file, and no themes where there is no such folder
 * @param values texts that fill {@code key} in SQL files
 * @param metrics questions with a scale, by id; the id is also the column label in responses feeds
 * @param surveys by the value of a response's survey column
 * @param sources operational databases by name
 * @param alerts answers that are mailed at once, to who leads the unit and the account manager, by
 *     a name that stays
 * @param threads report drawing and SMTP apart, how many reports are drawn at the same time
 */
@ConfigurationProperties("weerklank")
public record WeerklankProperties(
    Organisation organisation,
    @DefaultValue("output") Path output,
    @DefaultValue("reports-templates") Path templates,
    Path themes,
    @DefaultValue Store store,
    @DefaultValue Map<String, String> values,
    @DefaultValue Map<String, MetricKeys> metrics,
    @DefaultValue Map<String, SurveyKeys> surveys,
    @DefaultValue Map<String, SourceKeys> sources,
    @DefaultValue Matching matching,
    @DefaultValue Guard guard,
    @DefaultValue Scoring scoring,
    @DefaultValue Trend trend,
    @DefaultValue Reports reports,
    @DefaultValue Audience audience,
    @DefaultValue Delivery delivery,
    @DefaultValue Map<String, AlertKeys> alerts,
    @DefaultValue Rehearsal rehearsal,
    @DefaultValue Privacy privacy,
    @DefaultValue Administrators administrators,
    @DefaultValue Monitoring monitoring,
    @DefaultValue Logging logging,
    @DefaultValue Retention retention,
    @DefaultValue Demo demo,
    @DefaultValue("2") int threads) {

  /**
   * @param name as reports print it
   * @param zone decides on which day an answer was given; an IANA name
   * @param language of whoever has no language of their own, two letters
   * @param currency of amounts without a currency, ISO 4217
   * @param contact printed on every report: where to ask or object
   */
  public record Organisation(
      String name,
      ZoneId zone,
      @DefaultValue("nl") String language,
      @DefaultValue("EUR") String currency,
      String contact) {}

  /**
   * @param url of the reporting database, H2 or PostgreSQL; empty: an H2 file under the output
   *     directory
   * @param lockWait how long a command waits for a run that is going on
   * @param username for that database
   * @param password for that database; write `${VARIABLE}` and set it in the environment
   * @param passwordFile file that holds it instead, see the page on operation
   */
  public record Store(
      String url,
      @DefaultValue("weerklank") String username,
      @DefaultValue("") String password,
      String passwordFile,
      @DefaultValue("0s") Duration lockWait,
      @DefaultValue MoveFrom moveFrom) {}

  /**
   * @param url of the H2 database that `move` copies; empty: the H2 file under the output directory
   * @param username for that database
   * @param password for that database
   * @param passwordFile file that holds it instead
   */
  public record MoveFrom(
      String url,
      @DefaultValue("weerklank") String username,
      @DefaultValue("") String password,
      String passwordFile) {}

  /**
   * @param scale lowest and highest answer, {@code 0-10}
   * @param direction the good end
   * @param formula net, top-share or mean
   * @param top the good answers, {@code 9-10}
   * @param bottom the bad answers, {@code 0-6}
   */
  public record MetricKeys(
      String scale, Direction direction, Formula formula, String top, String bottom) {}

  /**
   * @param about whom the survey is about: service or employer
   * @param counting every answer, or the latest per respondent in a window
   * @param metrics ids of the metrics it asks
   */
  public record SurveyKeys(
      @DefaultValue("service") About about,
      @DefaultValue("every") Counting counting,
      Set<String> metrics) {}

  /**
   * @param maximumDrop percent of rows a feed may lose since the last good run; it may always lose
   *     10 rows, but never all below 100 percent
   * @param maximumAge how long ago a responses feed's newest answer may be
   * @param feeds other limits for single feeds, by name
   */
  public record Guard(
      @DefaultValue("20") BigDecimal maximumDrop,
      @DefaultValue("14d") Duration maximumAge,
      @DefaultValue Map<String, FeedGuard> feeds) {}

  /**
   * @param maximumDrop empty: as for all feeds
   * @param maximumAge empty: as for all feeds
   */
  public record FeedGuard(BigDecimal maximumDrop, Duration maximumAge) {}

  /**
   * @param minimumAnswers below this number words only
   * @param indicativeBelow below this number the range without the score
   * @param employerMinimum below this number nothing about the employer; at least 5
   * @param rollUp a unit that moved counts under the units above it now, or then: on the day of the
   *     answer
   * @param falseDiscoveryRate percent of the reported differences expected to be false, over all
   *     departments of a layer and one question
   * @param minimumEffect smaller differences are not reported, however certain; points of a net
   *     score, percent points of a share, the same part of the scale of a mean
   */
  public record Scoring(
      @DefaultValue("10") int minimumAnswers,
      @DefaultValue("30") int indicativeBelow,
      @DefaultValue("10") int employerMinimum,
      @DefaultValue("now") RollUp rollUp,
      @DefaultValue("5") double falseDiscoveryRate,
      @DefaultValue("5") double minimumEffect) {}

  /**
   * @param rebase new baselines for trends, each under a name of its own that says why
   */
  public record Trend(@DefaultValue Map<String, RebaseKeys> rebase) {}

  /**
   * @param unit unit id; empty: the organisation's own trend
   * @param week first week of the new baseline, such as 2026-W20; until 12 weeks have enough
   *     answers the trend has no limits
   */
  public record RebaseKeys(String unit, String week) {}

  /**
   * @param tagged accessible, archivable PDF (PDF/UA-1, PDF/A-3a)
   * @param timeLimit for drawing one report
   * @param lateDays a report is provisional until this many days after its period's end
   * @param attachFigures the printed figures come with each PDF as a JSON file
   * @param maskContactDetails mail addresses, phone, account (IBAN) and citizen service numbers in
   *     customers' comments are not shown; without it, all but the addresses are, which go as names
   *     do
   */
  public record Reports(
      @DefaultValue("true") boolean tagged,
      @DefaultValue("60s") Duration timeLimit,
      @DefaultValue("1") int lateDays,
      @DefaultValue("true") boolean maskContactDetails,
      @DefaultValue("true") boolean attachFigures,
      @DefaultValue LookKeys look,
      @DefaultValue Html html) {}

  /**
   * @param logo name of a .png or .jpg file in the template folder; empty: none
   * @param accent the satisfied, lines and headings; dark enough for white words on it
   * @param middle the undecided; light enough for dark words on it
   * @param low the unhappy; between the two, so that the three differ in grey too
   */
  public record LookKeys(
      String logo,
      @DefaultValue("#0e4a5b") String accent,
      @DefaultValue("#d6cbb5") String middle,
      @DefaultValue("#c8791f") String low) {}

  /**
   * @param directory where the reports are written as web pages, for an intranet; empty: nowhere
   * @param callLists whether those pages list unhappy customers with names, telephone numbers and
   *     revenue; more people read a folder than a mail
   */
  public record Html(Path directory, @DefaultValue("false") boolean callLists) {}

  /**
   * @param enabled kinds of report that are sent
   * @param boardJobLevels job levels that get the director's report
   * @param boardUnits units whose managers get it too; both empty: the managers of the top units
   * @param allowedDomains mail domains that may be mailed; empty: the sender's own; `*`: all
   * @param subscriptions by name
   * @param cadence by kind of report: director, department, employee
   * @param catchUp periods no run came for: newest (only the newest, however late), all (also those
   *     missed since the last that went out), none (nothing but on the day a report is due)
   * @param maxPeriods of one kind of report in one run, with catch-up all
   * @param deputies while a manager is absent on the day a report is due, who HR names as deputy
   *     gets it instead
   * @param nextManager a unit nobody leads, or whose heads have left or have no address, is
   *     reported to the next manager up, unless there is a fallback
   * @param stop who wants no mail, each under a name of its own
   * @param mayStop kinds of report people may stop; a subscription may always be stopped
   */
  public record Audience(
      @DefaultValue({"director", "department", "employee"}) Set<String> enabled,
      @DefaultValue Set<String> boardJobLevels,
      @DefaultValue Set<String> boardUnits,
      @DefaultValue Set<String> allowedDomains,
      @DefaultValue Map<String, SubscriptionKeys> subscriptions,
      @DefaultValue Map<String, CadenceKeys> cadence,
      @DefaultValue("newest") CatchUp.Mode catchUp,
      @DefaultValue("4") int maxPeriods,
      @DefaultValue QuietKeys quiet,
      @DefaultValue("true") boolean deputies,
      @DefaultValue("true") boolean nextManager,
      FallbackKeys fallback,
      @DefaultValue Map<String, StopKeys> stop,
      @DefaultValue("employee") Set<String> mayStop) {}

  /**
   * @param report director or department
   * @param unit unit id; empty: the whole organisation
   * @param address where it goes
   * @param language of this reader, two letters
   */
  public record SubscriptionKeys(
      String report, String unit, String address, String language, CadenceKeys cadence) {}

  /**
   * @param mode directory or smtp
   * @param directory for mode directory; empty: {@code mail} under the output directory
   * @param archive where accepted mails are kept; empty: nowhere
   * @param from sender, may be {@code Name <mail>}
   * @param envelopeFrom where bounces go; empty: the sender
   * @param messageIdDomain empty: the sender's domain
   * @param maximumSize of one encoded message in bytes
   * @param replyTo where answers go
   */
  public record Delivery(
      @DefaultValue("directory") nl.weerklank.deliver.DeliverySettings.Mode mode,
      Path directory,
      Path archive,
      String from,
      String replyTo,
      String envelopeFrom,
      String messageIdDomain,
      @DefaultValue("10000000") long maximumSize,
      @DefaultValue Smtp smtp,
      @DefaultValue Retry retry) {}

  /**
   * @param security starttls, tls, or none for clear text
   * @param readTimeout also for the server's last word on a message; RFC 5321 asks 10 minutes
   * @param perMinute 0: no throttle
   * @param perDay 0: no cap
   * @param host name of the mail server, as in its certificate
   * @param port of the mail server
   * @param username empty: no authentication
   * @param password of that account
   * @param passwordFile file that holds it instead
   * @param connectTimeout for opening a connection
   * @param connections kept open at the same time
   * @param messagesPerConnection then it is opened anew
   */
  public record Smtp(
      String host,
      @DefaultValue("587") int port,
      @DefaultValue("starttls") nl.weerklank.deliver.DeliverySettings.Security security,
      String username,
      String password,
      String passwordFile,
      @DefaultValue("30s") Duration connectTimeout,
      @DefaultValue("10m") Duration readTimeout,
      @DefaultValue("25") int perMinute,
      @DefaultValue("10000") int perDay,
      @DefaultValue("1") int connections,
      @DefaultValue("100") int messagesPerConnection) {}

  /**
   * @param deadline after this a run stops waiting; what is deferred waits for the next run
   * @param breaker the same failure this many times in a row stops the run
   * @param first wait before the second try
   * @param most longest wait between two tries
   */
  public record Retry(
      @DefaultValue("30s") Duration first,
      @DefaultValue("10m") Duration most,
      @DefaultValue("1h") Duration deadline,
      @DefaultValue("5") int breaker) {}

  /**
   * @param enabled the sources are the invented demo organisation, made on the first run
   * @param directory empty: {@code demo} under the output directory
   * @param seed same seed and date, same organisation
   */
  public record Demo(
      @DefaultValue("false") boolean enabled, @DefaultValue("47") long seed, Path directory) {}
}
