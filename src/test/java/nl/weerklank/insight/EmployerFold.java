package nl.weerklank.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.UnitTree;

/** Figures of an employer survey in an invented organisation. */
public final class EmployerFold {

  private EmployerFold() {}

  /** The same as {@link Organisation#tree}. */
  public static UnitTree tree(List<String> lines) {
    return Organisation.tree(lines.toArray(String[]::new));
  }

  /**
   * @param answers by unit: {@code u0}, {@code u1} and so on, in turn by a promoter, a passive and
   *     a detractor
   */
  public static Figures of(UnitTree tree, int[] answers, Period period, LocalDate day) {
    List<Answer> all = new ArrayList<>();
    for (int unit = 0; unit < answers.length; unit++) {
      for (int i = 0; i < answers[unit]; i++) {
        all.add(Answer.of("staff", day, "u" + unit, "enps", List.of(9, 7, 3).get(i % 3)));
      }
    }
    return Organisation.fold(tree, all, Organisation.window(period));
  }
}
