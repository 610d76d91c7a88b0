package nl.weerklank.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.weerklank.report.CallBack;
import nl.weerklank.report.CallBacks;
import nl.weerklank.report.Colophon;
import nl.weerklank.report.DepartmentReport;
import nl.weerklank.report.DirectorReport;
import nl.weerklank.report.Header;
import nl.weerklank.report.Phrase;
import nl.weerklank.report.Quote;
import nl.weerklank.report.ReportModel;
import nl.weerklank.report.Tile;
import nl.weerklank.report.Trend;
import nl.weerklank.report.UnitRow;

/** Reports at the edge of what a template must stand. */
final class TestReports {

  private TestReports() {}

  static List<ReportModel> extreme(String language) {
    return List.of(
        manyDepartments(language),
        manyComments(language),
        hostile(language, HOSTILE),
        scripts(language));
  }

  static final String ARABIC = "\u062e\u062f\u0645\u0629 \u0645\u0645\u062a\u0627\u0632\u0629";
  static final String JAPANESE = "\u65e5\u672c\u8a9e";

  /** What customers, or those who pretend to be, may write. */
  static final List<String> HOSTILE =
      List.of(
          "<img src=file:///etc/passwd> en <b>vet</b> & \"aanhaling\" 'enkel'",
          "<link rel=attachment href=\"file:///etc/passwd\"/><style>body{display:none}</style>",
          "{{wipe}} {{{wipe}}} {{#t}}x{{/t}} ${T(java.lang.Runtime)} [[${7*7}]] __${x}__",
          "=HYPERLINK(\"http://example.invalid\",\"klik\")",
          "]]> <!-- --> <!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]> &e; <?at 3?>",
          "Blij \uD83D\uDE00 en \u2764\uFE0F, " + ARABIC + ", " + JAPANESE + ", \u0416\u0443\u043a",
          "links \u202Egnirts\u202C rechts \u2066x\u2069 nul\u0000 bel\u0007 \uD800 los",
          "Donaudampfschifffahrt".repeat(150).substring(0, 3_000));

  static final String HEBREW =
      "\u05d4\u05e9\u05d9\u05e8\u05d5\u05ea \u05d4\u05d9\u05d4 \u05de\u05e2\u05d5\u05dc\u05d4";

  static final String KOREAN =
      "\uc0c1\ub2f4\uc6d0\uc774 \uc544\uc8fc \uce5c\uc808\ud588\uc2b5\ub2c8\ub2e4";

  static final String CHINESE =
      "\u5ba2\u670d\u4eba\u5458\u975e\u5e38\u8010\u5fc3\uff0c\u95ee\u9898\u5f88\u5feb\u5c31\u89e3\u51b3\u4e86\u3002";

  /** As is usual, without a space. */
  static final String JAPANESE_SENTENCE =
      "\u96fb\u8a71\u306e\u5bfe\u5fdc\u304c\u3068\u3066\u3082\u4e01\u5be7\u3067\u3001\u30b5\u30fc\u30d3\u30b9\u30bb\u30f3\u30bf\u30fc\u306e\u65b9\u304c"
          + "\u3059\u3050\u306b\u89e3\u6c7a\u3057\u3066\u304f\u308c\u307e\u3057\u305f\u3002";

  /** What customers write in other scripts than Latin; the third is long enough for some pages. */
  static final List<String> SCRIPTS =
      List.of(
          ARABIC + " (3) \u0644\u0627 2026-11-17",
          HEBREW,
          (ARABIC + " 24/7 \u0648 Weerklank " + HEBREW + ", ").repeat(9).strip(),
          JAPANESE_SENTENCE.repeat(4),
          CHINESE.repeat(3),
          KOREAN + ". " + KOREAN.replace(" ", "").repeat(6),
          "De klant zei \u201c" + ARABIC + "\u201d, 2 keer (" + HEBREW + ") en belde niet terug.",
          "\uD83D\uDE00 " + ARABIC + " \u2764\uFE0F " + JAPANESE + " \u0416\u0443\u043a");

  static DirectorReport manyDepartments(String language) {
    DirectorReport base = SampleReports.director(language);
    List<UnitRow> rows = new ArrayList<>(base.departments().subList(0, 1));
    for (int i = 1; i <= 60; i++) {
      String name =
          "Afdeling "
              + i
              + (i % 7 == 0 ? ", klantcontact en nazorg regio Noordoost-Nederland" : "");
      rows.add(
          SampleFigures.row(SampleFigures.NPS, name, 1, i * 17 % 70 - 25, i * 13 % 140 + 3, "20"));
    }
    return new DirectorReport(
        base.header(),
        base.subjects(),
        base.verdict(),
        base.lead(),
        base.tiles().subList(0, 1),
        base.trend(),
        null,
        base.themes(),
        rows,
        base.voices(),
        null,
        base.employer(),
        base.effort(),
        base.drivers(),
        base.money(),
        base.staff(),
        base.quality(),
        base.colophon());
  }

