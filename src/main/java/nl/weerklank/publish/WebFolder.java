package nl.weerklank.publish;

import java.nio.file.Path;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.render.WebPages;
import nl.weerklank.report.Header;
import nl.weerklank.report.ReportModel;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.UnitTree;

/**
 * A folder of web pages. A page that stands there stays as it is, so that it goes on showing what
 * its mail showed; {@link #finish} makes the index of all. Not for several threads.
 */
public final class WebFolder {

  private final PageFiles files;
  private final WebPages pages;
  private final UnitTree tree;
  private final boolean callLists;
  private final Manifest manifest;

  /**
   * @param tree names and order of the units, as of today
   * @throws nl.weerklank.survey.Failure when the folder's list of pages cannot be read
   */
  public WebFolder(Path directory, WebPages pages, UnitTree tree, boolean callLists) {
    this.files = new PageFiles(directory);
    this.pages = pages;
    this.tree = tree;
    this.callLists = callLists;
    this.manifest = Manifest.read(files);
  }

  /**
   * Before a run begins.
   *
   * @param named the key or option that names the directory
   * @throws nl.weerklank.survey.Failure CONFIGURATION when nothing can be written there
   */
  public static void orRefuse(Path directory, String named) {
    new PageFiles(directory).orRefuse(named);
  }

  /**
   * @param language of a reader; the page may be in the language of those without a catalogue
   */
  public boolean has(ReportKind kind, Period period, Subject unit, String language) {
    return manifest.has(entry(kind, period, unit.id(), pages.spoken(language)));
  }

  /** Draws and writes one page, without what only its mail's reader may see. */
  public void write(ReportModel model, Subject unit) {
    Header header = model.header();
    String language = pages.spoken(header.language());
    Entry entry = entry(header.kind(), header.period(), unit.id(), language);
    ReportModel open = OpenEdition.of(model, callLists);
    files.write(entry.path(), pages.report(open, Place.root(entry.folder())));
    manifest.add(entry);
  }

  private Entry entry(ReportKind kind, Period period, String unitId, String language) {
    String known = manifest.folder(kind.key(), unitId);
    String name = name(unitId);
    String folder = known == null ? Place.folder(kind, unitId, name) : known;
    return new Entry(kind.key(), unitId, name, folder, period.key(), language);
  }

  private String name(String unitId) {
    int index = tree.indexOf(unitId);
    return index < 0 ? unitId : tree.unit(index).name();
  }

  /**
   * Writes the list of pages, the indexes and the files all pages share.
   *
   * @param language of the organisation
   */
  public void finish(String language) {
    pages.assets().forEach((name, bytes) -> files.write("assets/" + name, bytes));
    files.write(Manifest.FILE, manifest.bytes());
    String spoken = pages.spoken(language);
    WebPages.Shelf shelf = new Shelves(tree).shelf(manifest, spoken);
    shelf.places().forEach(place -> writePlace(place, spoken));
    files.write("index.html", pages.index(shelf, spoken));
  }

  private void writePlace(WebPages.Place place, String language) {
    byte[] page = pages.place(place, Place.root(place.folder()), language);
    files.write(place.folder() + "/index.html", page);
  }
}
