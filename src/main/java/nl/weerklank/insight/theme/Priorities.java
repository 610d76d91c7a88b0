package nl.weerklank.insight.theme;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.weerklank.insight.Figures;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;

/** What to take up first: themes by the points won if their detractors became passive. */
public final class Priorities {

  public static final int MOST = 3;
  public static final int LEAST_MENTIONS = 10;

  /** Most points first; of equal ones what drags the score down more, then by id. */
  private static final Comparator<Priority> ORDER =
      Comparator.comparing(
              (Priority one) -> one.finding().impact().conversion(), Comparator.reverseOrder())
          .thenComparing(Priorities::removal)
          .thenComparing(one -> one.finding().theme().id());

  /** Detractors of all subjects count the same for the organisation. */
  private static final Comparator<Priority> FOR_THE_WHOLE =
      Comparator.comparingInt((Priority one) -> -one.finding().detractors())
          .thenComparing(ORDER)
          .thenComparing(one -> one.subject().id());

  private Priorities() {}

  /**
   * At most {@link #MOST}, none below {@link #LEAST_MENTIONS} mentions and none without a
   * detractor; empty when nothing qualifies.
   */
  public static List<Priority> of(ThemeFindings findings) {
    return eligible(findings).sorted(ORDER).limit(MOST).toList();
  }

  /**
   * Where in the organisation which theme matters: of every location, or every touchpoint, at most
   * three; first where most detractors of the organisation would be won.
   */
  public static List<Priority> by(
      Subject.Kind kind, Themes themes, Figures figures, Period now, Period before) {
    Function<Subject, Stream<Priority>> ofSubject =
        subject -> of(ThemeFindings.of(themes, figures, subject, now, before)).stream();
    return figures.subjects(kind, now).stream().flatMap(ofSubject).sorted(FOR_THE_WHOLE).toList();
  }

  private static Stream<Priority> eligible(ThemeFindings findings) {
    return findings.themes().stream()
        .filter(finding -> finding.impact().mentions() >= LEAST_MENTIONS)
        .filter(finding -> finding.detractors() > 0)
        .map(finding -> new Priority(findings.subject(), findings.n(), finding));
  }

  private static BigDecimal removal(Priority one) {
    return one.finding().impact().removal().orElse(BigDecimal.ZERO);
  }
}