  static DepartmentReport manyComments(String language) {
    DepartmentReport base = SampleReports.department(language, "Klantenservice");
    List<Quote> praise = new ArrayList<>();
    List<Quote> wishes = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Quote quote = base.praise().get(i % 3);
      praise.add(quote);
      wishes.add(base.wishes().get(i % 2));
    }
    return department(
        base, base.header(), base.verdict(), base.units(), praise, wishes, base.callBacks());
  }

  /** The texts as names, comments, labels and remarks. */
  static DepartmentReport hostile(String language, List<String> texts) {
    DepartmentReport base = SampleReports.department(language, "x");
    Header header =
        new Header(
            base.header().kind(),
            texts.get(0),
            texts.get(1),
            base.header().period(),
            base.header().window(),
            base.header().asOf(),
            true,
            "0",
            language);
    List<Quote> quotes = new ArrayList<>();
    List<UnitRow> units = new ArrayList<>();
    List<CallBack> calls = new ArrayList<>();
    CallBack call = base.callBacks().shown().get(0);
    for (String text : texts) {
      quotes.add(
          new Quote(
              text, Quote.Side.TOP, SampleFigures.NPS, 9, call.day(), text, text, List.of(text)));
      units.add(SampleFigures.row(SampleFigures.NPS, text, 1, 12, 40, null));
      calls.add(
          new CallBack(
              text,
              text,
              text,
              text,
              text,
              text,
              call.annualRevenue(),
              text,
              call.renewalOn(),
              call.metric(),
              1,
              true,
              text,
              text,
              call.day()));
    }
    return department(
        base,
        header,
        Phrase.of("verdict.level.plain", texts.get(2), base.verdict().arguments().get(1)),
        units,
        quotes,
        quotes,
        new CallBacks(calls, texts.size(), 0));
  }

  /** All {@link #SCRIPTS} as comments and names; what is no customer's text stays as it was. */
  static DepartmentReport scripts(String language) {
    DepartmentReport base = hostile(language, SCRIPTS);
    CallBack sample = SampleReports.department(language, "x").callBacks().shown().get(0);
    List<CallBack> calls = new ArrayList<>();
    for (CallBack call : base.callBacks().shown()) {
      calls.add(
          new CallBack(
              call.customer(),
              call.contact(),
              sample.role(),
              sample.phone(),
              sample.email(),
              call.accountManager(),
              sample.annualRevenue(),
              sample.currency(),
              sample.renewalOn(),
              sample.metric(),
              1,
              true,
              call.comment(),
              call.unitName(),
              sample.day()));
    }
    return department(
        base,
        base.header(),
        Phrase.of("verdict.level.plain", ARABIC, base.verdict().arguments().get(1)),
        base.units(),
        base.praise(),
        base.wishes(),
        new CallBacks(calls, calls.size(), 0));
  }

  private static DepartmentReport department(
      DepartmentReport base,
      Header header,
      Phrase verdict,
      List<UnitRow> units,
      List<Quote> praise,
      List<Quote> wishes,
      CallBacks calls) {
    String words = praise.get(praise.size() - 2).text();
    Trend trend = base.trend();
    Trend marked =
        new Trend(
            trend.metric(),
            trend.weeks(),
            trend.target(),
            List.of(new Trend.Mark(trend.weeks().get(3).week(), words)),
            trend.mix(),
            trend.limits(),
            trend.findings());
    List<Tile> tiles = base.tiles();
    return new DepartmentReport(
        header,
        base.subjects(),
        verdict,
        base.lead(),
        tiles,
        marked,
        base.histogram(),
        base.themes(),
        units,
        praise,
        wishes,
        calls,
        base.employer(),
        base.team(),
        base.question(),
        new nl.weerklank.report.DataQuality(
            9, 9, 0, 0, Map.of(), Map.of(words, 2L), Map.of(), Map.of(words, 3L), null),
        new Colophon(
            base.colophon().metrics(),
            base.colophon().counting(),
            base.colophon().tests(),
            List.of(words),
            base.colophon().readers(),
            base.colophon().purpose(),
            words,
            false));
  }
}
