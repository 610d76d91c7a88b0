package nl.weerklank.render;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.weerklank.insight.alert.CustomerHistory.Earlier;
import nl.weerklank.report.AlertLetter;
import nl.weerklank.report.CallBack;
import nl.weerklank.report.Phrase;
import nl.weerklank.report.Quote;

/** What the invented customers of {@link SampleReports} said. */
final class SampleVoices {

  private SampleVoices() {}

  static List<Quote> praise() {
    return List.of(
        quote(
            "Ik zag op tegen het doorgeven van de verhuizing, maar het was in één keer geregeld,"
                + " en de dag erna belde iemand zelf terug of alles klopte.",
            Quote.Side.TOP,
            10),
        quote("Afspraak is afspraak. Dat had ik bij een ander nooit.", Quote.Side.TOP, 9),
        quote("Rustig, duidelijk, en ze wist waar ze het over had.", Quote.Side.TOP, 10));
  }

  static List<Quote> wishes() {
    return List.of(
        quote(
            "Drie brieven met drie verschillende bedragen. Ik wil gewoon betalen, maar dan moet ik"
                + " wel weten wat en wanneer.",
            Quote.Side.BOTTOM,
            3),
        quote(
            "Fijn geholpen, alleen wist ik niet of het nog deze week werd.", Quote.Side.MIDDLE, 7));
  }

  private static Quote quote(String text, Quote.Side side, int score) {
    return new Quote(
        text,
        side,
        SampleFigures.NPS,
        score,
        LocalDate.of(2026, 11, 18),
        "Klantenservice",
        "nl",
        List.of("bereikbaarheid"));
  }

  static List<CallBack> calls(boolean manager) {
    return List.of(
        new CallBack(
            "Stichting Zorggroep Rietoever en Duinrand, locaties Noord en Midden",
            "M. Adelaar",
            "inkoop",
            "010 555 01 23",
            "m.adelaar@rietoever.example",
            manager ? "E. Hazelhoff" : null,
            new BigDecimal("640000"),
            "EUR",
            LocalDate.of(2027, 1, 1),
            SampleFigures.NPS,
            3,
            true,
            "Twee storingen, en niemand belde ons. Dat hoort bij dit bedrag niet.",
            "Klantenservice",
            LocalDate.of(2026, 11, 17)),
        new CallBack(
            "Koelhuis Vaartzicht",
            "P. Donkersloot",
            "directeur",
            "020 555 04 56",
            null,
            manager ? "E. Hazelhoff" : null,
            new BigDecimal("515000.00"),
            "EUR",
            LocalDate.of(2026, 12, 15),
            SampleFigures.CES,
            2,
            false,
            "De nieuwe prijs kwam uit de lucht vallen.",
            "Facturatie en betalingen",
            LocalDate.of(2026, 11, 19)),
        bareCall());
  }

  static CallBack bareCall() {
    return new CallBack(
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        SampleFigures.NPS,
        0,
        false,
        null,
        "Incasso",
        LocalDate.of(2026, 11, 20));
  }

  /** A mail about single answers; one of them says nothing more than its score. */
  static AlertLetter alert(String language) {
    List<AlertLetter.Case> cases = new ArrayList<>();
    for (CallBack call : calls(true)) {
      boolean bare = call.customer() == null;
      List<Earlier> earlier =
          bare
              ? List.of()
              : List.of(
                  new Earlier(LocalDate.of(2026, 8, 20), SampleFigures.NPS, 7),
                  new Earlier(LocalDate.of(2026, 2, 3), SampleFigures.NPS, 9));
      String step = call.complaint() ? "complaint" : bare ? "unknown" : "words";
      cases.add(new AlertLetter.Case(call, earlier, Phrase.of("alert.step." + step)));
    }
    return new AlertLetter(
        "Lindewaard Energie en Verzekeringen",
        language,
        LocalDate.of(2026, 11, 22),
        List.of(Phrase.of("alert.notice.deputy", "M. Sample")),
        cases);
  }
}
