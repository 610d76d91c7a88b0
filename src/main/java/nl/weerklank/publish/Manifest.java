package nl.weerklank.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.weerklank.survey.Failure;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/** The list of the folder's pages: what stands there already, and what the index names. */
final class Manifest {

  static final String FILE = "reports.json";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Entry> byPath = new TreeMap<>();
  private final Map<String, String> folders = new HashMap<>();

  private Manifest() {}

  /**
   * Without the pages that were deleted since.
   *
   * @throws Failure when the list cannot be read
   */
  static Manifest read(PageFiles files) {
    Manifest manifest = new Manifest();
    if (!files.has(FILE)) {
      return manifest;
    }
    try {
      byte[] json = Files.readAllBytes(files.path(FILE));
      for (Entry entry : JSON.readValue(json, Entry[].class)) {
        if (files.has(entry.path())) {
          manifest.add(entry);
        }
      }
      return manifest;
    } catch (IOException | JacksonException e) {
      throw new Failure(
          Failure.Kind.CONFIGURATION,
          files.path(FILE)
              + " cannot be read. Put it back from a backup, or delete it: the pages stay, but the"
              + " index then names only those of this run on.",
          e);
    }
  }

  void add(Entry entry) {
    byPath.put(entry.path(), entry);
    folders.putIfAbsent(key(entry.report(), entry.unit()), entry.folder());
  }

  boolean has(Entry entry) {
    return byPath.containsKey(entry.path());
  }

  /** Where a unit's pages of a kind lie already; null when it has none. */
  String folder(String report, String unitId) {
    return folders.get(key(report, unitId));
  }

  private static String key(String report, String unitId) {
    return report + "/" + unitId;
  }

  /**
   * Of one kind by unit, each newest first.
   *
   * @param language comes before the others
   */
  Map<String, List<Entry>> byUnit(String report, String language) {
    Map<String, List<Entry>> units = new TreeMap<>();
    for (Entry entry : byPath.values()) {
      if (entry.report().equals(report)) {
        units.computeIfAbsent(entry.unit(), id -> new ArrayList<>()).add(entry);
      }
    }
    Comparator<Entry> order =
        Comparator.comparing(Entry::period)
            .reversed()
            .thenComparing(entry -> !entry.language().equals(language))
            .thenComparing(Entry::language);
    units.values().forEach(entries -> entries.sort(order));
    return units;
  }

  /** One page a line, in the order of their paths. */
  byte[] bytes() {
    List<String> lines = byPath.values().stream().map(JSON::writeValueAsString).toList();
    String text = lines.isEmpty() ? "[]\n" : "[\n" + String.join(",\n", lines) + "\n]\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
