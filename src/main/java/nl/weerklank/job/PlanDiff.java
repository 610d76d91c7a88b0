package nl.weerklank.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.weerklank.store.KeptPlan;
import nl.weerklank.store.KeptPlan.Answers;
import nl.weerklank.store.KeptPlan.Reader;

/**
 * What changed between two plans, one line each: who is new, who gets nothing any more, whose mail
 * is about other subjects, and whose numbers of answers jumped. Pure; keys only, no names.
 */
final class PlanDiff {

  private record Who(String report, String recipient) {}

  private record What(String report, String subject) {}

  private final KeptPlan before;
  private final KeptPlan now;
  private final Map<Who, Reader> readersBefore;
  private final Map<Who, Reader> readersNow;

  PlanDiff(KeptPlan before, KeptPlan now) {
    this.before = before;
    this.now = now;
    this.readersBefore = byWho(before);
    this.readersNow = byWho(now);
  }

  private static Map<Who, Reader> byWho(KeptPlan plan) {
    Map<Who, Reader> readers = new LinkedHashMap<>();
    plan.readers().forEach(one -> readers.put(new Who(one.report(), one.recipient()), one));
    return readers;
  }

  /**
   * @param obstacles why somebody cannot be mailed now, by kind and recipient: {@code
   *     department/person:e1}
   */
  List<String> lines(Map<String, String> obstacles, RehearsalSettings settings) {
    List<String> changes = new ArrayList<>();
    changes.addAll(added());
    changes.addAll(lost(obstacles));
    changes.addAll(moved());
    changes.addAll(jumped(settings));
    List<String> lines = new ArrayList<>();
    lines.add("Compared with run " + before.runId() + ", as of " + before.asOf());
    lines.addAll(changes);
    lines.add("  " + (changes.isEmpty() ? "nothing changed; " : "") + same());
    return lines;
  }

  private List<String> added() {
    return only(readersNow, readersBefore).stream()
        .map(one -> "  new      " + one.key() + "  " + String.join(", ", one.subjects()))
        .toList();
  }

  private List<String> lost(Map<String, String> obstacles) {
    return only(readersBefore, readersNow).stream()
        .map(
            one -> {
              String obstacle = obstacles.get(one.report() + "/" + one.recipient());
              return "  lost     "
                  + one.key()
                  + "  "
                  + String.join(", ", one.subjects())
                  + (obstacle == null ? "" : "  " + obstacle);
            })
        .toList();
  }

  private static List<Reader> only(Map<Who, Reader> these, Map<Who, Reader> others) {
    return these.entrySet().stream()
        .filter(entry -> !others.containsKey(entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private List<String> moved() {
    List<String> lines = new ArrayList<>();
    readersNow.forEach(
        (who, reader) -> {
          Reader former = readersBefore.get(who);
          if (former != null && !sameSubjects(former, reader)) {
            lines.add(
                "  moved    "
                    + reader.key()
                    + marked("  +", reader, former)
                    + marked("  -", former, reader));
          }
        });
    return lines;
  }

  private static boolean sameSubjects(Reader one, Reader other) {
    return Set.copyOf(one.subjects()).equals(Set.copyOf(other.subjects()));
  }

  private static String marked(String mark, Reader these, Reader others) {
    Set<String> left = new LinkedHashSet<>(these.subjects());
    left.removeAll(others.subjects());
    return left.stream().map(subject -> mark + subject).collect(Collectors.joining());
  }

  private List<String> jumped(RehearsalSettings settings) {
    Map<What, Long> former = new LinkedHashMap<>();
    before.answers().forEach(one -> former.put(new What(one.report(), one.subject()), one.count()));
    List<String> lines = new ArrayList<>();
    for (Answers one : now.answers()) {
      Long count = former.get(new What(one.report(), one.subject()));
      if (count != null && settings.jumped(count, one.count())) {
        lines.add(
            "  answers  "
                + one.report()
                + "/"
                + one.period()
                + "  "
                + one.subject()
                + "  "
                + count
                + " -> "
                + one.count());
      }
    }
    return lines;
  }

  private String same() {
    long same =
        readersNow.entrySet().stream()
            .filter(entry -> readersBefore.containsKey(entry.getKey()))
            .filter(entry -> sameSubjects(readersBefore.get(entry.getKey()), entry.getValue()))
            .count();
    return Counted.of(same, "recipient") + " as before";
  }
}
