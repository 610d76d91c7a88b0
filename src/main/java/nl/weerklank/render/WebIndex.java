package nl.weerklank.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.weerklank.render.WebPages.Page;
import nl.weerklank.render.WebPages.Place;
import nl.weerklank.render.WebPages.Shelf;
import nl.weerklank.survey.Period;
import org.w3c.dom.Element;

/** Lists of reports: words and links only, so that they may be read by more people than reports. */
final class WebIndex {

  /** Periods named in the index; a place's own list has them all. */
  private static final int NEWEST = 3;

  private final Wording wording;
  private final Markup markup = new Markup(PageParser.empty());

  WebIndex(Wording wording) {
    this.wording = wording;
  }

  byte[] index(Shelf shelf) {
    String title = wording.say("web.index.title", shelf.organisation());
    WebShell shell = new WebShell(markup, wording, "", title);
    Element main = shell.main();
    main.appendChild(markup.text("h1", title));
    main.appendChild(markup.text("p", words("web.index.lead"), "class", "lead"));
    boolean none = shelf.units().isEmpty() && shelf.former().isEmpty();
    if (!shelf.director().pages().isEmpty()) {
      main.appendChild(markup.text("h2", words("kind.director")));
      Element links = links(shelf.director(), shelf.organisation());
      main.appendChild(links);
    } else if (none) {
      main.appendChild(markup.text("p", words("web.index.none")));
    }
    list(main, "web.index.units", shelf.units());
    list(main, "web.index.former", shelf.former());
    return shell.bytes();
  }

  byte[] place(Place place, String root) {
    String name = CleanText.of(place.name());
    String title = wording.say("web.place.title", name);
    WebShell shell = new WebShell(markup, wording, root, title);
    shell.path(words("web.all"), root + "index.html");
    shell.main().appendChild(markup.text("h1", title));
    Element list = markup.element("ul", "class", "periods");
    byPeriod(place.pages()).forEach((period, pages) -> list.appendChild(line(period, pages, name)));
    shell.main().appendChild(list);
    return shell.bytes();
  }

  private Element line(String key, List<Page> pages, String name) {
    Element line = markup.element("li");
    line.appendChild(markup.text("b", capital(period(key))));
    String dates = " " + wording.dates(Period.parse(key)) + " ";
    line.appendChild(markup.text("span", dates, "class", "dim"));
    for (Page page : pages) {
      line.appendChild(link(page, "", language(page), ", " + name + ", " + period(key)));
    }
    return line;
  }

  private void list(Element main, String heading, List<Place> places) {
    if (places.isEmpty()) {
      return;
    }
    main.appendChild(markup.text("h2", words(heading)));
    List<Element> open = new ArrayList<>();
    Element top = markup.element("ul", "class", "units");
    main.appendChild(top);
    open.add(top);
    Element last = null;
    for (Place place : places) {
      int depth = Math.min(place.depth(), last == null ? 0 : open.size());
      while (open.size() > depth + 1) {
        open.remove(open.size() - 1);
      }
      if (open.size() < depth + 1) {
        Element below = markup.element("ul");
        last.appendChild(below);
        open.add(below);
      }
      last = markup.element("li");
      String name = CleanText.of(place.name());
      last.appendChild(markup.text("span", name, "class", "unit"));
      if (!place.pages().isEmpty()) {
        last.appendChild(links(place, name));
      }
      open.get(open.size() - 1).appendChild(last);
    }
  }

  /** The newest periods of a place, and the way to all of them. */
  private Element links(Place place, String name) {
    Element links = markup.element("span", "class", "links");
    Map<String, List<Page>> periods = byPeriod(place.pages());
    int shown = 0;
    for (Map.Entry<String, List<Page>> entry : periods.entrySet()) {
      if (++shown > NEWEST) {
        String all = wording.say("web.index.all", periods.size());
        Element link = markup.text("a", all, "href", place.folder() + "/index.html");
        link.appendChild(markup.text("span", ", " + name, "class", "hidden"));
        links.appendChild(link);
        break;
      }
      Element group = markup.element("span", "class", "nb");
      for (Page page : entry.getValue()) {
        boolean first = group.getFirstChild() == null;
        String words = first ? period(entry.getKey()) : language(page);
        String more = first ? ", " + name + ", " + language(page) : ", " + name;
        group.appendChild(link(page, place.folder() + "/", words, more));
      }
      links.appendChild(group);
    }
    return links;
  }

  /**
   * @param more what tells the link from others of the same words, for who cannot see its place
   */
  private Element link(Page page, String folder, String words, String more) {
    Element link =
        markup.text("a", words, "href", folder + page.file(), "hreflang", page.language());
    link.appendChild(markup.text("span", more, "class", "hidden"));
    return link;
  }

  private static Map<String, List<Page>> byPeriod(List<Page> pages) {
    Map<String, List<Page>> periods = new LinkedHashMap<>();
    for (Page page : pages) {
      periods.computeIfAbsent(page.period(), key -> new ArrayList<>()).add(page);
    }
    return periods;
  }

  /** Never without its year: the list holds several. */
  private String period(String key) {
    String year = key.substring(0, 4);
    String name = wording.period(Period.parse(key));
    return name.contains(year) ? name : name + "\u00a0" + year;
  }

  private static String language(Page page) {
    Locale locale = Locale.forLanguageTag(page.language());
    return capital(locale.getDisplayLanguage(locale));
  }

  private static String capital(String words) {
    int first = words.offsetByCodePoints(0, 1);
    return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
  }

  private String words(String key) {
    return wording.messages().text(key);
  }
}
