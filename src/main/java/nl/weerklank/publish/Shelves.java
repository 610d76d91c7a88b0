package nl.weerklank.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.render.WebPages;
import nl.weerklank.survey.UnitTree;

/** Puts the pages in the order of the organisation as it is today. */
final class Shelves {

  private final UnitTree tree;

  Shelves(UnitTree tree) {
    this.tree = tree;
  }

  WebPages.Shelf shelf(Manifest manifest, String language) {
    List<Entry> director =
        manifest
            .byUnit(ReportKind.DIRECTOR.key(), language)
            .getOrDefault(UnitTree.ORGANISATION, List.of());
    Map<String, List<Entry>> byUnit = manifest.byUnit(ReportKind.DEPARTMENT.key(), language);
    return new WebPages.Shelf(
        tree.unit(0).name(),
        place(0, UnitTree.ORGANISATION, director),
        present(byUnit),
        former(byUnit));
  }

  /** Units with pages and those above them. */
  private List<WebPages.Place> present(Map<String, List<Entry>> byUnit) {
    Set<Integer> shown = new HashSet<>();
    for (String unit : byUnit.keySet()) {
      int at = tree.indexOf(unit);
      while (at > 0 && shown.add(at)) {
        at = tree.parent(at);
      }
    }
    if (byUnit.containsKey(UnitTree.ORGANISATION)) {
      shown.add(0);
    }
    List<WebPages.Place> places = new ArrayList<>();
    for (int index : shown.stream().sorted().toList()) {
      String id = tree.unit(index).id();
      int depth = Math.max(0, tree.depth(index) - 1);
      places.add(place(depth, id, byUnit.getOrDefault(id, List.of())));
    }
    return places;
  }

  private List<WebPages.Place> former(Map<String, List<Entry>> byUnit) {
    return byUnit.entrySet().stream()
        .filter(unit -> tree.indexOf(unit.getKey()) < 0)
        .map(unit -> place(0, unit.getKey(), unit.getValue()))
        .sorted(Comparator.comparing(WebPages.Place::name).thenComparing(WebPages.Place::folder))
        .toList();
  }

  /** Under its name of today, or the last it had. */
  private WebPages.Place place(int depth, String unitId, List<Entry> entries) {
    int index = tree.indexOf(unitId);
    return new WebPages.Place(
        depth,
        index < 0 ? entries.get(0).name() : tree.unit(index).name(),
        entries.isEmpty() ? "" : entries.get(0).folder(),
        entries.stream()
            .map(entry -> new WebPages.Page(entry.file(), entry.period(), entry.language()))
            .toList());
  }
}
