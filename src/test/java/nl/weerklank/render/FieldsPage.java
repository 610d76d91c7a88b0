package nl.weerklank.render;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.weerklank.report.Quote;
import nl.weerklank.report.Tile;
import nl.weerklank.report.UnitRow;

/**
 * The fields templates may print, gathered from what they are given for the samples. A thing that
 * stands in several places, a figure say, has a table of its own.
 */
final class FieldsPage {

  private static final Set<String> DRAWN_ONLY = Set.of("Distribution", "Score", "Limits", "Set");

  /** What is told apart by the fields it has. */
  private enum Shape {
    CHART("chart", null, "id", "alt", "width", "height"),
    PERIOD("period", null, "key", "title", "dates"),
    METRIC("metric", null, "scale", "definition"),
    FIGURE("figure", null, "full", "rangeOnly"),
    TILE("tile", Tile.class, "spark"),
    QUOTE("quote", Quote.class, "side", "source"),
    GRID("grid of quotes", null, "columns", "rows"),
    TABLE("interval table", null, "axis", "short", "silent"),
    ROW("row", UnitRow.class, "depth", "standing");

    private final String title;
    private final Class<?> type;
    private final Set<String> keys;

    Shape(String title, Class<?> type, String... keys) {
      this.title = title;
      this.type = type;
      this.keys = Set.of(keys);
    }

    static Shape of(Map<?, ?> map) {
      for (Shape shape : values()) {
        if (map.keySet().containsAll(shape.keys)) {
          return shape;
        }
      }
      return null;
    }
  }

  private static final class Field {
    private final Set<String> kinds = new TreeSet<>();
    private String example = "";
    private String words;
    private String name;
    private boolean missing;
    private boolean told;
    private int seen;
  }

  /** Where a map stands. */
  private record Place(String table, String prefix, String owner, Class<?> type) {}

  private final Map<String, String> words;
  private final Map<String, Map<String, Field>> tables = new LinkedHashMap<>();
  private final Map<String, Integer> visits = new LinkedHashMap<>();

  /**
   * @param words meanings by {@code owner.field}
   */
  FieldsPage(Map<String, String> words) {
    this.words = words;
  }

  /**
   * @param type of the model the page was made from; null for a mail
   */
  void read(String table, Map<String, Object> page, Class<?> type) {
    walk(new Place(table, "", "page", type), page);
  }

  private void walk(Place place, Map<?, ?> map) {
    visits.merge(place.table + "|" + place.prefix, 1, Integer::sum);
    Map<String, Field> table = tables.computeIfAbsent(place.table, name -> new LinkedHashMap<>());
    map.forEach(
        (name, value) -> {
          String key = (String) name;
          if (key.equals("t") || tellsOfList(key, map) || drawnOnly(place.type, key)) {
            return;
          }
          Field field = table.computeIfAbsent(place.prefix + key, path -> new Field());
          field.words = meaning(place, key);
          field.name = place.owner + "." + key;
          field.told |= map.containsKey("has" + capital(key));
          field.seen++;
          read(place, key, field, value);
        });
  }

  private void read(Place place, String key, Field field, Object value) {
    if (value == null) {
      field.missing = true;
    } else if (value instanceof Map<?, ?> inner) {
      field.kinds.add(kind(place, key, ".", inner));
    } else if (value instanceof Collection<?> list) {
      if (list.isEmpty()) {
        field.kinds.add("list");
      }
      for (Object element : list) {
        boolean text = !(element instanceof Map);
        field.kinds.add(
            "list of " + (text ? "texts" : plural(kind(place, key, " > ", (Map<?, ?>) element))));
        exampleOf(field, text ? element : null);
      }
    } else {
      field.kinds.add(value instanceof Boolean ? "true or false" : "text");
      exampleOf(field, value);
    }
  }

  private static void exampleOf(Field field, Object value) {
    if (value != null && field.example.isEmpty()) {
      String text = String.valueOf(value).replace("|", "\\|");
      field.example = text.length() > 70 ? text.substring(0, 67).strip() + "..." : text;
    }
  }

  private static String plural(String kind) {
    return kind.startsWith("grid") ? kind.replace("grid", "grids") : kind + "s";
  }

