package nl.weerklank.render;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.report.Header;
import nl.weerklank.report.ReportModel;
import org.w3c.dom.Document;

/** Web pages from the templates of the reports, and an index of them. */
final class TemplateWebPages implements WebPages {

  private final Path folder;
  private final Images images;
  private final Look look;
  private final Function<String, PageTemplate> templates;
  private final Function<String, Wording> wordings;

  /**
   * @param templates by file name
   * @param wordings by language
   */
  TemplateWebPages(
      Path folder,
      Images images,
      Look look,
      Function<String, PageTemplate> templates,
      Function<String, Wording> wordings) {
    this.folder = folder;
    this.images = images;
    this.look = look;
    this.templates = templates;
    this.wordings = wordings;
  }

  @Override
  public byte[] report(ReportModel model, String root) {
    Header header = model.header();
    if (header.kind() == ReportKind.EMPLOYEE) {
      throw new IllegalArgumentException("An employee's page is private.");
    }
    Wording wording = wordings.apply(header.language());
    PageTemplate template = templates.apply(header.kind().key() + ".html");
    ReportPage content = new ReportPage(model, wording, look);
    Document page = PageParser.parse(template, content.page());
    return new WebReport(page, content.drawings(), images)
        .page(header, content.page(), wording, root);
  }

  @Override
  public byte[] index(Shelf shelf, String language) {
    return new WebIndex(wordings.apply(language)).index(shelf);
  }

  @Override
  public byte[] place(Place place, String root, String language) {
    return new WebIndex(wordings.apply(language)).place(place, root);
  }

  @Override
  public Map<String, byte[]> assets() {
    return WebAssets.of(folder, look);
  }

  @Override
  public String spoken(String language) {
    return wordings.apply(language).messages().language();
  }
}
