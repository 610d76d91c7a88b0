package nl.weerklank.render;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import nl.weerklank.insight.Tested;
import nl.weerklank.report.Amount;
import nl.weerklank.report.Difference;
import nl.weerklank.report.DriverSection;
import nl.weerklank.report.EffortSection;
import nl.weerklank.report.MoneySection;
import nl.weerklank.report.Percent;
import nl.weerklank.report.Phrase;
import nl.weerklank.report.Shown;
import nl.weerklank.report.StaffSection;
import nl.weerklank.report.TeamSection;
import nl.weerklank.report.ThemeSection;
import nl.weerklank.report.UnitRow;
import nl.weerklank.survey.Formula;
import nl.weerklank.survey.Period;

/** The sections of {@link SampleReports} that stand on more than scores. */
final class SampleSections {

  private SampleSections() {}

  static ThemeSection themes() {
    return new ThemeSection(
        SampleFigures.NPS,
        SampleFigures.WINDOW,
        1284,
        796,
        new Percent(12.3),
        List.of(
            row("wachttijd", 4, 131, null),
            row("duidelijkheid brief", -24, 96, Phrase.of("theme.more", 61, 96)),
            row("prijs", -20, 84, null),
            row("vriendelijkheid", 69, 203, null)),
        List.of(
            new ThemeSection.Mark(0, 21),
            new ThemeSection.Mark(1, 44),
            new ThemeSection.Mark(2, 38),
            new ThemeSection.Mark(0, 5)),
        List.of(priority(1, "duidelijkheid brief", 44, 96), priority(2, "prijs", 38, 84)),
        List.of(Phrase.of("theme.place", "betaalregeling", "duidelijkheid brief", 31)));
  }

  private static ThemeSection.Priority priority(int rank, String theme, int unhappy, int all) {
    Phrase gain =
        Phrase.of(
            "theme.gain",
            unhappy,
            all,
            new Difference(3.4, Formula.NET, false),
            new Difference(2.6, Formula.NET, true),
            new Difference(4.6, Formula.NET, true),
            Phrase.of("theme.removal", new Difference(-3.2, Formula.NET, true)));
    return new ThemeSection.Priority(rank, theme, gain);
  }

  private static UnitRow row(String name, double value, int n, Phrase change) {
    Shown shown = SampleFigures.shown(SampleFigures.NPS, value, n);
    Shown before = new Shown(Shown.Detail.FEW, null, n);
    return new UnitRow(
        null, name, 1, shown, before, change, Tested.Outcome.NOT_TESTED, null, false);
  }

  static EffortSection effort() {
    return new EffortSection(
        SampleFigures.NPS,
        SampleFigures.CES,
        SampleFigures.WINDOW,
        List.of(row("7", 61, 240, null), row("4", 8, 190, null), row("1", -72, 44, null)),
        List.of(Phrase.of("effort.place", "telefoon", new Percent(24.5), SampleFigures.CES, 220)));
  }

  static DriverSection drivers() {
    return new DriverSection(
        SampleFigures.NPS,
        640,
        new Percent(58.2),
        List.of(
            new DriverSection.Row(
                SampleFigures.CES, new Percent(61), new Percent(54), Phrase.of("drivers.PRIORITY")),
            new DriverSection.Row(
                SampleFigures.CSAT,
                new Percent(39),
                new Percent(81),
                Phrase.of("drivers.KEEP_UP"))));
  }

  static MoneySection money() {
    return new MoneySection(
        SampleFigures.WINDOW,
        List.of(band("top", 610, 4_120_000), band("bottom", 214, 1_380_500)),
        List.of(
            new MoneySection.Renewal(
                Period.month(YearMonth.of(2026, 12)), 9, euros(240_000), euros(19_000))),
        List.of(
            Phrase.of(
                "money.gap.more",
                Phrase.of("band.NET.middle"),
                new Difference(7, Formula.TOP_SHARE, false),
                new Difference(2, Formula.TOP_SHARE, true),
                new Difference(13, Formula.TOP_SHARE, true)),
            Phrase.of("money.association")));
  }

  private static MoneySection.Band band(String name, int customers, long revenue) {
    return new MoneySection.Band(
        Phrase.of("band.NET." + name),
        customers,
        euros(revenue),
        Phrase.of("money.churn", new Percent(8.4), new Percent(5.2), new Percent(13.3), 190));
  }

  private static Amount euros(long value) {
    return new Amount(BigDecimal.valueOf(value), "EUR");
  }

  static StaffSection staff() {
    return new StaffSection(
        SampleFigures.QUARTER,
        List.of(
            new StaffSection.Row(
                "Klantenservice", "Klantenservice", 1, 61, new Percent(5.1), new Percent(2.8), 2),
            new StaffSection.Row("Buitendienst", "Buitendienst", 2, 41, new Percent(6.8), null, 0)),
        3,
        10,
        List.of(Phrase.of("links.none", 12, 14), Phrase.of("links.departments")));
  }

  static TeamSection team() {
    return new TeamSection(
        SampleFigures.NPS,
        SampleFigures.WINDOW,
        List.of(row("Aylin D.", 38, 42, null), row("Bram K.", 12, 17, null)),
        Phrase.of("team.none"));
  }
}