  /** Reads the map and says what it is. */
  private String kind(Place place, String key, String joint, Map<?, ?> map) {
    Shape shape = Shape.of(map);
    if (shape != null) {
      walk(new Place(shape.title, "", shape.title, shape.type), map);
      return shape.title;
    }
    // An empty place in a row has nothing to print.
    if (map.isEmpty() || Boolean.FALSE.equals(map.get("filled"))) {
      return "section";
    }
    Class<?> type = typeOf(place.type, key);
    String owner = type == null ? key : type.getSimpleName();
    walk(new Place(place.table, place.prefix + key + joint, owner, type), map);
    return "section";
  }

  private static boolean tellsOfList(String key, Map<?, ?> map) {
    return key.startsWith("has")
        && key.length() > 3
        && map.get(key.substring(3, 4).toLowerCase(Locale.ROOT) + key.substring(4))
            instanceof Collection;
  }

  private static String capital(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** What a record holds for charts only is never printed. */
  private static boolean drawnOnly(Class<?> type, String key) {
    for (RecordComponent component : components(type)) {
      if (component.getName().equals(key)) {
        return DRAWN_ONLY.contains(component.getType().getSimpleName());
      }
    }
    return false;
  }

  private static RecordComponent[] components(Class<?> type) {
    return type == null || !type.isRecord() ? new RecordComponent[0] : type.getRecordComponents();
  }

  private static Class<?> typeOf(Class<?> type, String key) {
    for (RecordComponent component : components(type)) {
      if (component.getName().equals(key)) {
        String name = component.getGenericType().getTypeName().replaceAll("^.*<(.*)>$", "$1");
        try {
          return Class.forName(name);
        } catch (ClassNotFoundException e) {
          return null;
        }
      }
    }
    return null;
  }

  private String meaning(Place place, String key) {
    List<String> names = new ArrayList<>(List.of(place.owner + "." + key));
    if (place.type != null) {
      names.add(place.type.getSimpleName() + "." + key);
    }
    names.add(capital(place.owner) + "." + key);
    names.add("any." + key);
    return names.stream()
        .map(words::get)
        .filter(found -> found != null)
        .findFirst()
        .map(found -> found.replaceAll("\\bnull\\b", "missing"))
        .orElse(null);
  }

  /** Fields nobody explained, or that no sample fills. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    tables.forEach(
        (table, fields) ->
            fields.forEach(
                (path, field) -> {
                  if (field.words == null) {
                    faults.add(table + ": " + path + " has no meaning: " + field.name);
                  }
                  if (kinds(field).isEmpty()) {
                    faults.add(table + ": " + path + " is filled by no sample");
                  }
                }));
    return faults;
  }

  String markdown(String table) {
    StringBuilder page = new StringBuilder("| field | is | example | meaning |\n");
    page.append("| --- | --- | --- | --- |\n");
    tables.get(table).forEach((path, field) -> append(page, table, path, field));
    return page.toString();
  }

  private void append(StringBuilder page, String table, String path, Field field) {
    String name = path.replaceAll("^.*(\\.| > )", "");
    int end = path.length() - name.length();
    boolean absent = field.seen < visits.get(table + "|" + path.substring(0, end));
    Set<String> kinds = kinds(field);
    if (kinds.size() > 1) {
      kinds.remove("list");
    }
    page.append("| `").append(path).append("` | ").append(String.join(" or ", kinds));
    page.append(field.missing || absent ? ", may be missing" : "");
    page.append(field.told ? "; `has" + capital(name) + "`" : "");
    page.append(" | ").append(field.example).append(" | ").append(field.words).append(" |\n");
  }

  /** A field that one kind of report never fills is what it is in another. */
  private Set<String> kinds(Field field) {
    Set<String> kinds = new TreeSet<>(field.kinds);
    if (kinds.isEmpty()) {
      tables.values().stream()
          .flatMap(fields -> fields.values().stream())
          .filter(other -> other.name.equals(field.name))
          .forEach(other -> kinds.addAll(other.kinds));
    }
    return kinds;
  }

  Set<String> tables() {
    return tables.keySet();
  }
}
