package nl.weerklank.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.weerklank.store.Quality;

/** What could not be used as it came, in lines of a run's summary; nothing when all could. */
final class QualityWords {

  private QualityWords() {}

  static List<String> of(Quality quality) {
    List<String> lines = new ArrayList<>();
    quality
        .rejectedRows()
        .forEach(
            (reason, rows) ->
                lines.add(
                    line(
                        "rejected",
                        count(rows, "row")
                            + " of "
                            + answers(quality.rejectedResponses().getOrDefault(reason, 0L))
                            + ": "
                            + reason)));
    if (quality.undated() > 0) {
      lines.add(line("undated", answers(quality.undated()) + " without a date"));
    }
    if (quality.unassigned() > 0) {
      lines.add(line("unassigned", answers(quality.unassigned()) + " without a known unit"));
    }
    quality
        .notes()
        .forEach((note, answers) -> lines.add(line("unmatched", answers(answers) + ": " + note)));
    quality
        .remarks()
        .forEach(
            (remark, answers) -> lines.add(line("remarked", answers(answers) + ": " + remark)));
    return lines;
  }

  private static String answers(long number) {
    return count(number, "answer");
  }

  private static String count(long number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }

  private static String line(String word, String text) {
    return String.format(Locale.ROOT, "  %-10s %s", word, text);
  }
}
