package nl.weerklank.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.weerklank.report.DataQuality;

/** The data-quality line in words; counts of nothing are left out. */
final class QualityLines {

  private final Wording wording;

  QualityLines(Wording wording) {
    this.wording = wording;
  }

  List<String> of(DataQuality quality) {
    List<String> lines = new ArrayList<>();
    lines.add(wording.say("quality.read", quality.rows(), quality.answers()));
    if (quality.unassigned() > 0) {
      lines.add(wording.say("quality.unassigned", quality.unassigned()));
    }
    if (quality.undated() > 0) {
      lines.add(wording.say("quality.undated", quality.undated()));
    }
    add(lines, "quality.rejected.rows", "reason.", quality.rejectedRows());
    if (!quality.rejectedResponses().equals(quality.rejectedRows())) {
      add(lines, "quality.rejected.answers", "reason.", quality.rejectedResponses());
    }
    add(lines, "quality.notes", "note.", quality.notes());
    add(lines, "quality.remarks", "remark.", quality.remarks());
    if (quality.assignmentsKnownSince() != null) {
      lines.add(wording.say("quality.since", quality.assignmentsKnownSince()));
    }
    return lines;
  }

  private void add(List<String> lines, String sentence, String prefix, Map<String, Long> counts) {
    List<String> parts = new ArrayList<>();
    long total = 0;
    for (Map.Entry<String, Long> entry : counts.entrySet()) {
      if (entry.getValue() > 0) {
        total += entry.getValue();
        parts.add(wording.say("quality.part", name(prefix, entry.getKey()), entry.getValue()));
      }
    }
    if (!parts.isEmpty()) {
      lines.add(wording.say(sentence, total, String.join("; ", parts)));
    }
  }

  /** A word the catalogue does not know is printed as it is stored. */
  private String name(String prefix, String word) {
    boolean known = wording.messages().has(prefix + word);
    return known ? wording.messages().text(prefix + word) : CleanText.of(word);
  }
}
