package nl.weerklank.job;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.weerklank.survey.UnitTree;

/** Findings in HR as lines: each by itself while they are few, else one line per kind. */
final class FindingWords {

  private static final int FEW = 5;

  private FindingWords() {}

  static List<String> of(List<UnitTree.Finding> findings) {
    Map<UnitTree.Finding.Kind, List<UnitTree.Finding>> byKind =
        new EnumMap<>(UnitTree.Finding.Kind.class);
    findings.forEach(
        finding -> byKind.computeIfAbsent(finding.kind(), kind -> new ArrayList<>()).add(finding));
    List<String> lines = new ArrayList<>();
    byKind.forEach((kind, same) -> lines.addAll(lines(kind, same)));
    return lines;
  }

  private static List<String> lines(UnitTree.Finding.Kind kind, List<UnitTree.Finding> same) {
    if (same.size() <= FEW) {
      return same.stream()
          .map(one -> "  in HR: " + kind + "  unit " + (one.unitId() + " " + one.detail()).strip())
          .toList();
    }
    String some =
        same.stream().limit(FEW).map(UnitTree.Finding::unitId).collect(Collectors.joining(", "));
    return List.of("  in HR: " + kind + "  " + same.size() + " units, such as " + some);
  }
}
